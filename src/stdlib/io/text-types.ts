// The type TextIOWrapper: arguments, attributes and messages around PyTextIOWrapper.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { attributeError, newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strLength, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr, getAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { defineOnce } from '../define-once.ts';
import { refuseState, sizeArgument, unsupported } from './base.ts';
import { type Newline, newlineArgument } from './newlines.ts';
import { textCodec } from './text-codec.ts';
import { seek, tell } from './text-position.ts';
import { hasRead1, PyTextIOWrapper, textIoWrapperType } from './text-wrapper.ts';

/** What text files are encoded in when nobody says it. */
export const DEFAULT_ENCODING = 'UTF-8';

export interface TextOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly newline: Newline;
  readonly lineBuffering: boolean;
  readonly writeThrough: boolean;
}

export function startText(self: PyTextIOWrapper, buffer: Value, options: TextOptions): void {
  self.codec = textCodec(options.encoding, options.errors);
  self.encoding = options.encoding;
  self.errors = options.errors;
  self.newline = options.newline;
  self.lineBuffering = options.lineBuffering;
  self.writeThrough = options.writeThrough;
  self.decoder = null;
  self.newlineState = null;
  self.setDecoded('');
  self.snapshot = null;
  self.buffer = buffer;
}

/** Asks the file below what it can do. */
function examine(self: PyTextIOWrapper, buffer: Value): void {
  self.canRead = truth(callMethod(buffer, 'readable', []));
  self.canWrite = truth(callMethod(buffer, 'writable', []));
  self.hasRead1 = hasRead1(buffer);
  self.seekable = self.telling = truth(callMethod(buffer, 'seekable', []));
  self.atStart = true;
  if (self.seekable && self.canWrite) self.atStart = toIndex(callMethod(buffer, 'tell', [])) === 0;
}

function optionalText(value: Value | undefined, name: string): string | null {
  if (value === undefined || value === null) return null;
  const text = strOf(value);
  if (text === undefined)
    throw typeError(`TextIOWrapper() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  return textOf(text);
}

function initialize(
  self: PyTextIOWrapper,
  buffer: Value,
  encoding?: Value,
  errors?: Value,
  newline?: Value,
  lineBuffering: Value = false,
  writeThrough: Value = false,
): Value {
  const named = optionalText(encoding, 'encoding');
  const handler = optionalText(errors, 'errors');
  self.buffer = undefined;
  const options = {
    encoding: named === null || named === 'locale' ? DEFAULT_ENCODING : named,
    errors: handler ?? 'strict',
    newline: newlineArgument(newline, "TextIOWrapper() argument 'newline'"),
    lineBuffering: truth(lineBuffering),
    writeThrough: truth(writeThrough),
  };
  if (options.errors.includes('\0')) throw valueError('embedded null character');
  startText(self, buffer, options);
  try {
    examine(self, buffer);
  } catch (error) {
    self.buffer = undefined;
    throw error;
  }
  return null;
}

function reconfigure(
  self: PyTextIOWrapper,
  encoding?: Value,
  errors?: Value,
  newline?: Value,
  lineBuffering?: Value,
  writeThrough?: Value,
): Value {
  const read = self.decoder !== null && (self.snapshot !== null || self.available > 0);
  const changes =
    (encoding !== undefined && encoding !== null) || (errors !== undefined && errors !== null) || newline !== undefined;
  if (read && changes)
    throw unsupported('It is not possible to set the encoding or newline of stream after the first read');
  const named = encoding === undefined || encoding === null ? null : textArgument(encoding, 'encoding');
  const handler = errors === undefined || errors === null ? null : textArgument(errors, 'errors');
  const line = lineBuffering === undefined || lineBuffering === null ? self.lineBuffering : truth(lineBuffering);
  const through = writeThrough === undefined || writeThrough === null ? self.writeThrough : truth(writeThrough);
  const ends = newline === undefined ? self.newline : newlineArgument(newline, "reconfigure() argument 'newline'");
  callMethod(self, 'flush', []);
  if (changes) {
    const codecName = named === 'locale' ? DEFAULT_ENCODING : (named ?? self.encoding);
    // A new encoding forgets how errors were handled.
    const codecErrors = handler ?? (named === null ? self.errors : 'strict');
    self.codec = textCodec(codecName, codecErrors);
    self.encoding = codecName;
    self.errors = codecErrors;
    self.newline = ends;
    self.decoder = null;
    self.newlineState = null;
  }
  self.lineBuffering = line;
  self.writeThrough = through;
  return null;
}

function textArgument(value: Value, name: string): string {
  const text = strOf(value);
  if (text === undefined)
    throw typeError(`reconfigure() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  return textOf(text);
}

function write(self: PyTextIOWrapper, value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(value).name}`);
  self.writeText(text);
  return strLength(text);
}

function nextLine(self: PyTextIOWrapper): Value {
  self.check();
  // Reading on makes positions unknown until the end is reached.
  self.telling = false;
  let line: Value;
  if (self.cls.heap) {
    line = callMethod(self, 'readline', []);
    if (strOf(line) === undefined)
      throw newException(
        EXCEPTIONS.OSError,
        `readline() should have returned a str object, not '${typeOf(line).name}'`,
      );
  } else line = self.readLine(-1);
  if (strLength(strOf(line)!) === 0) {
    self.snapshot = null;
    self.telling = self.seekable;
    throw newException(EXCEPTIONS.StopIteration);
  }
  return line;
}

function close(self: PyTextIOWrapper): Value {
  const buffer = self.file;
  if (self.closed) return null;
  // The file is closed even when the flush fails.
  try {
    callMethod(self, 'flush', []);
  } finally {
    callMethod(buffer, 'close', []);
  }
  return null;
}

function describe(self: PyTextIOWrapper): string {
  const buffer = self.buffer ?? null;
  const name = buffer === null ? undefined : findAttr(buffer, 'name');
  const mode = findAttr(self, 'mode');
  const parts = [
    name === undefined ? '' : ` name=${reprText(name)}`,
    mode === undefined ? '' : ` mode=${reprText(mode)}`,
    ` encoding=${reprText(self.encoding)}`,
  ];
  return `<_io.TextIOWrapper${parts.join('')}>`;
}

export function defineTextIoWrapper(): void {
  defineOnce(textIoWrapperType, () => ({
    doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyTextIOWrapper(cls) },
    init: {
      signature: '(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
      run: initialize,
    },
    methods: {
      'detach(self, /)': (self: PyTextIOWrapper) => {
        const buffer = self.file;
        callMethod(self, 'flush', []);
        self.buffer = null;
        return buffer;
      },
      'reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)':
        reconfigure,
      'write(self, text, /)': write,
      'read(self, size=-1, /)': (self: PyTextIOWrapper, size?: Value) => {
        const count = sizeArgument(size);
        return count < 0 ? self.readAll() : self.read(count);
      },
      'readline(self, size=-1, /)': (self: PyTextIOWrapper, size?: Value) => {
        const limit = size === undefined ? -1 : sizeArgument(size);
        return self.readLine(limit);
      },
      '__next__(self, /)': nextLine,
      'flush(self, /)': (self: PyTextIOWrapper) => {
        self.flushText();
        return null;
      },
      'close(self, /)': close,
      'fileno(self, /)': (self: PyTextIOWrapper) => callMethod(self.file, 'fileno', []),
      'seekable(self, /)': (self: PyTextIOWrapper) => callMethod(self.file, 'seekable', []),
      'readable(self, /)': (self: PyTextIOWrapper) => callMethod(self.file, 'readable', []),
      'writable(self, /)': (self: PyTextIOWrapper) => callMethod(self.file, 'writable', []),
      'isatty(self, /)': (self: PyTextIOWrapper) => callMethod(self.file, 'isatty', []),
      'seek(self, cookie, whence=0, /)': seek,
      'tell(self, /)': tell,
      'truncate(self, pos=None, /)': (self: PyTextIOWrapper, size: Value = null) => {
        const buffer = self.file;
        callMethod(self, 'flush', []);
        return callMethod(buffer, 'truncate', [size]);
      },
      '__getstate__(self, /)': refuseState,
      '__repr__(self, /)': describe,
    },
    attributes: {
      encoding: { get: (self: PyTextIOWrapper) => self.encoding },
      errors: { get: (self: PyTextIOWrapper) => self.errors },
      buffer: {
        get: (self: PyTextIOWrapper) => {
          if (self.buffer === undefined) throw valueError('I/O operation on uninitialized object');
          return self.buffer;
        },
      },
      line_buffering: { get: (self: PyTextIOWrapper) => self.lineBuffering },
      write_through: { get: (self: PyTextIOWrapper) => self.writeThrough },
      name: { get: (self: PyTextIOWrapper) => getAttr(self.file, 'name') },
      closed: { get: (self: PyTextIOWrapper) => self.closed },
      newlines: { get: (self: PyTextIOWrapper) => self.newlineState?.newlines ?? null },
      _CHUNK_SIZE: {
        get: (self: PyTextIOWrapper) => self.chunkSize,
        set: (self: PyTextIOWrapper, value) => {
          if (value === undefined) throw attributeError('cannot delete attribute', self, '_CHUNK_SIZE');
          const size = Number(intOf(value) ?? toIndex(value));
          if (size <= 0) throw valueError('a strictly positive integer is required');
          self.chunkSize = size;
        },
      },
      _finalizing: { get: () => false, set: () => {} },
    },
  }));
}
