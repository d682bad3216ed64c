// What a format string means: which items lie where in a record. Formats are read once and kept.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException } from '../../runtime/exceptions/raise.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { builtinType } from '../../runtime/objects/object.ts';

export const structErrorType = builtinType('error', { base: EXCEPTIONS.Exception, module: 'struct' });
export const structError = (message: string): PyException => newException(structErrorType, message);

/** What is done with an item: ints of up to 4 and of 8 bytes, floats by size, a pair of floats, text of a fixed length. */
export type Kind = 'int' | 'long' | 'double' | 'single' | 'half' | 'bool' | 'char' | 'complex' | 'text';

/** One run of equal items. `size` is that of one item; of 's' and 'p' there is always one. */
export interface Run {
  readonly code: string;
  readonly kind: Kind;
  readonly size: number;
  /** Of ints: what fits. */
  readonly low: number;
  readonly high: number;
  /** How many values the bytes can have: what a signed one above `high` is too large by. */
  readonly span: number;
  readonly count: number;
  readonly offset: number;
}

export interface RecordLayout {
  readonly little: boolean;
  /** Native formats let a float overflow to infinity. */
  readonly native: boolean;
  readonly size: number;
  /** Values of one record. */
  readonly items: number;
  readonly runs: readonly Run[];
}

const STANDARD: Record<string, number> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  F: 8,
  D: 16,
  s: 1,
  p: 1,
};
/** Where a 64-bit machine differs: sizes, and codes of its own. */
const NATIVE: Record<string, number> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };
/** Complex numbers lie as their parts do. */
const alignmentOf = (code: string, size: number): number => (code === 'F' || code === 'D' ? size / 2 : size);

const TOO_LONG = 'total struct size too long';
const known = new Map<string, RecordLayout>();

export function layoutOf(format: string): RecordLayout {
  let layout = known.get(format);
  if (layout === undefined) {
    layout = readFormat(format);
    if (known.size >= 200) known.clear();
    known.set(format, layout);
  }
  return layout;
}

const KINDS: Record<string, Kind> = {
  d: 'double',
  f: 'single',
  e: 'half',
  '?': 'bool',
  c: 'char',
  F: 'complex',
  D: 'complex',
  s: 'text',
  p: 'text',
};

function runOf(code: string, size: number, count: number, offset: number): Run {
  const kind = KINDS[code] ?? (size === 8 ? 'long' : 'int');
  // Signed ones are written with small letters.
  const low = code >= 'a' ? -(2 ** (size * 8 - 1)) : 0;
  const high = 2 ** (size * 8) - 1 + low;
  return { code, kind, size, low, high, span: 2 ** (size * 8), count, offset };
}

function readFormat(format: string): RecordLayout {
  if (format.includes('\0')) throw structError('embedded null character');
  const prefix = '@=<>!'.includes(format[0] ?? ' ') ? format[0]! : '';
  const native = prefix === '' || prefix === '@';
  const sizes = native ? NATIVE : STANDARD;
  const runs: Run[] = [];
  let offset = 0;
  let items = 0;
  const expression = /\s*(?:(\d+)([\s\S]?)|([\s\S]))/y;
  expression.lastIndex = prefix.length;
  const end = format.trimEnd().length;
  while (expression.lastIndex < end) {
    const match = expression.exec(format)!;
    const code = match[2] ?? match[3]!;
    if (code === '') throw structError('repeat count given without format specifier');
    const count = match[1] === undefined ? 1 : Number(match[1]);
    const size = sizes[code];
    if (count > Number.MAX_SAFE_INTEGER) throw structError(TOO_LONG);
    if (size === undefined) throw structError('bad char in struct format');
    if (native) {
      const alignment = alignmentOf(code, size);
      offset = Math.ceil(offset / alignment) * alignment;
    }
    if (code === 's' || code === 'p') {
      runs.push(runOf(code, count, 1, offset));
      items++;
    } else if (code !== 'x') {
      if (count > 0) runs.push(runOf(code, size, count, offset));
      items += count;
    }
    offset += size * count;
    if (offset > Number.MAX_SAFE_INTEGER) throw structError(TOO_LONG);
  }
  const little = prefix !== '>' && prefix !== '!';
  return { little, native, size: offset, items, runs };
}
