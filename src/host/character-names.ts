// Code points by Unicode name, for '\N{…}'. The table is large and seldom needed, so it is a bundle of its own
// (dist/character-names.cjs) that the Node host loads when a program first asks.

import { unicodeAliases, unicodeBaseName } from 'unicode-name';

/** Where assigned characters with names of their own are; ideographs and syllables are computed. */
const RANGES = [
  [0, 0x33ff],
  [0x4dc0, 0x4dff],
  [0xa000, 0xabff],
  [0xf900, 0x16fff],
  [0x1b000, 0x1ffff],
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
