// What the differential tests do with each type: how receivers are made, operators, and what arguments methods like.
//
// The methods themselves come from `dir()` of CPython's type, so none can be forgotten: one without an entry here gets
// arguments by its signature, and one that is left out stands in EXCLUDED with the reason.

import type { TypeOperations } from './types/any.ts';
import { DATES } from './types/dates.ts';
import { HASHED } from './types/hashed.ts';
import { NUMBERS } from './types/numbers.ts';
import { SEQUENCES } from './types/sequences.ts';
import { TEXTS } from './types/texts.ts';

/** Attributes that no sequence touches. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  __hash__: 'random for texts, and of another width in a 32-bit CPython; hashes of numbers have cases',
  __sizeof__: 'counts machine words',
  __doc__: 'Typhon has words of its own',
  'bytearray.__alloc__': 'how much is set aside for growth is the affair of the allocator',
  'bytearray.__init__': 'after an error CPython shows memory that it has not filled',
  __reduce__: 'pickling has cases of its own',
  __reduce_ex__: 'pickling has cases of its own',
  __dir__: 'the inventory compares it',
  __new__: 'called by calling the type',
  __init_subclass__: 'a hook of class statements',
  __subclasshook__: 'a hook of isinstance',
  __class__: 'assigning it is a matter of classes, not of the value',
  __buffer__: 'exports memory whose lifetime the collector of CPython decides',
  __release_buffer__: 'ends what __buffer__ began',
  astimezone: 'without a zone it asks for that of the machine, whose name differs; with one it is an operation',
  now: 'tells the time',
  utcnow: 'tells the time',
  today: 'tells the time',
  _from_flags: 'a private constructor of memoryview for tests of CPython',
};

/** Methods that would fill the memory with large arguments: their strange arguments are never large numbers. */
export const HEAVY: ReadonlySet<string> = new Set([
  '__pow__',
  '__rpow__',
  '__lshift__',
  '__rlshift__',
  '__round__',
  '__mul__',
  '__rmul__',
  '__imul__',
  'to_bytes',
  'center',
  'ljust',
  'rjust',
  'zfill',
  'expandtabs',
  'resize',
]);

export const TYPES: Readonly<Record<string, TypeOperations>> = {
  ...NUMBERS,
  ...TEXTS,
  ...SEQUENCES,
  ...HASHED,
  ...DATES,
};
