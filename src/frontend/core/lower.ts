// AST and symbol table to core tree: the last thing that the front end does.
//
// The work is split by construct (classes.ts, match.ts, with.ts …); each part gets a Lowerer, which knows the current
// code object and leads back to dispatch.ts. This file makes the outermost code object.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { listCode } from '../code-lists/code-lists.ts';
import type { SourceWarning } from '../problem.ts';
import type { Scope } from '../scopes/scope.ts';
import { deferredAnnotate, prepareAnnotations } from './annotations.ts';
import { markBoundLoads } from './bound.ts';
import { assign, positionOf, returnValue, str } from './build.ts';
import { handlers } from './dispatch.ts';
import { takeDocstring } from './docstring.ts';
import { Lowerer, type LoweringOptions } from './lowerer.ts';
import type { CoreCode, Position, ShownLists, Stmt } from './nodes.ts';
import type { CodeUnit } from './unit.ts';

export interface Lowered {
  readonly code: CoreCode;
  readonly warnings: readonly SourceWarning[];
}

export function lowerModule(tree: Ast.Mod, scope: Scope, options: LoweringOptions): Lowered {
  const lowerer: Lowerer = new Lowerer(options, handlers, asked => lists(asked));
  const lists = listsOf(lowerer, tree, scope);
  const facts = { name: '<module>', firstLine: 1, isAsync: options.topLevelAwait };
  const code = lowerer.code(scope, facts, unit => moduleBody(lowerer, unit, tree));
  markBoundLoads(code);
  return { code, warnings: inOrder(lowerer.warnings) };
}

/** What introspection sees, for all code objects at once when the first is asked for. */
function listsOf(lowerer: Lowerer, tree: Ast.Mod, root: Scope): (scope: Scope) => ShownLists {
  const { mode, optimize, futureAnnotations } = lowerer.options;
  const { codes } = lowerer;
  let lists: ReturnType<typeof listCode> | null = null;
  return scope => {
    const qualname = (each: Scope): string => codes.get(each)?.qualname ?? each.name;
    lists ??= listCode(tree, root, { mode, optimize, futureAnnotations, qualname });
    const { constants, names } = lists.get(scope) ?? { constants: [], names: [] };
    return { constants: constants.map(each => (each.type === 'code' ? codes.get(each.scope)! : each)), names };
  };
}

/** CPython looks for statements that leave a finally block before it compiles anything. */
function inOrder(warnings: readonly SourceWarning[]): SourceWarning[] {
  const isFirst = ({ message }: SourceWarning) => message.endsWith("in a 'finally' block");
  return [...warnings.filter(isFirst), ...warnings.filter(each => !isFirst(each))];
}

function moduleBody(lowerer: Lowerer, unit: CodeUnit, tree: Ast.Mod): Stmt[] {
  switch (tree.kind) {
    case 'Expression':
      return [returnValue(lowerer.expr(tree.body))];
    case 'Interactive':
      return withAnnotations(lowerer, unit, tree.body, () => lowerer.statements(tree.body));
    case 'Module':
      return withAnnotations(lowerer, unit, tree.body, () => {
        const { doc, rest, node } = takeDocstring(lowerer, tree.body);
        unit.doc = doc;
        const out: Stmt[] = [];
        if (doc !== null) {
          const at = positionOf(node!);
          out.push(assign(lowerer.variable('__doc__'), str(doc, at), at));
        }
        append(out, lowerer.statements(rest));
        return out;
      });
    case 'FunctionType':
      throw new Error('a function type is no program');
  }
}

/** __annotate__ is made from what the body annotates, but stored before the body runs. */
function withAnnotations(
  lowerer: Lowerer,
  unit: CodeUnit,
  statements: readonly Ast.Stmt[],
  build: () => Stmt[],
): Stmt[] {
  const firstLine = statements[0]?.lineno ?? 1;
  const pos: Position = { line: firstLine, col: 0, endLine: firstLine, endCol: 0 };
  const body = build();
  const start: Stmt[] = [];
  unit.releasingTemporaries(() => {
    const annotate = deferredAnnotate(lowerer, firstLine, pos);
    if (annotate !== null) start.push(assign(lowerer.variable('__annotate__'), annotate, pos));
    append(start, prepareAnnotations(lowerer, pos));
  });
  return [...start, ...body];
}
