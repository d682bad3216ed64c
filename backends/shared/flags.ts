// What the operands of a few instructions are made of, for the compilers, the loops and the listings.

/** Flags of MAKE_FUNCTION; the first three are CPython 3.8's. */
export const FUNCTION_FLAGS = { defaults: 1, kwdefaults: 2, closure: 8, annotate: 16 } as const;

/** By such flags together: how many parts they name. */
export const PARTS_OF_FUNCTION: readonly number[] = Array.from(
  { length: 32 },
  (_, flags) => Object.values(FUNCTION_FLAGS).filter(flag => flags & flag).length,
);

/** Conversions of FORMAT_VALUE, as in CPython 3.8. */
export const CONVERSIONS = ['', 's', 'r', 'a'] as const;
/** FORMAT_VALUE of the stack machine: a format spec lies above the value. */
export const WITH_SPEC = 4;
/** What the operand of GET_AWAITABLE counts into. */
export const AWAIT_CONTEXTS = ['await', 'aenter', 'aexit', 'anext'] as const;
