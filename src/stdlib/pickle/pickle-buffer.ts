// PickleBuffer: the bytes of another object, to be pickled beside the stream (protocol 5).

import { bufferError, valueError } from '../../runtime/exceptions/raise.ts';
import { memoryviewType, PyBufferHolder, PyMemoryView } from '../../runtime/objects/buffer.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { defineOnce } from '../define-once.ts';

const rawType = builtinType('PickleBuffer', { home: '_pickle', basetype: false });
rawType.attrs.set('__module__', 'pickle');

export class PyPickleBuffer extends PyBufferHolder {
  private view: PyMemoryView | null;
  constructor(view: PyMemoryView) {
    super();
    this.cls = rawType;
    this.view = view;
  }

  held(): PyMemoryView {
    if (this.view === null) throw valueError('operation forbidden on released PickleBuffer object');
    return this.view;
  }

  release(): void {
    this.view?.release();
    this.view = null;
  }
}

function raw(self: PyPickleBuffer): Value {
  const view = self.held();
  if (!view.contiguous) throw bufferError('cannot extract raw buffer from non-contiguous buffer');
  const size = view.count * view.itemSize;
  return new PyMemoryView(view.exporter, 'B', 1, [size], [1], view.offset, view.readOnly, true);
}

export const pickleBufferType = (): PyType =>
  defineOnce(rawType, () => ({
    doc: 'Wrapper for potentially out-of-band buffers',
    new: {
      signature: '(cls, object, /)',
      create: (_cls: PyType, object: Value) => new PyPickleBuffer(call1(memoryviewType, object) as PyMemoryView),
    },
    methods: {
      'raw(self, /)': raw,
      'release(self, /)': (self: PyPickleBuffer) => {
        self.release();
        return null;
      },
      '__buffer__(self, flags, /)': (self: PyPickleBuffer) => call1(memoryviewType, self),
    },
  }));
