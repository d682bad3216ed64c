// The character database: reads the generated tables, for Unicode 16 and, by what changed since, for Unicode 3.2.
//
// A property is looked up by binary search in its runs, which are unpacked at the first question.

import { once } from '../once.ts';
import * as tables from './tables.generated.ts';

interface Packed {
  readonly values: readonly string[];
  readonly runs: string;
}

export interface Numeric {
  /** 'd': a decimal digit; 'g': a digit; 'n': only a number. */
  readonly kind: string;
  readonly value: number;
}

export interface Decomposition {
  /** '' for a canonical one. */
  readonly tag: string;
  readonly codes: readonly number[];
}

/** A property by code point. */
function property({ values, runs }: Packed): (code: number) => string {
  const unpack = once(() => {
    const starts: number[] = [];
    const marks: string[] = [];
    let at = 0;
    for (const [, length, mark] of runs.matchAll(/([0-9a-z]+)([^0-9a-z])/g)) {
      starts.push(at);
      marks.push(mark!);
      at += Number.parseInt(length!, 36);
    }
    return { starts: Uint32Array.from(starts), numbers: marks.map(mark => MARKS.indexOf(mark)) };
  });
  return code => {
    const { starts, numbers } = unpack();
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= code) low = middle;
      else high = middle;
    }
    return values[numbers[low]!]!;
  };
}

/** As in the generator. */
const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~αβγδεζηθικλμνξοπρ';

const decompositions = once((): ReadonlyMap<number, Decomposition> => {
  const map = new Map<number, Decomposition>();
  let at = 0;
  for (const entry of tables.DECOMPOSITIONS.split(';')) {
    const [, distance, tag = '', list, count = '1'] = /^([0-9a-z]+)(?::(\w+))? ([^*]*)(?:\*(\w+))?$/.exec(entry)!;
    at += Number.parseInt(distance!, 36);
    const codes = list!.split(' ').map(code => Number.parseInt(code, 36));
    for (let i = 0; i < Number.parseInt(count, 36); i++) {
      map.set(at + i, { tag, codes: i === 0 ? codes : [codes[0]! + i] });
    }
  }
  return map;
});

const numbers = once((): ReadonlyMap<number, Numeric> => {
  const map = new Map<number, Numeric>();
  let at = 0;
  for (const entry of tables.NUMBERS.split(' ')) {
    const [, distance, kind, top, bottom = '1', count = '1'] =
      /^([0-9a-z]+?)([dgn])(-?\d+)(?:\/(\d+))?(?:\*(\w+))?$/.exec(entry)!;
    at += Number.parseInt(distance!, 36);
    for (let i = 0; i < Number.parseInt(count, 36); i++) {
      map.set(at + i, { kind: kind!, value: (Number(top) + i * Number(bottom)) / Number(bottom) });
    }
  }
  return map;
});

/** Canonical pairs and what they compose to. */
const compositions = once((): ReadonlyMap<string, number> => {
  const excluded = new Set(tables.NOT_COMPOSED.split(' ').map(code => Number.parseInt(code, 36)));
  const map = new Map<string, number>();
  for (const [code, { tag, codes }] of decompositions()) {
    if (tag === '' && codes.length === 2 && !excluded.has(code)) map.set(codes.join(), code);
  }
  return map;
});

export const composed = (first: number, second: number): number | undefined => compositions().get(`${first},${second}`);

export interface Database {
  readonly version: string;
  isKnown(code: number): boolean;
  category(code: number): string;
  bidirectional(code: number): string;
  combining(code: number): number;
  width(code: number): string;
  mirrored(code: number): number;
  decomposition(code: number): Decomposition | undefined;
  numeric(code: number): Numeric | undefined;
  /** A canonical decomposition that this version had otherwise. */
  corrected(code: number): readonly number[] | undefined;
}

const combining = property(tables.COMBINING);
const mirrored = property(tables.MIRRORED);

export const unicode16: Database = {
  version: '16.0.0',
  category: property(tables.CATEGORY),
  isKnown: code => unicode16.category(code) !== 'Cn',
  bidirectional: property(tables.BIDIRECTIONAL),
  combining: code => Number(combining(code)),
  width: property(tables.WIDTH),
  mirrored: code => Number(mirrored(code)),
  decomposition: code => decompositions().get(code),
  numeric: code => numbers().get(code),
  corrected: () => undefined,
};

const knownThen = property(tables.OLD_KNOWN);
const isKnownThen = (code: number): boolean => knownThen(code) === '1';
const change = (changes: Readonly<Record<string, unknown>>, code: number): string | undefined =>
  changes[code.toString(36)] as string | undefined;
const CHANGES = tables.OLD_CHANGES;

export const unicode32: Database = {
  version: '3.2.0',
  isKnown: isKnownThen,
  category: code => (isKnownThen(code) ? (change(CHANGES.category, code) ?? unicode16.category(code)) : 'Cn'),
  bidirectional: code =>
    isKnownThen(code) ? (change(CHANGES.bidirectional, code) ?? unicode16.bidirectional(code)) : '',
  combining: code => (isKnownThen(code) ? unicode16.combining(code) : 0),
  // What is still unassigned has the width of its surroundings.
  width: code => {
    if (isKnownThen(code)) return change(CHANGES.east_asian_width, code) ?? unicode16.width(code);
    return unicode16.isKnown(code) ? 'N' : unicode16.width(code);
  },
  mirrored: code => (isKnownThen(code) ? Number(change(CHANGES.mirrored, code) ?? unicode16.mirrored(code)) : 0),
  decomposition: code => (isKnownThen(code) ? unicode16.decomposition(code) : undefined),
  numeric: code => (isKnownThen(code) ? unicode16.numeric(code) : undefined),
  corrected: code => {
    const text = change(tables.OLD_NORMALIZED, code);
    return text === undefined ? undefined : [text.codePointAt(0)!];
  },
};
