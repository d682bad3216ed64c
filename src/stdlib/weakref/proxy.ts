// weakref.proxy: an object that does whatever its referent does, and raises ReferenceError once that has gone.
//
// Every special method is one row: it takes the proxies off its operands and calls the protocol, so a proxy may stand on
// either side of an operator.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, stopIteration, typeError } from '../../runtime/exceptions/raise.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { delAttr, getAttr, setAttr } from '../../runtime/protocols/attributes.ts';
import { call, callMethod } from '../../runtime/protocols/call.ts';
import { contains, eq, ge, gt, le, lt, ne } from '../../runtime/protocols/compare.ts';
import { delItem, getItem, length, setItem } from '../../runtime/protocols/items.ts';
import { iter, next } from '../../runtime/protocols/iterate.ts';
import * as numbers from '../../runtime/protocols/numbers.ts';
import { strValue } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { attributeName } from '../../runtime/types/object.ts';
import { ownAccess } from '../access-descriptor.ts';
import { defineOnce } from '../define-once.ts';
import { checkReferenceable, describe, existing, WeakObject } from './reference.ts';

export const proxyType = builtinType('ProxyType', { basetype: false, home: 'weakref' });
export const callableProxyType = builtinType('CallableProxyType', { basetype: false, home: 'weakref' });

class PyProxy extends WeakObject {}

const gone = () => newException(EXCEPTIONS.ReferenceError, 'weakly-referenced object no longer exists');

/** The referent of a proxy; any other value as it is. */
function unwrap(value: Value): Value {
  if (!(value instanceof PyProxy)) return value;
  const target = value.referent;
  if (target === undefined) throw gone();
  return target;
}

const unary =
  (run: (value: Value) => Value): Implementation =>
  (self: Value) =>
    run(unwrap(self));
const binary =
  (run: (left: Value, right: Value) => Value): Implementation =>
  (self: Value, other: Value) =>
    run(unwrap(self), unwrap(other));
const reflected =
  (run: (left: Value, right: Value) => Value): Implementation =>
  (self: Value, other: Value) =>
    run(unwrap(other), unwrap(self));
const silent = (run: () => void): Value => {
  run();
  return null;
};

type Operator = (left: Value, right: Value) => Value;

/** By the middle of the method's name: the operator and its in-place form. */
const OPERATORS: Readonly<Record<string, readonly [Operator, Operator]>> = {
  add: [numbers.add, numbers.iadd],
  sub: [numbers.sub, numbers.isub],
  mul: [numbers.mul, numbers.imul],
  mod: [numbers.mod, numbers.imod],
  lshift: [numbers.lshift, numbers.ilshift],
  rshift: [numbers.rshift, numbers.irshift],
  and: [numbers.bitAnd, numbers.ibitAnd],
  xor: [numbers.bitXor, numbers.ibitXor],
  or: [numbers.bitOr, numbers.ibitOr],
  floordiv: [numbers.floorDiv, numbers.ifloorDiv],
  truediv: [numbers.trueDiv, numbers.itrueDiv],
  matmul: [numbers.matmul, numbers.imatmul],
};

function operatorMethods(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const [name, [plain, inPlace]] of Object.entries(OPERATORS)) {
    methods[`__${name}__(self, value, /)`] = binary(plain);
    methods[`__r${name}__(self, value, /)`] = reflected(plain);
    methods[`__i${name}__(self, value, /)`] = binary(inPlace);
  }
  return methods;
}

const proxyMethods = (): Record<string, Implementation> => ({
  ...operatorMethods(),
  '__repr__(self, /)': (self: PyProxy) => describe(self, 'weakproxy', false),
  '__str__(self, /)': unary(strValue),
  '__lt__(self, value, /)': binary(lt),
  '__le__(self, value, /)': binary(le),
  '__eq__(self, value, /)': binary(eq),
  '__ne__(self, value, /)': binary(ne),
  '__gt__(self, value, /)': binary(gt),
  '__ge__(self, value, /)': binary(ge),
  '__divmod__(self, value, /)': binary(numbers.divmod),
  '__rdivmod__(self, value, /)': reflected(numbers.divmod),
  '__pow__(self, value, mod=None, /)': (self: Value, exponent: Value, modulus: Value = null) =>
    modulus === null
      ? numbers.pow(unwrap(self), unwrap(exponent))
      : numbers.powMod(unwrap(self), unwrap(exponent), unwrap(modulus)),
  '__rpow__(self, value, mod=None, /)': reflected(numbers.pow),
  '__ipow__(self, value, /)': binary(numbers.ipow),
  '__neg__(self, /)': unary(numbers.neg),
  '__pos__(self, /)': unary(numbers.pos),
  '__abs__(self, /)': unary(numbers.absolute),
  '__invert__(self, /)': unary(numbers.invert),
  '__bool__(self, /)': unary(truth),
  '__int__(self, /)': unary(value => callMethod(value, '__int__', [])),
  '__float__(self, /)': unary(value => callMethod(value, '__float__', [])),
  '__index__(self, /)': unary(numbers.toIndex),
  '__bytes__(self, /)': unary(value => callMethod(value, '__bytes__', [])),
  '__reversed__(self, /)': unary(value => callMethod(value, '__reversed__', [])),
  '__iter__(self, /)': unary(iter),
  '__next__(self, /)': unary(value => {
    if (typeOf(value).lookup('__next__') === undefined) {
      throw typeError(`Weakref proxy referenced a non-iterator '${typeOf(value).name}' object`);
    }
    const item = next(value);
    if (item === undefined) throw stopIteration();
    return item;
  }),
  '__len__(self, /)': unary(length),
  '__contains__(self, key, /)': binary(contains),
  '__getitem__(self, key, /)': binary(getItem),
  '__setitem__(self, key, value, /)': (self: Value, key: Value, value: Value) =>
    silent(() => setItem(unwrap(self), unwrap(key), value)),
  '__delitem__(self, key, /)': (self: Value, key: Value) => silent(() => delItem(unwrap(self), unwrap(key))),
});

function defineProxy(type: PyType, extra: Record<string, Implementation>): void {
  defineOnce(type, () => {
    ownAccess(type, {
      '__getattribute__(self, name, /)': (self: Value, name: Value) => getAttr(unwrap(self), attributeName(name)),
      '__setattr__(self, name, value, /)': (self: Value, name: Value, value: Value) =>
        silent(() => setAttr(unwrap(self), attributeName(name), value)),
      '__delattr__(self, name, /)': (self: Value, name: Value) =>
        silent(() => delAttr(unwrap(self), attributeName(name))),
    });
    return { methods: { ...proxyMethods(), ...extra }, constants: { __hash__: null } };
  });
}

export function defineProxies(): void {
  defineProxy(proxyType, {});
  defineProxy(callableProxyType, {
    '__call__(self, /, *args, **kwargs)': (self: Value, args: Value[], keywords: ReadonlyMap<string, Value>) =>
      call(unwrap(self), [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]),
  });
}

export function makeProxy(object: Value, callback: Value = null): Value {
  const target = checkReferenceable(object);
  const type = typeOf(object).lookup('__call__') === undefined ? proxyType : callableProxyType;
  return (callback === null ? existing(target, type) : undefined) ?? new PyProxy(target, callback, type);
}
