// The exceptions that carry more than `args`: which fields, how a call fills them, how they read as text.
//
// Fields live in PyException.fields under their attribute's name. `fieldAttribute` makes the attribute for one.

import { unexpectedKeyword } from '../builtins/signature.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError } from '../exceptions/raise.ts';
import { bytesOf } from '../objects/buffer.ts';
import { EMPTY_TUPLE, PyBytes, PyTuple } from '../objects/containers.ts';
import type { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { intOf, typeOf } from '../objects/scalars.ts';
import { codeAt, fromText, isStr, strLength, strOf, textOf } from '../objects/str.ts';
import { toArray } from '../protocols/iterate.ts';
import { toSize } from '../protocols/numbers.ts';
import { repr, reprText, str, strText } from '../protocols/text.ts';
import { define, type TypeTable } from './define.ts';
import { exceptionText, reduceException, stateWithFields, takePositional } from './exceptions.ts';

const fieldAttribute = (name: string) => ({
  get: (self: PyException) => self.field(name),
  set: (self: PyException, value: Value | undefined) => self.setField(name, value ?? null),
});
const fieldAttributes = (...names: string[]): NonNullable<TypeTable['attributes']> =>
  Object.fromEntries(names.map(name => [name, fieldAttribute(name)]));

/** A place in a text is 0 until it is known. */
const placeAttribute = (name: string) => ({
  ...fieldAttribute(name),
  get: (self: PyException) => self.field(name) ?? 0,
});

/** Takes the named keyword arguments as fields; any other keyword is an error. */
function keywordFields(self: PyException, keywords: Map<string, Value>, names: readonly string[], label: string): void {
  for (const [name, value] of keywords) {
    if (!names.includes(name)) throw unexpectedKeyword(label, name, names);
    self.setField(name, value);
  }
}

define(EXCEPTIONS.StopIteration, {
  doc: 'Signal the end from iterator.__next__().',
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      takePositional(self, args, keywords);
      self.setField('value', args[0] ?? null);
      return null;
    },
  },
  members: ['value'],
  attributes: fieldAttributes('value'),
});

define(EXCEPTIONS.SystemExit, {
  doc: 'Request to exit from the interpreter.',
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      takePositional(self, args, keywords);
      if (args.length > 0) self.setField('code', args.length === 1 ? args[0]! : self.args);
      return null;
    },
  },
  members: ['code'],
  attributes: fieldAttributes('code'),
});

define(EXCEPTIONS.KeyError, {
  doc: 'Mapping key not found.',
  methods: {
    // One argument is shown by its repr, so that KeyError('') is not an empty message.
    '__str__(self, /)': (self: PyException) =>
      self.args.items.length === 1 ? repr(self.args.items[0]!) : exceptionText(self),
  },
});

/** What an AttributeError carries when it is copied: not the object, which may be anything. */
function attributeState(self: PyException): PyDict {
  const state = stateWithFields(self, ['name']);
  state.set('args', self.args);
  return state;
}

for (const [type, doc] of [
  [EXCEPTIONS.NameError, 'Name not found globally.'],
  [EXCEPTIONS.AttributeError, 'Attribute not found.'],
] as const) {
  const names = type === EXCEPTIONS.NameError ? ['name'] : ['name', 'obj'];
  define(type, {
    doc,
    init: {
      signature: '(self, /, *args, **kwargs)',
      run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
        self.args = new PyTuple(args);
        keywordFields(self, keywords, names, type.name);
        return null;
      },
    },
    ...(type === EXCEPTIONS.AttributeError && {
      methods: {
        '__getstate__(self, /)': attributeState,
        '__reduce__(self, /)': (self: PyException) => reduceException(self, self.args, attributeState(self)),
      },
    }),
    members: names,
    attributes: fieldAttributes(...names),
  });
}

define(EXCEPTIONS.ImportError, {
  doc: "Import can't find module, or can't find name in module.",
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      self.args = new PyTuple(args);
      self.setField('msg', args.length === 1 ? args[0]! : null);
      for (const name of ['name', 'path', 'name_from']) self.setField(name, null);
      keywordFields(self, keywords, ['name', 'path', 'name_from'], 'ImportError');
      return null;
    },
  },
  methods: {
    '__str__(self, /)': (self: PyException) => {
      const message = self.field('msg');
      return isStr(message) ? message : exceptionText(self);
    },
    '__reduce__(self, /)': (self: PyException) =>
      reduceException(self, self.args, stateWithFields(self, ['name', 'path', 'name_from'])),
  },
  members: ['msg', 'name', 'path', 'name_from'],
  attributes: fieldAttributes('msg', 'name', 'path', 'name_from'),
});

// ---- OSError -----------------------------------------------------------------------------------------------------

/** Which subclass OSError(errno, …) makes. */
const BY_ERRNO: Readonly<Record<number, PyType>> = {
  1: EXCEPTIONS.PermissionError,
  2: EXCEPTIONS.FileNotFoundError,
  3: EXCEPTIONS.ProcessLookupError,
  4: EXCEPTIONS.InterruptedError,
  10: EXCEPTIONS.ChildProcessError,
  11: EXCEPTIONS.BlockingIOError,
  13: EXCEPTIONS.PermissionError,
  17: EXCEPTIONS.FileExistsError,
  20: EXCEPTIONS.NotADirectoryError,
  21: EXCEPTIONS.IsADirectoryError,
  32: EXCEPTIONS.BrokenPipeError,
  103: EXCEPTIONS.ConnectionAbortedError,
  104: EXCEPTIONS.ConnectionResetError,
  110: EXCEPTIONS.TimeoutError,
  111: EXCEPTIONS.ConnectionRefusedError,
};

export function osErrorClass(errno: number): PyType {
  return BY_ERRNO[errno] ?? EXCEPTIONS.OSError;
}

/** A subclass with an __init__ of its own and no __new__ decides there what its arguments mean. */
function fillsInInit(cls: PyType): boolean {
  const own = EXCEPTIONS.OSError.attrs;
  return cls.lookup('__init__') !== own.get('__init__') && cls.lookup('__new__') === own.get('__new__');
}

function refuseKeywords(cls: PyType, keywords: ReadonlyMap<string, Value>): void {
  if (keywords.size > 0) throw typeError(`${cls.name}() takes no keyword arguments`);
}

define(EXCEPTIONS.OSError, {
  doc: 'Base class for I/O related errors.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: PyType, args: Value[], keywords: Map<string, Value>) => {
      if (fillsInInit(cls)) return new PyException(cls, EMPTY_TUPLE);
      refuseKeywords(cls, keywords);
      const errno = args.length >= 2 ? intOf(args[0]!) : undefined;
      const exact = cls === EXCEPTIONS.OSError && typeof errno === 'number' ? osErrorClass(errno) : cls;
      const made = new PyException(exact, new PyTuple(args));
      fillOsError(made, args);
      return made;
    },
  },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      if (!fillsInInit(self.cls)) return null;
      refuseKeywords(self.cls, keywords);
      self.args = new PyTuple(args);
      for (const name of ['errno', 'strerror']) self.setField(name, null);
      fillOsError(self, args);
      return null;
    },
  },
  methods: {
    '__reduce__(self, /)': (self: PyException) => {
      const [first, second] = [self.field('filename'), self.field('filename2')];
      const names = first === null ? [] : second === null ? [first] : [first, null, second];
      const args = self.args.items.length === 2 ? new PyTuple([...self.args.items, ...names]) : self.args;
      return reduceException(self, args, self.instanceDict);
    },
    '__str__(self, /)': (self: PyException) => {
      const [errno, text, name, second] = ['errno', 'strerror', 'filename', 'filename2'].map(field =>
        self.field(field),
      ) as [Value, Value, Value, Value];
      if (name !== null) {
        const places = second === null ? reprText(name) : `${reprText(name)} -> ${reprText(second)}`;
        return fromText(`[Errno ${strText(errno)}] ${strText(text)}: ${places}`);
      }
      const known = errno !== null && text !== null;
      return known ? fromText(`[Errno ${strText(errno)}] ${strText(text)}`) : exceptionText(self);
    },
  },
  members: ['errno', 'strerror', 'filename', 'filename2'],
  attributes: {
    ...fieldAttributes('errno', 'strerror', 'filename', 'filename2'),
    characters_written: {
      ...fieldAttribute('characters_written'),
      get(self: PyException) {
        const written = self.field('characters_written');
        if (written === null) throw new PyException(EXCEPTIONS.AttributeError, new PyTuple(['characters_written']));
        return written;
      },
    },
  },
});

function fillOsError(self: PyException, args: readonly Value[]): void {
  if (args.length < 2 || args.length > 5) return;
  self.setField('errno', args[0]!);
  self.setField('strerror', args[1]!);
  const name = args[2] ?? null;
  if (name === null) return;
  if (self.cls === EXCEPTIONS.BlockingIOError && intOf(name) !== undefined) {
    self.setField('characters_written', name);
    return;
  }
  self.setField('filename', name);
  if (args.length > 4) self.setField('filename2', args[4]!);
  self.args = new PyTuple(args.slice(0, 2));
}

// ---- SyntaxError -------------------------------------------------------------------------------------------------

const SYNTAX_FIELDS = [
  'msg',
  'filename',
  'lineno',
  'offset',
  'text',
  'end_lineno',
  'end_offset',
  'print_file_and_line',
  '_metadata',
];

define(EXCEPTIONS.SyntaxError, {
  doc: 'Invalid syntax.',
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      takePositional(self, args, keywords);
      if (args.length > 0) self.setField('msg', args[0]!);
      if (args.length === 2) {
        const details = toArray(args[1]!);
        if (details.length === 5) throw typeError('end_offset must be provided when end_lineno is provided');
        if (details.length < 4 || details.length > 7) {
          throw typeError(
            `function takes at ${details.length < 4 ? 'least 4' : 'most 7'} arguments (${details.length} given)`,
          );
        }
        for (const [i, detail] of details.entries()) self.setField(SYNTAX_FIELDS[i + 1]!, detail);
      }
      return null;
    },
  },
  methods: {
    '__str__(self, /)': (self: PyException) => {
      const [message, file, line] = ['msg', 'filename', 'lineno'].map(field => self.field(field)) as [
        Value,
        Value,
        Value,
      ];
      const name = isStr(file) ? textOf(file).slice(textOf(file).lastIndexOf('/') + 1) : null;
      const places = [...(name === null ? [] : [name]), ...(typeof line === 'number' ? [`line ${line}`] : [])];
      return places.length === 0 ? str(message) : fromText(`${strText(message)} (${places.join(', ')})`);
    },
  },
  members: SYNTAX_FIELDS,
  attributes: fieldAttributes(...SYNTAX_FIELDS),
});

// ---- Unicode errors ----------------------------------------------------------------------------------------------

const character = (code: number): string =>
  code <= 0xff
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : code <= 0xffff
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;

/** 'ascii' codec can't encode character '\xe9' in position 3: ordinal not in range(128) */
function unicodeErrorText(self: PyException, verb: 'encode' | 'decode' | 'translate'): string {
  const object = self.field('object');
  if (object === null) return '';
  const [start, end] = [Number(intOf(self.field('start')) ?? 0), Number(intOf(self.field('end')) ?? 0)];
  const reason = strText(self.field('reason'));
  const codec = verb === 'translate' ? `can't translate` : `'${strText(self.field('encoding'))}' codec can't ${verb}`;
  const size = object instanceof PyBytes ? object.data.length : strLength(strOf(object) ?? '');
  if (start < size && end === start + 1) {
    if (object instanceof PyBytes)
      return `${codec} byte 0x${object.data[start]!.toString(16).padStart(2, '0')} in position ${start}: ${reason}`;
    return `${codec} character '${character(codeAt(strOf(object)!, start))}' in position ${start}: ${reason}`;
  }
  return `${codec} ${object instanceof PyBytes ? 'bytes' : 'characters'} in position ${start}-${end - 1}: ${reason}`;
}

/** An argument of a Unicode error, of the type that it must have. */
function checkedPart(name: string, verb: 'encode' | 'decode' | 'translate', position: number, value: Value): Value {
  if (name === 'start' || name === 'end') return toSize(value);
  if (name === 'object' && verb === 'decode') {
    const bytes = bytesOf(value);
    if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
    return value instanceof PyBytes ? value : new PyBytes(bytes.slice());
  }
  if (strOf(value) === undefined) throw typeError(`argument ${position} must be str, not ${typeOf(value).name}`);
  return value;
}

for (const [type, verb] of [
  [EXCEPTIONS.UnicodeEncodeError, 'encode'],
  [EXCEPTIONS.UnicodeDecodeError, 'decode'],
  [EXCEPTIONS.UnicodeTranslateError, 'translate'],
] as const) {
  const names =
    verb === 'translate' ? ['object', 'start', 'end', 'reason'] : ['encoding', 'object', 'start', 'end', 'reason'];
  const shown = ['encoding', 'object', 'start', 'end', 'reason'];
  define(type, {
    doc: `Unicode ${verb === 'translate' ? 'translation' : `${verb.slice(0, -1)}ing`} error.`,
    init: {
      signature: '(self, /, *args, **kwargs)',
      run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
        takePositional(self, args, keywords);
        if (args.length !== names.length) {
          throw typeError(`function takes exactly ${names.length} arguments (${args.length} given)`);
        }
        for (const [i, name] of names.entries()) self.setField(name, checkedPart(name, verb, i + 1, args[i]!));
        return null;
      },
    },
    methods: { '__str__(self, /)': (self: PyException) => fromText(unicodeErrorText(self, verb)) },
    members: shown,
    attributes: { ...fieldAttributes(...shown), start: placeAttribute('start'), end: placeAttribute('end') },
  });
}
