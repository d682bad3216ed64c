// Core tree to stack code: one Unit per code object, then the parts of the finished StackCode.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { NONE } from '../../src/frontend/literal.ts';
import { codeInfo } from '../shared/code-info.ts';
import { codeLists } from '../shared/introspection.ts';
import { StackCode } from './code.ts';
import { compileStatements, finishBody } from './statements.ts';
import { Unit } from './unit.ts';

export function compileStack(code: CoreCode, switchPoints = false): StackCode {
  const inner = (child: CoreCode): StackCode => compileStack(child, switchPoints);
  const unit = new Unit(code, { statements: compileStatements, code: inner }, switchPoints);
  // As in CPython 3.8: a function's first constant is its docstring, or None.
  if (!code.usesNamespace) {
    unit.constants.literal(code.doc === null ? NONE : { type: 'str', value: code.doc });
  }
  compileStatements(unit, code.body);
  finishBody(unit);
  return finish(unit);
}

function finish(unit: Unit): StackCode {
  const { code, inner } = unit;
  const { code: instructions, pcOf, positions } = unit.assembler.finish();
  // Inner ranges first: that is the order in which they are searched.
  const ranges = [...unit.ranges].sort((a, b) => b.range.nesting - a.range.nesting);
  return new StackCode({
    info: codeInfo(code),
    kind: code.kind,
    exposesLocals: code.exposesLocals,
    localNames: code.locals,
    cellParameters: code.cellParameters,
    constantValues: unit.constants.values,
    nameList: unit.names.names,
    table: ranges.flatMap(({ handler, range }) => range.entries(handler === null ? -1 : pcOf(handler.index), pcOf)),
    operandCount: unit.maxDepth,
    instructions,
    positionsOf: () => positions,
    intrinsics: unit.intrinsics,
    lists: () => codeLists(code, child => inner.get(child) ?? compileStack(child)),
  });
}
