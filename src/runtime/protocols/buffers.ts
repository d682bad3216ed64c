// Objects of Python classes that lend their bytes: `__buffer__` gives a view of them, `__release_buffer__` gets it back
// (PEP 688).
//
// What only reads or copies the bytes gives the view back at once. What memoryview() makes of it is given back when it is
// released.

import { typeError } from '../exceptions/raise.ts';
import { bufferHooks, memoryviewType, PyMemoryView } from '../objects/buffer.ts';
import type { PyInstance, Value } from '../objects/object.ts';
import { callSpecial } from './attributes.ts';
import { call1 } from './call.ts';
import { toIndex } from './numbers.ts';

export function lentView(value: PyInstance, flags: number): PyMemoryView | undefined {
  const { cls } = value;
  const view = callSpecial(value, '__buffer__', flags);
  if (view === undefined) return undefined;
  if (!(view instanceof PyMemoryView)) throw typeError('__buffer__ returned non-memoryview object');
  if (cls.lookup('__release_buffer__') !== undefined) {
    view.returned = () => {
      view.returned = null;
      callSpecial(value, '__release_buffer__', view);
    };
  }
  return view;
}

bufferHooks.lent = lentView;

/** The __buffer__ of builtin types. */
export function lendBytes(self: Value, flags: Value): Value {
  toIndex(flags);
  return call1(memoryviewType, self);
}

/** Their __release_buffer__. */
export function takeBack(_self: Value, view: Value): Value {
  if (!(view instanceof PyMemoryView)) throw typeError('expected a memoryview object');
  view.release();
  return null;
}
