// FrameLocalsProxy: what `frame.f_locals` of a function is since PEP 667. It reads and writes the variables themselves; what
// the function has no variable for is kept beside them. Module and class bodies show their namespace instead.

import { keyError, typeError, valueError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { COMPARE } from '../protocols/compare.ts';
import { iter } from '../protocols/iterate.ts';
import { repr, reprGuard, reprText } from '../protocols/text.ts';
import type { FrameView } from '../thread.ts';
import { define, type TypeTable } from './define.ts';
import { updateDict } from './dict.ts';

export const frameLocalsType = builtinType('FrameLocalsProxy', { basetype: false });

export class PyFrameLocals extends PyObject {
  constructor(
    readonly view: FrameView,
    private readonly extra: PyDict,
  ) {
    super();
  }

  /** The variables that have a value now, and the rest. */
  dict(): PyDict {
    const dict = new PyDict();
    const locals = this.view.locals();
    if (locals instanceof PyDict) dict.copyFrom(locals);
    dict.copyFrom(this.extra);
    return dict;
  }

  set(key: Value, value: Value): void {
    const name = this.variable(key);
    if (name === undefined) this.extra.set(key, value);
    else this.view.setLocal(name, value);
  }

  delete(key: Value): void {
    if (this.variable(key) !== undefined) throw valueError('cannot remove local variables from FrameLocalsProxy');
    if (!this.extra.delete(key)) throw keyError(key);
  }

  private variable(key: Value): string | undefined {
    const text = strOf(key);
    if (text === undefined) return undefined;
    const name = textOf(text);
    const { varNames, cellVars, freeVars } = this.view.code.info;
    return varNames.includes(name) || cellVars.includes(name) || freeVars.includes(name) ? name : undefined;
  }
}
PyFrameLocals.prototype.cls = frameLocalsType;

const asDict = (value: Value): Value => (value instanceof PyFrameLocals ? value.dict() : value);

function update(self: PyFrameLocals, other: Value): void {
  const given = new PyDict();
  updateDict(given, asDict(other));
  for (const [key, value] of given.entries()) self.set(key, value);
}

function merged(left: Value, right: Value): Value {
  const [first, second] = [asDict(left), asDict(right)];
  if (!(first instanceof PyDict && second instanceof PyDict)) return NotImplemented;
  const dict = new PyDict();
  dict.copyFrom(first);
  dict.copyFrom(second);
  return dict;
}

/** As the dict that it shows would be compared; with another proxy it is equal or not. */
const comparisons: NonNullable<TypeTable['methods']> = {};
for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
  comparisons[`__${op}__(self, value, /)`] = (self: PyFrameLocals, other: Value) => {
    if (other instanceof PyDict) return COMPARE[op](self.dict(), other);
    if (!(other instanceof PyFrameLocals) || (op !== 'eq' && op !== 'ne')) return NotImplemented;
    return (self.view === other.view) === (op === 'eq');
  };
}

define(frameLocalsType, {
  new: {
    signature: '(cls, frame, /)',
    create: (_cls: Value, frame: Value) => {
      if (!(frame instanceof PyObject && 'view' in frame)) {
        throw typeError(`expect frame, not ${typeOf(frame).name}`);
      }
      return new PyFrameLocals(frame.view as FrameView, new PyDict());
    },
  },
  methods: {
    '__repr__(self, /)': (self: PyFrameLocals) => reprGuard(self, '{...}', () => repr(self.dict())),
    '__len__(self, /)': (self: PyFrameLocals) => self.dict().size,
    '__iter__(self, /)': (self: PyFrameLocals) => iter(new PyList(self.dict().keys())),
    '__reversed__(self, /)': (self: PyFrameLocals) => new PyList(self.dict().keys().reverse()),
    '__contains__(self, object, /)': (self: PyFrameLocals, key: Value) => self.dict().has(key),
    '__getitem__(self, object, /)': (self: PyFrameLocals, key: Value) => {
      const value = self.dict().get(key);
      if (value === undefined) throw keyError(`local variable '${reprText(key)}' is not defined`);
      return value;
    },
    '__setitem__(self, key, value, /)': (self: PyFrameLocals, key: Value, value: Value) => {
      self.set(key, value);
      return null;
    },
    '__delitem__(self, key, /)': (self: PyFrameLocals, key: Value) => {
      self.delete(key);
      return null;
    },
    ...comparisons,
    '__or__(self, value, /)': merged,
    '__ror__(self, value, /)': (self: Value, other: Value) => merged(other, self),
    '__ior__(self, value, /)': (self: PyFrameLocals, other: Value) => {
      update(self, other);
      return self;
    },
    'get(self, key, default=None, /)': (self: PyFrameLocals, key: Value, fallback: Value = null) =>
      self.dict().get(key) ?? fallback,
    'setdefault(self, key, default=None, /)': (self: PyFrameLocals, key: Value, fallback: Value = null) => {
      const known = self.dict().get(key);
      if (known !== undefined) return known;
      self.set(key, fallback);
      return fallback;
    },
    'pop(self, key, default=<unrepresentable>, /)': (self: PyFrameLocals, key: Value, fallback?: Value) => {
      const known = self.dict().get(key);
      if (known === undefined && fallback !== undefined) return fallback;
      self.delete(key);
      return known!;
    },
    'update(self, object, /)': (self: PyFrameLocals, other: Value) => {
      update(self, other);
      return null;
    },
    'copy(self, /)': (self: PyFrameLocals) => self.dict(),
    'keys(self, /)': (self: PyFrameLocals) => new PyList(self.dict().keys()),
    'values(self, /)': (self: PyFrameLocals) => new PyList([...self.dict().entries()].map(([, value]) => value)),
    'items(self, /)': (self: PyFrameLocals) =>
      new PyList([...self.dict().entries()].map(([key, value]) => new PyTuple([key, value]))),
  },
  constants: { __hash__: null, __doc__: null },
});
