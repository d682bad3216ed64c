// BaseExceptionGroup and ExceptionGroup: making them, split and subgroup.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import { PyFunction, PyGetSet } from '../objects/function.ts';
import { PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { fromText, strOf } from '../objects/str.ts';
import { call1, call2 } from '../protocols/call.ts';
import { genericHook } from '../protocols/items.ts';
import { toArray } from '../protocols/iterate.ts';
import { deriveGroup, exceptionMatches, isExceptionClass } from '../protocols/raising.ts';
import { strText } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { define } from './define.ts';

function makeGroup(cls: PyType, args: Value[]): PyException {
  if (args.length !== 2) {
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  const [message, sequence] = args as [Value, Value];
  if (strOf(message) === undefined)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name}`);
  const isSequence =
    sequence instanceof PyList || sequence instanceof PyTuple || typeOf(sequence).lookup('__getitem__') !== undefined;
  if (!isSequence || typeOf(sequence).lookup('keys') !== undefined)
    throw typeError('second argument (exceptions) must be a sequence');
  const exceptions = toArray(sequence);
  if (exceptions.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  exceptions.forEach((item, i) => {
    if (!(item instanceof PyException))
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
  });
  const onlyExceptions = exceptions.every(item => (item as PyException).cls.isSubtypeOf(EXCEPTIONS.Exception));
  let actual = cls;
  if (cls === EXCEPTIONS.BaseExceptionGroup) {
    if (onlyExceptions) actual = EXCEPTIONS.ExceptionGroup;
  } else if (!onlyExceptions) {
    if (cls === EXCEPTIONS.ExceptionGroup) throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
    if (cls.isSubtypeOf(EXCEPTIONS.Exception)) throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  }
  const group = new PyException(actual, new PyTuple(args));
  group.setField('message', message);
  group.setField('exceptions', new PyTuple(exceptions));
  return group;
}

type Matcher = (exception: PyException) => boolean;

function matcherOf(condition: Value): Matcher {
  if (isExceptionClass(condition)) return exception => exceptionMatches(exception, condition);
  if (condition instanceof PyTuple && condition.items.every(isExceptionClass)) {
    return exception => exceptionMatches(exception, condition);
  }
  if (
    condition instanceof PyFunction ||
    (!(condition instanceof PyType) && typeOf(condition).lookup('__call__') !== undefined)
  ) {
    return exception => truth(call1(condition, exception));
  }
  throw typeError('expected an exception type, a tuple of exception types, or a callable (other than a class)');
}

const innerOf = (group: PyException): readonly PyException[] =>
  (group.field('exceptions') as PyTuple).items as readonly PyException[];
const isGroup = (exception: PyException): boolean => exception.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup);

/** [matching part, rest]; either may be null. */
function split(exception: PyException, matches: Matcher): [PyException | null, PyException | null] {
  if (matches(exception)) return [exception, null];
  if (!isGroup(exception)) return [null, exception];
  const matched: PyException[] = [];
  const rest: PyException[] = [];
  for (const inner of innerOf(exception)) {
    const [yes, no] = split(inner, matches);
    if (yes !== null) matched.push(yes);
    if (no !== null) rest.push(no);
  }
  return [
    matched.length > 0 ? deriveGroup(exception, matched) : null,
    rest.length > 0 ? deriveGroup(exception, rest) : null,
  ];
}

define(EXCEPTIONS.BaseExceptionGroup, {
  doc: 'A combination of multiple unrelated exceptions.',
  new: { signature: '(cls, /, *args, **kwargs)', create: makeGroup },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      if (keywords.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
      self.args = new PyTuple(args);
      return null;
    },
  },
  methods: {
    '__str__(self, /)': (self: PyException) => {
      const count = innerOf(self).length;
      return fromText(`${strText(self.field('message'))} (${count} sub-exception${count === 1 ? '' : 's'})`);
    },
    'derive(self, excs, /)': (self: PyException, exceptions: Value) =>
      call2(EXCEPTIONS.BaseExceptionGroup, self.field('message'), exceptions),
    'split(self, matcher_value, /)': (self: PyException, condition: Value) =>
      new PyTuple(split(self, matcherOf(condition))),
    'subgroup(self, matcher_value, /)': (self: PyException, condition: Value) => split(self, matcherOf(condition))[0],
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['message', 'exceptions'],
  attributes: {
    message: { get: (self: PyException) => self.field('message') },
    exceptions: { get: (self: PyException) => self.field('exceptions') },
  },
});

// ExceptionGroup is a class that CPython makes with type(): it shows what such classes show.
EXCEPTIONS.ExceptionGroup.attrs.set('__module__', 'builtins');
EXCEPTIONS.ExceptionGroup.attrs.set(
  '__weakref__',
  new PyGetSet('__weakref__', EXCEPTIONS.ExceptionGroup, () => null, null),
);
