// itemgetter, attrgetter, methodcaller: objects that are called with a value and take something out of it.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyCallable } from '../../runtime/objects/function.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { concat, fromText, type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { bindAttribute, getAttr } from '../../runtime/protocols/attributes.ts';
import { call, callMethod } from '../../runtime/protocols/call.ts';
import { getItem } from '../../runtime/protocols/items.ts';
import { repr, reprGuard } from '../../runtime/protocols/text.ts';
import { bracketed } from '../../runtime/types/bracketed.ts';
import { defineOnce } from '../define-once.ts';

export const itemgetterType = builtinType('itemgetter', { layout: 'itemgetter', module: 'operator' });
export const attrgetterType = builtinType('attrgetter', { layout: 'attrgetter', module: 'operator' });
export const methodcallerType = builtinType('methodcaller', { layout: 'methodcaller', module: 'operator' });

class PyGetter extends PyCallable {
  constructor(
    cls: PyType,
    /** As given: keys of items, or dotted names. */
    readonly keys: readonly Value[],
    /** attrgetter: the names of each path; null for an itemgetter. */
    readonly paths: readonly (readonly string[])[] | null,
  ) {
    super();
    this.cls = cls;
  }

  override invoke(args: Value[], names: readonly string[] | null): Value {
    const [object] = args;
    if (object === undefined || args.length > 1 || names !== null) return refuse(this, args, names);
    const { keys, paths } = this;
    if (keys.length > 1)
      return new PyTuple(
        paths === null ? keys.map(key => getItem(object, key)) : paths.map(path => follow(object, path)),
      );
    return paths === null ? getItem(object, keys[0]!) : follow(object, paths[0]!);
  }
}

/** A call with other than one argument: the method says what is wrong. */
const refuse = (self: PyCallable, args: Value[], names: readonly string[] | null): Value =>
  call(bindAttribute(self.cls.lookup('__call__')!, self, self.cls), args, names);

class PyMethodCaller extends PyCallable {
  constructor(
    cls: PyType,
    readonly method: string,
    readonly args: readonly Value[],
    readonly keywords: ReadonlyMap<string, Value>,
  ) {
    super();
    this.cls = cls;
  }

  override invoke(args: Value[], names: readonly string[] | null): Value {
    const [object] = args;
    if (object === undefined || args.length > 1 || names !== null) return refuse(this, args, names);
    const { keywords } = this;
    return callMethod(
      object,
      this.method,
      [...this.args, ...keywords.values()],
      keywords.size === 0 ? null : [...keywords.keys()],
    );
  }
}

function wanted(name: string, given: readonly Value[]): readonly Value[] {
  if (given.length === 0) throw typeError(`${name} expected 1 argument, got 0`);
  return given;
}

function pathOf(name: Value): readonly string[] {
  const text = strOf(name);
  if (text === undefined) throw typeError('attribute name must be a string');
  return textOf(text).split('.');
}

const follow = (object: Value, path: readonly string[]): Value => {
  let found = object;
  for (const name of path) found = getAttr(found, name);
  return found;
};

/** The name that repr shows: of a subclass without its module, of the type itself with it. */
const shownName = (cls: PyType): string => (cls.heap ? cls.qualname : cls.name);

const getterText = (self: PyGetter): Str =>
  reprGuard(self, `${shownName(self.cls)}(...)`, () => bracketed(`${shownName(self.cls)}(`, self.keys.map(repr), ')'));

function callerText(self: PyMethodCaller): Str {
  return reprGuard(self, `${shownName(self.cls)}(...)`, () => {
    const keywords = [...self.keywords].map(([name, value]) => concat(`${name}=`, repr(value)));
    return bracketed(
      `${shownName(self.cls)}(`,
      [repr(fromText(self.method)), ...self.args.map(repr), ...keywords],
      ')',
    );
  });
}

/** A caller with keywords is made anew by functools.partial: plain arguments cannot carry them. */
function reduceCaller(self: PyMethodCaller): Value {
  const args = [self.method, ...self.args];
  if (self.keywords.size === 0) return new PyTuple([self.cls, new PyTuple(args)]);
  const functools = call(interpreter().builtins.dict.getStr('__import__')!, ['functools']);
  const made = call(
    getAttr(functools, 'partial'),
    [self.cls, self.method, ...self.keywords.values()],
    [...self.keywords.keys()],
  );
  return new PyTuple([made, new PyTuple([...self.args])]);
}

export function defineGetters(): void {
  defineOnce(itemgetterType, () => ({
    doc: 'Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])',
    signature: '(item, /, *items)',
    new: {
      signature: '(cls, /, *items)',
      create: (cls: PyType, items: readonly Value[]) => new PyGetter(cls, wanted('itemgetter', items), null),
    },
    methods: {
      '__call__(self, obj, /)': (self: PyGetter, object: Value) => self.invoke([object], null),
      '__repr__(self, /)': getterText,
      '__reduce__(self, /)': (self: PyGetter) => new PyTuple([self.cls, new PyTuple([...self.keys])]),
    },
  }));
  defineOnce(attrgetterType, () => ({
    doc: "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    signature: '(attr, /, *attrs)',
    new: {
      signature: '(cls, /, *attrs)',
      create: (cls: PyType, names: readonly Value[]) =>
        new PyGetter(cls, wanted('attrgetter', names), names.map(pathOf)),
    },
    methods: {
      '__call__(self, obj, /)': (self: PyGetter, object: Value) => self.invoke([object], null),
      '__repr__(self, /)': getterText,
      '__reduce__(self, /)': (self: PyGetter) => new PyTuple([self.cls, new PyTuple([...self.keys])]),
    },
  }));
  defineOnce(methodcallerType, () => ({
    doc: "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    signature: '(name, /, *args, **kwargs)',
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: (cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
        if (args.length === 0) throw typeError('methodcaller needs at least one argument, the method name');
        const name = strOf(args[0]!);
        if (name === undefined) throw typeError('method name must be a string');
        return new PyMethodCaller(cls, textOf(name), args.slice(1), keywords);
      },
    },
    methods: {
      '__call__(self, obj, /)': (self: PyMethodCaller, object: Value) => self.invoke([object], null),
      '__repr__(self, /)': callerText,
      '__reduce__(self, /)': reduceCaller,
    },
  }));
}
