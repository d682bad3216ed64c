// BaseException and what all exceptions share; those with fields of their own are in exceptions-special.ts.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { baseExceptionType, PyException, PyTraceback } from '../objects/exception.ts';
import { instanceDictOf } from '../objects/instance.ts';
import type { PyType, Value } from '../objects/object.ts';
import { type Str, strOf, textOf } from '../objects/str.ts';
import { setAttr } from '../protocols/attributes.ts';
import { toArray } from '../protocols/iterate.ts';
import { reprText, str } from '../protocols/text.ts';
import { define } from './define.ts';
import { DICT_ATTRIBUTE } from './object.ts';
import { badArgument } from './text-arguments.ts';

/** str(exception): nothing, the one argument, or the tuple of arguments. */
export function exceptionText(self: PyException): Str {
  const { items } = self.args;
  if (items.length === 0) return '';
  return items.length === 1 ? str(items[0]!) : `(${items.map(reprText).join(', ')})`;
}

/** What most exceptions are made with: anything, but no keywords. */
export function takePositional(self: PyException, args: Value[], keywords: Map<string, Value>): void {
  if (keywords.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
  self.args = new PyTuple(args);
}

export function exceptionRepr(self: PyException): string {
  const { items } = self.args;
  const args = items.map(reprText).join(', ');
  return `${self.cls.name}(${args})`;
}

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) throw typeError('__traceback__ must be a traceback or None');
  self.traceback = value;
}

function linked(name: string, value: Value | undefined): PyException | null {
  if (value === undefined) throw typeError(`__${name}__ may not be deleted`);
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${name} must be None or derive from BaseException`);
}

/** (class, arguments), and the attributes if there are any. */
export function reduceException(self: PyException, args: PyTuple, state: PyDict | undefined): Value {
  return new PyTuple(state === undefined || state.size === 0 ? [self.cls, args] : [self.cls, args, state]);
}

/** The attributes and those of the fields that are set, as one dict. */
export function stateWithFields(self: PyException, names: readonly string[]): PyDict {
  const state = new PyDict();
  if (self.instanceDict !== undefined) state.copyFrom(self.instanceDict);
  for (const name of names) if (self.field(name) !== null) state.set(name, self.field(name));
  return state;
}

define(baseExceptionType, {
  doc: 'Common base class for all exceptions',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: PyType, args: Value[]) => new PyException(cls, new PyTuple(args)),
  },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      takePositional(self, args, keywords);
      return null;
    },
  },
  methods: {
    '__str__(self, /)': exceptionText,
    '__repr__(self, /)': exceptionRepr,
    'with_traceback(self, tb, /)': (self: PyException, traceback: Value) => {
      setTraceback(self, traceback);
      return self;
    },
    'add_note(self, note, /)': (self: PyException, note: Value) => {
      if (strOf(note) === undefined) throw badArgument('add_note', 'argument', 'str', note);
      const dict = instanceDictOf(self)!;
      const notes = dict.getStr('__notes__');
      if (notes === undefined) dict.set('__notes__', new PyList([note]));
      else if (notes instanceof PyList) notes.items.push(note);
      else throw typeError('Cannot add note: __notes__ is not a list');
      return null;
    },
    '__reduce__(self, /)': (self: PyException) => reduceException(self, self.args, self.instanceDict),
    '__setstate__(self, state, /)': (self: PyException, state: Value) => {
      if (state === null) return null;
      if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
      for (const [name, value] of state.entries()) setAttr(self, textOf(strOf(name)!), value);
      return null;
    },
  },
  members: ['__suppress_context__'],
  attributes: {
    args: {
      get: (self: PyException) => self.args,
      set: (self: PyException, value) => {
        if (value === undefined) throw typeError('args may not be deleted');
        self.args = new PyTuple(toArray(value));
      },
    },
    __cause__: {
      get: (self: PyException) => self.cause,
      set: (self: PyException, value) => {
        self.cause = linked('cause', value);
        self.suppressContext = true;
      },
    },
    __context__: {
      get: (self: PyException) => self.context,
      set: (self: PyException, value) => {
        self.context = linked('context', value);
      },
    },
    __suppress_context__: {
      get: (self: PyException) => self.suppressContext,
      set: (self: PyException, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.suppressContext = value;
      },
    },
    __traceback__: { get: (self: PyException) => self.traceback, set: setTraceback },
    __dict__: DICT_ATTRIBUTE,
  },
});

/** What the classes without fields of their own are for. */
const DOCS: Readonly<Record<string, string>> = {
  ArithmeticError: 'What errors of arithmetic have in common.',
  AssertionError: 'An assert statement failed.',
  BaseExceptionGroup: 'Several unrelated exceptions raised together.',
  BlockingIOError: 'The operation would have to wait.',
  BrokenPipeError: 'Nobody reads from the pipe any more.',
  BufferError: 'A buffer cannot be used that way.',
  BytesWarning: 'Doubtful mixing of bytes and str.',
  ChildProcessError: 'A child process does something else than expected.',
  ConnectionAbortedError: 'The connection was given up.',
  ConnectionError: 'What errors of connections have in common.',
  ConnectionRefusedError: 'The other side does not accept the connection.',
  ConnectionResetError: 'The other side ended the connection.',
  DeprecationWarning: 'A feature that will go away.',
  EOFError: 'The input ended before anything was read.',
  EncodingWarning: 'The encoding was left to the environment.',
  Exception: 'What all errors have in common that do not end the program on purpose.',
  FileExistsError: 'There is such a file already.',
  FileNotFoundError: 'There is no such file.',
  FloatingPointError: 'A floating-point operation failed.',
  FutureWarning: 'Something that will mean something else.',
  GeneratorExit: 'The generator is asked to end.',
  ImportWarning: 'A probable mistake in an import.',
  IndentationError: 'The indentation is wrong.',
  IndexError: 'The index is beyond the sequence.',
  InterruptedError: 'A signal interrupted the operation.',
  IsADirectoryError: 'The operation does not work on a directory.',
  KeyboardInterrupt: 'The user has interrupted the program.',
  LookupError: 'What failed look-ups have in common.',
  MemoryError: 'There is not enough memory.',
  ModuleNotFoundError: 'There is no such module.',
  NotADirectoryError: 'The operation needs a directory.',
  NotImplementedError: 'A method or function has yet to be written.',
  OverflowError: 'The result is too large.',
  PendingDeprecationWarning: 'A feature that may go away one day.',
  PermissionError: 'That is not allowed.',
  ProcessLookupError: 'There is no such process.',
  PythonFinalizationError: 'Too late: the interpreter is shutting down.',
  RecursionError: 'Calls are nested too deeply.',
  ReferenceError: 'The object of a weak reference is gone.',
  ResourceWarning: 'Something was not closed.',
  RuntimeError: 'An error of no other kind.',
  RuntimeWarning: 'Doubtful behaviour at run time.',
  StopAsyncIteration: 'The asynchronous iterator has ended.',
  SyntaxWarning: 'Doubtful syntax.',
  SystemError: 'An error inside the interpreter.',
  TabError: 'Tabs and spaces are mixed inconsistently.',
  TimeoutError: 'It took too long.',
  TypeError: 'A value of the wrong type.',
  UnboundLocalError: 'A local variable has no value yet.',
  UnicodeError: 'Text could not be encoded or decoded.',
  UnicodeWarning: 'Doubtful use of Unicode.',
  UserWarning: 'A warning from a program.',
  ValueError: 'A value of the right type that does not fit.',
  Warning: 'What warnings have in common.',
  ZeroDivisionError: 'Division or modulo by zero.',
  _IncompleteInputError: 'The input ended too early.',
};

for (const [name, type] of Object.entries(EXCEPTIONS)) {
  if (type !== baseExceptionType && !type.attrs.has('__doc__')) type.attrs.set('__doc__', DOCS[name] ?? null);
}

// As in CPython, most classes have the constructor as an entry of their own, not an inherited one.
const plainLayout = (type: PyType): boolean => type.layout === baseExceptionType.layout && type.name !== 'KeyError';
for (const type of Object.values(EXCEPTIONS)) {
  if (type !== baseExceptionType && (plainLayout(type) || /^Unicode.*codeError$|^UnicodeTranslate/.test(type.name))) {
    define(type, {
      doc: (type.attrs.get('__doc__') as string | null) ?? '',
      new: {
        signature: '(cls, /, *args, **kwargs)',
        create: (cls: PyType, args: Value[]) => new PyException(cls, new PyTuple(args)),
      },
    });
  }
}
