// threading.local: an object with other attributes in every thread.
//
// The attributes of the current thread are put in place before each access; the first access in a thread runs __init__
// of a subclass again, with the arguments that the object was made with.

import { attributeError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { builtinType, objectType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { bindAttribute, defaultGetAttr, defaultSetAttr, missingAttribute } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { attributeName } from '../../runtime/types/object.ts';
import { ownAccess } from '../access-descriptor.ts';
import { defineOnce } from '../define-once.ts';
import { scheduler, type ThreadRecord } from './scheduler.ts';

export const localType = builtinType('_local', { layout: '_local', hasDict: true, module: '_thread' });

class PyLocal extends PyObject {
  private readonly dicts = new WeakMap<ThreadRecord, PyDict>();

  constructor(
    cls: PyType,
    private readonly args: readonly Value[],
    private readonly keywords: ReadonlyMap<string, Value>,
  ) {
    super();
    this.cls = cls;
    this.instanceDict = new PyDict();
    this.dicts.set(scheduler.current, this.instanceDict);
  }

  /** Before every access. */
  enter(): void {
    const { current } = scheduler;
    const known = this.dicts.get(current);
    if (known !== undefined) {
      this.instanceDict = known;
      return;
    }
    this.instanceDict = new PyDict();
    this.dicts.set(current, this.instanceDict);
    const init = this.cls.lookup('__init__')!;
    if (init === objectType.attrs.get('__init__')) return;
    const { args, keywords } = this;
    call(
      bindAttribute(init, this, this.cls),
      [...args, ...keywords.values()],
      keywords.size === 0 ? null : [...keywords.keys()],
    );
    // __init__ may have asked other threads' attributes into place.
    this.instanceDict = this.dicts.get(current);
  }
}

function store(self: PyLocal, name: Value, value: Value | undefined): Value {
  const attribute = attributeName(name);
  if (attribute === '__dict__') {
    throw attributeError(`'${typeOf(self).name}' object attribute '__dict__' is read-only`, self, '__dict__');
  }
  self.enter();
  defaultSetAttr(self, attribute, value);
  return null;
}

export function defineLocal(): void {
  defineOnce(localType, () => {
    ownAccess(localType, {
      '__getattribute__(self, name, /)': (self: PyLocal, name: Value) => {
        self.enter();
        const attribute = attributeName(name);
        if (attribute === '__dict__') return self.instanceDict!;
        const found = defaultGetAttr(self, self.cls, attribute);
        if (found === undefined) throw missingAttribute(self, attribute);
        return found;
      },
      '__setattr__(self, name, value, /)': store,
      '__delattr__(self, name, /)': (self: PyLocal, name: Value) => store(self, name, undefined),
    });
    return {
      doc: 'Thread-local data',
      new: {
        signature: '(cls, /, *args, **kwargs)',
        create: (cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
          if (args.length + keywords.size > 0 && cls.lookup('__init__') === objectType.attrs.get('__init__')) {
            throw typeError('Initialization arguments are not supported');
          }
          return new PyLocal(cls, args, keywords);
        },
      },
    };
  });
}
