// code: what a code object tells about itself, on every engine.
//
// The co_… attributes that name the machine's own things (instructions, stack size, tables) tell what the running engine
// has; the others are the same everywhere.

import { unexpectedKeyword } from '../builtins/signature.ts';
import { overflowError, systemError, typeError, valueError } from '../exceptions/raise.ts';
import { PyBytes, PyTuple } from '../objects/containers.ts';
import type { PyException } from '../objects/exception.ts';
import { type CodeInfo, codeType, PyCode } from '../objects/function.ts';
import { addressText } from '../objects/identity.ts';
import type { Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { fromText, strOf, textOf } from '../objects/str.ts';
import { equals } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { iter } from '../protocols/iterate.ts';
import { toIndex, toSize } from '../protocols/numbers.ts';
import { warn } from '../warnings.ts';
import { define } from './define.ts';

const names = (list: readonly string[]): PyTuple =>
  new PyTuple(list.filter(name => !name.startsWith('$')).map(fromText));

const noBytes = { get: () => new PyBytes(new Uint8Array(0)) };

/** Python's names for the parts of CodeInfo that a copy may change. */
const TEXTS: Readonly<Record<string, keyof CodeInfo>> = {
  co_name: 'name',
  co_qualname: 'qualname',
  co_filename: 'filename',
};
const NUMBERS: Readonly<Record<string, keyof CodeInfo>> = {
  co_firstlineno: 'firstLine',
  co_flags: 'flags',
  co_argcount: 'argCount',
  co_posonlyargcount: 'posOnlyCount',
  co_kwonlyargcount: 'kwOnlyCount',
};
const COUNTS = ['co_nlocals', 'co_stacksize'];
const BYTES = ['co_code', 'co_linetable', 'co_exceptiontable'];
const TUPLES = ['co_consts', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars'];
const PART_NAMES = [...Object.keys(TEXTS), ...Object.keys(NUMBERS), ...COUNTS, ...BYTES, ...TUPLES];

const wrongPart = (name: string, wanted: string, value: Value): PyException =>
  typeError(`replace() argument '${name}' must be ${wanted}, not ${typeOf(value).name}`);

/** A number of a code object: one that fits into an int of C, and no negative one. */
function toCount(name: string, value: Value): number {
  const number = Number(toIndex(value));
  if (number > 0x7fff_ffff || number < -0x8000_0000) throw overflowError('Python int too large to convert to C int');
  if (number < 0) throw valueError(`${name} must be a positive integer`);
  return number;
}

/** A copy with other facts. What the instructions rest on stays: an engine's code cannot be taken apart. */
function replace(self: PyCode, changes: ReadonlyMap<string, Value>): Value {
  const info: Record<string, unknown> = { ...self.info };
  for (const [name, value] of changes) {
    if (name in TEXTS) {
      const text = strOf(value);
      if (text === undefined) throw wrongPart(name, 'str', value);
      info[TEXTS[name]!] = textOf(text);
    } else if (name in NUMBERS) info[NUMBERS[name]!] = toCount(name, value);
    else if (PART_NAMES.includes(name)) keepPart(self, name, value);
    else throw unexpectedKeyword('replace', name, PART_NAMES);
  }
  const { argCount, kwOnlyCount, varNames } = info as unknown as CodeInfo;
  if (argCount + kwOnlyCount > varNames.length) throw valueError('code: co_varnames is too small');
  // Code that is finished on demand is finished now, so that both have the same.
  self.bytes();
  return self.withInfo(info as unknown as CodeInfo);
}

/** Refuses a value that is not what the code has there. */
function keepPart(self: PyCode, name: string, value: Value): void {
  if (BYTES.includes(name) && !(value instanceof PyBytes)) throw wrongPart(name, 'bytes', value);
  if (TUPLES.includes(name)) {
    if (!(value instanceof PyTuple)) throw wrongPart(name, 'tuple', value);
    if (name !== 'co_consts' && name !== 'co_varnames' && value.items.some(item => strOf(item) === undefined))
      throw systemError('non-string found in code slot');
  }
  const known = (codeType.lookup(name) as unknown as { get(self: PyCode): Value }).get(self);
  const given = COUNTS.includes(name) ? toCount(name, value) : value;
  if (equals(known, given)) return;
  if (name === 'co_nlocals' || name === 'co_varnames') throw valueError('code: co_nlocals != len(co_varnames)');
  throw valueError(`code: ${name} belongs to the engine and cannot change`);
}

/** What code() takes, in order. */
const PARTS =
  'argcount posonlyargcount kwonlyargcount nlocals stacksize flags code consts names varnames filename name qualname firstlineno linetable exceptiontable freevars cellvars';
/** Whose co_code the bytes are. */
const owners = new WeakMap<PyBytes, PyCode>();

/** code(…): of instructions that another code object has shown, since no others mean anything to an engine. */
function assemble(args: readonly Value[]): Value {
  if (args.length < 16) throw typeError(`code expected at least 16 arguments, got ${args.length}`);
  if (args.length > 18) throw typeError(`code expected at most 18 arguments, got ${args.length}`);
  const owner = args[6] instanceof PyBytes ? owners.get(args[6]) : undefined;
  if (owner === undefined) throw valueError('code: co_code has to be that of a code object');
  const named = PARTS.split(' ').map((name, i): [string, Value] => [`co_${name}`, args[i] ?? new PyTuple([])]);
  return replace(owner, new Map(named));
}

/** Everything that makes two code objects equal. */
function facts(self: PyCode): PyTuple {
  const { info } = self;
  return new PyTuple([
    fromText(info.name),
    info.argCount,
    info.posOnlyCount,
    info.kwOnlyCount,
    info.flags,
    info.firstLine,
    self.bytes(),
    names(self.names()),
    names(info.varNames),
    names(info.freeVars),
    names(info.cellVars),
  ]);
}

const sameConstants = (left: PyCode, right: PyCode): boolean => {
  const [mine, theirs] = [left.constants(), right.constants()];
  return (
    mine.length === theirs.length &&
    mine.every((value, i) => typeOf(value) === typeOf(theirs[i]!) && equals(value, theirs[i]!))
  );
};

function variableAt(self: PyCode, position: Value): Value {
  const { varNames, cellVars, freeVars } = self.info;
  const all = [...varNames, ...cellVars.filter(name => !varNames.includes(name)), ...freeVars];
  const name = all[toSize(position)];
  if (name === undefined) throw valueError('tuple index out of range');
  return fromText(name);
}

/** How many bytes of co_code stand for one instruction, as co_lines() and f_lasti count them. */
export const instructionWidth = (code: PyCode): number =>
  Math.max(1, Math.floor(code.bytes().data.length / code.positions().length));

define(codeType, {
  doc: 'Compiled code, as the running engine has it.',
  signature:
    '(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)',
  new: {
    signature: '(cls, /, *args)',
    create: (_cls: Value, args: readonly Value[]) => assemble(args),
  },
  methods: {
    '__repr__(self, /)': (self: PyCode) =>
      `<code object ${self.info.name} at ${addressText(self)}, file "${self.info.filename}", line ${self.info.firstLine}>`,
    '__eq__(self, value, /)': (self: PyCode, other: Value) => {
      if (!(other instanceof PyCode)) return NotImplemented;
      return self === other || (equals(facts(self), facts(other)) && sameConstants(self, other));
    },
    '__hash__(self, /)': (self: PyCode) => hash(facts(self)),
    '__sizeof__(self, /)': (self: PyCode) => 200 + self.bytes().data.length,
    'co_positions(self, /)': (self: PyCode) => {
      const rows = self
        .positions()
        .map((range): Value => new PyTuple([range.line, range.endLine, range.col, range.endCol]));
      return iter(new PyTuple(rows));
    },
    'co_lines(self, /)': (self: PyCode) => {
      const rows: Value[] = [];
      const ranges = self.positions();
      const size = self.bytes().data.length;
      const width = instructionWidth(self);
      for (let start = 0, i = 1; i <= ranges.length; i++) {
        if (i < ranges.length && ranges[i]!.line === ranges[start]!.line) continue;
        const { line } = ranges[start]!;
        const end = i === ranges.length ? size : i * width;
        rows.push(new PyTuple([start * width, end, line < 0 ? null : line]));
        start = i;
      }
      return iter(new PyTuple(rows));
    },
    'co_branches(self, /)': () => iter(new PyTuple([])),
    'replace(self, /, **changes)': replace,
    '__replace__(self, /, **changes)': replace,
    '_varname_from_oparg(self, /, oparg)': variableAt,
  },
  members: [
    'co_argcount',
    'co_consts',
    'co_filename',
    'co_firstlineno',
    'co_flags',
    'co_kwonlyargcount',
    'co_name',
    'co_names',
    'co_posonlyargcount',
    'co_qualname',
    'co_nlocals',
    'co_stacksize',
    'co_linetable',
    'co_exceptiontable',
  ],
  attributes: {
    co_name: { get: (self: PyCode) => fromText(self.info.name) },
    co_qualname: { get: (self: PyCode) => fromText(self.info.qualname) },
    co_filename: { get: (self: PyCode) => fromText(self.info.filename) },
    co_firstlineno: { get: (self: PyCode) => self.info.firstLine },
    co_flags: { get: (self: PyCode) => self.info.flags },
    co_argcount: { get: (self: PyCode) => self.info.argCount },
    co_posonlyargcount: { get: (self: PyCode) => self.info.posOnlyCount },
    co_kwonlyargcount: { get: (self: PyCode) => self.info.kwOnlyCount },
    co_nlocals: { get: (self: PyCode) => names(self.info.varNames).items.length },
    co_varnames: { get: (self: PyCode) => names(self.info.varNames) },
    co_cellvars: { get: (self: PyCode) => names(self.info.cellVars) },
    co_freevars: { get: (self: PyCode) => names(self.info.freeVars) },
    co_consts: { get: (self: PyCode) => new PyTuple(self.constants()) },
    co_names: { get: (self: PyCode) => names(self.names()) },
    co_code: {
      get: (self: PyCode) => {
        const bytes = self.bytes();
        owners.set(bytes, self);
        return bytes;
      },
    },
    _co_code_adaptive: { get: (self: PyCode) => self.bytes() },
    co_stacksize: { get: (self: PyCode) => Math.max(1, names(self.info.varNames).items.length) },
    // CPython's packed tables; co_positions() and co_lines() tell what they hold.
    co_linetable: noBytes,
    co_exceptiontable: noBytes,
    co_lnotab: {
      get: () => {
        warn('DeprecationWarning', 'co_lnotab is deprecated, use co_lines instead.');
        return noBytes.get();
      },
    },
  },
});
