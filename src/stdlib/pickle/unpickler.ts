// pickle.Unpickler: the settings of a loader and a file; its memo lasts from one load to the next.

import { attributeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyBuiltin } from '../../runtime/objects/function.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { iter } from '../../runtime/protocols/iterate.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { defineOnce } from '../define-once.ts';
import { findGlobal } from './building.ts';
import { unpicklingError } from './common.ts';
import { type FileReader, fileReader, Input } from './input.ts';
import { Loader } from './loader.ts';

const rawUnpicklerType = builtinType('Unpickler', { layout: 'Unpickler', module: '_pickle' });
const rawMemoType = builtinType('UnpicklerMemoProxy', { home: '_pickle', basetype: false });

export interface UnpicklingOptions {
  readonly fixImports: boolean;
  readonly encoding: string;
  readonly errors: string;
  readonly buffers: Value;
}

export function unpicklingOptions(
  fixImports: Value = true,
  encoding: Value = 'ASCII',
  errors: Value = 'strict',
  buffers: Value = null,
): UnpicklingOptions {
  const textOption = (value: Value, name: string): string => {
    const text = strOf(value);
    if (text === undefined) throw typeError(`argument '${name}' must be str, not ${typeOf(value).name}`);
    return textOf(text);
  };
  return {
    fixImports: truth(fixImports),
    encoding: textOption(encoding, 'encoding'),
    errors: textOption(errors, 'errors'),
    buffers: buffers === null ? null : iter(buffers),
  };
}

/** A value out of bytes or a file, without an Unpickler. */
export function unpickle(data: Uint8Array, file: FileReader | null, options: UnpicklingOptions): Value {
  const loader: Loader = new Loader(new Input(data, file), new Map(), {
    ...options,
    findClass: (module, name) => findGlobal(module, name, loader.protocol, options.fixImports),
    persistentLoad: undefined,
  });
  return loader.load();
}

class PyUnpickler extends PyObject {
  input: Input | null = null;
  options: UnpicklingOptions = { fixImports: true, encoding: 'ASCII', errors: 'strict', buffers: null };
  memo = new Map<number, Value>();
  protocol = 0;
  persistentLoad: Value | undefined = undefined;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
}

class PyUnpicklerMemo extends PyObject {
  constructor(readonly unpickler: PyUnpickler) {
    super();
    this.cls = memoType();
  }
}

const noPersistentLoad = builtinOf('persistent_load(pid, /)', () => {
  throw unpicklingError(
    'A load persistent id instruction was encountered, but no persistent_load function was specified.',
  );
});

function load(self: PyUnpickler): Value {
  const { input, options } = self;
  if (input === null) throw unpicklingError(`Unpickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
  const persistent = findAttr(self, 'persistent_load');
  const isOwn = persistent instanceof PyBuiltin && persistent.builtin === noPersistentLoad;
  const ownFind = self.cls === rawUnpicklerType;
  const loader: Loader = new Loader(input, self.memo, {
    ...options,
    findClass: (module, name) => {
      self.protocol = loader.protocol;
      return ownFind
        ? findGlobal(module, name, loader.protocol, options.fixImports)
        : callMethod(self, 'find_class', [module, name]);
    },
    persistentLoad: isOwn ? undefined : persistent,
  });
  try {
    return loader.load();
  } finally {
    self.protocol = loader.protocol;
  }
}

function memoCopy(self: PyUnpickler): PyDict {
  const copy = new PyDict();
  for (const [index, value] of self.memo) copy.set(index, value);
  return copy;
}

function setMemo(self: PyUnpickler, value: Value | undefined): void {
  if (value === undefined) throw typeError('attribute deletion is not supported');
  if (value instanceof PyUnpicklerMemo) {
    self.memo = new Map(value.unpickler.memo);
    return;
  }
  if (!(value instanceof PyDict)) {
    throw typeError(`'memo' attribute must be an UnpicklerMemoProxy object or dict, not ${typeOf(value).name}`);
  }
  const memo = new Map<number, Value>();
  for (const [key, entry] of value.entries()) {
    const index = intOf(key);
    if (index === undefined) throw typeError('memo key must be integers');
    if (index < 0) throw valueError('memo key must be positive integers.');
    memo.set(Number(index), entry);
  }
  self.memo = memo;
}

export const unpicklerType = (): PyType =>
  defineOnce(rawUnpicklerType, () => ({
    doc: 'Reads values from the stream of bytes of a binary file.',
    new: { signature: '(cls, *args, **kwargs)', create: (cls: PyType) => new PyUnpickler(cls) },
    init: {
      signature: "(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
      run: (self: PyUnpickler, file: Value, fixImports?: Value, encoding?: Value, errors?: Value, buffers?: Value) => {
        self.input = new Input(new Uint8Array(0), fileReader(file));
        self.options = unpicklingOptions(fixImports, encoding, errors, buffers);
        self.memo = new Map();
        self.protocol = 0;
        return null;
      },
    },
    methods: {
      'load(self, /)': load,
      'find_class(self, module_name, global_name, /)': (self: PyUnpickler, module: Value, name: Value) =>
        findGlobal(module, name, self.protocol, self.options.fixImports),
      '__sizeof__(self, /)': () => 128,
    },
    attributes: {
      memo: { get: (self: PyUnpickler) => new PyUnpicklerMemo(self), set: setMemo },
      persistent_load: {
        get: (self: PyUnpickler) => self.persistentLoad ?? new PyBuiltin(noPersistentLoad, self, null, false),
        set: (self: PyUnpickler, value: Value | undefined) => {
          if (value === undefined && self.persistentLoad === undefined) {
            throw attributeError('persistent_load', self, 'persistent_load');
          }
          self.persistentLoad = value;
        },
      },
    },
  }));

const memoType = (): PyType =>
  defineOnce(rawMemoType, () => ({
    methods: {
      'clear(self, /)': ({ unpickler }: PyUnpicklerMemo) => {
        unpickler.memo = new Map();
        return null;
      },
      'copy(self, /)': ({ unpickler }: PyUnpicklerMemo) => memoCopy(unpickler),
      '__reduce__(self, /)': ({ unpickler }: PyUnpicklerMemo) =>
        new PyTuple([dictType, new PyTuple([memoCopy(unpickler)])]),
    },
    constants: { __hash__: null },
  }));
