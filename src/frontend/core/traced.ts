// Code that tells what it does: for programs with a trace function, a profiler or a debugger.
//
// The finished core tree is written anew, with operations between the statements that report calls, lines, exceptions and
// returns to runtime/tracing.ts. So no engine knows of tracing, and code that nobody traces is as it was. What is told
// goes by CPython's rules: a line each time that another one begins or a loop comes back to its head, an exception where
// it is first seen in a frame, the return when the last `finally` is over.

import { bool, evaluate, int, intrinsic, load, varPlace } from './build.ts';
import type {
  CoreCode,
  ExceptClause,
  Expr,
  IntrinsicName,
  Place,
  Position,
  ShownLists,
  Stmt,
  Variable,
} from './nodes.ts';
import { afterOperands, isOperation } from './traced-operands.ts';

/** The same code, and all code below it, telling what it does. */
export function traced(code: CoreCode, known: Map<CoreCode, CoreCode> = new Map()): CoreCode {
  const children = code.children.map(child => {
    const made = traced(child, known);
    known.set(child, made);
    return made;
  });
  const rewriting = new Rewriting(code, known);
  const body = rewriting.body();
  return {
    ...code,
    children,
    locals: [...code.locals, RECORD, ...rewriting.temporaries],
    exposesLocals: true,
    body,
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
  /** Those that unpacking over several lines needs. */
  readonly temporaries: string[] = [];
  /** Where the loops around begin; null for `while`, which tells of each of its tests. */
  private readonly loops: (Position | null)[] = [];
  /** How many `finally` blocks stand between here and the loop around. */
  private finals = 0;
  /** Is the statement one of several lines? Then its expressions tell theirs. */
  private spread = false;
  /** What the comprehension around keeps: from its line it goes on, also when a condition fails. */
  private element: Position | null = null;

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
    const before = this.spread;
    const out = list.flatMap((each, i) => {
      this.spread = isSpread(each) && !isSilent(each);
      // `while` tells of each of its tests.
      const told =
        each.pos.line > 0 && each.kind !== 'While' && !isSilent(each) && !this.startsInside(each, list[i + 1]);
      return told ? [this.line(each.pos), ...this.statement(each)] : this.statement(each);
    });
    this.spread = before;
    return out;
  }

  /** Is the first line told that of an operand? The mark that a statement leaves of itself is told no earlier. */
  private startsInside(node: Stmt, next: Stmt | undefined): boolean {
    if (this.spread) return node.kind !== 'AugAssign' && node.kind !== 'Delete';
    const isMark = node.kind === 'Evaluate' && node.value.kind === 'Const';
    return isMark && next !== undefined && next.pos.line === node.pos.line && isSpread(next);
  }

  /** The value, with the line told when it is there. */
  private after(value: Expr, line: number): Expr {
    const { pos } = value;
    return intrinsic('trace_after', [load(this.record, pos), value, int(line, pos)], pos);
  }

  private statement(node: Stmt): Stmt[] {
    const { pos } = node;
    switch (node.kind) {
      case 'If':
        return [
          {
            ...node,
            test: this.test(node.test),
            body: this.statements(node.body),
            orelse: this.statements(node.orelse),
          },
        ];
      case 'While': {
        const test: Expr = { kind: 'Block', body: [this.line(pos, true)], value: this.expr(node.test), pos };
        const body = this.inLoop(null, () => this.statements(node.body));
        return [{ ...node, test, body, orelse: this.statements(node.orelse) }];
      }
      case 'For': {
        const head = node.iterable.pos.line > 0 ? node.iterable.pos : pos;
        const stored = this.spread ? [this.line(node.place.pos)] : [];
        const next = this.element === null ? [] : [this.line(this.element)];
        const body = this.inLoop(head, () => [
          ...stored,
          ...this.statements(node.body),
          ...next,
          this.line(head, true),
        ]);
        const iterable = this.expr(node.iterable);
        return [{ ...node, place: this.rewritten(node.place), iterable, body, orelse: this.statements(node.orelse) }];
      }
      case 'Continue': {
        const head = this.loops.at(-1);
        if (head === undefined || head === null) return [node];
        // The loop goes on when the `finally` blocks are over.
        const told = this.finals === 0 ? this.line(head, true) : this.tell('trace_later', [int(head.line, pos)], pos);
        return [told, node];
      }
      case 'Return': {
        const isConstant = node.value.kind === 'Const';
        const start = this.spread && isConstant ? [this.line(node.value.pos), this.line(pos)] : [];
        const given = isConstant ? node.value : this.expr(node.value);
        const isElsewhere = this.spread && !isConstant && node.value.pos.line !== pos.line;
        const value = isElsewhere ? this.after(given, pos.line) : given;
        if (this.code.kind === 'class') return [...start, { ...node, value }];
        return [...start, { ...node, value: intrinsic('trace_value', [load(this.record, pos), value], pos) }];
      }
      case 'Raise':
        return node.exception === null ? [node] : [this.tell('trace_raising', [], pos), this.rewritten(node)];
      case 'Assign':
        return this.assignment(node);
      case 'AugAssign': {
        const value = this.expr(node.value);
        const place = this.rewritten(node.place);
        return [{ ...node, place, value: this.spread ? this.after(value, pos.line) : value }];
      }
      case 'TryExcept': {
        if (raisesItself(node.body)) return [node];
        const clauses = node.clauses.map(clause => {
          const test = clause.test === null ? null : this.testing(clause.test, clause.pos);
          const start = clause.test !== null || isSilent(clause.body[0]) ? [] : [this.line(clause.pos)];
          return { ...clause, test, body: [...start, ...this.statements(clause.body)] };
        });
        const body = this.guarded(this.statements(node.body), pos);
        return [{ ...node, body, clauses, orelse: this.statements(node.orelse) }];
      }
      case 'TryFinally': {
        const forgetting = forgets(node.final);
        if (!forgetting) this.finals++;
        const body = this.guarded(this.statements(node.body), pos);
        if (!forgetting) this.finals--;
        const final = forgetting ? [...node.final] : this.statements(node.final);
        if (!forgetting && this.finals === 0 && this.loops.length > 0) final.push(this.tell('trace_now', [], pos));
        return [{ ...node, body, final }];
      }
      default:
        return [this.rewritten(node)];
    }
  }

  /** Values are told at their lines, and stores at those of their places. */
  private assignment(node: Stmt & { kind: 'Assign' }): Stmt[] {
    const value = this.expr(node.value);
    const first = node.places[0];
    if (!this.spread || first === undefined) return [{ ...node, places: this.rewritten(node.places), value }];
    const isStore = first.kind === 'VarPlace' || first.kind === 'UnpackPlace';
    const told = isStore ? this.after(value, first.pos.line) : value;
    if (node.places.length > 1 || first.kind !== 'UnpackPlace' || !first.places.every(isVariable)) {
      return [{ ...node, places: node.places.map(each => this.place(each)), value: told }];
    }
    const kept = first.places.map((_, i) => this.temporary(i));
    const unpacked = { ...first, places: kept.map(each => varPlace(each, first.pos)) };
    const stores = first.places.flatMap((place, i): Stmt[] => {
      const { pos } = place;
      return [this.line(pos), { kind: 'Assign', places: [place], value: load(kept[i]!, pos), pos }];
    });
    return [{ ...node, places: [unpacked], value: told }, ...stores];
  }

  private temporary(number: number): Variable {
    const name = `$traced${number}`;
    if (this.temporaries.length <= number) this.temporaries.push(name);
    return { scope: 'fast', name, index: this.code.locals.length + 1 + number };
  }

  private place(node: Place): Place {
    const { line } = node.pos;
    if (node.kind === 'AttrPlace') return { ...node, object: this.after(this.expr(node.object), line) };
    if (node.kind !== 'ItemPlace' || node.index.kind === 'SliceExpr') return this.rewritten(node);
    return { ...node, object: this.expr(node.object), index: this.after(this.expr(node.index), line) };
  }

  private testing(test: Expr, pos: Position): Expr {
    return { kind: 'Block', body: [this.line(pos)], value: this.expr(test), pos };
  }

  private inLoop<T>(pos: Position | null, run: () => T): T {
    const { finals } = this;
    this.loops.push(pos);
    this.finals = 0;
    const result = run();
    this.finals = finals;
    this.loops.pop();
    return result;
  }

  private expr(node: Expr): Expr {
    const made = this.inside(node);
    if (!this.spread || node.pos.line <= 0) return made;
    if (!isOperation(node)) return { kind: 'Block', body: [this.line(node.pos)], value: made, pos: node.pos };
    return afterOperands(node, made, value => this.after(value, node.pos.line));
  }

  /** What a comprehension goes through is there before its container. */
  private blockBody(list: readonly Stmt[]): Stmt[] {
    const loop = list.find(each => each.kind === 'For');
    if (!this.spread || loop?.kind !== 'For') return this.statements(list);
    const { element } = this;
    this.element = elementOf(loop);
    const body = this.statements(list);
    this.element = element;
    return [this.line(loop.iterable.pos), ...body];
  }

  /** What decides by jumps is in no line of its own. */
  private test(node: Expr): Expr {
    if (node.kind === 'And' || node.kind === 'Or') return { ...node, values: node.values.map(each => this.test(each)) };
    return node.kind === 'Not' ? { ...node, operand: this.test(node.operand) } : this.expr(node);
  }

  /** The expression with what stands in it rewritten. */
  private inside(node: Expr): Expr {
    switch (node.kind) {
      case 'Const':
      case 'Load':
        return node;
      case 'Block':
        return {
          ...node,
          body: this.blockBody(node.body),
          value: isKept(node.value) ? node.value : this.expr(node.value),
        };
      case 'Intrinsic':
        return { ...node, args: node.args.map(each => (each.kind === 'Const' ? each : this.expr(each))) };
      case 'MakeList':
      case 'MakeSet':
        return node.items.length > 2 && node.items.every(isConstant) ? node : this.rewrittenFields(node);
      case 'MakeFunction': {
        const { defaults } = node;
        const made = { ...this.rewrittenFields(node), code: this.known.get(node.code)! };
        return defaults.every(isConstant) ? { ...made, defaults } : made;
      }
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

function elementOf(loop: Stmt): Position | null {
  let node: Stmt | undefined = loop;
  while (node?.kind === 'For' || node?.kind === 'If') node = node.body.at(-1);
  return node?.pos ?? null;
}

const isKept = (node: Expr): boolean => node.kind === 'Load' && node.variable.name.startsWith('$');

const isVariable = ({ kind }: Place): boolean => kind === 'VarPlace';

const isConstant = ({ kind }: Expr): boolean => kind === 'Const';

/** Does what is evaluated first stand on several lines? */
function isSpread(node: Stmt): boolean {
  switch (node.kind) {
    case 'If':
      return isElsewhere(node.test, node.pos);
    case 'For':
      return isElsewhere(node.iterable, node.pos);
    case 'Raise':
      return node.exception !== null && node.pos.line !== node.pos.endLine;
    case 'Evaluate':
      // What is only a constant marks where a statement is.
      return !isConstant(node.value) && node.pos.line > 0 && node.pos.line !== node.pos.endLine;
    case 'Assign':
    case 'AugAssign':
    case 'Return':
      return node.pos.line > 0 && node.pos.line !== node.pos.endLine;
    default:
      return false;
  }
}

const isElsewhere = ({ pos }: Expr, { line }: Position): boolean =>
  pos.line > 0 && (pos.line !== pos.endLine || pos.line !== line);

/** What `except*` does between its clauses (try-star.ts) is in no line. */
function isSilent(node: Stmt | undefined): boolean {
  if (node?.kind === 'If') return isSilent(node.body[0]);
  if (node?.kind !== 'Evaluate' && node?.kind !== 'Assign') return false;
  const { value } = node;
  if (value.kind !== 'Intrinsic') return false;
  const { args, name } = value;
  if (name === 'list_append') return args.every(each => each.kind === 'Load' && each.variable.name.startsWith('$'));
  return name === 'set_handled' || name === 'group_rest' || name === 'reraise';
}

/** `except*` raises what it has put around a naked exception, only to give it a place (try-star.ts). */
const raisesItself = ([first]: readonly Stmt[]): boolean =>
  first?.kind === 'Evaluate' && first.value.kind === 'Intrinsic' && first.value.name === 'throw';

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
