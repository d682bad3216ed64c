// The ISO 2022 codecs: seven bits, in which escape sequences say which character set is meant.
//
// The state has the sets of G0, G1 and G2 by the last byte of their escape sequence (plus 128 for pairs of bytes), and
// flags: is G1 in use (SO), was an escape let through.

import type { CjkCodec } from './codec.ts';
import { type CharacterSet, gb2312, jisX0208, jisX0212, ksX1001 } from './tables.ts';

const [ESC, SO, SI, NEWLINE] = [0x1b, 0x0e, 0x0f, 0x0a];
const ASCII = 0x42;
const [FLAGS, SHIFTED, THROUGH] = [4, 1, 2];
const LONGEST_ESCAPE = 16;
const ENDS = /[@-Z]/;

interface Designated {
  readonly mark: number;
  /** Which of G0, G1, G2 it goes to. */
  readonly plane: 0 | 1 | 2;
  readonly width: 1 | 2;
  /** The character of one or two bytes below 128; 0 for none. */
  readonly decode: (bytes: number) => number;
  readonly encode: (code: number) => number | undefined;
}

const pairs = (final: string, set: () => CharacterSet, plane: 0 | 1 = 0): Designated => ({
  mark: final.charCodeAt(0) | 0x80,
  plane,
  width: 2,
  decode: bytes => set().characters[bytes | 0x8080]!,
  encode: code => {
    const bytes = set().codes.get(code);
    return bytes === undefined ? undefined : bytes & 0x7f7f;
  },
});

const JISX0208 = pairs('B', jisX0208);
const OLD_JISX0208 = pairs('@', jisX0208);
const JISX0212 = pairs('D', jisX0212);
const GB2312 = pairs('A', gb2312);
const KSX1001 = pairs('C', ksX1001);
const SHIFTED_KSX1001 = pairs('C', ksX1001, 1);

const ROMAN: Designated = {
  mark: 0x4a,
  plane: 0,
  width: 1,
  decode: byte => (byte === 0x5c ? 0xa5 : byte === 0x7e ? 0x203e : byte),
  encode: code => (code === 0xa5 ? 0x5c : code === 0x203e ? 0x7e : undefined),
};

const KATAKANA: Designated = {
  mark: 0x49,
  plane: 0,
  width: 1,
  decode: byte => (byte >= 0x21 && byte <= 0x5f ? byte + 0xff40 : 0),
  encode: code => (code >= 0xff61 && code <= 0xff9f ? code - 0xff40 : undefined),
};

const nothing = (): undefined => undefined;
const latin = (final: number, label: string): Designated => ({
  mark: final,
  plane: 2,
  width: 1,
  decode: byte => {
    const text = new TextDecoder(label).decode(Uint8Array.of(byte | 0x80));
    return text === '\ufffd' ? 0 : text.charCodeAt(0);
  },
  // Texts are never written with them.
  encode: nothing,
});
const LATIN_1 = latin(0x41, 'latin1');
const GREEK = latin(0x46, 'iso-8859-7');

class Iso2022Codec implements CjkCodec {
  constructor(
    readonly name: string,
    private readonly sets: readonly Designated[],
    private readonly shifts = false,
  ) {}

  begin(state: Uint8Array, decodes: boolean): void {
    state.fill(0);
    state[0] = ASCII;
    state[1] = ASCII;
    if (decodes) state[2] = ASCII;
  }

  decode(data: Uint8Array, at: number, out: number[], state: Uint8Array): number {
    const byte = data[at]!;
    if ((state[FLAGS]! & THROUGH) !== 0) {
      out.push(byte);
      if (ENDS.test(String.fromCharCode(byte))) state[FLAGS]! &= ~THROUGH;
      return 1;
    }
    if (byte === ESC) return this.escape(data, at, out, state);
    if (this.shifts && (byte === SI || byte === SO)) {
      if (byte === SO) state[FLAGS]! |= SHIFTED;
      else state[FLAGS]! &= ~SHIFTED;
      return 1;
    }
    if (byte === NEWLINE) state[FLAGS]! &= ~SHIFTED;
    if (byte >= 0x80) return -1;
    const mark = state[(state[FLAGS]! & SHIFTED) !== 0 ? 1 : 0]!;
    if (byte < 0x20 || mark === ASCII) {
      out.push(byte);
      return 1;
    }
    const set = this.sets.find(one => one.mark === mark)!;
    if (at + set.width > data.length) return 0;
    const second = data[at + 1]!;
    const character = set.width === 1 ? set.decode(byte) : second >= 0x80 ? 0 : set.decode((byte << 8) | second);
    if (character === 0) return -set.width;
    out.push(character);
    return set.width;
  }

  private escape(data: Uint8Array, at: number, out: number[], state: Uint8Array): number {
    if (at + 1 >= data.length) return 0;
    const kind = String.fromCharCode(data[at + 1]!);
    if ('()$.&'.includes(kind)) return this.designate(data, at, state);
    if (kind === 'N' && this.sets.some(set => set.plane === 2)) {
      if (at + 2 >= data.length) return 0;
      const set = this.sets.find(one => one.plane === 2 && one.mark === state[2]);
      const byte = data[at + 2]!;
      const character = set === undefined || byte >= 0x80 || byte < 0x20 ? 0 : set.decode(byte);
      if (character === 0) return -3;
      out.push(character);
      return 3;
    }
    out.push(ESC);
    state[FLAGS]! |= THROUGH;
    return 1;
  }

  private designate(data: Uint8Array, at: number, state: Uint8Array): number {
    let length = 0;
    for (let i = 1; length === 0; i++) {
      if (i >= LONGEST_ESCAPE) return -1;
      if (at + i >= data.length) return 0;
      if (ENDS.test(String.fromCharCode(data[at + i]!))) length = i + 1;
    }
    const text = String.fromCharCode(...data.subarray(at + 1, at + length));
    const match = /^(?:(\$)?([().])|(\$))(.)$/.exec(text);
    if (match === null) return -length;
    const [, double, intermediate, short, final] = match;
    const plane = short !== undefined ? 0 : '().'.indexOf(intermediate!);
    const mark = final!.charCodeAt(0) | (double === undefined && short === undefined ? 0 : 0x80);
    const isKnown = mark === ASCII || this.sets.some(set => set.mark === mark);
    if (!isKnown || (double !== undefined && plane === 2)) return -length;
    state[plane] = mark;
    return length;
  }

  encode(code: number, out: number[], state: Uint8Array): boolean {
    if (code < 0x80) {
      this.end(out, state);
      out.push(code);
      if (code === NEWLINE) state[2] = 0;
      return true;
    }
    for (const set of this.sets) {
      const bytes = set.encode(code);
      if (bytes === undefined) continue;
      if (state[set.plane] !== set.mark) {
        out.push(ESC, ...this.designator(set));
        state[set.plane] = set.mark;
      }
      const isShifted = (state[FLAGS]! & SHIFTED) !== 0;
      if (isShifted !== (set.plane === 1)) {
        out.push(isShifted ? SI : SO);
        state[FLAGS]! ^= SHIFTED;
      }
      if (set.width === 2) out.push(bytes >> 8);
      out.push(bytes & 0xff);
      return true;
    }
    return false;
  }

  /** An escape sequence of one of the three oldest sets leaves out the parenthesis. */
  private designator({ mark, plane, width }: Designated): number[] {
    const final = mark & 0x7f;
    if (width === 1) return [0x28, final];
    return plane === 0 && final <= ASCII ? [0x24, final] : [0x24, plane === 0 ? 0x28 : 0x29, final];
  }

  end(out: number[], state: Uint8Array): void {
    if ((state[FLAGS]! & SHIFTED) !== 0) out.push(SI);
    state[FLAGS]! &= ~SHIFTED;
    if (state[0] !== ASCII) out.push(ESC, 0x28, ASCII);
    state[0] = ASCII;
  }
}

export const ISO_2022_CODECS: readonly CjkCodec[] = [
  new Iso2022Codec('iso2022_jp', [JISX0208, ROMAN, OLD_JISX0208]),
  new Iso2022Codec('iso2022_jp_1', [JISX0208, JISX0212, ROMAN, OLD_JISX0208]),
  new Iso2022Codec('iso2022_jp_2', [JISX0208, JISX0212, KSX1001, GB2312, ROMAN, OLD_JISX0208, LATIN_1, GREEK]),
  new Iso2022Codec('iso2022_jp_ext', [JISX0208, JISX0212, ROMAN, KATAKANA, OLD_JISX0208]),
  new Iso2022Codec('iso2022_kr', [SHIFTED_KSX1001], true),
];
