// The module _symtable: the front end's symbol table as CPython's entries, for the library's symtable.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { bytesOf } from '../runtime/objects/buffer.ts';
import { PyBytes, PyList } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { identityOf } from '../runtime/objects/identity.ts';
import { builtinType, PyObject, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../runtime/objects/str.ts';
import type { ScopeFacts } from '../runtime/syntax-door.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';

/** Numbers of the kinds of blocks. */
const TYPES: Readonly<Record<string, number>> = {
  function: 0,
  class: 1,
  module: 2,
  annotation: 3,
  'type alias': 4,
  'type parameters': 5,
  'type variable': 6,
};

const entryType = builtinType('symtable entry', { basetype: false });

class PyEntry extends PyObject {
  private inner: PyList | null = null;
  constructor(readonly facts: ScopeFacts) {
    super();
  }

  get children(): PyList {
    this.inner ??= new PyList(this.facts.children.map(child => new PyEntry(child)));
    return this.inner;
  }

  get symbols(): PyDict {
    const dict = new PyDict();
    for (const [name, flags] of this.facts.symbols) dict.set(fromText(name), flags);
    return dict;
  }
}
PyEntry.prototype.cls = entryType;

function fileName(value: Value): string {
  const text = strOf(value);
  if (text !== undefined) return textOf(text);
  if (value instanceof PyBytes) return new TextDecoder().decode(value.data);
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(value).name}`);
}

function symtable(source: Value, filename: Value, mode: Value): Value {
  const text = strOf(source);
  const data = text === undefined ? bytesOf(source) : undefined;
  if (text === undefined && data === undefined) throw typeError('symtable() arg 1 must be a string or bytes object');
  const kind = textOf(strOf(mode) ?? '');
  if (kind !== 'exec' && kind !== 'eval' && kind !== 'single') {
    throw valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
  }
  const facts = interpreter().engine.syntax.symbolTable({
    source: text === undefined ? data!.slice() : textOf(text),
    filename: fileName(filename),
    mode: kind,
    optimize: 0,
    futureAnnotations: false,
    isFile: false,
  });
  return new PyEntry(facts);
}

function prepare(): Readonly<Record<string, Value>> {
  defineOnce(entryType, () => ({
    methods: {
      '__repr__(self, /)': (self: PyEntry) =>
        fromText(`<symtable entry ${self.facts.name}(${identityOf(self)}), line ${self.facts.line}>`),
    },
    members: ['id', 'name', 'symbols', 'varnames', 'children', 'nested', 'type', 'lineno'],
    attributes: {
      id: { get: (self: PyEntry) => identityOf(self) },
      name: { get: (self: PyEntry) => fromText(self.facts.name) },
      symbols: { get: (self: PyEntry) => self.symbols },
      varnames: { get: (self: PyEntry) => new PyList(self.facts.varnames.map(fromText)) },
      children: { get: (self: PyEntry) => self.children },
      nested: { get: (self: PyEntry) => (self.facts.nested ? 1 : 0) },
      type: { get: (self: PyEntry) => TYPES[self.facts.kind]! },
      lineno: { get: (self: PyEntry) => self.facts.line },
    },
  }));
  return {};
}

export const symtableModule: ModuleTable = {
  name: '_symtable',
  functions: { 'symtable(source, filename, startstr, /)': symtable },
  make: prepare,
  values: {
    USE: 16,
    DEF_GLOBAL: 1,
    DEF_NONLOCAL: 8,
    DEF_LOCAL: 2,
    DEF_PARAM: 4,
    DEF_TYPE_PARAM: 1024,
    DEF_IMPORT: 128,
    DEF_BOUND: 134,
    DEF_ANNOT: 256,
    DEF_COMP_ITER: 512,
    DEF_COMP_CELL: 2048,
    DEF_FREE_CLASS: 64,
    TYPE_FUNCTION: 0,
    TYPE_CLASS: 1,
    TYPE_MODULE: 2,
    TYPE_ANNOTATION: 3,
    TYPE_TYPE_ALIAS: 4,
    TYPE_TYPE_PARAMETERS: 5,
    TYPE_TYPE_VARIABLE: 6,
    LOCAL: 1,
    GLOBAL_EXPLICIT: 2,
    GLOBAL_IMPLICIT: 3,
    FREE: 4,
    CELL: 5,
    SCOPE_OFF: 12,
    SCOPE_MASK: 15,
  },
};
