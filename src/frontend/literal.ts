// The constants that a program's text can hold, as the front end sees them.
//
// The front end knows no run-time value, so a literal carries its Python type beside plain JavaScript data; the
// runtime turns it into a value once per code object (`constantToValue`). Tuples and frozensets appear only through
// constant folding.

export type Literal =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  /** A number while it is a safe integer, else a bigint: the same rule as the runtime's int. */
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  /** UTF-16; a surrogate pair is one code point. */
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly Literal[] }
  | { readonly type: 'frozenset'; readonly items: readonly Literal[] };

export const NONE: Literal = { type: 'None' };
export const ELLIPSIS: Literal = { type: 'Ellipsis' };
export const TRUE: Literal = { type: 'bool', value: true };
export const FALSE: Literal = { type: 'bool', value: false };
