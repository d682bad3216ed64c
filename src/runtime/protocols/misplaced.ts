// Methods and attributes of builtin types that a program puts into a class of its own: `class A: __len__ = str.__len__`.
//
// What a type's own methods are called with needs no look: operators, len() and method calls hand them the object they
// were found on. In a class that does not inherit from their owner that is wrong, so the first such class makes them look
// at each object from then on. Nobody else pays for it.

import { typeError } from '../exceptions/raise.ts';
import type { PyException } from '../objects/exception.ts';
import { type Implementation, PyGetSet, PyMethodDescriptor, wrapperDescriptorType } from '../objects/function.ts';
import type { PyType, Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';

/** Told of everything that becomes an attribute of a class. */
export function placeIn(type: PyType, value: Value): void {
  if (!(value instanceof PyMethodDescriptor || value instanceof PyGetSet)) return;
  if (value.misplaced || type.isSubtypeOf(value.owner)) return;
  value.misplaced = true;
  if (value instanceof PyGetSet) guardAttribute(value);
  else if (!value.isClassMethod) guardMethod(value);
}

function guardMethod(descriptor: PyMethodDescriptor): void {
  const { builtin } = descriptor;
  const { implementation } = builtin;
  const guarded: Implementation = (self: Value, ...rest: unknown[]) => {
    requireOwner(descriptor, self);
    return implementation(self, ...rest);
  };
  builtin.implementation = guarded;
}

function guardAttribute(descriptor: PyGetSet): void {
  const { get, set } = descriptor;
  descriptor.get = self => {
    checkOwner(descriptor, self);
    return get(self);
  };
  if (set === null) return;
  descriptor.set = (self, value) => {
    checkOwner(descriptor, self);
    set(self, value);
  };
}

/** May the method be called with this object? */
export function requireOwner(descriptor: PyMethodDescriptor, self: Value): void {
  const { builtin, owner } = descriptor;
  if (typeOf(self).isSubtypeOf(owner)) return;
  if (descriptor.cls !== wrapperDescriptorType) throw foreign({ name: builtin.name, owner }, self);
  throw typeError(
    `descriptor '${builtin.name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`,
  );
}

/** May the method be bound to this object (undefined: none), or that class? */
export function requirePlace(descriptor: PyMethodDescriptor, object: Value | undefined, cls: PyType): void {
  const { builtin, owner, isClassMethod } = descriptor;
  if (!isClassMethod) {
    if (object !== undefined) checkOwner({ name: builtin.name, owner }, object);
  } else if (!cls.isSubtypeOf(owner)) {
    throw typeError(`descriptor '${builtin.name}' requires a subtype of '${owner.name}' but received '${cls.name}'`);
  }
}

interface Owned {
  readonly name: string;
  readonly owner: PyType;
}

/** May the attribute be read from or written to this object? */
export function checkOwner(descriptor: Owned, object: Value): void {
  if (!typeOf(object).isSubtypeOf(descriptor.owner)) throw foreign(descriptor, object);
}

const foreign = ({ name, owner }: Owned, object: Value): PyException =>
  typeError(`descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`);
