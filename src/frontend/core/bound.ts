// Definite assignment: marks the reads of fast variables that certainly have a value.
//
// One walk over each code object in the order of execution, with the set of variables that are bound on every way to
// the current point. Sets only shrink by `del`, so a loop needs no second round: what its body deletes anywhere is
// taken as unbound from the start, and the same goes for a handler, which may begin after any part of its try.

import type { CoreCode, Expr, Place, Stmt, Variable } from './nodes.ts';
import { nodesBelow } from './walk.ts';

type BoundNode = {
  -readonly [K in keyof Extract<Expr | Stmt, { bound: boolean }>]: Extract<Expr | Stmt, { bound: boolean }>[K];
};

/** One bit for each fast variable; all set where execution can't arrive. */
type State = Uint32Array;

export function markBoundLoads(code: CoreCode): void {
  if (code.locals.length > 0) new Marker(code).mark();
  for (const child of code.children) markBoundLoads(child);
}

class Marker {
  private readonly words: number;
  private readonly deletesAnything: boolean;
  /** The states in which the loops around are broken out of, innermost last. */
  private readonly breaks: State[][] = [];
  /** What the `final` parts around delete: they run between a break and its target. */
  private readonly finals: State[] = [];

  constructor(private readonly code: CoreCode) {
    this.words = Math.ceil(code.locals.length / 32);
    this.deletesAnything = has(this.deletedBy(code.body));
  }

  mark(): void {
    const { positional, keywordOnly, varArgs, varKeywords } = this.code.parameters;
    const count = positional.length + keywordOnly.length + (varArgs === null ? 0 : 1) + (varKeywords === null ? 0 : 1);
    const start = new Uint32Array(this.words);
    for (let i = 0; i < count; i++) setBit(start, i);
    this.stmts(this.code.body, start);
  }

  // ---- statements --------------------------------------------------------------------------------------------------

  private stmts(body: readonly Stmt[], before: State): State {
    let state = before;
    for (const node of body) state = this.stmt(node, state);
    return state;
  }

  private stmt(node: Stmt, state: State): State {
    switch (node.kind) {
      case 'Evaluate':
        return this.expr(node.value, state);
      case 'Assign':
        return node.places.reduce((after, place) => this.place(place, after), this.expr(node.value, state));
      case 'AugAssign':
        return this.augAssign(node, state);
      case 'Delete':
        return node.place.kind === 'VarPlace' ? without(state, node.place.variable) : this.parts(node.place, state);
      case 'Clear':
        return without(state, node.variable);
      case 'If':
        return this.ifChain(node, state);
      case 'While':
        return this.loop(node.body, state, entry => {
          const [yes, no] = this.test(node.test, entry);
          this.stmts(node.body, yes);
          return this.stmts(node.orelse, no);
        });
      case 'For': {
        const entry = this.expr(node.iterable, state);
        return this.loop(node.body, entry, start => {
          this.stmts(node.body, this.place(node.place, start));
          return this.stmts(node.orelse, start);
        });
      }
      case 'Break':
        this.breaks.at(-1)!.push(this.finals.reduce(minus, state));
        return this.nowhere();
      case 'Continue':
        return this.nowhere();
      case 'Return':
        this.expr(node.value, state);
        return this.nowhere();
      case 'Raise':
        this.optional([node.exception, node.cause], state);
        return this.nowhere();
      case 'TryExcept':
        return this.tryExcept(node, state);
      case 'TryFinally':
        return this.tryFinally(node, state);
    }
  }

  private augAssign(node: Extract<Stmt, { kind: 'AugAssign' }>, state: State): State {
    if (node.place.kind !== 'VarPlace') return this.expr(node.value, this.parts(node.place, state));
    this.read(node as BoundNode, node.place.variable, state);
    return this.place(node.place, this.expr(node.value, state));
  }

  /** In a loop of its own, for elif chains of any length. */
  private ifChain(first: Extract<Stmt, { kind: 'If' }>, before: State): State {
    let node = first;
    let state = before;
    let end = this.nowhere();
    for (;;) {
      const [yes, no] = this.test(node.test, state);
      end = meet(end, this.stmts(node.body, yes));
      const [only] = node.orelse;
      if (node.orelse.length !== 1 || only!.kind !== 'If') return meet(end, this.stmts(node.orelse, no));
      node = only!;
      state = no;
    }
  }

  private loop(body: readonly Stmt[], before: State, run: (entry: State) => State): State {
    const left: State[] = [];
    this.breaks.push(left);
    const end = run(minus(before, this.deletedBy(body)));
    this.breaks.pop();
    return left.reduce(meet, end);
  }

  private tryExcept(node: Extract<Stmt, { kind: 'TryExcept' }>, state: State): State {
    const end = this.stmts(node.orelse, this.stmts(node.body, state));
    let start = minus(state, this.deletedBy(node.body));
    let all = end;
    for (const { test, variable, body } of node.clauses) {
      if (test !== null) start = this.expr(test, start);
      all = meet(all, this.stmts(body, variable === null ? start : plus(start, variable)));
    }
    return all;
  }

  private tryFinally(node: Extract<Stmt, { kind: 'TryFinally' }>, state: State): State {
    const deleted = this.deletedBy(node.final);
    this.finals.push(deleted);
    const end = this.stmts(node.body, state);
    this.finals.pop();
    const final = this.stmts(node.final, minus(state, this.deletedBy(node.body)));
    return union(minus(end, deleted), final);
  }

  private place(node: Place, state: State): State {
    switch (node.kind) {
      case 'VarPlace':
        return plus(state, node.variable);
      case 'UnpackPlace':
        return node.places.reduce((after, each) => this.place(each, after), state);
      default:
        return this.parts(node, state);
    }
  }

  private parts(node: Exclude<Place, { kind: 'VarPlace' | 'UnpackPlace' }>, state: State): State {
    const after = this.expr(node.object, state);
    return node.kind === 'ItemPlace' ? this.expr(node.index, after) : after;
  }

  // ---- expressions -------------------------------------------------------------------------------------------------

  private exprs(nodes: readonly Expr[], before: State): State {
    let state = before;
    for (const node of nodes) state = this.expr(node, state);
    return state;
  }

  private optional(nodes: readonly (Expr | null)[], before: State): State {
    return this.exprs(
      nodes.filter(node => node !== null),
      before,
    );
  }

  private expr(node: Expr, state: State): State {
    switch (node.kind) {
      case 'Const':
      case 'CellOf':
        return state;
      case 'Load':
        this.read(node as BoundNode, node.variable, state);
        return state;
      case 'Attr':
        return this.expr(node.object, state);
      case 'Item':
        return this.expr(node.index, this.expr(node.object, state));
      case 'SliceExpr':
        return this.optional([node.lower, node.upper, node.step], state);
      case 'Unary':
        return this.expr(node.operand, state);
      case 'Binary':
        return this.sum(node, state);
      case 'Compare':
        return this.expr(node.right, this.expr(node.left, state));
      case 'And':
      case 'Or':
      case 'Not':
      case 'Conditional': {
        const [yes, no] = this.test(node, state);
        return meet(yes, no);
      }
      case 'Call': {
        const after = this.exprs(node.args, this.expr(node.callee, state));
        return node.keywords.reduce((each, { value }) => this.expr(value, each), after);
      }
      case 'CallSpread':
        return this.optional([node.callee, node.args, node.keywords], state);
      case 'MakeTuple':
      case 'MakeList':
      case 'MakeSet':
        return this.exprs(node.items, state);
      case 'MakeDict':
        return node.entries.reduce((after, { key, value }) => this.expr(value, this.expr(key, after)), state);
      case 'MakeFunction': {
        const defaults = [...node.defaults, ...node.keywordDefaults.map(({ value }) => value)];
        return this.optional([...defaults, node.annotate], state);
      }
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
        return this.expr(node.value, state);
      case 'Format':
        return this.optional([node.value, node.spec], state);
      case 'Concat':
        return this.exprs(node.parts, state);
      case 'Block':
        return this.expr(node.value, this.stmts(node.body, state));
      case 'Intrinsic': {
        const after = this.exprs(node.args, state);
        return node.name === 'reraise' ? this.nowhere() : after;
      }
    }
  }

  /** A sum may have thousands of terms, nested to the left. */
  private sum(node: Extract<Expr, { kind: 'Binary' }>, before: State): State {
    const rights: Expr[] = [];
    let left: Expr = node;
    for (; left.kind === 'Binary'; left = left.left) rights.push(left.right);
    return this.exprs(rights.reverse(), this.expr(left, before));
  }

  /** The states after a test that holds and after one that does not. */
  private test(node: Expr, state: State): readonly [State, State] {
    switch (node.kind) {
      case 'Const': {
        const isTrue = node.value.type === 'bool' && node.value.value;
        return isTrue ? [state, this.nowhere()] : [state, state];
      }
      case 'Not': {
        const [yes, no] = this.test(node.operand, state);
        return [no, yes];
      }
      case 'And':
      case 'Or': {
        // The operands that let it go on, and the ways out before the last.
        let on = state;
        let out = this.nowhere();
        for (const value of node.values) {
          const [yes, no] = this.test(value, on);
          on = node.kind === 'And' ? yes : no;
          out = meet(out, node.kind === 'And' ? no : yes);
        }
        return node.kind === 'And' ? [on, out] : [out, on];
      }
      case 'Conditional': {
        const [yes, no] = this.test(node.test, state);
        const [bodyYes, bodyNo] = this.test(node.body, yes);
        const [elseYes, elseNo] = this.test(node.orelse, no);
        return [meet(bodyYes, elseYes), meet(bodyNo, elseNo)];
      }
      case 'Block':
        return this.test(node.value, this.stmts(node.body, state));
      default: {
        const after = this.expr(node, state);
        return [after, after];
      }
    }
  }

  // ---- states ------------------------------------------------------------------------------------------------------

  private read(node: BoundNode, { scope, index }: Variable, state: State): void {
    if (scope === 'fast') node.bound = (state[index >>> 5]! & (1 << (index & 31))) !== 0;
  }

  private nowhere(): State {
    return new Uint32Array(this.words).fill(0xffffffff);
  }

  /** The fast variables that are deleted anywhere in these statements. */
  private deletedBy(body: readonly Stmt[]): State {
    const deleted = new Uint32Array(this.words);
    if (this.deletesAnything === false) return deleted;
    for (const node of nodesBelow(body)) {
      if (!('kind' in node)) continue;
      if (node.kind === 'Clear' && node.variable.scope === 'fast') setBit(deleted, node.variable.index);
      if (node.kind !== 'Delete' || node.place.kind !== 'VarPlace') continue;
      if (node.place.variable.scope === 'fast') setBit(deleted, node.place.variable.index);
    }
    return deleted;
  }
}

function setBit(state: State, index: number): void {
  state[index >>> 5]! |= 1 << (index & 31);
}

function has(state: State): boolean {
  return state.some(word => word !== 0);
}

function plus(state: State, { scope, index }: Variable): State {
  if (scope !== 'fast') return state;
  const result = state.slice();
  setBit(result, index);
  return result;
}

function without(state: State, { scope, index }: Variable): State {
  if (scope !== 'fast') return state;
  const result = state.slice();
  result[index >>> 5]! &= ~(1 << (index & 31));
  return result;
}

function meet(a: State, b: State): State {
  return a.map((word, i) => word & b[i]!);
}

function union(a: State, b: State): State {
  return a.map((word, i) => word | b[i]!);
}

function minus(a: State, b: State): State {
  return a.map((word, i) => word & ~b[i]!);
}
