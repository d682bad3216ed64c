// Expressions to instructions. Two questions are asked of an expression: where does its value lie already (`operand`),
// or: put it into this register (`compileTo`).
//
// A local that is known to have a value is its own operand, and so is a constant; everything else goes to a temporary.
// An operand that is a local must not change before it is used: where a later operand holds statements (a walrus, a
// comprehension), it is copied first. Only the last instruction of an expression may write a local, since an exception
// on the way must leave the local as it was; expressions of several branches go through a temporary (`writesOnce`).

import type {
  BinaryOperator,
  CompareOperator,
  Expr,
  Position,
  UnaryOperator,
  Variable,
} from '../../src/frontend/core/nodes.ts';
import { type Literal, NONE } from '../../src/frontend/literal.ts';
import { strTupleLiteral } from '../shared/constants.ts';
import { AWAIT_CONTEXTS, CONVERSIONS, FUNCTION_FLAGS } from '../shared/flags.ts';
import { compileConditional, compileLogic } from './conditions.ts';
import { holdsStatements } from './hazards.ts';
import type { OpName } from './opcodes.ts';
import type { Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

type BinaryOp = Uppercase<BinaryOperator>;

const binaryOp = (op: BinaryOperator): BinaryOp => op.toUpperCase() as BinaryOp;
const inPlaceOp = (op: BinaryOperator): `I${BinaryOp}` => `I${binaryOp(op)}`;

export const operatorOf = (op: BinaryOperator, inPlace: boolean): BinaryOp | `I${BinaryOp}` =>
  inPlace ? inPlaceOp(op) : binaryOp(op);

const UNARY = { neg: 'NEGATIVE', pos: 'POSITIVE', invert: 'INVERT' } as const satisfies Record<UnaryOperator, OpName>;

const COMPARE = {
  lt: 'LT',
  le: 'LE',
  eq: 'EQ',
  ne: 'NE',
  gt: 'GT',
  ge: 'GE',
  in: 'IN',
  notin: 'NOT_IN',
  is: 'IS',
  isnot: 'IS_NOT',
} as const satisfies Record<CompareOperator, OpName>;

// ---- operands --------------------------------------------------------------------------------------------------------

/** Where the value of the expression lies: a register, or a constant (~index). Temporaries are the caller's to release. */
export function operand(unit: Unit, node: Expr, later: readonly Expr[] = []): number {
  if (node.kind === 'Const' && unit.uses('constant-operands')) return unit.constant(node.value);
  if (node.kind === 'CellOf') return unit.registerOf(node.variable);
  if (node.kind === 'Load' && node.variable.scope === 'fast' && !later.some(holdsStatements)) {
    const { index } = node.variable;
    if (!node.bound) unit.emit('CHECK_LOCAL', node.pos, index);
    return index;
  }
  return inTemporary(unit, node);
}

/** The operands of several expressions, evaluated in order. */
export function operands(unit: Unit, nodes: readonly Expr[]): number[] {
  return nodes.map((node, i) => operand(unit, node, nodes.slice(i + 1)));
}

export function inTemporary(unit: Unit, node: Expr): number {
  const register = unit.temporary();
  compileTo(unit, node, register);
  return register;
}

/** Values side by side; gives the first register. */
export function sideBySide(unit: Unit, nodes: readonly Expr[]): number {
  const first = unit.top;
  for (const node of nodes) inTemporary(unit, node);
  return first;
}

// ---- expressions -----------------------------------------------------------------------------------------------------

/** Puts the value into the register `dst`. */
export function compileTo(unit: Unit, node: Expr, dst: number): void {
  unit.releasing(() => compile(unit, node, dst));
}

function compile(unit: Unit, node: Expr, dst: number): void {
  const { pos } = node;
  switch (node.kind) {
    case 'Const':
      unit.emit('LOAD_CONST', pos, dst, unit.constants.literal(node.value));
      return;
    case 'Load':
      loadVariable(unit, node, dst);
      return;
    case 'CellOf':
      unit.emit('MOVE', pos, dst, unit.registerOf(node.variable));
      return;
    case 'Attr':
      unit.emit('LOAD_ATTR', pos, dst, operand(unit, node.object), unit.names.index(node.name));
      return;
    case 'Item': {
      const [object, index] = operands(unit, [node.object, node.index]);
      unit.emit('GET_ITEM', pos, dst, object!, index!);
      return;
    }
    case 'SliceExpr': {
      const none: Expr = { kind: 'Const', value: NONE, pos };
      const parts = [node.lower ?? none, node.upper ?? none, ...(node.step === null ? [] : [node.step])];
      unit.emit('MAKE_SLICE', pos, dst, sideBySide(unit, parts), parts.length);
      return;
    }
    case 'Unary':
      unit.emit(UNARY[node.op], pos, dst, operand(unit, node.operand));
      return;
    case 'Binary':
      compileBinary(unit, node, dst);
      return;
    case 'Compare': {
      const [left, right] = operands(unit, [node.left, node.right]);
      unit.emit(COMPARE[node.op], pos, dst, left!, right!);
      return;
    }
    case 'Not':
      unit.emit('NOT', pos, dst, operand(unit, node.operand));
      return;
    case 'And':
    case 'Or':
      compileLogic(unit, node, dst, { operand, compileTo });
      return;
    case 'Conditional':
      compileConditional(unit, node, dst, { operand, compileTo });
      return;
    case 'Call':
      compileCall(unit, node, dst);
      return;
    case 'CallSpread': {
      const parts = node.keywords === null ? [node.callee, node.args] : [node.callee, node.args, node.keywords];
      const base = sideBySide(unit, parts);
      unit.emit('CALL_SPREAD', pos, dst, base, parts.length - 1);
      return;
    }
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      unit.emit(DISPLAY[node.kind], pos, dst, sideBySide(unit, node.items), node.items.length);
      return;
    case 'MakeDict': {
      const parts = node.entries.flatMap(({ key, value }) => [key, value]);
      unit.emit('MAKE_DICT', pos, dst, sideBySide(unit, parts), node.entries.length);
      return;
    }
    case 'MakeFunction':
      compileFunction(unit, node, dst);
      return;
    case 'Yield':
      unit.emit('YIELD', pos, dst, operand(unit, node.value), unit.top);
      return;
    case 'YieldFrom': {
      const value = operand(unit, node.value);
      const iterator = unit.temporary();
      unit.emit('GET_YIELD_FROM_ITER', pos, iterator, value);
      delegate(unit, iterator, dst, pos);
      return;
    }
    case 'Await': {
      const value = operand(unit, node.value);
      const iterator = unit.temporary();
      unit.emit('GET_AWAITABLE', pos, iterator, value, AWAIT_CONTEXTS.indexOf(node.context));
      delegate(unit, iterator, dst, pos);
      return;
    }
    case 'Format': {
      const conversion = CONVERSIONS.indexOf(node.conversion);
      if (node.spec === null) unit.emit('FORMAT', pos, dst, operand(unit, node.value), conversion);
      else unit.emit('FORMAT_SPEC', pos, dst, sideBySide(unit, [node.value, node.spec]), conversion);
      return;
    }
    case 'Concat':
      unit.emit('CONCAT', pos, dst, sideBySide(unit, node.parts), node.parts.length);
      return;
    case 'Block':
      unit.visit.statements(unit, node.body);
      compileTo(unit, node.value, dst);
      return;
    case 'Intrinsic':
      compileIntrinsic(unit, node, dst);
      return;
  }
}

const DISPLAY = { MakeTuple: 'MAKE_TUPLE', MakeList: 'MAKE_LIST', MakeSet: 'MAKE_SET' } as const;

/** The register after the iterator, which was the last one taken, holds what is sent to it. */
function delegate(unit: Unit, iterator: number, dst: number, pos: Position): void {
  const sent = unit.temporary();
  unit.emit('LOAD_CONST', pos, sent, unit.constants.literal(NONE));
  unit.emit('YIELD_FROM', pos, dst, iterator, unit.top);
}

// ---- names -----------------------------------------------------------------------------------------------------------

function loadVariable(unit: Unit, { bound, pos, variable }: Node<'Load'>, dst: number): void {
  switch (variable.scope) {
    case 'fast':
      if (!bound) unit.emit('CHECK_LOCAL', pos, variable.index);
      unit.emit('MOVE', pos, dst, variable.index);
      return;
    case 'cell':
    case 'free':
      unit.emit('LOAD_CELL', pos, dst, unit.cellOf(variable));
      return;
    case 'classfree':
      unit.emit('LOAD_CLASS_FREE', pos, dst, unit.cellOf(variable));
      return;
    case 'global':
      unit.emit('LOAD_GLOBAL', pos, dst, unit.names.index(variable.name));
      return;
    case 'name':
      unit.emit('LOAD_NAME', pos, dst, unit.names.index(variable.name));
      return;
  }
}

export function storeVariable(unit: Unit, variable: Variable, value: number, pos: Position): void {
  switch (variable.scope) {
    case 'fast':
      if (value < 0) unit.emit('LOAD_CONST', pos, variable.index, ~value);
      else if (value !== variable.index) unit.emit('MOVE', pos, variable.index, value);
      return;
    case 'cell':
    case 'free':
      unit.emit('STORE_CELL', pos, unit.cellOf(variable), value);
      return;
    case 'global':
      unit.emit('STORE_GLOBAL', pos, unit.names.index(variable.name), value);
      return;
    default:
      unit.emit('STORE_NAME', pos, unit.names.index(variable.name), value);
  }
}

// ---- one construct each ----------------------------------------------------------------------------------------------

/** A sum of thousands of terms is a tree as deep on its left: walked in a loop. */
function compileBinary(unit: Unit, node: Node<'Binary'>, dst: number): void {
  const spine: Node<'Binary'>[] = [];
  let left: Expr = node;
  for (; left.kind === 'Binary'; left = left.left) spine.push(left);
  spine.reverse();
  let value = operand(
    unit,
    left,
    spine.map(({ right }) => right),
  );
  const sum = spine.length > 1 ? unit.temporary() : dst;
  spine.forEach((each, i) => {
    unit.releasing(() => {
      const into = i === spine.length - 1 ? dst : sum;
      unit.emit(operatorOf(each.op, each.inPlace), each.pos, into, value, operand(unit, each.right));
      value = into;
    });
  });
}

function compileCall(unit: Unit, { args, callee, keywords, pos }: Node<'Call'>, dst: number): void {
  if (callee.kind === 'Attr' && keywords.length === 0) {
    const object = operand(unit, callee.object);
    const base = unit.temporary();
    unit.temporary();
    unit.emit('LOAD_METHOD', callee.pos, base, object, unit.names.index(callee.name));
    sideBySide(unit, args);
    unit.emit('CALL_METHOD', pos, dst, base, args.length);
    return;
  }
  const base = sideBySide(unit, [callee, ...args, ...keywords.map(({ value }) => value)]);
  if (keywords.length === 0) {
    unit.emit('CALL', pos, dst, base, args.length);
    return;
  }
  const names = unit.constants.literal(strTupleLiteral(keywords.map(({ name }) => name)));
  unit.emit('CALL_KEYWORDS', pos, base, args.length + keywords.length, names);
  if (base !== dst) unit.emit('MOVE', pos, dst, base);
}

function compileFunction(unit: Unit, node: Node<'MakeFunction'>, dst: number): void {
  const { annotate, captures, code, defaults, keywordDefaults, pos } = node;
  const first = unit.top;
  let flags = 0;
  if (defaults.length > 0) {
    inTemporary(unit, { kind: 'MakeTuple', items: defaults, pos });
    flags |= FUNCTION_FLAGS.defaults;
  }
  if (keywordDefaults.length > 0) {
    const entries = keywordDefaults.map(({ name, value }) => {
      const key: Literal = { type: 'str', value: name };
      return { key: { kind: 'Const', value: key, pos } as Expr, value };
    });
    inTemporary(unit, { kind: 'MakeDict', entries, pos });
    flags |= FUNCTION_FLAGS.kwdefaults;
  }
  if (annotate !== null) {
    inTemporary(unit, annotate);
    flags |= FUNCTION_FLAGS.annotate;
  }
  if (captures.length > 0) {
    const cells = captures.map((variable): Expr => ({ kind: 'CellOf', variable, pos }));
    inTemporary(unit, { kind: 'MakeTuple', items: cells, pos });
    flags |= FUNCTION_FLAGS.closure;
  }
  unit.emit('LOAD_CONST', pos, unit.temporary(), unit.innerCode(code));
  unit.emit('MAKE_FUNCTION', pos, dst, first, flags);
}

function compileIntrinsic(unit: Unit, { args, name, pos }: Node<'Intrinsic'>, dst: number): void {
  if (name === 'import_name') {
    const [moduleName, fromList, level] = args;
    const literal = (moduleName as Node<'Const'>).value as Extract<Literal, { type: 'str' }>;
    unit.emit('IMPORT_NAME', pos, dst, sideBySide(unit, [fromList!, level!]), unit.names.index(literal.value));
    return;
  }
  if (name === 'reraise') {
    unit.emit('RERAISE', pos, operand(unit, args[0]!));
    return;
  }
  unit.emit('INTRINSIC', pos, dst, sideBySide(unit, args), unit.intrinsic(name, args.length));
}
