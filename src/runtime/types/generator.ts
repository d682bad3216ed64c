// generator and coroutine: the methods over protocols/generators.ts.

import { raised, setLandingForm } from '../exceptions/landing.ts';
import { stopIteration, typeError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import { PyException, PyTraceback } from '../objects/exception.ts';
import type { Implementation } from '../objects/function.ts';
import { coroutineType, generatorType, type PyAsyncGenerator, PyCoroutine, PyGenerator } from '../objects/generator.ts';
import { addressText } from '../objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { thrownAs } from '../protocols/delegation.ts';
import { generatorClose, generatorSend, generatorThrow } from '../protocols/generators.ts';
import { genericHook } from '../protocols/items.ts';
import { instanceOfException, isExceptionClass } from '../protocols/raising.ts';
import { warn } from '../warnings.ts';
import { define } from './define.ts';

type Suspendable = PyGenerator | PyCoroutine;

/** The arguments of throw(): an exception, or the old form type, value, traceback. */
export function thrownException(type: Value, value?: Value, traceback?: Value): PyException {
  if (value !== undefined) {
    warn(
      'DeprecationWarning',
      'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.',
    );
  }
  if (traceback !== undefined && traceback !== null && !(traceback instanceof PyTraceback)) {
    throw typeError('throw() third argument must be a traceback object');
  }
  if (type instanceof PyException) {
    if (value !== undefined && value !== null) throw typeError('instance exception may not have a separate value');
    if (traceback instanceof PyTraceback) type.traceback = traceback;
    return type;
  }
  if (!isExceptionClass(type)) throw notAnException(type);
  const exception = value instanceof PyException && value.cls.isSubtypeOf(type) ? value : makeException(type, value);
  if (traceback instanceof PyTraceback) exception.traceback = traceback;
  return exception;
}

const notAnException = (value: Value): PyException =>
  typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeOf(value).name}`);

function makeException(type: PyType, value: Value | undefined): PyException {
  if (value === undefined || value === null)
    return instanceOfException(type, 'exceptions must derive from BaseException');
  const made = call(type, value instanceof PyTuple ? [...value.items] : [value]);
  if (made instanceof PyException) return made;
  throw typeError('exceptions must derive from BaseException');
}

/** What a method gives: the yielded value, or StopIteration with what was returned. */
export function yieldedOrStop(generator: Suspendable, yielded: Value | undefined): Value {
  if (yielded !== undefined) return yielded;
  throw stopIteration(generator.returned);
}

/** The same for callers to whom an exception need not be thrown (exceptions/landing.ts). */
export const yieldedOrRaised = (generator: Suspendable, yielded: Value | undefined): Value | undefined =>
  yielded === undefined ? raised(stopIteration(generator.returned)) : yielded;

/** throw(): an iterator of a program's own that is waited for gets the arguments as they are. */
function throwMethod(self: Suspendable, type: Value, value?: Value, traceback?: Value): Value {
  if (innermostDelegate(self) === null || isExceptionClass(type) || type instanceof PyException) {
    const exception = thrownException(type, value, traceback);
    thrownAs.exception = exception;
    thrownAs.args = [type, ...[value, traceback].filter(argument => argument !== undefined)];
    return yieldedOrStop(self, generatorThrow(self, exception));
  }
  const refused = notAnException(type);
  thrownAs.exception = refused;
  thrownAs.args = [type];
  return yieldedOrStop(self, generatorThrow(self, refused));
}

/** The iterator that is no generator at the end of a chain of `yield from`, if it has a throw method. */
function innermostDelegate(generator: Suspendable): Value {
  let at = generator.delegate;
  while (at instanceof PyGenerator || at instanceof PyCoroutine) at = at.delegate;
  return at === null || findAttr(at, 'throw') === undefined ? null : at;
}

const send = (self: Suspendable, value: Value): Value => yieldedOrStop(self, generatorSend(self, value));
setLandingForm(send, ((self: Suspendable, value: Value) =>
  yieldedOrRaised(self, generatorSend(self, value))) as Implementation);

const methods = {
  'send(self, object, /)': send,
  'throw(self, type, value=None, traceback=None, /)': throwMethod,
  'close(self, /)': (self: Suspendable) => generatorClose(self),
};

type Named = Suspendable | PyAsyncGenerator;
export const nameAttributes = {
  __name__: {
    get: (self: Named) => self.name,
    set: (self: Named, value: Value | undefined) => {
      self.name = nameText(value, '__name__');
    },
  },
  __qualname__: {
    get: (self: Named) => self.qualname,
    set: (self: Named, value: Value | undefined) => {
      self.qualname = nameText(value, '__qualname__');
    },
  },
};

function nameText(value: Value | undefined, name: string): string {
  const text = value === undefined ? undefined : strOf(value);
  if (text === undefined) throw typeError(`${name} must be set to a string object`);
  return textOf(text);
}

/** gi_… and cr_… are the same facts under two prefixes. */
const stateAttributes = (prefix: string, delegate: string) => ({
  [`${prefix}_code`]: { get: (self: Suspendable) => self.code },
  [`${prefix}_running`]: { get: (self: Suspendable) => self.stateNow === 'running' },
  [`${prefix}_suspended`]: { get: (self: Suspendable) => self.stateNow === 'suspended' },
  [`${prefix}_frame`]: { get: (self: Suspendable) => (self.state === 'closed' ? null : suspendedFrame.of(self)) },
  [delegate]: { get: (self: Suspendable) => (self.stateNow === 'suspended' ? self.delegate : null) },
});

/** gi_frame: set by types/frame.ts. */
export const suspendedFrame: { of: (self: Suspendable | PyAsyncGenerator) => Value } = { of: () => null };

define(generatorType, {
  methods: {
    ...methods,
    '__iter__(self, /)': (self: PyGenerator) => self,
    '__next__(self, /)': (self: PyGenerator) => yieldedOrStop(self, generatorSend(self, null)),
    '__repr__(self, /)': (self: PyGenerator) => `<generator object ${self.qualname} at ${addressText(self)}>`,
    '__del__(self, /)': (self: PyGenerator) => generatorClose(self),
    '__sizeof__(self, /)': () => 200,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  attributes: { ...nameAttributes, ...stateAttributes('gi', 'gi_yieldfrom') },
});

// ---- coroutine -----------------------------------------------------------------------------------------------------

/** What `coroutine.__await__()` gives: an iterator over the coroutine. */
class CoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyCoroutine) {
    super();
  }
}
const coroutineWrapperType = builtinType('coroutine_wrapper', { basetype: false });
CoroutineWrapper.prototype.cls = coroutineWrapperType;

define(coroutineType, {
  methods: {
    ...methods,
    '__await__(self, /)': (self: PyCoroutine) => new CoroutineWrapper(self),
    '__repr__(self, /)': (self: PyCoroutine) => `<coroutine object ${self.qualname} at ${addressText(self)}>`,
    '__del__(self, /)': (self: PyCoroutine) => generatorClose(self),
    '__sizeof__(self, /)': () => 200,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['cr_origin'],
  attributes: {
    ...nameAttributes,
    ...stateAttributes('cr', 'cr_await'),
    cr_origin: { get: (self: PyCoroutine) => self.origin },
  },
});

define(coroutineWrapperType, {
  doc: 'A wrapper that gives a coroutine to who iterates.',
  methods: {
    '__iter__(self, /)': (self: CoroutineWrapper) => self,
    '__next__(self, /)': (self: CoroutineWrapper) => yieldedOrStop(self.coroutine, generatorSend(self.coroutine, null)),
    'send(self, object, /)': (self: CoroutineWrapper, value: Value) =>
      yieldedOrStop(self.coroutine, generatorSend(self.coroutine, value)),
    'throw(self, type, value=None, traceback=None, /)': (
      self: CoroutineWrapper,
      type: Value,
      value?: Value,
      traceback?: Value,
    ) => yieldedOrStop(self.coroutine, generatorThrow(self.coroutine, thrownException(type, value, traceback))),
    'close(self, /)': (self: CoroutineWrapper) => generatorClose(self.coroutine),
  },
});
