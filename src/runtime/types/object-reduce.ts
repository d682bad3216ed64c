// object.__reduce_ex__: how any instance describes itself for pickle and copy.
//
// The functions that build such an object anew are Python's own, in copyreg; it is imported when the first object is
// asked. Protocols 0 and 1 leave everything to copyreg._reduce_ex.

import { typeError } from '../exceptions/raise.ts';
import { interpreter } from '../interpreter.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { objectType, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { bindAttribute, callSpecial, getAttr } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';

const copyreg = (name: string): Value =>
  getAttr(call(interpreter().builtins.dict.getStr('__import__')!, ['copyreg']), name);

/** object.__reduce_ex__(protocol): a __reduce__ of the class goes first. */
export function reduceEx(self: Value, protocol: number): Value {
  const type = typeOf(self);
  const custom = type.lookup('__reduce__');
  if (custom !== undefined && custom !== objectType.attrs.get('__reduce__')) {
    return call(bindAttribute(custom!, self, type), []);
  }
  return reduceObject(self, protocol);
}

/** object.__reduce__() is the same for protocol 0. */
export function reduceObject(self: Value, protocol: number): Value {
  return protocol < 2 ? call(copyreg('_reduce_ex'), [self, protocol]) : reduceNew(self);
}

/** A builtin type that tells its state knows how to be rebuilt from it. */
const hasOwnState = (type: PyType): boolean => type.lookup('__getstate__') !== objectType.attrs.get('__getstate__');

function reduceNew(self: Value): Value {
  const type = typeOf(self);
  if (type.lookup('__new__') === undefined || (!type.heap && !REBUILT.has(type.name) && !hasOwnState(type)))
    throw typeError(`cannot pickle '${type.name}' object`);
  const { maker, args } = newArguments(self, type);
  return new PyTuple([
    copyreg(maker),
    args,
    callSpecial(self, '__getstate__')!,
    self instanceof PyList ? callSpecial(self, '__iter__')! : null,
    self instanceof PyDict ? callSpecial(call(getAttr(self, 'items'), []), '__iter__')! : null,
  ]);
}

/** Builtin types whose instances can be made anew from what they tell. */
const REBUILT = new Set([
  'object',
  'list',
  'dict',
  'int',
  'bool',
  'float',
  'complex',
  'str',
  'bytes',
  'tuple',
  'NoneType',
  'Template',
]);

function newArguments(self: Value, type: PyType): { maker: string; args: PyTuple } {
  const both = callSpecial(self, '__getnewargs_ex__');
  if (both !== undefined) {
    if (!(both instanceof PyTuple)) {
      throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeOf(both).name}'`);
    }
    if (both.items.length !== 2) {
      throw typeError(`__getnewargs_ex__ should return a tuple of length 2, not ${both.items.length}`);
    }
    const [positional, keywords] = both.items;
    if (!(positional instanceof PyTuple)) {
      throw typeError(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeOf(positional!).name}'`,
      );
    }
    if (!(keywords instanceof PyDict)) {
      throw typeError(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeOf(keywords!).name}'`,
      );
    }
    if (keywords.size > 0) return { maker: '__newobj_ex__', args: new PyTuple([type, positional, keywords]) };
    return { maker: '__newobj__', args: new PyTuple([type, ...positional.items]) };
  }
  const positional = callSpecial(self, '__getnewargs__');
  if (positional === undefined) return { maker: '__newobj__', args: new PyTuple([type]) };
  if (!(positional instanceof PyTuple)) {
    throw typeError(`__getnewargs__ should return a tuple, not '${typeOf(positional).name}'`);
  }
  return { maker: '__newobj__', args: new PyTuple([type, ...positional.items]) };
}
