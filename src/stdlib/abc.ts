// The module _abc: what abc.ABCMeta does in C.
//
// Each abstract class holds one AbcData under `_abc_impl`: the classes registered with it, and two caches of answers.
// Registration anywhere makes all negative answers doubtful; one counter for the whole process dates them, as in CPython.
// Classes are held weakly everywhere, so asking about a class does not keep it alive.

import { assertionError, runtimeError, typeError } from '../runtime/exceptions/raise.ts';
import { bytearrayType, bytesType, PyTuple } from '../runtime/objects/containers.ts';
import { builtinType, PyObject, PyType, type Value } from '../runtime/objects/object.ts';
import { NotImplemented, strType, typeOf } from '../runtime/objects/scalars.ts';
import { frozensetType, PySet, setType } from '../runtime/objects/set.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { findAttr, getAttr, setAttr } from '../runtime/protocols/attributes.ts';
import { call, call1, callMethod } from '../runtime/protocols/call.ts';
import { abcHooks, isSubclass } from '../runtime/protocols/classes.ts';
import { forEach, toArray } from '../runtime/protocols/iterate.ts';
import { registerPatternKind } from '../runtime/protocols/matching.ts';
import { truth } from '../runtime/protocols/truth.ts';
import type { ModuleTable } from './module-table.ts';
import { weakReference } from './weakref/reference.ts';

/** Grows with every registration: negative answers from before may be wrong. */
let invalidations = 0;

class AbcData extends PyObject {
  registry: WeakRef<PyType>[] = [];
  positive = new WeakSet<PyObject>();
  negative = new WeakSet<PyObject>();
  negativeVersion = invalidations;
}
AbcData.prototype.cls = builtinType('_abc_data', { basetype: false, home: '_abc' });

function dataOf(cls: Value): AbcData {
  const data = cls instanceof PyType ? cls.lookup('_abc_impl') : findAttr(cls, '_abc_impl');
  if (!(data instanceof AbcData)) throw typeError('_abc_impl is set to a wrong type');
  return data;
}

// ---- making an abstract class --------------------------------------------------------------------------------------------

const isAbstract = (value: Value | undefined): boolean => {
  if (value === undefined || typeof value !== 'object' || value === null) return false;
  const mark = findAttr(value, '__isabstractmethod__');
  return mark !== undefined && truth(mark);
};

function abstractMethods(cls: PyType): PySet {
  const names = new PySet(frozensetType);
  for (const [name, value] of cls.attrs) if (isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    const inherited = base.attrs.get('__abstractmethods__') ?? findAttr(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    forEach(inherited, name => {
      const text = strOf(name);
      if (text !== undefined && isAbstract(findAttr(cls, textOf(text)))) names.add(name);
    });
  }
  return names;
}

/** Values of __abc_tpflags__, by which collections.abc says what `match` takes for sequences and mappings. */
const SEQUENCE_FLAG = 1 << 5;
const MAPPING_FLAG = 1 << 6;

function initialize(cls: Value): Value {
  if (!(cls instanceof PyType)) throw typeError(`_abc_init() argument must be a type, not ${typeOf(cls).name}`);
  setAttr(cls, '__abstractmethods__', abstractMethods(cls));
  cls.setOwn('_abc_impl', new AbcData());
  const flags = cls.attrs.get('__abc_tpflags__');
  if (typeof flags === 'number') {
    const both = SEQUENCE_FLAG | MAPPING_FLAG;
    if ((flags & both) === both) {
      throw typeError('__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
    }
    if (flags & SEQUENCE_FLAG) registerPatternKind(cls, 'sequence');
    if (flags & MAPPING_FLAG) registerPatternKind(cls, 'mapping');
    cls.deleteOwn('__abc_tpflags__');
  }
  return null;
}

// ---- registering and asking ----------------------------------------------------------------------------------------------

function register(self: Value, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclass(subclass, self)) return subclass;
  // Asking the other way round finds cycles.
  if (isSubclass(self, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  const data = dataOf(self);
  data.registry.push(new WeakRef(subclass));
  invalidations++;
  if (self instanceof PyType) {
    const kind = patternKind(self);
    if (kind !== null && !TEXTS.includes(subclass)) registerPatternKind(subclass, kind);
  }
  return subclass;
}

/** Registered as sequences, and none to a pattern. */
const TEXTS: readonly PyType[] = [strType, bytesType, bytearrayType];

function patternKind(cls: PyType): 'sequence' | 'mapping' | null {
  for (const base of cls.mro) {
    if (base.module !== 'collections.abc') continue;
    if (base.name === 'Sequence') return 'sequence';
    if (base.name === 'Mapping') return 'mapping';
  }
  return null;
}

function instanceCheck(self: Value, instance: Value): Value {
  const data = dataOf(self);
  const actual = typeOf(instance);
  const claimed = typeof instance === 'object' && instance !== null ? getAttr(instance, '__class__') : actual;
  if (claimed instanceof PyObject && data.positive.has(claimed)) return true;
  if (claimed === actual) {
    if (data.negativeVersion === invalidations && data.negative.has(actual)) return false;
    return isSubclass(actual, self);
  }
  return isSubclass(claimed, self) || isSubclass(actual, self);
}

/** As from issubclass() at once, past ABCMeta's own method, which only passes on. */
function directSubclassCheck(self: PyType, subclass: Value): Value {
  if (subclass instanceof PyType) {
    const data = dataOf(self);
    if (data.positive.has(subclass)) return true;
    // A class with a check of its own (a protocol) looks at who calls it: there must be the frame of ABCMeta's method.
    const own = self.cls.lookup('__subclasscheck__');
    const differs = (below: WeakRef<PyType>) => (below.deref()?.cls.lookup('__subclasscheck__') ?? own) !== own;
    if (own !== undefined && self.subclasses.some(differs)) return call(own, [self, subclass]);
  }
  return subclassCheck(self, subclass);
}

function subclassCheck(self: Value, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  const data = dataOf(self);
  if (data.positive.has(subclass)) return true;
  if (data.negativeVersion < invalidations) {
    data.negative = new WeakSet();
    data.negativeVersion = invalidations;
  } else if (data.negative.has(subclass)) return false;
  const answer = isKnownSubclass(self, subclass, data);
  (answer ? data.positive : data.negative).add(subclass);
  return answer;
}

/** The hook of the class, then its real subclasses, the registered ones, and the subclasses of those. */
function isKnownSubclass(self: Value, subclass: PyType, data: AbcData): boolean {
  const hooked = call1(getAttr(self, '__subclasshook__'), subclass);
  if (hooked === true || hooked === false) return hooked;
  if (hooked !== NotImplemented) {
    throw assertionError('__subclasshook__ must return either False, True, or NotImplemented');
  }
  if (self instanceof PyType && subclass.mro.includes(self)) return true;
  for (const reference of [...data.registry]) {
    const registered = reference.deref();
    if (registered !== undefined && isSubclass(subclass, registered)) return true;
  }
  const below = callMethod(self, '__subclasses__', []);
  return toArray(below).some(cls => isSubclass(subclass, cls));
}

function living(references: readonly WeakRef<PyType>[]): PySet {
  const set = new PySet(setType);
  for (const reference of references) {
    const cls = reference.deref();
    if (cls !== undefined) set.add(weakReference(cls));
  }
  return set;
}

export const abcModule = (): ModuleTable => ({
  name: '_abc',
  doc: 'Module contains faster C implementation of abc.ABCMeta',
  functions: {
    'get_cache_token()': () => invalidations,
    '_abc_init(self, /)': initialize,
    '_abc_register(self, subclass, /)': register,
    '_abc_instancecheck(self, instance, /)': instanceCheck,
    '_abc_subclasscheck(self, subclass, /)': subclassCheck,
    // The caches cannot be walked: what they hold is held weakly by JavaScript itself. They are shown empty.
    '_get_dump(self, /)': (self: Value) => {
      const data = dataOf(self);
      return new PyTuple([living(data.registry), new PySet(setType), new PySet(setType), data.negativeVersion]);
    },
    '_reset_registry(self, /)': (self: Value) => {
      dataOf(self).registry = [];
      return null;
    },
    '_reset_caches(self, /)': (self: Value) => {
      const data = dataOf(self);
      data.positive = new WeakSet();
      data.negative = new WeakSet();
      return null;
    },
  },
  make: () => {
    abcHooks.instanceCheck = instanceCheck;
    abcHooks.subclassCheck = directSubclassCheck;
    return {};
  },
});
