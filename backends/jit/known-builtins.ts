// Builtin functions that call sites treat in place: `len(x)` is the protocol's `length(x)` while `len` is the builtin.

import { interpreter } from '../../src/runtime/interpreter.ts';
import { PyBuiltin } from '../../src/runtime/objects/function.ts';
import { PyType } from '../../src/runtime/objects/object.ts';
import { CONSUMERS, type ConsumerName } from './consumers.ts';
import type { HelperName } from './helpers.ts';

interface Known {
  readonly helper: HelperName;
  readonly count: number;
}

export const KNOWN_BUILTINS = {
  len: { helper: 'length', count: 1 },
  isinstance: { helper: 'isInstance', count: 2 },
  abs: { helper: 'absolute', count: 1 },
  min: { helper: 'call2', count: 2 },
  max: { helper: 'call2', count: 2 },
  next: { helper: 'nextOf', count: 1 },
} as const satisfies Record<string, Known>;

type CalledInPlace = keyof typeof KNOWN_BUILTINS;
export type KnownBuiltin = CalledInPlace | ConsumerName | 'super';

export const isKnownBuiltin = (name: string): name is CalledInPlace => Object.hasOwn(KNOWN_BUILTINS, name);
export const isConsumer = (name: string): name is ConsumerName => Object.hasOwn(CONSUMERS, name);

/** The builtin of this run, to compare a callee with; something that no callee is if the name means something else. */
export function resolveBuiltin(name: KnownBuiltin): unknown {
  const value = interpreter().builtins.dict.getStr(name);
  if (value instanceof PyType) return value.heap || value.name !== name ? NOBODY : value;
  // No other module's function says that it is one of the builtins.
  const known = value instanceof PyBuiltin && value.builtin.name === name && value.module === 'builtins';
  return known ? value : NOBODY;
}

const NOBODY = {};
