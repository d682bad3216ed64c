// The character sets of East Asia as tables: what two bytes mean, and which two bytes a character has.
//
// The host's TextDecoder knows them. Where CPython's tables differ (they follow the standards, browsers follow practice) the
// differences are written here, 'from=to+count' in hexadecimal. Private characters count as none. Made on first use.

import { once } from '../once.ts';

export interface CharacterSet {
  /** By both bytes; 0 where there is no character. */
  readonly characters: Uint32Array;
  /** The bytes of a character. */
  readonly codes: ReadonlyMap<number, number>;
}

interface Changes {
  readonly add?: string;
  readonly drop?: string;
  /** Characters that take other bytes than the first ones that mean them: 'character=bytes'. */
  readonly encode?: string;
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code < 0xf900;

function runs(text: string): { from: number; to: number; count: number }[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map(run => {
      const [from, to = '0', count = '1'] = run.split(/[=+]/);
      return run.includes('=')
        ? { from: Number.parseInt(from!, 16), to: Number.parseInt(to, 16), count: Number(count) }
        : { from: Number.parseInt(from!, 16), to: 0, count: Number(run.split('+')[1] ?? 1) };
    });
}

function fromCharacters(characters: Uint32Array, changes: Changes): CharacterSet {
  for (const { from, count } of runs(changes.drop ?? '')) characters.fill(0, from, from + count);
  for (const { from, to, count } of runs(changes.add ?? ''))
    for (let i = 0; i < count; i++) characters[from + i] = to + i;
  const codes = new Map<number, number>();
  characters.forEach((character, code) => {
    if (character !== 0 && !codes.has(character)) codes.set(character, code);
  });
  for (const { from, to } of runs(changes.encode ?? '')) codes.set(from, to);
  return { characters, codes };
}

/** All pairs of bytes that the host decodes to one character. */
function hostCharacters(label: string, prefix: readonly number[] = [], keepsPrivate = false): Uint32Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const characters = new Uint32Array(65536);
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      try {
        const text = decoder.decode(Uint8Array.of(...prefix, first, second));
        const code = text.codePointAt(0)!;
        if (String.fromCodePoint(code) === text && (keepsPrivate || !isPrivate(code))) {
          characters[(first << 8) | second] = code;
        }
      } catch {
        // No character.
      }
    }
  }
  return characters;
}

/** Only rows and columns of 94. */
function square(characters: Uint32Array, firstRow: number, lastRow: number): Uint32Array {
  return characters.map((character, code) => {
    const row = code >> 8;
    return row >= firstRow && row <= lastRow && (code & 0xff) >= 0xa1 ? character : 0;
  });
}

export const gbk = once(() => fromCharacters(hostCharacters('gbk'), {}));

export const gb2312 = once(() =>
  fromCharacters(square(hostCharacters('gbk'), 0xa1, 0xf7), {
    add: 'a1a4=30fb a1aa=2015',
    drop: 'a2a1+10 a6e0+12 a6ee+5 a6f4+2 a8bb a8bd+2 a8c0',
  }),
);

export const gb18030 = once(() =>
  fromCharacters(hostCharacters('gb18030', [], true), {
    add:
      'a3a0=e5e5 a6d9=e78d+7 a6ec=e794+2 a6f3=e796 a8bc=e7c7 fe59=e81e fe61=e826 fe66=e82b+2 fe6d=e832 fe7e=e843 ' +
      'fe90=e854 fea0=e864',
  }),
);

export const jisX0208 = once(() =>
  fromCharacters(square(hostCharacters('euc-jp'), 0xa1, 0xf4), {
    add: 'a1c1=301c a1c2=2016 a1dd=2212 a1f1=a2+2 a2cc=ac',
    // Row 13 is an addition of vendors.
    drop: 'ada1+94',
  }),
);

export const jisX0212 = once(() =>
  fromCharacters(square(hostCharacters('euc-jp', [0x8f]), 0xa1, 0xf2), { add: 'a2b7=7e' }),
);

export const cp932 = once(() =>
  fromCharacters(hostCharacters('shift_jis', [], true), {
    encode: 'a2=8191 a3=8192 ac=81ca 2016=8161 2212=817c 301c=8160',
  }),
);

export const shiftJis = once(() => {
  const characters = new Uint32Array(65536);
  jisX0208().characters.forEach((character, code) => {
    const [row, column] = [(code >> 8) - 0xa1, (code & 0xff) - 0xa1];
    const place = (row & 1) * 94 + column;
    if (character === 0) return;
    characters[(((row >> 1) + (row < 62 ? 0x81 : 0xc1)) << 8) | (place + (place < 63 ? 0x40 : 0x41))] = character;
  });
  return fromCharacters(characters, {});
});

export const ksX1001 = once(() =>
  fromCharacters(square(hostCharacters('euc-kr'), 0xa1, 0xfe), { add: 'a2e6=20ac a2e7=ae', drop: 'a4d4' }),
);

const [FIRST_SYLLABLE, SYLLABLES] = [0xac00, 11172];

/** Beside KS X 1001 all syllables that it has not, in their order. */
export const cp949 = once(() => {
  const known = ksX1001();
  const characters = known.characters.slice();
  let syllable = FIRST_SYLLABLE;
  for (let first = 0x81; first <= 0xc6; first++) {
    for (let second = 0x41; second <= 0xfe; second++) {
      const isGap = (second > 0x5a && second < 0x61) || (second > 0x7a && second < 0x81);
      if (isGap || (first > 0xa0 && second > 0xa0)) continue;
      while (known.codes.has(syllable)) syllable++;
      if (syllable < FIRST_SYLLABLE + SYLLABLES) characters[(first << 8) | second] = syllable++;
    }
  }
  return fromCharacters(characters, { add: 'a4d4=3164' });
});

/** The letters of a syllable as they stand alone, as distances from U+3131. */
export const LEADING = [0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
export const TRAILING = [
  0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29,
];

/** Johab puts syllables together of three numbers of five bits. */
export const johab = once(() => {
  const characters = new Uint32Array(65536);
  const vowels = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29];
  const codes = new Map<number, number>();
  const put = (lead: number, vowel: number, trail: number, character: number): void => {
    const code = 0x8000 | (lead << 10) | (vowel << 5) | trail;
    characters[code] = character;
    codes.set(character, code);
  };
  const trailCode = (trail: number): number => (trail < 17 ? trail + 1 : trail + 2);
  put(1, 2, 1, 0x3000);
  for (let trail = 1; trail < 28; trail++) put(1, 2, trailCode(trail), 0x3131 + TRAILING[trail - 1]!);
  for (const [i, vowel] of vowels.entries()) put(1, vowel, 1, 0x314f + i);
  for (const [i, letter] of LEADING.entries()) {
    put(i + 2, 2, 1, 0x3131 + letter);
    for (const [k, vowel] of vowels.entries()) {
      for (let trail = 0; trail < 28; trail++) {
        put(i + 2, vowel, trailCode(trail), FIRST_SYLLABLE + (i * 21 + k) * 28 + trail);
      }
    }
  }
  const symbols = ksX1001().characters.slice();
  symbols[0xa4d4] = 0x3164;
  for (let first = 0xd9; first <= 0xf9; first++) {
    if (first === 0xdf) continue;
    for (let second = 0x31; second <= 0xfe; second++) {
      // The letters have codes above.
      if ((second > 0x7e && second < 0x91) || (first === 0xda && second >= 0xa1 && second <= 0xd3)) continue;
      const place = second < 0x91 ? second - 0x31 : second - 0x43;
      const row = (first < 0xe0 ? 2 * (first - 0xd9) : 2 * first - 0x197) + (place < 94 ? 0 : 1) + 0x21;
      const character = symbols[((row | 0x80) << 8) | ((place % 94) + 0xa1)]!;
      if (character === 0) continue;
      characters[(first << 8) | second] = character;
      codes.set(character, (first << 8) | second);
    }
  }
  return { characters, codes };
});

const ETEN =
  'c6a1=30fe c6a2=309d+2 c6a4=3005 c6a5=3041+83 c6f8=30a1+7 c740=30a8+63 c7a1=30e7+16 c7b1=414+2 c7b3=401 c7b4=416+7 ' +
  'c7bb=423+19 c7ce=451 c7cf=436+26 c7e9=2460+10 c7f3=2474+10';

export const big5 = once(() =>
  fromCharacters(hostCharacters('big5'), {
    add: 'a145=2022 a14e=ff64 a1c2=203e a1e3=223c a1f2=2641 a1f3=2609 a241=ff0f a242=ff3c a244=a5 a246=a2+2 ' + ETEN,
    drop: 'a3e1 f9d6+41',
    encode: '5341=a451 5345=a4ca ff0f=a241 ff3c=a242',
  }),
);

export const cp950 = once(() =>
  fromCharacters(hostCharacters('big5'), {
    add: ETEN,
    encode: 'a2=a246 a3=a247 a5=a244 2022=a145 203e=a1c2 223c=a1e3 2609=a1f3 2641=a1f2 ff64=a14e 5341=a451 5345=a4ca',
  }),
);
