// The builtins module: every builtin function, type, constant and exception under its name.

import { ASYNC_BUILTINS } from '../runtime/builtins/asynchronous.ts';
import { EXECUTION_BUILTINS } from '../runtime/builtins/execution.ts';
import { ITERATION_BUILTINS } from '../runtime/builtins/iteration.ts';
import { NUMBER_BUILTINS } from '../runtime/builtins/numbers.ts';
import { OBJECT_BUILTINS } from '../runtime/builtins/objects.ts';
import { TEXT_BUILTINS } from '../runtime/builtins/text.ts';
import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { memoryviewType } from '../runtime/objects/buffer.ts';
import { bytearrayType, bytesType, listType, rangeType, sliceType, tupleType } from '../runtime/objects/containers.ts';
import { dictType } from '../runtime/objects/dict.ts';
import { classmethodType, propertyType, staticmethodType, superType } from '../runtime/objects/function.ts';
import { objectType, typeType, type Value } from '../runtime/objects/object.ts';
import {
  boolType,
  complexType,
  Ellipsis,
  floatType,
  intType,
  NotImplemented,
  strType,
} from '../runtime/objects/scalars.ts';
import { frozensetType, setType } from '../runtime/objects/set.ts';
import { enumerateType } from '../runtime/types/enumerate.ts';
import { filterType } from '../runtime/types/filter.ts';
import { mapType } from '../runtime/types/map.ts';
import { PRINTERS } from '../runtime/types/printer.ts';
import { exit, quit } from '../runtime/types/quitter.ts';
import { reversedType } from '../runtime/types/reversed.ts';
import { zipType } from '../runtime/types/zip.ts';
import { OPEN } from './io/open.ts';
import type { ModuleTable } from './module-table.ts';

const TYPES = [
  boolType,
  bytearrayType,
  bytesType,
  classmethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozensetType,
  intType,
  listType,
  mapType,
  memoryviewType,
  objectType,
  propertyType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticmethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
];

export const builtinsModule: ModuleTable = {
  name: 'builtins',
  doc: 'Built-in functions, types, exceptions, and other objects.',
  functions: {
    ...OBJECT_BUILTINS,
    ...NUMBER_BUILTINS,
    ...TEXT_BUILTINS,
    ...ITERATION_BUILTINS,
    ...EXECUTION_BUILTINS,
    ...ASYNC_BUILTINS,
  },
  values: {
    ...Object.fromEntries(TYPES.map(type => [type.name, type])),
    ...(EXCEPTIONS as Readonly<Record<string, Value>>),
    EnvironmentError: EXCEPTIONS.OSError,
    IOError: EXCEPTIONS.OSError,
    None: null,
    True: true,
    False: false,
    Ellipsis,
    NotImplemented,
    exit,
    quit,
    ...PRINTERS,
  },
  make: interpreter => ({ __debug__: interpreter.optimize === 0, open: OPEN }),
};
