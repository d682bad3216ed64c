// Core tree to register code: one Unit per code object, then the parts of the finished RegisterCode.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import type { PyCode } from '../../src/runtime/objects/function.ts';
import { codeInfo } from '../shared/code-info.ts';
import { codeLists } from '../shared/introspection.ts';
import { WIDTH } from './assemble.ts';
import { RegisterCode } from './code.ts';
import { compileStatements, finishBody } from './statements.ts';
import { Unit } from './unit.ts';

export interface RegisterOptions {
  readonly switchPoints?: boolean;
  /** Optimisations that are switched off (backend.ts names them). */
  readonly without?: ReadonlySet<string>;
  /** Gives the code objects inside, when they are to be others than this compiler's own. */
  readonly inner?: (code: CoreCode) => PyCode;
}

export function compileRegister(code: CoreCode, options: RegisterOptions = {}): RegisterCode {
  const inner = options.inner ?? ((child: CoreCode) => compileRegister(child, options));
  const unit = new Unit(code, { statements: compileStatements, code: inner }, options);
  compileStatements(unit, code.body);
  finishBody(unit);
  return finish(unit);
}

function finish(unit: Unit): RegisterCode {
  const { code, inner } = unit;
  const { code: instructions, positions } = unit.assembler.finish();
  const pcOf = (index: number): number => index * WIDTH;
  // Inner ranges first: that is the order in which they are searched.
  const ranges = [...unit.ranges].sort((a, b) => b.range.nesting - a.range.nesting);
  return new RegisterCode({
    info: codeInfo(code),
    kind: code.kind,
    exposesLocals: code.exposesLocals,
    localNames: code.locals,
    cellParameters: code.cellParameters,
    constantValues: unit.constants.values,
    nameList: unit.names.names,
    table: ranges.flatMap(({ handler, range }) => range.entries(handler === null ? -1 : pcOf(handler.index), pcOf)),
    operandCount: unit.most - unit.firstTemporary,
    instructions,
    positionsOf: () => positions,
    intrinsics: unit.intrinsics,
    lists: () => codeLists(code, child => inner.get(child) ?? compileRegister(child)),
  });
}
