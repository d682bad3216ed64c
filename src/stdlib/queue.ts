// The module _queue: SimpleQueue, whose put never waits.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, valueError } from '../runtime/exceptions/raise.ts';
import { PyGenericAlias } from '../runtime/objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { toFloat } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { waits } from '../runtime/thread.ts';
import { define } from '../runtime/types/define.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { wait } from './thread/scheduler.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

const simpleQueueType = builtinType('SimpleQueue', { layout: 'SimpleQueue', module: '_queue' });

class PySimpleQueue extends PyObject {
  private items: Value[] = [];
  private taken = 0;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  get size(): number {
    return this.items.length - this.taken;
  }

  put(item: Value): void {
    this.items.push(item);
  }

  take(): Value {
    const item = this.items[this.taken]!;
    this.items[this.taken++] = null;
    // What was taken is dropped once it is the greater part.
    if (this.taken > 32 && this.taken * 2 > this.items.length) {
      this.items = this.items.slice(this.taken);
      this.taken = 0;
    }
    return item;
  }
}

function get(self: PySimpleQueue, emptyType: PyType, block: Value, timeout: Value): Value {
  const seconds = !truth(block) ? 0 : timeout === null ? -1 : toFloat(timeout);
  if (truth(block) && timeout !== null && seconds < 0) throw valueError("'timeout' must be a non-negative number");
  if (!wait(() => self.size > 0, seconds)) throw newException(emptyType);
  return self.take();
}

const silent = (run: (self: PySimpleQueue, item: Value) => void) => (self: PySimpleQueue, item: Value) => {
  run(self, item);
  return null;
};

const emptyType = builtinType('Empty', { base: EXCEPTIONS.Exception, module: '_queue', hasDict: true });

export const queueModule = (): ModuleTable => ({
  name: '_queue',
  doc: 'C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.',
  make: () => {
    if (!emptyType.attrs.has('__doc__'))
      define(emptyType, { doc: 'Exception raised by Queue.get(block=0)/get_nowait().' });
    defineOnce(simpleQueueType, () => ({
      doc: 'Simple, unbounded, reentrant FIFO queue.',
      new: { signature: '(cls)', create: (cls: PyType) => new PySimpleQueue(cls) },
      methods: {
        'put(self, /, item, block=True, timeout=None)': silent((self, item) => self.put(item)),
        'put_nowait(self, /, item)': silent((self, item) => self.put(item)),
        'get(self, /, block=True, timeout=None)': waits(
          (self: PySimpleQueue, block: Value = true, timeout: Value = null) => get(self, emptyType, block, timeout),
        ),
        'get_nowait(self, /)': (self: PySimpleQueue) => get(self, emptyType, false, null),
        'empty(self, /)': (self: PySimpleQueue) => self.size === 0,
        'qsize(self, /)': (self: PySimpleQueue) => self.size,
      },
      classMethods: {
        '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
      },
    }));
    WEAKLY_REFERENCEABLE.add(simpleQueueType);
    return { Empty: emptyType, SimpleQueue: simpleQueueType };
  },
});
