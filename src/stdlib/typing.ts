// The module _typing: the types behind the syntax of type parameters, by name.

import { unionType } from '../runtime/objects/generic-alias.ts';
import type { Value } from '../runtime/objects/object.ts';
import { genericType } from '../runtime/types/generic.ts';
import { typeAliasType } from '../runtime/types/type-alias.ts';
import {
  NoDefault,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeVarTupleType,
  typeVarType,
} from '../runtime/types/type-parameters.ts';
import type { ModuleTable } from './module-table.ts';

export const typingModule = (): ModuleTable => ({
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.\n',
  functions: { '_idfunc(x, /)': (x: Value) => x },
  values: {
    Generic: genericType,
    NoDefault,
    ParamSpec: paramSpecType,
    ParamSpecArgs: paramSpecArgsType,
    ParamSpecKwargs: paramSpecKwargsType,
    TypeAliasType: typeAliasType,
    TypeVar: typeVarType,
    TypeVarTuple: typeVarTupleType,
    Union: unionType,
  },
});
