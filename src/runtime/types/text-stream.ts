// sys.stdout, sys.stderr and sys.stdin: text streams over the host's standard streams.
//
// Real files and the io module come with the standard library; these three must exist without it.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../exceptions/raise.ts';
import { interpreter, type OutputStream } from '../interpreter.ts';
import { PyList } from '../objects/containers.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { intOf, typeOf } from '../objects/scalars.ts';
import { fromText, strLength, strOf, strSlice, textOf } from '../objects/str.ts';
import { forEach } from '../protocols/iterate.ts';
import { thread } from '../thread.ts';
import { define } from './define.ts';

export const textStreamType = builtinType('TextIOWrapper', { layout: 'TextIOWrapper', hasDict: true, module: '_io' });

export class PyTextStream extends PyObject {
  closed = false;
  /** Input that was read as part of a line but not yet asked for. */
  pending = '';
  constructor(
    readonly name: string,
    readonly descriptor: 0 | 1 | 2,
    readonly output: OutputStream | null,
  ) {
    super();
    this.cls = textStreamType;
  }

  /** The stream underneath, when writing to it directly cannot be told from calling write(). */
  get plainStream(): OutputStream | null {
    return this.closed || this.cls !== textStreamType || this.instanceDict !== undefined ? null : this.output;
  }
}

function check(self: PyTextStream): void {
  if (self.closed) throw valueError('I/O operation on closed file.');
}

function unsupported(what: string): Error | ReturnType<typeof newException> {
  return newException(EXCEPTIONS.OSError, `not ${what}`);
}

function write(self: PyTextStream, text: Value): Value {
  check(self);
  const value = strOf(text);
  if (value === undefined) throw typeError(`write() argument must be str, not ${typeOf(text).name}`);
  if (self.output === null) throw unsupported('writable');
  self.output.write(value);
  return strLength(value);
}

function readLine(self: PyTextStream): string {
  check(self);
  if (self.output !== null) throw unsupported('readable');
  const line = self.pending + (self.pending.endsWith('\n') ? '' : interpreter().host.readLine());
  // The end, or a wait that Ctrl-C cut short.
  if (line === '') thread.poll();
  self.pending = '';
  return line;
}

function readAll(self: PyTextStream): string {
  let text = '';
  for (let line = readLine(self); line !== ''; line = readLine(self)) text += line;
  return text;
}

define(textStreamType, {
  doc: 'A text stream over a standard stream.',
  methods: {
    'write(self, text, /)': write,
    'writelines(self, lines, /)': (self: PyTextStream, lines: Value) => {
      forEach(lines, line => void write(self, line));
      return null;
    },
    'flush(self, /)': (self: PyTextStream) => {
      check(self);
      self.output?.flush();
      return null;
    },
    'close(self, /)': (self: PyTextStream) => {
      self.output?.flush();
      self.closed = true;
      return null;
    },
    'readline(self, size=-1, /)': (self: PyTextStream, size: Value = -1) => {
      const line = fromText(readLine(self));
      const limit = Number(intOf(size) ?? -1);
      if (limit < 0 || strLength(line) <= limit) return line;
      self.pending = textOf(strSlice(line, limit, strLength(line)));
      return strSlice(line, 0, limit);
    },
    'read(self, size=-1, /)': (self: PyTextStream, size: Value = -1) => {
      const limit = Number(intOf(size ?? -1) ?? -1);
      let text = '';
      if (size === null || limit < 0) return fromText(readAll(self));
      while (text.length < limit) {
        const line = readLine(self);
        if (line === '') break;
        text += line;
      }
      self.pending = text.slice(limit);
      return fromText(text.slice(0, limit));
    },
    'readlines(self, hint=-1, /)': (self: PyTextStream) => {
      const lines: Value[] = [];
      for (let line = readLine(self); line !== ''; line = readLine(self)) lines.push(fromText(line));
      return new PyList(lines);
    },
    '__iter__(self, /)': (self: PyTextStream) => self,
    '__next__(self, /)': (self: PyTextStream) => {
      const line = readLine(self);
      if (line === '') throw newException(EXCEPTIONS.StopIteration);
      return fromText(line);
    },
    'isatty(self, /)': (self: PyTextStream) => interpreter().host.isTerminal(self.descriptor),
    'fileno(self, /)': (self: PyTextStream) => self.descriptor,
    'readable(self, /)': (self: PyTextStream) => self.output === null,
    'writable(self, /)': (self: PyTextStream) => self.output !== null,
    'seekable(self, /)': () => false,
    'reconfigure(self, /, **options)': () => null,
    '__enter__(self, /)': (self: PyTextStream) => self,
    '__exit__(self, /, *exception)': (self: PyTextStream) => {
      self.closed = true;
      return null;
    },
    '__repr__(self, /)': (self: PyTextStream) =>
      `<_io.TextIOWrapper name='${self.name}' mode='${self.output === null ? 'r' : 'w'}' encoding='utf-8'>`,
  },
  attributes: {
    name: { get: (self: PyTextStream) => self.name },
    mode: { get: (self: PyTextStream) => (self.output === null ? 'r' : 'w') },
    encoding: { get: () => 'utf-8' },
    errors: { get: (self: PyTextStream) => (self.descriptor === 2 ? 'backslashreplace' : 'strict') },
    newlines: { get: () => null },
    closed: { get: (self: PyTextStream) => self.closed },
    line_buffering: { get: (self: PyTextStream) => self.descriptor === 2 },
  },
});
