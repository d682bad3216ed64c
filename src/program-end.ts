// What becomes of the main program's names when it has ended: CPython lets go of them, and some objects have a last word.
//
// There is no count of references here, so only what can be told for certain is done: the values of the program's own
// names, in their order. Generators that wait in a `try` run their `finally`, coroutines that nobody awaited are
// warned about, and `__del__` is called where a class of the program (or of a module in Python) has one.

import { guestException } from './runtime/exceptions/trace.ts';
import { PyFunction } from './runtime/objects/function.ts';
import { PyCoroutine, PyGenerator } from './runtime/objects/generator.ts';
import type { PyModule } from './runtime/objects/module.ts';
import { PyObject, type Value } from './runtime/objects/object.ts';
import { call1 } from './runtime/protocols/call.ts';
import { generatorClose } from './runtime/protocols/generators.ts';
import { reprText } from './runtime/protocols/text.ts';
import { warnAt } from './runtime/warnings.ts';
import { reportUnraisable } from './stdlib/unraisable.ts';

export function letGoOf(main: PyModule): void {
  const seen = new Set<Value>();
  for (const value of main.dict.values()) if (value instanceof PyObject) seen.add(value);
  for (const value of seen) {
    if (value instanceof PyGenerator || value instanceof PyCoroutine) closeSuspended(value);
    else if (value instanceof PyObject && value.cls.heap) callFinalizer(value);
  }
}

function closeSuspended(value: PyGenerator | PyCoroutine): void {
  const kind = value instanceof PyCoroutine ? 'coroutine' : 'generator';
  if (value.state === 'created' && kind === 'coroutine') {
    ignoring(
      () => warnAt('<sys>', 0, 'RuntimeWarning', `coroutine '${value.qualname}' was never awaited`),
      () => `Exception ignored while finalizing coroutine ${reprText(value)}`,
    );
  } else if (value.state === 'suspended') {
    ignoring(
      () => generatorClose(value),
      () => `Exception ignored while closing generator ${reprText(value)}`,
    );
  }
}

function callFinalizer(value: PyObject): void {
  const finalizer = value.cls.lookup('__del__');
  if (!(finalizer instanceof PyFunction)) return;
  ignoring(
    () => call1(finalizer, value),
    () => `Exception ignored while calling deallocator ${reprText(finalizer)}`,
  );
}

function ignoring(body: () => unknown, message: () => string): void {
  try {
    body();
  } catch (error) {
    const exception = guestException(error);
    if (exception.fatal) throw exception;
    reportUnraisable(exception, message());
  }
}
