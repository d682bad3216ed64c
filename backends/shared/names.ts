// Names that are not locals, the slow ways: namespaces of class bodies, deletions, class variables before free ones.

import { EXCEPTIONS } from '../../src/runtime/exceptions/hierarchy.ts';
import { nameError, unboundFreeError, unboundLocalError } from '../../src/runtime/exceptions/raise.ts';
import { dictType, PyDict } from '../../src/runtime/objects/dict.ts';
import { PyException } from '../../src/runtime/objects/exception.ts';
import type { Cell } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { delItem, getItem, setItem } from '../../src/runtime/protocols/items.ts';
import type { GlobalCache } from './global-cache.ts';
import type { Frame } from './machine.ts';
import type { VmCode } from './vm-code.ts';

function isKeyError(error: unknown): boolean {
  return error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.KeyError);
}

export function findInNamespace(namespace: Value, name: string): Value | undefined {
  if (namespace instanceof PyDict && namespace.cls === dictType) return namespace.getStr(name);
  try {
    return getItem(namespace, name);
  } catch (error) {
    if (isKeyError(error)) return undefined;
    throw error;
  }
}

export function loadName(frame: Frame, cache: GlobalCache, index: number): Value {
  const name = frame.code.nameList[index]!;
  const { namespace } = frame;
  if (namespace !== cache.globals || cache.globals.cls.heap) {
    const value = findInNamespace(namespace, name);
    if (value !== undefined) return value;
  }
  return cache.load(index, name);
}

export function storeName(frame: Frame, cache: GlobalCache, index: number, value: Value): void {
  const name = frame.code.nameList[index]!;
  const { namespace } = frame;
  if (namespace === cache.globals && !cache.globals.cls.heap) cache.store(index, name, value);
  else storeInNamespace(namespace, name, value);
}

export function storeInNamespace(namespace: Value, name: string, value: Value): void {
  if (namespace instanceof PyDict && namespace.cls.heap === false) namespace.set(name, value);
  else setItem(namespace, name, value);
}

export function deleteName(frame: Frame, index: number): void {
  deleteFromNamespace(frame.namespace, frame.code.nameList[index]!);
}

export function deleteFromNamespace(namespace: Value, name: string): void {
  if (namespace instanceof PyDict && namespace.cls.heap === false) {
    if (!namespace.delete(name)) throw nameError(name);
    return;
  }
  try {
    delItem(namespace, name);
  } catch (error) {
    throw isKeyError(error) ? nameError(name) : error;
  }
}

export function deleteGlobal(frame: Frame, index: number): void {
  const name = frame.code.nameList[index]!;
  if (!frame.globals.delete(name)) throw nameError(name);
}

/** The error for a cell without a value; `index` counts through cells and free variables. */
export function emptyCell(code: VmCode, index: number): PyException {
  const { cellVars, freeVars } = code.info;
  return index < cellVars.length
    ? unboundLocalError(cellVars[index]!)
    : unboundFreeError(freeVars[index - cellVars.length]!);
}

export const unboundLocal = (code: VmCode, index: number): PyException => unboundLocalError(code.localNames[index]!);

/** A name of a class body that is a free variable too: the namespace comes first. */
export function loadClassFree(frame: Frame, index: number, cell: Cell): Value {
  const { info } = frame.code;
  const own = findInNamespace(frame.namespace, info.freeVars[index - info.cellVars.length]!);
  const value = own === undefined ? cell.value : own;
  if (value === undefined) throw emptyCell(frame.code, index);
  return value;
}
