// Making classes, and asking whether something is an instance or a subclass.
//
// `buildClass` is the class statement (__build_class__): metaclass, __prepare__, body, metaclass call. `makeType` is
// type.__new__: it takes the finished namespace and makes the PyType, with __slots__, __set_name__ and
// __init_subclass__ in CPython's order.

import { runtimeError, typeError, valueError } from '../exceptions/raise.ts';
import { bytesType, PyTuple, tupleType } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { Cell, PyClassMethod, PyFunction, PyMember, PyMethodDescriptor, PyStaticMethod } from '../objects/function.ts';
import { PyUnion } from '../objects/generic-alias.ts';
import { objectType, PyObject, PyType, Shape, typeType, type Value } from '../objects/object.ts';
import { intType, typeOf } from '../objects/scalars.ts';
import { fromText, strOf, textOf } from '../objects/str.ts';
import { frames } from '../thread.ts';
import { bindAttribute, callSpecial, findAttr } from './attributes.ts';
import { giveOrder } from './bases.ts';
import { call, callMethod } from './call.ts';
import { setItem } from './items.ts';
import { toArray } from './iterate.ts';
import { placeIn } from './misplaced.ts';
import { bestBase, isPlainLayout, mostDerivedMetaclass, slottedLayout } from './mro.ts';
import { reprText } from './text.ts';
import { truth } from './truth.ts';

// ---- the class statement ---------------------------------------------------------------------------------------------

/** __build_class__: `body` is a function whose code runs in the new namespace. */
export function buildClass(body: PyFunction, name: string, bases: readonly Value[], keywords: PyDict | null): Value {
  const resolved = resolveBases(bases);
  const rest = new Map<string, Value>();
  let meta: Value | undefined;
  for (const [key, value] of keywords?.entries() ?? []) {
    if (key === 'metaclass') meta = value;
    else rest.set(key as string, value);
  }
  if (meta === undefined) meta = resolved.length > 0 ? typeOf(resolved[0]!) : typeType;
  if (meta instanceof PyType) meta = mostDerivedMetaclass(meta, resolved);
  const basesTuple = new PyTuple(resolved);
  const names = [...rest.keys()];
  const extra = [...rest.values()];

  const prepare = meta === typeType ? undefined : findAttr(meta, '__prepare__');
  const namespace: Value = prepare === undefined ? new PyDict() : call(prepare, [name, basesTuple, ...extra], names);
  if (!(namespace instanceof PyDict) && typeOf(namespace).lookup('__getitem__') === undefined) {
    const owner = meta instanceof PyType ? meta.name : '<metaclass>';
    throw typeError(`${owner}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
  }
  const cell = body.code.run(body.globals, namespace, body.closure);
  if (resolved.length !== bases.length || resolved.some((base, i) => base !== bases[i])) {
    setItem(namespace, '__orig_bases__', new PyTuple(bases));
  }
  const cls = call(meta, [name, basesTuple, namespace, ...extra], names);
  if (cls instanceof PyType && cell instanceof Cell && cell.value !== cls) {
    if (cell.value === undefined) {
      throw runtimeError(
        `__class__ not set defining '${name}' as ${reprText(cls)}. Was __classcell__ propagated to type.__new__?`,
      );
    }
    throw typeError(`__class__ set to ${reprText(cell.value)} defining '${name}' as ${reprText(cls)}`);
  }
  return cls;
}

/** types.resolve_bases: bases that are not classes may stand for others (__mro_entries__). */
function resolveBases(bases: readonly Value[]): Value[] {
  const result: Value[] = [];
  for (const base of bases) {
    if (base instanceof PyType) {
      result.push(base);
      continue;
    }
    const entries = findAttr(base, '__mro_entries__');
    if (entries === undefined) {
      result.push(base);
      continue;
    }
    const replacement = call(entries, [new PyTuple(bases)]);
    if (!(replacement instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    result.push(...replacement.items);
  }
  return result;
}

// ---- type.__new__ ------------------------------------------------------------------------------------------------------

/** type(name, bases, namespace, **keywords) */
export function makeType(
  meta: PyType,
  name: string,
  bases: readonly Value[],
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value>,
): PyType {
  for (const base of bases) {
    if (base instanceof PyType) continue;
    if (findAttr(base, '__mro_entries__') !== undefined) {
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  const parents = bases.length === 0 ? [objectType] : (bases as PyType[]);
  const winner = mostDerivedMetaclass(meta, parents);
  if (!parents.every(base => base instanceof PyType)) throw typeError('bases must be types');
  if (winner !== meta && winner.lookup('__new__') !== typeType.attrs.get('__new__')) {
    const make = winner.lookup('__new__')!;
    const names = [...keywords.keys()];
    const bound = make instanceof PyStaticMethod ? make.func : bindAttribute(make, undefined, winner);
    return call(bound, [winner, name, new PyTuple(bases), namespace, ...keywords.values()], names) as PyType;
  }
  const base = bestBase(parents);
  const type = new PyType(name, parents, { heap: true, layout: base.layout, metaclass: winner });
  if (new Set(parents).size < parents.length) {
    const twice = parents.find((parent, i) => parents.indexOf(parent) !== i)!;
    throw typeError(`duplicate base class ${twice.name}`);
  }
  giveOrder(type);
  type.abstract = false;
  for (const [key, value] of namespace.entries()) {
    const text = strOf(key);
    if (text === undefined) continue;
    placeIn(type, value);
    type.attrs.set(textOf(text), value);
  }
  finishNamespace(type, name);
  const cell = type.attrs.get('__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof Cell))
      throw typeError(`type.__new__(): __classcell__ must be a nonlocal cell, not ${reprText(typeOf(cell))}`);
    type.attrs.delete('__classcell__');
  }
  defineSlots(type, parents);
  classHooks.giveAttributes(type);
  // A member of __slots__ may have this name.
  if (!type.attrs.has('__doc__')) type.attrs.set('__doc__', null);
  for (const parent of new Set(parents)) parent.subclasses.push(new WeakRef(type));
  inheritHash(type);
  if (type.attrs.has('__del__')) finalizing.isKnown = true;
  if (cell !== undefined) cell.value = type;
  const dictCell = type.attrs.get('__classdictcell__');
  if (dictCell instanceof Cell) {
    dictCell.value = namespace;
    type.attrs.delete('__classdictcell__');
  }
  setNames(type);
  const parent = superInitSubclass(type);
  if (parent !== undefined) call(parent, [...keywords.values()], [...keywords.keys()]);
  return type;
}

/** Was there a class with `__del__`? Only then anybody looks for objects that have it. */
export const finalizing = { isKnown: false };

/** Set by types/type.ts: gives a new class __dict__ and __weakref__, where its instances are the first to have them. */
export const classHooks = { giveAttributes: (_type: PyType): void => {} };

/** __qualname__, __new__ as static method, __init_subclass__ and __class_getitem__ as class methods, __doc__, __module__. */
function finishNamespace(type: PyType, name: string): void {
  const { attrs } = type;
  const qualname = attrs.get('__qualname__');
  if (qualname !== undefined) {
    const text = strOf(qualname);
    if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    type.qualname = textOf(text);
    attrs.delete('__qualname__');
  } else type.qualname = name;
  const make = attrs.get('__new__');
  if (make instanceof PyFunction) attrs.set('__new__', new PyStaticMethod(make));
  for (const hook of ['__init_subclass__', '__class_getitem__']) {
    const method = attrs.get(hook);
    if (method instanceof PyFunction) attrs.set(hook, new PyClassMethod(method));
  }
  if (!attrs.has('__module__')) {
    const module = frames.at(0)?.globals.getStr('__name__');
    if (module !== undefined) attrs.set('__module__', module);
  }
}

/** A class that defines __eq__ without __hash__ is unhashable. */
function inheritHash(type: PyType): void {
  if (type.attrs.has('__eq__') && !type.attrs.has('__hash__')) type.attrs.set('__hash__', null);
}

function defineSlots(type: PyType, parents: readonly PyType[]): void {
  const { attrs } = type;
  const declared = attrs.get('__slots__');
  const inheritsDict = parents.some(parent => parent.hasDict);
  // Slots of the base come first, at the same places.
  const base = parents.find(parent => parent.layout === type.layout) ?? parents[0]!;
  let shapeNames = base.rootShape.names;
  if (declared === undefined) {
    type.hasDict = true;
  } else {
    const text = strOf(declared);
    const names = (text !== undefined ? [text] : toArray(declared)).map(item => {
      const name = strOf(item);
      if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeOf(item).name}'`);
      return textOf(name);
    });
    type.hasDict = inheritsDict;
    const sized = parents.find(parent =>
      VARIABLE_SIZE.has(parent.mro.find(link => !link.heap && link !== objectType)!),
    );
    if (names.length > 0 && sized !== undefined) {
      throw typeError(`nonempty __slots__ not supported for subtype of '${sized.name}'`);
    }
    let inheritsWeak = parents.some(inheritsWeakref);
    const members: string[] = [];
    for (const name of names) {
      if (!/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(name)) throw typeError('__slots__ must be identifiers');
      if (name === '__dict__') {
        if (type.hasDict) throw typeError('__dict__ slot disallowed: we already got one');
        type.hasDict = true;
      } else if (name === '__weakref__') {
        if (inheritsWeak) throw typeError('__weakref__ slot disallowed: we already got one');
        inheritsWeak = true;
        type.weakSlot = true;
      } else members.push(mangle(type.name, name));
    }
    for (const name of members) {
      if (attrs.has(name)) throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    }
    // In this order, as in CPython, so that two classes with the same slots are alike.
    members.sort();
    for (const name of members) attrs.set(name, new PyMember(name, type));
    type.slotNames = members;
    if (members.length > 0) {
      type.layout = slottedLayout(`slots of ${type.name}`, type.layout);
      shapeNames = [...shapeNames, ...members.map(name => `.${name}`)];
    }
  }
  if (isPlainLayout(type.layout)) type.rootShape = new Shape(type, shapeNames);
}

/** Types whose instances differ in size: no place can be fixed behind them. */
export const VARIABLE_SIZE: ReadonlySet<PyType> = new Set([intType, tupleType, bytesType, typeType]);

/** Can the instances of a class be referred to weakly? */
const inheritsWeakref = (type: PyType): boolean =>
  type.mro.some(link => link.heap && (link.slotNames === null || link.weakSlot));

/** A name as code inside of a class means it. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

function setNames(type: PyType): void {
  for (const [name, value] of [...type.attrs]) {
    if (typeof value !== 'object' || value === null || value instanceof PyFunction) continue;
    const method = typeOf(value).lookup('__set_name__');
    if (method === undefined) continue;
    try {
      call(bindAttribute(method, value, typeOf(value)), [type, fromText(name)]);
    } catch (error) {
      if (error instanceof PyException) {
        const note = `Error calling __set_name__ on '${typeOf(value).name}' instance '${name}' in '${type.name}'`;
        callMethod(error, 'add_note', [fromText(note)]);
      }
      throw error;
    }
  }
}

/** super(type, type).__init_subclass__ */
function superInitSubclass(type: PyType): Value | undefined {
  // An order of the metaclass's own may leave the class itself out.
  const at = type.mro.indexOf(type);
  if (at < 0) {
    throw typeError(`super(type, obj): obj (type ${type.name}) is not an instance or subtype of type (${type.name}).`);
  }
  for (const parent of type.mro.slice(at + 1)) {
    const found = parent.attrs.get('__init_subclass__');
    if (found !== undefined) return bindAttribute(found, undefined, type);
  }
  return undefined;
}

// ---- isinstance, issubclass --------------------------------------------------------------------------------------------

/** The weak reference that an object shows as `__weakref__`, set by the module _weakref when it is first imported. */
export const weakHooks = { first: (_object: Value): Value => null };

/** The functions behind abc.ABCMeta, set by the module _abc when it is first imported. */
export const abcHooks = {
  instanceCheck: null as ((cls: PyType, value: Value) => Value) | null,
  subclassCheck: null as ((cls: PyType, subclass: Value) => Value) | null,
};

/** Does the metaclass have the method of abc.ABCMeta, which only passes on to _abc? Then the call is saved. */
const checksAsAbc =
  (name: string) =>
  (meta: PyType): boolean => {
    const method = meta === typeType ? undefined : meta.lookup(name);
    return method instanceof PyFunction && method.module === 'abc' && method.qualname === `ABCMeta.${name}`;
  };

export function isInstance(value: Value, classInfo: Value): boolean {
  if (typeOf(value) === classInfo) return true;
  if (classInfo instanceof PyType && classInfo.cls === typeType) return instanceOf(value, classInfo);
  if (classInfo instanceof PyTuple) return classInfo.items.some(item => isInstance(value, item));
  if (classInfo instanceof PyUnion) return classInfo.args.items.some(item => isInstance(value, item));
  if (classInfo instanceof PyType && classInfo.cls.fact('abc checks instances', checksAsAbc('__instancecheck__')))
    return truth(abcHooks.instanceCheck!(classInfo, value));
  const answer = callSpecial(classInfo, '__instancecheck__', value);
  if (answer !== undefined) return truth(answer);
  return abstractIsInstance(value, classInfo);
}

/** type.__instancecheck__: looks at the type, then at what the object says its __class__ is. */
export function instanceOf(value: Value, type: PyType): boolean {
  const actual = typeOf(value);
  if (actual.isSubtypeOf(type)) return true;
  if (!(value instanceof PyObject)) return false;
  const claimed = actual.fact('claims a class', claimsClass) ? findAttr(value, '__class__') : undefined;
  return claimed instanceof PyType && claimed !== actual && claimed.isSubtypeOf(type);
}

/** May an instance give another answer for __class__ than its type? */
const claimsClass = (type: PyType): boolean =>
  type.lookup('__class__') !== objectType.attrs.get('__class__') ||
  !(type.lookup('__getattribute__') instanceof PyMethodDescriptor);

function abstractIsInstance(value: Value, classInfo: Value): boolean {
  checkClassInfo(classInfo, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  const cls = findAttr(value, '__class__');
  return cls !== undefined && abstractIsSubclass(cls, classInfo);
}

export function isSubclass(cls: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType && classInfo.cls === typeType) return subclassOf(cls, classInfo);
  if (classInfo instanceof PyTuple) return classInfo.items.some(item => isSubclass(cls, item));
  if (classInfo instanceof PyUnion) return classInfo.args.items.some(item => isSubclass(cls, item));
  if (classInfo instanceof PyType && classInfo.cls.fact('abc checks subclasses', checksAsAbc('__subclasscheck__')))
    return truth(abcHooks.subclassCheck!(classInfo, cls));
  const answer = callSpecial(classInfo, '__subclasscheck__', cls);
  if (answer !== undefined) return truth(answer);
  return subclassOf(cls, classInfo);
}

/** type.__subclasscheck__ */
export function subclassOf(cls: Value, classInfo: Value): boolean {
  if (cls instanceof PyType && classInfo instanceof PyType) return cls.isSubtypeOf(classInfo);
  checkClassInfo(cls, 'issubclass() arg 1 must be a class');
  checkClassInfo(classInfo, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return abstractIsSubclass(cls, classInfo);
}

function checkClassInfo(cls: Value, message: string): void {
  if (cls instanceof PyType) return;
  if (!(findAttr(cls, '__bases__') instanceof PyTuple)) throw typeError(message);
}

function abstractIsSubclass(cls: Value, classInfo: Value): boolean {
  if (cls === classInfo) return true;
  if (cls instanceof PyType && classInfo instanceof PyType) return cls.isSubtypeOf(classInfo);
  const bases = findAttr(cls, '__bases__');
  return bases instanceof PyTuple && bases.items.some(base => abstractIsSubclass(base, classInfo));
}
