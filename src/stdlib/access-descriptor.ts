// Attribute access of one's own for a type written in TypeScript (weak proxies, thread-local data).
//
// Engines and protocols skip the __getattribute__ and __setattr__ of builtin types, since nearly all of them mean the
// same: they look at whether a method descriptor of ours stands there. Another kind of descriptor stands here instead, so
// these types take the road of classes that define the methods in Python.

import type { Implementation } from '../runtime/objects/function.ts';
import { methodWrapperType, PyBuiltin } from '../runtime/objects/function.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { builtinOf } from '../runtime/types/define.ts';
import { defineOnce } from './define-once.ts';

const accessType = builtinType('wrapper_descriptor', { basetype: false });

class AccessDescriptor extends PyObject {
  constructor(
    readonly declaration: string,
    readonly run: Implementation,
  ) {
    super();
  }
}
AccessDescriptor.prototype.cls = accessType;

/** `table` as in define(): '__getattribute__(self, name, /)' and its like. */
export function ownAccess(type: PyType, table: Readonly<Record<string, Implementation>>): void {
  defineOnce(accessType, () => ({
    methods: {
      '__get__(self, instance, owner=None, /)': (self: AccessDescriptor, object: Value) =>
        object === null
          ? self
          : new PyBuiltin(builtinOf(self.declaration, self.run), object, null, true, methodWrapperType),
      '__call__(self, /, *args, **kwargs)': (self: AccessDescriptor, args: Value[]) => self.run(...args),
    },
  }));
  for (const [declaration, run] of Object.entries(table)) {
    type.attrs.set(declaration.slice(0, declaration.indexOf('(')), new AccessDescriptor(declaration, run));
  }
  type.changed();
}
