// The module _types: names for the types that have none among the builtins. The library's own types.py stands on it.

import { tracebackType } from '../runtime/objects/exception.ts';
import {
  builtinFunctionType,
  cellType,
  classMethodDescriptorType,
  codeType,
  functionType,
  getsetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  wrapperDescriptorType,
} from '../runtime/objects/function.ts';
import { asyncGeneratorType, coroutineType, generatorType } from '../runtime/objects/generator.ts';
import { genericAliasType, unionType } from '../runtime/objects/generic-alias.ts';
import { moduleType } from '../runtime/objects/module.ts';
import { ellipsisType, noneType, notImplementedType } from '../runtime/objects/scalars.ts';
import { frameType } from '../runtime/types/frame.ts';
import { mappingProxyType } from '../runtime/types/mappingproxy.ts';
import { namespaceType } from '../runtime/types/namespace.ts';
import type { ModuleTable } from './module-table.ts';

export const typesModule: ModuleTable = {
  name: '_types',
  doc: 'Define names for built-in types.',
  values: {
    AsyncGeneratorType: asyncGeneratorType,
    BuiltinFunctionType: builtinFunctionType,
    BuiltinMethodType: builtinFunctionType,
    CellType: cellType,
    ClassMethodDescriptorType: classMethodDescriptorType,
    CodeType: codeType,
    CoroutineType: coroutineType,
    EllipsisType: ellipsisType,
    FrameType: frameType,
    FunctionType: functionType,
    GeneratorType: generatorType,
    GenericAlias: genericAliasType,
    GetSetDescriptorType: getsetDescriptorType,
    LambdaType: functionType,
    MappingProxyType: mappingProxyType,
    MemberDescriptorType: memberDescriptorType,
    MethodDescriptorType: methodDescriptorType,
    MethodType: methodType,
    MethodWrapperType: methodWrapperType,
    ModuleType: moduleType,
    NoneType: noneType,
    NotImplementedType: notImplementedType,
    SimpleNamespace: namespaceType,
    TracebackType: tracebackType,
    UnionType: unionType,
    WrapperDescriptorType: wrapperDescriptorType,
  },
};
