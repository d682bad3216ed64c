// code: what a code object tells about itself, on every engine.

import { PyTuple } from '../objects/containers.ts';
import { codeType, type PyCode } from '../objects/function.ts';
import { addressText } from '../objects/identity.ts';
import type { Value } from '../objects/object.ts';
import { fromText } from '../objects/str.ts';
import { define } from './define.ts';

const names = (list: readonly string[]): PyTuple =>
  new PyTuple(list.filter(name => !name.startsWith('$')).map(fromText));

define(codeType, {
  doc: 'Compiled code, as the running engine has it.',
  methods: {
    '__repr__(self, /)': (self: PyCode) =>
      `<code object ${self.info.name} at ${addressText(self)}, file "${self.info.filename}", line ${self.info.firstLine}>`,
    'co_positions(self, /)': (self: PyCode) => {
      const rows = self
        .positions()
        .map((range): Value => new PyTuple([range.line, range.endLine, range.col, range.endCol]));
      return new PyTuple(rows);
    },
    'co_lines(self, /)': (self: PyCode) =>
      new PyTuple(self.positions().map((range, i): Value => new PyTuple([i * 2, i * 2 + 2, range.line]))),
  },
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
    co_code: { get: (self: PyCode) => self.bytes() },
  },
});
