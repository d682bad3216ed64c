// Calling. `args` holds the positional values, then one value for each of `names` (keywords), in one array: calls with
// keywords need no second container, as in CPython's vectorcall.
//
// Engines call Python functions of their own by themselves and come here for everything else.

import { arrangeArguments, type CallLabel } from '../builtins/signature.ts';
import { typeError } from '../exceptions/raise.ts';
import type { PyException } from '../objects/exception.ts';
import {
  type Builtin,
  methodWrapperType,
  PyBuiltin,
  PyCallable,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  PyStaticMethod,
  wrapperDescriptorType,
} from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import { objectType, PyInstance, PyType, typeType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { requireOwner } from './misplaced.ts';
import { isPlainLayout } from './mro.ts';

type Names = readonly string[] | null;

/** Attribute access needs calls and calls need attribute access; attributes.ts, the higher of the two, fills this in. */
export const attributeHooks = {
  bind: (value: Value, _object: Value | undefined, _type: PyType): Value => value,
  loadMethod: (object: Value, _name: string): { callee: Value; self: Value | undefined } => ({
    callee: object,
    self: undefined,
  }),
};

export function call(callee: Value, args: Value[], names: Names = null): Value {
  if (callee instanceof PyFunction) return callee.code.invoke(callee, args, names);
  if (callee instanceof PyMethod) return call(callee.func, [callee.self, ...args], names);
  if (callee instanceof PyBuiltin) return callBuiltin(callee, args, names);
  if (callee instanceof PyType) return callType(callee, args, names);
  if (callee instanceof PyMethodDescriptor) return callDescriptor(callee, args, names);
  if (callee instanceof PyCallable && !callee.cls.heap) return callee.invoke(args, names);
  return callByMethod(callee, args, names);
}

export const call0 = (callee: Value): Value => call(callee, []);

export function call1(callee: Value, first: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 1) return callee.entry!(first);
  return call(callee, [first]);
}

export function call2(callee: Value, first: Value, second: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 2) return callee.entry!(first, second);
  return call(callee, [first, second]);
}

export function call3(callee: Value, first: Value, second: Value, third: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 3) return callee.entry!(first, second, third);
  return call(callee, [first, second, third]);
}

/** object.name(…) */
export function callMethod(object: Value, name: string, args: Value[], names: Names = null): Value {
  const { callee, self } = attributeHooks.loadMethod(object, name);
  return call(callee, self === undefined ? args : [self, ...args], names);
}

function callByMethod(callee: Value, args: Value[], names: Names): Value {
  const type = typeOf(callee);
  const method = type.lookup('__call__');
  if (method === undefined) throw typeError(`'${type.name}' object is not callable`);
  if (method instanceof PyFunction || method instanceof PyMethodDescriptor)
    return call(method, [callee, ...args], names);
  return call(attributeHooks.bind(method, callee, type), args, names);
}

// ---- builtins --------------------------------------------------------------------------------------------------------

function callBuiltin(callee: PyBuiltin, args: Value[], names: Names): Value {
  const { builtin } = callee;
  if (callee.prepends) return run(builtin, [callee.self!, ...args], names, 1, callee);
  return run(builtin, args, names, builtin.name === '__new__' ? 1 : 0, callee);
}

/** Constructors whose fast path counts by itself, though they take keywords. */
const COUNTING = new Set(['int', 'str']);

function constructorLabel(type: PyType, builtin: Builtin, object?: Value): CallLabel {
  const { signature } = builtin;
  const counts = COUNTING.has(type.name) || signature.posOnlyCount === signature.positionalCount;
  const name = type.heap ? type.name : type.name.slice(type.name.lastIndexOf('.') + 1);
  // set counts arguments in the name of the subclass.
  const counter = name === 'set' && object !== undefined ? typeOf(object).name : name;
  return { name: counter, qualified: name, style: counts ? 'expected' : 'call' };
}

/** Slot wrappers whose messages name them. */
const NAMED_WRAPPERS = new Set([
  '__get__',
  '__set__',
  '__setattr__',
  '__setitem__',
  '__buffer__',
  '__release_buffer__',
]);

const wrapperLabel = (owner: PyType, name: string): CallLabel => ({
  name: NAMED_WRAPPERS.has(name) ? name : '',
  qualified: `${owner.name}.${name}`,
  style: 'expected',
  wrapper: true,
  power: name === '__pow__' || name === '__rpow__',
});

/** The class that a method comes from. */
function definer(type: PyType, { name }: Builtin): PyType {
  return type.mro.find(({ attrs }) => attrs.has(name)) ?? type;
}

/** The names that messages use; worked out only when a call is wrong. */
function labelOf(callee: PyBuiltin | PyMethodDescriptor, object: Value | undefined, hasKeywords: boolean): CallLabel {
  const { name } = callee.builtin;
  if (callee instanceof PyMethodDescriptor) {
    if (name === '__init__') return constructorLabel(callee.owner, callee.builtin, object);
    if (callee.cls === wrapperDescriptorType) return wrapperLabel(callee.owner, name);
    return { name, qualified: `${callee.owner.qualname}.${name}`, style: 'call' };
  }
  const { module, self } = callee;
  if (self !== undefined && callee.cls === methodWrapperType && name !== '__init__')
    return wrapperLabel(definer(typeOf(self), callee.builtin), name);
  if (self === undefined || (self instanceof PyModule && callee.cls !== methodWrapperType))
    return { name, qualified: module === null || module === 'builtins' ? name : `${module}.${name}`, style: 'call' };
  const owner = self instanceof PyType ? self : definer(typeOf(self), callee.builtin);
  if (name === '__new__' || (name === '__init__' && callee.cls === methodWrapperType))
    return constructorLabel(owner, callee.builtin, name === '__init__' ? self : undefined);
  // A bound function's full name tells the class of its object, not the one that has it. With keywords `x.f(…)` comes
  // here, too, where CPython binds nothing.
  const shown = self instanceof PyType || hasKeywords ? owner : typeOf(self);
  return { name, qualified: `${shown.qualname}.${name}`, style: 'call' };
}

/** What the __new__ of a builtin type asks of its first argument, before it looks at the others. */
export function requireClass(owner: PyType, cls: Value | undefined): void {
  const { name } = owner;
  if (cls === undefined) throw typeError(`${name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType)) throw typeError(`${name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  if (!cls.isSubtypeOf(owner)) throw typeError(`${name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${name}`);
}

function callDescriptor(callee: PyMethodDescriptor, args: Value[], names: Names): Value {
  const { builtin, owner } = callee;
  const self = args[0];
  if (args.length - (names?.length ?? 0) < 1) {
    throw typeError(
      callee.cls === wrapperDescriptorType
        ? `descriptor '${builtin.name}' of '${owner.name}' object needs an argument`
        : callee.isClassMethod
          ? `descriptor '${builtin.name}' of '${owner.name}' object needs an argument`
          : `unbound method ${owner.qualname}.${builtin.name}() needs an argument`,
    );
  }
  if (callee.isClassMethod) {
    if (!(self instanceof PyType)) {
      throw typeError(
        `descriptor '${builtin.name}' for type '${owner.name}' needs a type, not a '${typeOf(self!).name}' as arg 2`,
      );
    }
    if (!self.isSubtypeOf(owner)) {
      throw typeError(`descriptor '${builtin.name}' requires a subtype of '${owner.name}' but received '${self.name}'`);
    }
  } else requireOwner(callee, self!);
  return run(builtin, args, names, 1, callee);
}

function run(
  builtin: Builtin,
  args: Value[],
  names: Names,
  self: 0 | 1,
  callee: PyBuiltin | PyMethodDescriptor,
): Value {
  const { signature, implementation } = builtin;
  if (names === null && signature.positional) {
    const given = args.length;
    if (given >= signature.required && given <= signature.positionalCount) {
      switch (given) {
        case 0:
          return implementation();
        case 1:
          return implementation(args[0]);
        case 2:
          return implementation(args[0], args[1]);
        case 3:
          return implementation(args[0], args[1], args[2]);
      }
    }
  }
  if (names === null && signature.packs) return implementation(args.slice());
  if (names === null && signature.gathers && args.length > 0) return implementation(args[0], args.slice(1));
  if (names === null && signature.collects && args.length >= signature.positionalCount) {
    // What (self, /, *args, **keywords) is given without keywords.
    const rest = args.slice(signature.positionalCount);
    if (signature.positionalCount === 0) return implementation(rest, new Map());
    return implementation(args[0], rest, new Map());
  }
  if (builtin.name === '__new__' && callee instanceof PyBuiltin && callee.self instanceof PyType)
    requireClass(callee.self, args.length > (names?.length ?? 0) ? args[0] : undefined);
  return implementation(
    ...arrangeArguments(builtin, args, names, self, () => labelOf(callee, args[0], names !== null)),
  );
}

// ---- types -----------------------------------------------------------------------------------------------------------

/** Calls a type: its metaclass's __call__ if it has its own, else makes an instance. */
function callType(type: PyType, args: Value[], names: Names): Value {
  if (type.cls !== typeType) {
    const custom = type.cls.lookup('__call__');
    if (custom !== undefined && !(custom instanceof PyMethodDescriptor)) {
      return call(attributeHooks.bind(custom, type, type.cls), args, names);
    }
  }
  if (type === typeType) {
    if (names === null && args.length === 1) return typeOf(args[0]!);
    if (args.length - (names?.length ?? 0) !== 3) throw typeError('type() takes 1 or 3 arguments');
  }
  return instantiate(type, args, names);
}

/** type.__call__: __new__, then __init__ if the result is an instance of the type. */
export function instantiate(type: PyType, args: Value[], names: Names): Value {
  const make = type.lookup('__new__')!;
  if (!type.heap && !type.basetype && make === objectType.attrs.get('__new__')) {
    throw typeError(`cannot create '${type.name}' instances`);
  }
  const object = usesObjectNew(type)
    ? newPlainInstance(type, args.length > 0)
    : call(
        make instanceof PyStaticMethod ? make.func : attributeHooks.bind(make, undefined, type),
        [type, ...args],
        names,
      );
  if (!typeOf(object).isSubtypeOf(type)) return object;
  const init = typeOf(object).lookup('__init__')!;
  if (init === objectInit()) return object;
  const result =
    init instanceof PyFunction || init instanceof PyMethodDescriptor
      ? call(init, [object, ...args], names)
      : call(attributeHooks.bind(init, object, typeOf(object)), args, names);
  if (result !== null) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
  return object;
}

const objectInit = (): Value => objectType.attrs.get('__init__')!;

/** Is the type's __new__ the one of object, so that an instance can be made without a call? */
export function usesObjectNew(type: PyType): boolean {
  return type.fact(
    'object.__new__',
    t => t.lookup('__new__') === objectType.attrs.get('__new__') && isPlainLayout(t.layout) && (t.heap || t.basetype),
  );
}

/** object.__new__: complains about arguments that neither __new__ nor __init__ takes. */
export function newPlainInstance(type: PyType, hasArguments: boolean): PyInstance {
  if (hasArguments && type.lookup('__init__') === objectInit()) throw typeError(`${type.name}() takes no arguments`);
  if (type.abstract) throw abstractError(type);
  return new PyInstance(type);
}

function abstractError(type: PyType): PyException {
  const names = type.abstractNames ?? [];
  const list = names.map(name => `'${name}'`).join(', ');
  return typeError(
    `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${list}`,
  );
}
