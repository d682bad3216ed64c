// Types of library modules get their methods when their module is first imported, not at start: most programs use few
// of them. A type is shared by all runs of a process, so a second import finds it ready.

import type { PyType } from '../runtime/objects/object.ts';
import { define, type TypeTable } from '../runtime/types/define.ts';
import { defineIterator } from '../runtime/types/define-iterator.ts';

const ready = new WeakSet<PyType>();

export function defineOnce(type: PyType, table: () => TypeTable): PyType {
  if (!ready.has(type)) {
    ready.add(type);
    define(type, table());
  }
  return type;
}

/** The same for an iterator type. */
export function defineIteratorOnce(type: PyType, table: () => TypeTable = () => ({})): PyType {
  if (!ready.has(type)) {
    ready.add(type);
    defineIterator(type, table());
  }
  return type;
}
