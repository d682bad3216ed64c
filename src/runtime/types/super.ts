// super: attributes of the classes that come after one in the MRO.

import { runtimeError, typeError } from '../exceptions/raise.ts';
import { PySuper, superType } from '../objects/function.ts';
import { builtinType, PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { findAttr } from '../protocols/attributes.ts';
import { call2 } from '../protocols/call.ts';
import { frames } from '../thread.ts';
import { define } from './define.ts';
import { getAttributeByName } from './object.ts';

/** super(cls, object), checked. */
export function makeSuper(cls: PyType, object: Value, self: PyType = superType): PySuper {
  return new PySuper(cls, object, superCheck(cls, object), self);
}

/** The class in whose MRO the search starts. */
function superCheck(cls: PyType, object: Value): PyType {
  if (object instanceof PyType && object.isSubtypeOf(cls)) return object;
  const type = typeOf(object);
  if (type.isSubtypeOf(cls)) return type;
  const claimed = findAttr(object, '__class__');
  if (claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(cls)) return claimed;
  const what = object instanceof PyType ? `type ${object.name}` : `instance of ${type.name}`;
  throw typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${cls.name}).`);
}

/** The class of a super that __init__ has not seen yet. */
const NO_CLASS = builtinType('NULL');

function initialize(self: PySuper, args: readonly Value[], keywords: Map<string, Value>): null {
  if (keywords.size > 0 && self.cls === superType) throw typeError('super() takes no keyword arguments');
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  const [cls, object] = args;
  if (cls === undefined) {
    // Written as super() it never comes here; a renamed super has no way to know the class.
    throw runtimeError(frames.at(0) === null ? 'super(): no current frame' : 'super(): __class__ cell not found');
  }
  if (!(cls instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeOf(cls).name}`);
  const bound = object !== undefined && object !== null;
  self.selfType = bound ? superCheck(cls, object) : undefined;
  self.self = bound ? object : undefined;
  self.thisClass = cls;
  return null;
}

define(superType, {
  doc: 'Attributes of the classes that follow one in the method resolution order.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (self: PyType) => new PySuper(NO_CLASS, undefined, undefined, self),
  },
  init: { signature: '(self, /, *args, **kwargs)', run: initialize },
  methods: {
    '__repr__(self, /)': (self: PySuper) =>
      self.selfType === undefined
        ? `<super: <class '${self.thisClass.name}'>, NULL>`
        : `<super: <class '${self.thisClass.name}'>, <${self.selfType.name} object>>`,
    '__getattribute__(self, name, /)': getAttributeByName,
    '__get__(self, instance, owner=None, /)': (self: PySuper, object: Value) => {
      if (object === null || self.self !== undefined) return self;
      // An instance of a subclass asks its own type.
      return self.cls === superType ? makeSuper(self.thisClass, object) : call2(self.cls, self.thisClass, object);
    },
  },
  members: ['__thisclass__', '__self__', '__self_class__'],
  attributes: {
    __thisclass__: { get: (self: PySuper) => (self.thisClass === NO_CLASS ? null : self.thisClass) },
    __self__: { get: (self: PySuper) => self.self ?? null },
    __self_class__: { get: (self: PySuper) => self.selfType ?? null },
  },
});
