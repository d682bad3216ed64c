// The module types: names for the types that have none among the builtins.

import { typeError } from '../runtime/exceptions/raise.ts';
import { tracebackType } from '../runtime/objects/exception.ts';
import {
  builtinFunctionType,
  CO,
  cellType,
  classMethodDescriptorType,
  codeType,
  functionType,
  getsetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  PyFunction,
  wrapperDescriptorType,
} from '../runtime/objects/function.ts';
import { asyncGeneratorType, coroutineType, generatorType } from '../runtime/objects/generator.ts';
import { genericAliasType, unionType } from '../runtime/objects/generic-alias.ts';
import { moduleType } from '../runtime/objects/module.ts';
import type { Value } from '../runtime/objects/object.ts';
import { ellipsisType, noneType, notImplementedType, typeOf } from '../runtime/objects/scalars.ts';
import { setAttr } from '../runtime/protocols/attributes.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { mappingProxyType } from '../runtime/types/mappingproxy.ts';
import { namespaceType } from '../runtime/types/namespace.ts';
import type { ModuleTable } from './module-table.ts';

const AWAITABLE = CO.COROUTINE | CO.ITERABLE_COROUTINE;

/** The function itself, which from now on makes generators that may be awaited. */
function coroutine(func: Value): Value {
  if (typeOf(func).lookup('__call__') === undefined) throw typeError('types.coroutine() expects a callable');
  if (!(func instanceof PyFunction)) return func;
  const { flags } = func.code.info;
  if ((flags & AWAITABLE) === 0 && (flags & CO.GENERATOR) !== 0) {
    const code = callMethod(func.code, 'replace', [flags | CO.ITERABLE_COROUTINE], ['co_flags']);
    setAttr(func, '__code__', code);
  }
  return func;
}

export const typesModule: ModuleTable = {
  name: 'types',
  doc: "Define names for built-in types that aren't directly accessible as a builtin.",
  functions: { 'coroutine(func)': coroutine },
  values: {
    AsyncGeneratorType: asyncGeneratorType,
    BuiltinFunctionType: builtinFunctionType,
    BuiltinMethodType: builtinFunctionType,
    CellType: cellType,
    ClassMethodDescriptorType: classMethodDescriptorType,
    CodeType: codeType,
    CoroutineType: coroutineType,
    EllipsisType: ellipsisType,
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
