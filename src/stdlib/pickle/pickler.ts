// pickle.Pickler: the settings of a saver, a file, and a memo that lasts from one dump to the next.
//
// persistent_id and reducer_override may be methods of a subclass or attributes of the object; persistent_id of the type itself
// only says that there is none, so that nobody is asked about every value.

import { attributeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyBuiltin } from '../../runtime/objects/function.ts';
import { identityOf } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { defineOnce } from '../define-once.ts';
import { DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, picklingError } from './common.ts';
import { Output, type Write } from './output.ts';
import { Saver, type SaverSettings } from './saver.ts';

const rawPicklerType = builtinType('Pickler', { layout: 'Pickler', module: '_pickle' });
const rawMemoType = builtinType('PicklerMemoProxy', { home: '_pickle', basetype: false });

export interface PicklingOptions {
  readonly protocol: number;
  readonly fixImports: boolean;
  readonly bufferCallback: Value;
}

export function picklingOptions(
  protocol: Value = null,
  fixImports: Value = true,
  bufferCallback: Value = null,
): PicklingOptions {
  let wanted = protocol === null ? DEFAULT_PROTOCOL : toSize(protocol);
  if (wanted < 0) wanted = HIGHEST_PROTOCOL;
  if (wanted > HIGHEST_PROTOCOL) throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  if (bufferCallback !== null && wanted < 5) throw valueError('buffer_callback needs protocol >= 5');
  return { protocol: wanted, fixImports: truth(fixImports) && wanted < 3, bufferCallback };
}

export function fileWriter(file: Value): Write {
  const write = findAttr(file, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  return data => {
    call1(write, new PyBytes(data));
  };
}

/** A value on its own, without a Pickler. */
export function pickle(value: Value, options: PicklingOptions, write: Write | null): Uint8Array {
  const settings: SaverSettings = {
    ...options,
    fast: false,
    persistentId: undefined,
    reducerOverride: undefined,
    dispatchTable: undefined,
  };
  return new Saver(new Output(write), new Map(), settings).dump(value);
}

class PyPickler extends PyObject {
  write: Write | null = null;
  options: PicklingOptions = { protocol: DEFAULT_PROTOCOL, fixImports: false, bufferCallback: null };
  memo = new Map<Value, number>();
  bin = 1;
  fast = 0;
  dispatchTable: Value | undefined = undefined;
  persistentId: Value | undefined = undefined;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
}

class PyPicklerMemo extends PyObject {
  constructor(readonly pickler: PyPickler) {
    super();
    this.cls = memoType();
  }
}

const noPersistentId = builtinOf('persistent_id(obj, /)', () => null);

function dump(self: PyPickler, value: Value): Value {
  if (self.write === null) throw picklingError(`Pickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
  const persistent = findAttr(self, 'persistent_id');
  const isOwn = persistent instanceof PyBuiltin && persistent.builtin === noPersistentId;
  const settings: SaverSettings = {
    ...self.options,
    fast: self.fast !== 0,
    persistentId: isOwn ? undefined : persistent,
    reducerOverride: findAttr(self, 'reducer_override'),
    dispatchTable: self.dispatchTable ?? findAttr(self, 'dispatch_table'),
  };
  new Saver(new Output(self.write), self.memo, settings).dump(value);
  return null;
}

function memoCopy(self: PyPickler): PyDict {
  const copy = new PyDict();
  for (const [value, index] of self.memo) copy.set(identityOf(value), new PyTuple([index, value]));
  return copy;
}

function setMemo(self: PyPickler, value: Value | undefined): void {
  if (value === undefined) throw typeError('attribute deletion is not supported');
  if (value instanceof PyPicklerMemo) {
    self.memo = new Map(value.pickler.memo);
    return;
  }
  if (!(value instanceof PyDict)) {
    throw typeError(`'memo' attribute must be a PicklerMemoProxy object or dict, not ${typeOf(value).name}`);
  }
  const memo = new Map<Value, number>();
  for (const [, entry] of value.entries()) {
    if (!(entry instanceof PyTuple) || entry.items.length !== 2) {
      throw typeError("'memo' values must be 2-item tuples");
    }
    memo.set(entry.items[1]!, toSize(entry.items[0]!));
  }
  self.memo = memo;
}

const intMember = (name: 'bin' | 'fast') => ({
  get: (self: PyPickler) => self[name],
  set: (self: PyPickler, value: Value | undefined) => {
    if (value === undefined) throw typeError("can't delete numeric/char attribute");
    self[name] = Number(intOf(value) ?? 0);
  },
});

/** An attribute that may be set on the object itself, and is not there before. */
const optional = (name: 'dispatchTable', shown: string) => ({
  get: (self: PyPickler) => {
    const value = self[name];
    if (value === undefined) {
      throw attributeError(`'${typeOf(self).name}' object has no attribute '${shown}'`, self, shown);
    }
    return value;
  },
  set: (self: PyPickler, value: Value | undefined) => {
    self[name] = value;
  },
});

export const picklerType = (): PyType =>
  defineOnce(rawPicklerType, () => ({
    doc: 'Writes values as a stream of bytes to a binary file.',
    new: { signature: '(cls, *args, **kwargs)', create: (cls: PyType) => new PyPickler(cls) },
    init: {
      signature: '(self, file, protocol=None, fix_imports=True, buffer_callback=None)',
      run: (self: PyPickler, file: Value, protocol?: Value, fixImports?: Value, bufferCallback?: Value) => {
        self.options = picklingOptions(protocol, fixImports, bufferCallback);
        self.write = fileWriter(file);
        self.memo = new Map();
        self.bin = self.options.protocol > 0 ? 1 : 0;
        self.fast = 0;
        return null;
      },
    },
    methods: {
      'dump(self, obj, /)': dump,
      'clear_memo(self, /)': (self: PyPickler) => {
        self.memo = new Map();
        return null;
      },
      '__sizeof__(self, /)': () => 128,
    },
    attributes: {
      memo: { get: (self: PyPickler) => new PyPicklerMemo(self), set: setMemo },
      persistent_id: {
        get: (self: PyPickler) => self.persistentId ?? new PyBuiltin(noPersistentId, self, null, false),
        set: (self: PyPickler, value: Value | undefined) => {
          self.persistentId = value;
        },
      },
      dispatch_table: optional('dispatchTable', 'dispatch_table'),
      bin: intMember('bin'),
      fast: intMember('fast'),
    },
    members: ['bin', 'fast', 'dispatch_table'],
  }));

const memoType = (): PyType =>
  defineOnce(rawMemoType, () => ({
    methods: {
      'clear(self, /)': ({ pickler }: PyPicklerMemo) => {
        pickler.memo = new Map();
        return null;
      },
      'copy(self, /)': ({ pickler }: PyPicklerMemo) => memoCopy(pickler),
      '__reduce__(self, /)': ({ pickler }: PyPicklerMemo) =>
        new PyTuple([typeOf(new PyDict()), new PyTuple([memoCopy(pickler)])]),
    },
    constants: { __hash__: null },
  }));
