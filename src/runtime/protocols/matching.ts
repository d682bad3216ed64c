// The operations behind `match`: what counts as a sequence or mapping, keys, class patterns.

import { typeError } from '../exceptions/raise.ts';
import { memoryviewType } from '../objects/buffer.ts';
import { bytearrayType, bytesType, listType, PyTuple, rangeType, tupleType } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyType, type Value } from '../objects/object.ts';
import { boolType, floatType, intType, strType, typeOf } from '../objects/scalars.ts';
import { isStr, strOf, textOf } from '../objects/str.ts';
import { findAttr, getAttr } from './attributes.ts';
import { call } from './call.ts';
import { isInstance } from './classes.ts';
import { getItem } from './items.ts';
import { toArray } from './iterate.ts';

/** Classes registered as sequences or mappings for patterns: CPython's Py_TPFLAGS_SEQUENCE and _MAPPING. Inherited. */
const SEQUENCES = new WeakSet<PyType>([listType, tupleType, rangeType, memoryviewType]);
const MAPPINGS = new WeakSet<PyType>([dictType]);

/** collections.abc and extension types (deque, memoryview, array, mappingproxy) announce themselves here. */
export function registerPatternKind(type: PyType, kind: 'sequence' | 'mapping'): void {
  (kind === 'sequence' ? SEQUENCES : MAPPINGS).add(type);
  type.changed();
}

/** A type is one of both at most: the first class of its MRO that is either decides. */
export const patternKind = (type: PyType): 'sequence' | 'mapping' | null =>
  type.fact('pattern kind', ({ mro }) => {
    const first = mro.find(base => SEQUENCES.has(base) || MAPPINGS.has(base));
    if (first === undefined) return null;
    return SEQUENCES.has(first) ? 'sequence' : 'mapping';
  });

export const isSequencePattern = (value: Value): boolean => patternKind(typeOf(value)) === 'sequence';
export const isMappingPattern = (value: Value): boolean => patternKind(typeOf(value)) === 'mapping';

/** The values of all keys, or null when one is missing. */
export function matchKeys(subject: Value, keys: PyTuple): PyTuple | null {
  const values: Value[] = [];
  const missing = new PyTuple([]);
  const get = subject instanceof PyDict && subject.cls === dictType ? null : getAttr(subject, 'get');
  for (const key of keys.items) {
    const value = get === null ? (subject as PyDict).get(key) : call(get, [key, missing]);
    if (value === undefined || value === missing) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

/** The items of a mapping without the given keys, as a dict. */
export function matchRest(subject: Value, keys: PyTuple): PyDict {
  const rest = new PyDict();
  if (subject instanceof PyDict) rest.copyFrom(subject);
  else for (const key of toArray(call(getAttr(subject, 'keys'), []))) rest.set(key, getItem(subject, key));
  for (const key of keys.items) rest.delete(key);
  return rest;
}

/** Types for which one positional sub-pattern matches the whole subject. */
const SELF_MATCHING: readonly PyType[] = [
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  intType,
  listType,
  strType,
  tupleType,
];

/** The attributes that a class pattern looks at, positional ones first; null when the subject does not match. */
export function matchClass(subject: Value, cls: Value, count: number, names: PyTuple): PyTuple | null {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  if (!isInstance(subject, cls)) return null;
  const values: Value[] = [];
  const seen = new Set<string>();
  const attribute = (name: string): boolean => {
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const value = findAttr(subject, name);
    if (value !== undefined) values.push(value);
    return value !== undefined;
  };
  if (count > 0) {
    const declared = findAttr(cls, '__match_args__');
    const self = declared === undefined && matchesSelf(cls);
    const allowed = self ? 1 : declared === undefined ? 0 : matchArgs(cls, declared).items.length;
    if (count > allowed) {
      throw typeError(
        `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${count} given)`,
      );
    }
    if (self) values.push(subject);
    else {
      for (const name of matchArgs(cls, declared!).items.slice(0, count)) {
        const text = strOf(name);
        if (text === undefined) throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).name})`);
        if (!attribute(textOf(text))) return null;
      }
    }
  }
  for (const name of names.items) if (isStr(name) && !attribute(textOf(name))) return null;
  return new PyTuple(values);
}

function matchesSelf(cls: PyType): boolean {
  return cls.mro.some(
    type => SELF_MATCHING.includes(type) || (!type.heap && (type.name === 'set' || type.name === 'frozenset')),
  );
}

function matchArgs(cls: PyType, declared: Value): PyTuple {
  if (declared instanceof PyTuple) return declared;
  throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(declared).name})`);
}
