// Names in namespaces (class bodies, exec), and globals where an entry is not enough.

import { nameError } from '../../src/runtime/exceptions/raise.ts';
import type { Entry } from '../../src/runtime/objects/dict.ts';
import type { Cell } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { findInNamespace } from '../shared/names.ts';
import { unboundFree } from './error-helpers.ts';
import type { Home } from './home.ts';

export { deleteFromNamespace as deleteName, storeInNamespace as storeName } from '../shared/names.ts';

export function loadName(namespace: Value, global: Entry, builtin: Entry, name: string): Value {
  const own = findInNamespace(namespace, name);
  if (own !== undefined) return own;
  const value = global.value === undefined ? builtin.value : global.value;
  if (value === undefined) throw nameError(name);
  return value;
}

/** A name of a class body that is a free variable too: the namespace comes first. */
export function loadClassFree(namespace: Value, cell: Cell, name: string): Value {
  const own = findInNamespace(namespace, name);
  const value = own === undefined ? cell.value : own;
  return value === undefined ? unboundFree(name) : value;
}

export function setGlobal(home: Home, name: string, value: Value): void {
  home.globals.set(name, value);
}

export function deleteGlobal(home: Home, name: string): void {
  if (!home.globals.delete(name)) throw nameError(name);
}

/** A host frame keeps the arguments of its last calls until others take their place; the result is for temporaries. */
export function overwrite(..._values: number[]): undefined {}
