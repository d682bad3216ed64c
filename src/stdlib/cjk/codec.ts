// What a codec of several bytes does: one character at a time, with a state of eight bytes for those that shift.
//
// `decode` appends to `out` and gives how many bytes it used, 0 when there are too few, or minus the length of what is
// wrong. `encode` appends bytes, or gives false. The loops over texts, and errors, are in run.ts.

import {
  big5,
  type CharacterSet,
  cp932,
  cp949,
  cp950,
  gb2312,
  gb18030,
  gbk,
  jisX0208,
  jisX0212,
  johab,
  ksX1001,
  LEADING,
  shiftJis,
  TRAILING,
} from './tables.ts';

export interface CjkCodec {
  readonly name: string;
  decode(data: Uint8Array, at: number, out: number[], state: Uint8Array): number;
  encode(code: number, out: number[], state: Uint8Array): boolean;
  /** What a stream begins with. */
  begin?(state: Uint8Array, decodes: boolean): void;
  /** Back to the state in which a text may end. */
  end?(out: number[], state: Uint8Array): void;
}

/** ASCII, and pairs that begin with a byte above. */
export function pairCodec(name: string, set: () => CharacterSet): CjkCodec {
  return {
    name,
    decode(data, at, out) {
      const first = data[at]!;
      if (first < 0x80) {
        out.push(first);
        return 1;
      }
      if (at + 1 >= data.length) return 0;
      const character = set().characters[(first << 8) | data[at + 1]!]!;
      if (character === 0) return -1;
      out.push(character);
      return 2;
    },
    encode(code, out) {
      if (code < 0x80) out.push(code);
      else if (!putPair(set(), code, out)) return false;
      return true;
    },
  };
}

export function putPair(set: CharacterSet, code: number, out: number[]): boolean {
  const bytes = set.codes.get(code);
  if (bytes === undefined) return false;
  out.push(bytes >> 8, bytes & 0xff);
  return true;
}

const KATAKANA = 0xfec0;
const isKatakana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

const shiftJisCodec: CjkCodec = {
  name: 'shift_jis',
  decode(data, at, out, state) {
    const first = data[at]!;
    if (first >= 0xa1 && first <= 0xdf) {
      out.push(first + KATAKANA);
      return 1;
    }
    if (first === 0x80 || first === 0xa0 || first > 0xfc) return -1;
    return pairCodec('', shiftJis).decode(data, at, out, state);
  },
  encode(code, out) {
    if (code < 0x80) out.push(code);
    else if (isKatakana(code)) out.push(code - KATAKANA);
    else if (code === 0xa5) out.push(0x5c);
    else if (code === 0x203e) out.push(0x7e);
    else return putPair(shiftJis(), code, out);
    return true;
  },
};

/** Bytes that mean nothing elsewhere. */
const CP932_SINGLES = new Map([
  [0x80, 0x80],
  [0xa0, 0xf8f0],
  [0xfd, 0xf8f1],
  [0xfe, 0xf8f2],
  [0xff, 0xf8f3],
]);

const cp932Codec: CjkCodec = {
  name: 'cp932',
  decode(data, at, out, state) {
    const first = data[at]!;
    const single = first >= 0xa1 && first <= 0xdf ? first + KATAKANA : CP932_SINGLES.get(first);
    if (single === undefined) return pairCodec('', cp932).decode(data, at, out, state);
    out.push(single);
    return 1;
  },
  encode(code, out) {
    if (code <= 0x80) out.push(code);
    else if (isKatakana(code)) out.push(code - KATAKANA);
    else if (code >= 0xf8f0 && code <= 0xf8f3) out.push(code === 0xf8f0 ? 0xa0 : code - 0xf8f1 + 0xfd);
    else return putPair(cp932(), code, out);
    return true;
  },
};

const eucJpCodec: CjkCodec = {
  name: 'euc_jp',
  decode(data, at, out, state) {
    const first = data[at]!;
    if (first === 0x8e) {
      if (at + 1 >= data.length) return 0;
      const second = data[at + 1]!;
      if (second < 0xa1 || second > 0xdf) return -1;
      out.push(second + KATAKANA);
      return 2;
    }
    if (first !== 0x8f) return pairCodec('', jisX0208).decode(data, at, out, state);
    if (at + 2 >= data.length) return 0;
    const character = jisX0212().characters[(data[at + 1]! << 8) | data[at + 2]!]!;
    if (character === 0) return -1;
    out.push(character);
    return 3;
  },
  encode(code, out) {
    if (code < 0x80) out.push(code);
    else if (isKatakana(code)) out.push(0x8e, code - KATAKANA);
    else if (code === 0xa5) out.push(0x5c);
    else if (code === 0x203e) out.push(0x7e);
    else if (!putPair(jisX0208(), code, out)) {
      const bytes = jisX0212().codes.get(code);
      if (bytes === undefined) return false;
      out.push(0x8f, bytes >> 8, bytes & 0xff);
    }
    return true;
  },
};

const [FILLER, LETTER] = [0xd4, 0xa1];
const FIRST_SYLLABLE = 0xac00;

/** Syllables that the set has not are spelled in letters: a mark, then first, middle and last, each of two bytes. */
const eucKrCodec: CjkCodec = {
  name: 'euc_kr',
  decode(data, at, out, state) {
    if (data[at] !== 0xa4 || data[at + 1] !== FILLER) return pairCodec('', ksX1001).decode(data, at, out, state);
    if (at + 8 > data.length) return 0;
    if (data[at + 2] !== 0xa4 || data[at + 4] !== 0xa4 || data[at + 6] !== 0xa4) return -1;
    const lead = LEADING.indexOf(data[at + 3]! - LETTER);
    const vowel = data[at + 5]! - 0xbf;
    const trail = data[at + 7] === FILLER ? 0 : TRAILING.indexOf(data[at + 7]! - LETTER) + 1;
    if (lead < 0 || vowel < 0 || vowel > 20 || (trail === 0 && data[at + 7] !== FILLER)) return -1;
    out.push(FIRST_SYLLABLE + (lead * 21 + vowel) * 28 + trail);
    return 8;
  },
  encode(code, out) {
    if (code < 0x80) out.push(code);
    else if (code === 0x3164) out.push(0xa4, FILLER);
    else if (!putPair(ksX1001(), code, out)) {
      const syllable = code - FIRST_SYLLABLE;
      if (syllable < 0 || syllable >= 11172) return false;
      const trail = syllable % 28;
      const vowel = Math.floor(syllable / 28) % 21;
      out.push(0xa4, FILLER, 0xa4, LEADING[Math.floor(syllable / 588)]! + LETTER, 0xa4, vowel + 0xbf);
      out.push(0xa4, trail === 0 ? FILLER : TRAILING[trail - 1]! + LETTER);
    }
    return true;
  },
};

/** Four bytes count through all characters that two bytes do not have. */
const [ASTRAL_START, LAST_BMP] = [189_000, 39_420];
let fourByteOrder: { readonly characters: Uint16Array; readonly places: ReadonlyMap<number, number> } | null = null;

function fourBytes(): { readonly characters: Uint16Array; readonly places: ReadonlyMap<number, number> } {
  if (fourByteOrder !== null) return fourByteOrder;
  const { codes } = gb18030();
  const characters = new Uint16Array(LAST_BMP);
  const places = new Map<number, number>();
  for (let code = 0x80; code < 0x10000; code++) {
    if ((code >= 0xd800 && code < 0xe000) || codes.has(code)) continue;
    characters[places.size] = code;
    places.set(code, places.size);
  }
  fourByteOrder = { characters, places };
  return fourByteOrder;
}

const gb18030Codec: CjkCodec = {
  name: 'gb18030',
  decode(data, at, out, state) {
    const [first, second] = [data[at]!, data[at + 1] ?? 0];
    if (first < 0x80 || second < 0x30 || second > 0x39) return pairCodec('', gb18030).decode(data, at, out, state);
    if (at + 3 >= data.length) return 0;
    const [third, fourth] = [data[at + 2]!, data[at + 3]!];
    if (first < 0x81 || first > 0xfe || third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return -1;
    const place = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
    if (place < LAST_BMP) out.push(fourBytes().characters[place]!);
    else if (place >= ASTRAL_START && place < ASTRAL_START + 0x100000) out.push(place - ASTRAL_START + 0x10000);
    else return -1;
    return 4;
  },
  encode(code, out) {
    if (code < 0x80) {
      out.push(code);
      return true;
    }
    if (code < 0x10000 && putPair(gb18030(), code, out)) return true;
    const place = code >= 0x10000 ? code - 0x10000 + ASTRAL_START : fourBytes().places.get(code);
    if (place === undefined) return false;
    const [a, b, c] = [Math.floor(place / 12600), Math.floor(place / 1260) % 10, Math.floor(place / 10) % 126];
    out.push(0x81 + a, 0x30 + b, 0x81 + c, 0x30 + (place % 10));
    return true;
  },
};

/** Seven bits: pairs between ~{ and ~}. The first byte of the state tells where we are. */
const hzCodec: CjkCodec = {
  name: 'hz',
  decode(data, at, out, state) {
    const first = data[at]!;
    if (first === 0x7e) {
      if (at + 1 >= data.length) return 0;
      const second = data[at + 1]!;
      if (second === 0x7e && state[0] === 0) out.push(0x7e);
      else if (second === 0x7b && state[0] === 0) state[0] = 1;
      else if (second === 0x7d && state[0] === 1) state[0] = 0;
      else if (second !== 0x0a || state[0] !== 0) return -1;
      return 2;
    }
    if (first >= 0x80) return -1;
    if (state[0] === 0) {
      out.push(first);
      return 1;
    }
    if (at + 1 >= data.length) return 0;
    const character = gb2312().characters[((first | 0x80) << 8) | data[at + 1]! | 0x80]!;
    if (character === 0 || data[at + 1]! >= 0x80) return -1;
    out.push(character);
    return 2;
  },
  encode(code, out, state) {
    if (code < 0x80) {
      this.end!(out, state);
      out.push(code);
      if (code === 0x7e) out.push(code);
      return true;
    }
    const bytes = gb2312().codes.get(code);
    if (bytes === undefined) return false;
    if (state[0] === 0) out.push(0x7e, 0x7b);
    state[0] = 1;
    out.push((bytes >> 8) & 0x7f, bytes & 0x7f);
    return true;
  },
  end(out, state) {
    if (state[0] === 1) out.push(0x7e, 0x7d);
    state[0] = 0;
  },
};

export const SIMPLE_CODECS: readonly CjkCodec[] = [
  pairCodec('gb2312', gb2312),
  pairCodec('gbk', gbk),
  gb18030Codec,
  hzCodec,
  shiftJisCodec,
  cp932Codec,
  eucJpCodec,
  eucKrCodec,
  pairCodec('cp949', cp949),
  pairCodec('johab', johab),
  pairCodec('big5', big5),
  pairCodec('cp950', cp950),
];
