// What an object refers to, as gc.get_referents tells it, and whether it could be part of a cycle.

import { PyByteArray, PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import {
  Cell,
  PyClassMethod,
  PyFunction,
  PyMethod,
  PyProperty,
  PyStaticMethod,
} from '../../runtime/objects/function.ts';
import { PyModule } from '../../runtime/objects/module.ts';
import { PyInstance, PyObject, PyType, type Value } from '../../runtime/objects/object.ts';
import { PyBoxed, PyComplex, PyFloat } from '../../runtime/objects/scalars.ts';
import { PySet } from '../../runtime/objects/set.ts';
import { WideStr } from '../../runtime/objects/str.ts';

/** The values that an object holds directly; int and str objects among them only where a container holds them. */
export function referents(object: Value): Value[] {
  if (!(object instanceof PyObject)) return [];
  const found: (Value | undefined)[] = [];
  if (object instanceof PyList || object instanceof PyTuple) found.push(...object.items);
  else if (object instanceof PyDict) for (const [key, value] of object.entries()) found.push(key, value);
  else if (object instanceof PySet) found.push(...object.elements());
  else if (object instanceof PyInstance) {
    object.shape.names.forEach((_name, i) => {
      found.push(object.slot(i));
    });
  } else if (object instanceof PyFunction) {
    found.push(object.code, object.globals, ...object.closure, ...(object.defaults ?? []), object.keywordDefaults);
  } else if (object instanceof PyMethod) found.push(object.func, object.self);
  else if (object instanceof Cell) found.push(object.value);
  else if (object instanceof PyModule) found.push(object.dict);
  else if (object instanceof PyType) found.push(...object.attrs.values(), ...object.bases, new PyTuple(object.mro));
  else if (object instanceof PyException) found.push(object.args, object.cause, object.context, object.traceback);
  else if (object instanceof PyClassMethod || object instanceof PyStaticMethod) found.push(object.func);
  else if (object instanceof PyProperty) found.push(object.getter, object.setter, object.deleter);
  if (object.instanceDict !== undefined) found.push(object.instanceDict);
  if (object.cls.heap) found.push(object.cls);
  return found.filter(value => value !== undefined && value !== null) as Value[];
}

/** All objects on the way from some of them. */
export function reachable(roots: readonly PyObject[]): PyObject[] {
  const seen = new Set<PyObject>(roots);
  // A set that grows while it is walked is walked to its end.
  for (const object of seen) {
    for (const other of referents(object)) if (other instanceof PyObject) seen.add(other);
  }
  return [...seen];
}

export function isTracked(object: Value): boolean {
  if (!(object instanceof PyObject)) return false;
  if (object instanceof PyFloat || object instanceof PyComplex || object instanceof WideStr) return false;
  if (object instanceof PyBytes || object instanceof PyByteArray) return object.cls.heap;
  if (object instanceof PyBoxed) return object.cls.heap;
  return !(object instanceof PyTuple && object.items.length === 0);
}
