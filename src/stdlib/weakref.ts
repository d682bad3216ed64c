// The module _weakref; the library's weakref.py builds its dictionaries, sets and finalizers on it.

import { typeError } from '../runtime/exceptions/raise.ts';
import { PyList } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { weakHooks } from '../runtime/protocols/classes.ts';
import type { ModuleTable } from './module-table.ts';
import { callableProxyType, defineProxies, makeProxy, proxyType } from './weakref/proxy.ts';
import { defineReference, PyReference, referencesTo, referenceType } from './weakref/reference.ts';

/** For WeakValueDictionary: the entry may have been replaced since its reference died. */
function removeDead(dictionary: Value, key: Value): Value {
  if (!(dictionary instanceof PyDict)) {
    throw typeError(`_remove_dead_weakref() argument 1 must be dict, not ${typeOf(dictionary).name}`);
  }
  const value = dictionary.get(key);
  if (value instanceof PyReference && value.isDead()) dictionary.delete(key);
  return null;
}

export const weakrefModule: ModuleTable = {
  name: '_weakref',
  doc: 'Weak-reference support module.',
  functions: {
    'getweakrefcount(object, /)': (object: Value) => referencesTo(object).length,
    'getweakrefs(object, /)': (object: Value) => new PyList(referencesTo(object)),
    'proxy(object, callback=None, /)': makeProxy,
    '_remove_dead_weakref(dct, key, /)': removeDead,
  },
  make: () => {
    defineReference();
    defineProxies();
    weakHooks.first = object => referencesTo(object)[0] ?? null;
    return {
      ref: referenceType,
      ReferenceType: referenceType,
      ProxyType: proxyType,
      CallableProxyType: callableProxyType,
    };
  },
};
