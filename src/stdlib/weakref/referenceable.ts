// Which objects can be referred to weakly: in CPython those whose type keeps room for a list of their references.
//
// A class from a class statement has that room unless it (and every class it inherits from) has __slots__ without
// '__weakref__', or its instances differ in size (subclasses of int, tuple and bytes). Of the builtin types it is a
// fixed choice, listed here; library modules add their own.

import { memoryviewType } from '../../runtime/objects/buffer.ts';
import { bytesType, tupleType } from '../../runtime/objects/containers.ts';
import { builtinFunctionType, codeType, functionType, methodType } from '../../runtime/objects/function.ts';
import { asyncGeneratorType, coroutineType, generatorType } from '../../runtime/objects/generator.ts';
import { genericAliasType, unionType } from '../../runtime/objects/generic-alias.ts';
import { moduleType } from '../../runtime/objects/module.ts';
import { PyObject, type PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import { intType, typeOf } from '../../runtime/objects/scalars.ts';
import { frozensetType, setType } from '../../runtime/objects/set.ts';
import {
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeVarTupleType,
  typeVarType,
} from '../../runtime/types/type-parameters.ts';

/** Library modules add the types of theirs that CPython gives room for weak references. */
export const WEAKLY_REFERENCEABLE = new Set<PyType>([
  asyncGeneratorType,
  builtinFunctionType,
  codeType,
  coroutineType,
  frozensetType,
  functionType,
  generatorType,
  genericAliasType,
  memoryviewType,
  methodType,
  moduleType,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  setType,
  typeType,
  typeVarTupleType,
  typeVarType,
  unionType,
]);

const VARIABLE_SIZE: readonly PyType[] = [intType, tupleType, bytesType];

export const hasWeakReferences = (type: PyType): boolean =>
  type.fact('weakly referenceable', cls => {
    if (cls.mro.some(link => WEAKLY_REFERENCEABLE.has(link))) return true;
    if (cls.mro.some(link => VARIABLE_SIZE.includes(link))) return false;
    return cls.mro.some(link => link.heap && (link.slotNames === null || link.weakSlot));
  });

export const isReferenceable = (value: Value): value is PyObject =>
  value instanceof PyObject && hasWeakReferences(typeOf(value));
