// Code points by Unicode name, for '\N{…}'. The table is large and seldom needed, so it is a bundle of its own
// (dist/character-names.cjs) that the Node host loads when a program first asks.

import { unicodeAliases, unicodeBaseName } from 'unicode-name';

/** Where assigned characters with names of their own are; ideographs and syllables are computed. */
const RANGES = [
  [0, 0x33ff],
  [0x4dc0, 0x4dff],
  [0xa000, 0xabff],
  [0xd7b0, 0xd7ff],
  [0xf900, 0x16fff],
  [0x18800, 0x18cff],
  [0x1aff0, 0x1ffff],
  [0x2f800, 0x2fa1f],
  [0xe0000, 0xe01ef],
] as const;

const JAMO = {
  initial: ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'],
  medial: [
    'A',
    'AE',
    'YA',
    'YAE',
    'EO',
    'E',
    'YEO',
    'YE',
    'O',
    'WA',
    'WAE',
    'OE',
    'YO',
    'U',
    'WEO',
    'WE',
    'WI',
    'YU',
    'EU',
    'YI',
    'I',
  ],
  final: [
    '',
    'G',
    'GG',
    'GS',
    'N',
    'NJ',
    'NH',
    'D',
    'L',
    'LG',
    'LM',
    'LB',
    'LS',
    'LT',
    'LP',
    'LH',
    'M',
    'B',
    'BS',
    'S',
    'SS',
    'NG',
    'J',
    'C',
    'K',
    'T',
    'P',
    'H',
  ],
} as const;

let table: Map<string, number> | null = null;

function names(): Map<string, number> {
  if (table !== null) return table;
  table = new Map();
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const name = unicodeBaseName(character);
      if (name !== undefined) table.set(name, code);
      for (const alias of Object.values(unicodeAliases(character) ?? {}).flat()) table.set(alias, code);
    }
  }
  JAMO.initial.forEach((initial, i) => {
    JAMO.medial.forEach((medial, j) => {
      JAMO.final.forEach((final, k) => {
        table!.set(`HANGUL SYLLABLE ${initial}${medial}${final}`, 0xac00 + (i * 21 + j) * 28 + k);
      });
    });
  });
  return table;
}

export function characterCode(name: string): number | null {
  const upper = name.toUpperCase();
  const ideograph = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(upper);
  if (ideograph !== null) return Number.parseInt(ideograph[1]!, 16);
  return names().get(upper) ?? null;
}

/** The name of a character, as it was first given; null when it has none. */
export function characterName(code: number): string | null {
  const syllable = code - 0xac00;
  if (syllable >= 0 && syllable < 19 * 21 * 28) {
    const initial = JAMO.initial[Math.floor(syllable / (21 * 28))]!;
    const medial = JAMO.medial[Math.floor(syllable / 28) % 21]!;
    return `HANGUL SYLLABLE ${initial}${medial}${JAMO.final[syllable % 28]!}`;
  }
  const hex = code.toString(16).toUpperCase();
  const family = FAMILIES.find(([first, last]) => code >= first && code <= last);
  if (family !== undefined) return family[2] === null ? null : `${family[2]}-${hex}`;
  return unicodeBaseName(String.fromCodePoint(code)) ?? null;
}

/** Characters that are named by their number; CPython gives Tangut ideographs no name. */
const FAMILIES = [
  [0x3400, 0x4dbf, 'CJK UNIFIED IDEOGRAPH'],
  [0x4e00, 0x9fff, 'CJK UNIFIED IDEOGRAPH'],
  [0x17000, 0x187f7, null],
  [0x18d00, 0x18d1e, null],
  [0x18b00, 0x18cd5, 'KHITAN SMALL SCRIPT CHARACTER'],
  [0x1b170, 0x1b2fb, 'NUSHU CHARACTER'],
  [0x20000, 0x2a6df, 'CJK UNIFIED IDEOGRAPH'],
  [0x2a700, 0x2ebe0, 'CJK UNIFIED IDEOGRAPH'],
  [0x2ebf0, 0x2ee5d, 'CJK UNIFIED IDEOGRAPH'],
  [0x30000, 0x323af, 'CJK UNIFIED IDEOGRAPH'],
] as const;
