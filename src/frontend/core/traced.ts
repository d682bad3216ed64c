// Code that tells what it does: for programs with a trace function, a profiler or a debugger.
//
// The finished core tree is written anew, with operations between the statements that report calls, lines, exceptions and
// returns to runtime/tracing.ts. So no engine knows of tracing, and code that nobody traces is as it was. What is told
// goes by CPython's rules: a line each time that another one begins or a loop comes back to its head, an exception where
// it is first seen in a frame, the return when the last `finally` is over.

import { bool, evaluate, int, intrinsic, load } from './build.ts';
import type { CoreCode, ExceptClause, Expr, IntrinsicName, Position, ShownLists, Stmt, Variable } from './nodes.ts';

/** The same code, and all code below it, telling what it does. */
export function traced(code: CoreCode, known: Map<CoreCode, CoreCode> = new Map()): CoreCode {
  const children = code.children.map(child => {
    const made = traced(child, known);
    known.set(child, made);
    return made;
  });
  return {
    ...code,
    children,
    locals: [...code.locals, RECORD],
    exposesLocals: true,
    body: new Rewriting(code, known).body(),
    lists: () => shown(code.lists(), known),
  };
}

/** The variable for the record of a call (runtime/tracing.ts). */
const RECORD = '$traced';

const shown = ({ constants, names }: ShownLists, known: Map<CoreCode, CoreCode>): ShownLists => ({
  constants: constants.map(each => ('children' in each ? known.get(each)! : each)),
  names,
});

class Rewriting {
  private readonly record: Variable;
  /** Where the loops around begin. */
  private readonly loops: Position[] = [];

  constructor(
    private readonly code: CoreCode,
    private readonly known: ReadonlyMap<CoreCode, CoreCode>,
  ) {
    this.record = { scope: 'fast', name: RECORD, index: code.locals.length };
  }

  body(): Stmt[] {
    const { body, firstLine, kind } = this.code;
    const pos: Position = { line: firstLine, col: -1, endLine: firstLine, endCol: -1 };
    const start: Stmt = {
      kind: 'Assign',
      places: [{ kind: 'VarPlace', variable: this.record, pos }],
      value: intrinsic('trace_call', [int(firstLine, pos)], pos),
      pos,
    };
    // What a class body ends with is in no line.
    let own = body.length;
    while (kind === 'class' && own > 0 && body[own - 1]!.pos.line === firstLine) own--;
    const rest = body.slice(own).flatMap(each => this.statement(each));
    const guarded = this.guarded([...this.statements(body.slice(0, own)), ...rest], pos, true);
    return [start, { kind: 'TryFinally', body: guarded, final: [this.tell('trace_return', [], pos)], pos }];
  }

  private tell(name: IntrinsicName, args: readonly Expr[], pos: Position): Stmt {
    return evaluate(intrinsic(name, [load(this.record, pos), ...args], pos), pos);
  }

  private line(pos: Position, again = false): Stmt {
    return this.tell('trace_line', [int(pos.line, pos), bool(again, pos)], pos);
  }

  /** Statements whose exceptions are told as they leave them. */
  private guarded(body: readonly Stmt[], pos: Position, leaves = false): Stmt[] {
    if (body.length === 0) return [];
    const raised = this.tell('trace_raised', [bool(leaves, pos)], pos);
    const onward: Stmt = { kind: 'Raise', exception: null, cause: null, pos };
    const clause: ExceptClause = { test: null, variable: null, body: [raised, onward], pos };
    return [{ kind: 'TryExcept', body, clauses: [clause], orelse: [], pos }];
  }

  private statements(list: readonly Stmt[]): Stmt[] {
    return list.flatMap(each => {
      // `while` tells of each of its tests.
      const told = each.pos.line > 0 && each.kind !== 'While';
      return told ? [this.line(each.pos), ...this.statement(each)] : this.statement(each);
    });
  }

  private statement(node: Stmt): Stmt[] {
    const { pos } = node;
    switch (node.kind) {
      case 'If':
        return [
          {
            ...node,
            test: this.expr(node.test),
            body: this.statements(node.body),
            orelse: this.statements(node.orelse),
          },
        ];
      case 'While': {
        const test: Expr = { kind: 'Block', body: [this.line(pos, true)], value: this.expr(node.test), pos };
        const body = this.inLoop(pos, () => this.statements(node.body));
        return [{ ...node, test, body, orelse: this.statements(node.orelse) }];
      }
      case 'For': {
        const body = this.inLoop(pos, () => [...this.statements(node.body), this.line(pos, true)]);
        const iterable = this.expr(node.iterable);
        return [{ ...node, place: this.rewritten(node.place), iterable, body, orelse: this.statements(node.orelse) }];
      }
      case 'Continue': {
        const head = this.loops.at(-1);
        return head === undefined ? [node] : [this.line(head, true), node];
      }
      case 'Return': {
        const value = this.expr(node.value);
        if (this.code.kind === 'class') return [{ ...node, value }];
        return [{ ...node, value: intrinsic('trace_value', [load(this.record, pos), value], pos) }];
      }
      case 'Raise':
        return node.exception === null ? [node] : [this.tell('trace_raising', [], pos), this.rewritten(node)];
      case 'TryExcept': {
        const clauses = node.clauses.map(clause => {
          const test = clause.test === null ? null : this.testing(clause.test, clause.pos);
          const start = clause.test === null ? [this.line(clause.pos)] : [];
          return { ...clause, test, body: [...start, ...this.statements(clause.body)] };
        });
        const body = this.guarded(this.statements(node.body), pos);
        return [{ ...node, body, clauses, orelse: this.statements(node.orelse) }];
      }
      case 'TryFinally': {
        const final = forgets(node.final) ? [...node.final] : this.statements(node.final);
        return [{ ...node, body: this.guarded(this.statements(node.body), pos), final }];
      }
      default:
        return [this.rewritten(node)];
    }
  }

  private testing(test: Expr, pos: Position): Expr {
    return { kind: 'Block', body: [this.line(pos)], value: this.expr(test), pos };
  }

  private inLoop<T>(pos: Position, run: () => T): T {
    this.loops.push(pos);
    const result = run();
    this.loops.pop();
    return result;
  }

  private expr(node: Expr): Expr {
    switch (node.kind) {
      case 'Const':
      case 'Load':
        return node;
      case 'Block':
        return { ...node, body: this.statements(node.body), value: this.expr(node.value) };
      case 'MakeFunction':
        return { ...this.rewrittenFields(node), code: this.known.get(node.code)! };
      case 'Yield': {
        const { pos } = node;
        const record = load(this.record, pos);
        const value = intrinsic('trace_yield', [record, this.expr(node.value)], pos);
        return intrinsic('trace_resumed', [load(this.record, pos), { ...node, value }], pos);
      }
      default:
        return this.rewrittenFields(node);
    }
  }

  /** The node with everything below it rewritten. */
  private rewritten<T>(node: T): T {
    if (Array.isArray(node)) return node.map(each => this.rewritten(each)) as T;
    if (typeof node !== 'object' || node === null) return node;
    if (!('kind' in node) || EXPRESSIONLESS.has(node.kind as string)) return this.rewrittenFields(node);
    return this.expr(node as unknown as Expr) as unknown as T;
  }

  private rewrittenFields<T extends object>(node: T): T {
    const made: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(node)) made[name] = LEAVES.has(name) ? value : this.rewritten(value);
    return made as T;
  }
}

/** The end of `except E as e`, where e is forgotten (handler-variable.ts), is in no line. */
const forgets = ([first, second]: readonly Stmt[]): boolean =>
  first?.kind === 'Assign' && second?.kind === 'Delete' && first.pos === second.pos;

/** Kinds of nodes that are no expressions: their fields are. */
const EXPRESSIONLESS: ReadonlySet<string> = new Set([
  'VarPlace',
  'AttrPlace',
  'ItemPlace',
  'UnpackPlace',
  'Evaluate',
  'Assign',
  'AugAssign',
  'Delete',
  'Clear',
  'Break',
  'Raise',
]);

/** Fields that hold no nodes. */
const LEAVES: ReadonlySet<string> = new Set(['pos', 'variable', 'code', 'captures', 'kind']);
