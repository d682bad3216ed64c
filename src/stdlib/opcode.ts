// The modules _opcode and dis: the running engine's code for people.
//
// _opcode hands over the listing of the engine, as lines and taken apart into instructions; dis is Python on top of it.

import { typeError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyCode } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { fromText } from '../runtime/objects/str.ts';
import { DIS_SOURCE } from './dis-source.ts';
import type { ModuleTable } from './module-table.ts';

function codeOf(value: Value): PyCode {
  if (value instanceof PyCode) return value;
  throw typeError(`expected a code object, not ${typeOf(value).name}`);
}

/** [(code, [line, …]), …]: this code object and those inside it. */
function listing(value: Value): Value {
  const blocks = interpreter().engine.listing(codeOf(value));
  return new PyList(
    blocks.map(({ code, lines }) => new PyTuple([code, new PyList(lines.map(({ text }) => fromText(text)))])),
  );
}

/** A line of a listing: line number, `>>` at jump targets, offset, name, operands. */
const LINE = /^ *\d* {3,}(>>| {2}) *(\d+) ([A-Z][A-Z_0-9]*) *(.*)$/;
const OPERAND = /^(\d+)(?: \((.*)\))?$/s;

/** (name, offset, argument, value, explanation, line, is a jump's target) of each instruction. */
function instructions(value: Value): Value {
  const found: Value[] = [];
  for (const { text, sourceLine } of interpreter().engine.listing(codeOf(value))[0]!.lines) {
    const parts = LINE.exec(text);
    if (parts === null) continue;
    const [, mark, offset, name, operands] = parts;
    const operand = OPERAND.exec(operands!);
    const argument = operand === null ? null : Number(operand[1]);
    const explanation = operand === null ? operands! : (operand[2] ?? '');
    const jump = /^to (\d+)$/.exec(explanation);
    // On the register engine the explanation shows the whole operation.
    const global = /\bglobal ([^\s=]+)/.exec(explanation)?.[1] ?? explanation;
    found.push(
      new PyTuple([
        name!,
        Number(offset),
        argument,
        jump === null ? (global === '' ? null : fromText(global)) : Number(jump[1]),
        fromText(explanation),
        sourceLine,
        mark === '>>',
      ]),
    );
  }
  return new PyList(found);
}

export const opcodeModule: ModuleTable = {
  name: '_opcode',
  functions: {
    'listing(code, /)': listing,
    'instructions(code, /)': instructions,
    'names()': () => new PyTuple(interpreter().engine.instructionNames.map(fromText)),
  },
};

export const disModule: ModuleTable = { name: 'dis', source: DIS_SOURCE };

/** The library's `opcode` lists CPython's instructions; this one those of the running engine. */
export const libraryOpcodeModule: ModuleTable = {
  name: 'opcode',
  source: `from dis import (cmp_op, stack_effect, hascompare, opname, opmap, HAVE_ARGUMENT, EXTENDED_ARG, hasarg, hasconst,
    hasname, hasjump, hasjrel, hasjabs, hasfree, haslocal, hasexc)`,
};
