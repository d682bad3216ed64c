// The way to an attribute of an instance, found once for a class and a name.
//
// What `object.name` comes to depends on the class alone, up to one question: does the object hold the name itself?
// So a class remembers, for each name asked of its instances, whether the object comes first and what there is
// otherwise. A change of the class or of one that it inherits from forgets all of it (`PyType.changed`). Sites of the
// engines that have met too many shapes, getattr() and hasattr() end here. What may change without the class, such as
// a descriptor of a program's own, is 'general': the protocol decides each time.

import {
  PyFunction,
  PyGetSet,
  PyMember,
  PyMethodDescriptor,
  PyProperty,
  PyStaticMethod,
  propertyType,
  staticmethodType,
} from '../objects/function.ts';
import { PyObject, type PyType, type Value } from '../objects/object.ts';

export type WayKind = 'missing' | 'fallback' | 'function' | 'plain' | 'property' | 'member' | 'general';

export class Way {
  constructor(
    readonly kind: WayKind,
    /** The object's own attribute comes first. */
    readonly ownFirst: boolean,
    /** The function, the value, the getter, __getattr__. */
    readonly found: Value | undefined,
    /** The key of a member of __slots__. */
    readonly key = '',
  ) {}
}

const GENERAL = new Way('general', false, undefined);
const MISSING = new Way('missing', true, undefined);

/** For instances of classes written in Python (PyInstance). */
export function wayTo(type: PyType, name: string): Way {
  const ways = (type.ways ??= new Map<string, Way>()) as Map<string, Way>;
  let way = ways.get(name);
  if (way === undefined) ways.set(name, (way = findWay(type, name)));
  return way;
}

function findWay(type: PyType, name: string): Way {
  const reader = type.lookup('__getattribute__');
  if (!(reader instanceof PyMethodDescriptor && reader.builtin.name === '__getattribute__')) return GENERAL;
  if (reader.misplaced) return GENERAL;
  const found = type.lookup(name);
  const fallback = type.lookup('__getattr__');
  if (found === undefined) return fallback === undefined ? MISSING : new Way('fallback', true, fallback);
  if (found instanceof PyFunction) return new Way('function', true, found);
  if (!(found instanceof PyObject)) return new Way('plain', true, found);
  if (found instanceof PyStaticMethod && found.cls === staticmethodType) return new Way('plain', true, found.func);
  if (found instanceof PyProperty && found.cls === propertyType && found.getter instanceof PyFunction)
    // With __getattr__ an AttributeError of the getter is not the end.
    return fallback === undefined ? new Way('property', false, found.getter) : GENERAL;
  if (found instanceof PyMember && type.isSubtypeOf(found.owner)) return new Way('member', false, undefined, found.key);
  if (found instanceof PyGetSet || found.cls.heap) return GENERAL;
  const describes = ['__get__', '__set__', '__delete__'].some(method => found.cls.lookup(method) !== undefined);
  return describes ? GENERAL : new Way('plain', true, found);
}

/** Do instances compare as objects do that define nothing: by identity? */
export function comparesByIdentity(type: PyType): boolean {
  return (type.byIdentity ??= ['__eq__', '__ne__'].every(name => type.lookup(name) === objectMethod(type, name)));
}

const objectMethod = ({ mro }: PyType, name: string): Value | undefined => mro.at(-1)!.attrs.get(name);
