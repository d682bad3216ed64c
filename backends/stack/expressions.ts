// Expressions to instructions: each leaves one value on the stack.

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
import { AWAIT_CONTEXTS, CONVERSIONS, FUNCTION_FLAGS, WITH_SPEC } from '../shared/flags.ts';
import { COMPARE_NAMES } from '../shared/operations.ts';
import { compileConditional, compileLogic } from './conditions.ts';
import type { OpName } from './opcodes.ts';
import type { Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;
/** Instructions without operands. */
type PlainOp = Extract<OpName, `UNARY_${string}` | `BINARY_${string}` | `INPLACE_${string}`>;

const UNARY = { neg: 'UNARY_NEGATIVE', pos: 'UNARY_POSITIVE', invert: 'UNARY_INVERT' } as const satisfies Record<
  UnaryOperator,
  OpName
>;

const BINARY_SUFFIX = {
  add: 'ADD',
  sub: 'SUBTRACT',
  mul: 'MULTIPLY',
  matmul: 'MATRIX_MULTIPLY',
  truediv: 'TRUE_DIVIDE',
  floordiv: 'FLOOR_DIVIDE',
  mod: 'MODULO',
  pow: 'POWER',
  lshift: 'LSHIFT',
  rshift: 'RSHIFT',
  and: 'AND',
  or: 'OR',
  xor: 'XOR',
} as const satisfies Record<BinaryOperator, string>;

const COMPARE = {
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  gt: '>',
  ge: '>=',
  in: 'in',
  notin: 'not in',
  is: 'is',
  isnot: 'is not',
} as const satisfies Record<CompareOperator, (typeof COMPARE_NAMES)[number]>;

export const binaryOp = (op: BinaryOperator, inPlace: boolean): PlainOp =>
  `${inPlace ? 'INPLACE' : 'BINARY'}_${BINARY_SUFFIX[op]}`;

export function compileExpressions(unit: Unit, nodes: readonly Expr[]): void {
  for (const node of nodes) compileExpression(unit, node);
}

export function compileExpression(unit: Unit, node: Expr): void {
  const { pos } = node;
  switch (node.kind) {
    case 'Const':
      unit.constant(node.value, pos);
      return;
    case 'Load':
      loadVariable(unit, node.variable, pos);
      return;
    case 'CellOf':
      unit.emit('LOAD_CLOSURE', pos, unit.indexOf(node.variable));
      return;
    case 'Attr':
      compileExpression(unit, node.object);
      unit.emit('LOAD_ATTR', pos, unit.names.index(node.name));
      return;
    case 'Item':
      compileExpression(unit, node.object);
      compileExpression(unit, node.index);
      unit.emit('BINARY_SUBSCR', pos);
      return;
    case 'SliceExpr':
      compileSlice(unit, node);
      return;
    case 'Unary':
      compileExpression(unit, node.operand);
      unit.emit(UNARY[node.op], pos);
      return;
    case 'Binary':
      compileBinary(unit, node);
      return;
    case 'Compare':
      compileExpression(unit, node.left);
      compileExpression(unit, node.right);
      unit.emit('COMPARE_OP', pos, COMPARE_NAMES.indexOf(COMPARE[node.op]));
      return;
    case 'Not':
      compileExpression(unit, node.operand);
      unit.emit('UNARY_NOT', pos);
      return;
    case 'And':
    case 'Or':
      compileLogic(unit, node, compileExpression);
      return;
    case 'Conditional':
      compileConditional(unit, node, compileExpression);
      return;
    case 'Call':
      compileCall(unit, node);
      return;
    case 'CallSpread':
      compileExpression(unit, node.callee);
      compileExpression(unit, node.args);
      if (node.keywords !== null) compileExpression(unit, node.keywords);
      unit.emitWith('CALL_FUNCTION_EX', pos, node.keywords === null ? 0 : -1, node.keywords === null ? 0 : 1);
      return;
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      compileExpressions(unit, node.items);
      unit.emit(DISPLAY[node.kind], pos, node.items.length);
      return;
    case 'MakeDict':
      compileDict(unit, node);
      return;
    case 'MakeFunction':
      compileFunction(unit, node);
      return;
    case 'Yield':
      compileExpression(unit, node.value);
      unit.emit('YIELD_VALUE', pos);
      return;
    case 'YieldFrom':
      compileExpression(unit, node.value);
      unit.emit('GET_YIELD_FROM_ITER', pos);
      delegate(unit, pos);
      return;
    case 'Await':
      compileExpression(unit, node.value);
      unit.emit('GET_AWAITABLE', pos, AWAIT_CONTEXTS.indexOf(node.context));
      delegate(unit, pos);
      return;
    case 'Format':
      compileFormat(unit, node);
      return;
    case 'Concat':
      compileExpressions(unit, node.parts);
      unit.emit('BUILD_STRING', pos, node.parts.length);
      return;
    case 'Block':
      unit.visit.statements(unit, node.body);
      compileExpression(unit, node.value);
      return;
    case 'Intrinsic':
      compileIntrinsic(unit, node);
      return;
  }
}

const DISPLAY = { MakeTuple: 'BUILD_TUPLE', MakeList: 'BUILD_LIST', MakeSet: 'BUILD_SET' } as const;

function delegate(unit: Unit, pos: Position): void {
  unit.constant(NONE, pos);
  unit.emit('YIELD_FROM', pos);
}

// ---- names -----------------------------------------------------------------------------------------------------------

export function loadVariable(unit: Unit, variable: Variable, pos: Position): void {
  unit.emit(LOADS[variable.scope], pos, unit.indexOf(variable));
}

export function storeVariable(unit: Unit, variable: Variable, pos: Position): void {
  unit.emit(STORES[variable.scope as Exclude<Variable['scope'], 'classfree'>], pos, unit.indexOf(variable));
}

const LOADS = {
  fast: 'LOAD_FAST',
  cell: 'LOAD_DEREF',
  free: 'LOAD_DEREF',
  global: 'LOAD_GLOBAL',
  name: 'LOAD_NAME',
  classfree: 'LOAD_CLASSDEREF',
} as const satisfies Record<Variable['scope'], OpName>;

const STORES = {
  fast: 'STORE_FAST',
  cell: 'STORE_DEREF',
  free: 'STORE_DEREF',
  global: 'STORE_GLOBAL',
  name: 'STORE_NAME',
} as const;

// ---- one construct each ----------------------------------------------------------------------------------------------

/** A sum of thousands of terms is a tree as deep on its left: walked in a loop. */
function compileBinary(unit: Unit, node: Node<'Binary'>): void {
  const spine: Node<'Binary'>[] = [];
  let left: Expr = node;
  for (; left.kind === 'Binary'; left = left.left) spine.push(left);
  compileExpression(unit, left);
  for (const each of spine.reverse()) {
    compileExpression(unit, each.right);
    unit.emit(binaryOp(each.op, each.inPlace), each.pos);
  }
}

export function compileSlice(unit: Unit, { lower, upper, step, pos }: Node<'SliceExpr'>): void {
  const part = (value: Expr | null): void =>
    value === null ? unit.constant(NONE, pos) : compileExpression(unit, value);
  part(lower);
  part(upper);
  if (step !== null) compileExpression(unit, step);
  unit.emit('BUILD_SLICE', pos, step === null ? 2 : 3);
}

function compileCall(unit: Unit, { callee, args, keywords, pos }: Node<'Call'>): void {
  if (callee.kind === 'Attr' && keywords.length === 0) {
    compileExpression(unit, callee.object);
    unit.emit('LOAD_METHOD', callee.pos, unit.names.index(callee.name));
    compileExpressions(unit, args);
    unit.emit('CALL_METHOD', pos, args.length);
    return;
  }
  compileExpression(unit, callee);
  compileExpressions(unit, args);
  if (keywords.length === 0) {
    unit.emit('CALL_FUNCTION', pos, args.length);
    return;
  }
  for (const { value } of keywords) compileExpression(unit, value);
  unit.constant(strTupleLiteral(keywords.map(({ name }) => name)), pos);
  unit.emit('CALL_FUNCTION_KW', pos, args.length + keywords.length);
}

function compileDict(unit: Unit, { entries, pos }: Node<'MakeDict'>): void {
  const keys = constants(entries.map(({ key }) => key));
  if (entries.length > 1 && keys !== null) {
    for (const { value } of entries) compileExpression(unit, value);
    unit.constant({ type: 'tuple', items: keys }, pos);
    unit.emit('BUILD_CONST_KEY_MAP', pos, entries.length);
    return;
  }
  for (const { key, value } of entries) {
    compileExpression(unit, key);
    compileExpression(unit, value);
  }
  unit.emit('BUILD_MAP', pos, entries.length);
}

/** The literals of expressions that are all constants, else null. */
function constants(nodes: readonly Expr[]): Literal[] | null {
  const literals: Literal[] = [];
  for (const node of nodes) {
    if (node.kind !== 'Const') return null;
    literals.push(node.value);
  }
  return literals;
}

function compileFunction(unit: Unit, node: Node<'MakeFunction'>): void {
  const { annotate, captures, code, defaults, keywordDefaults, pos } = node;
  let flags = 0;
  let parts = 0;
  if (defaults.length > 0) {
    const literals = constants(defaults);
    if (literals !== null) unit.constant({ type: 'tuple', items: literals }, pos);
    else {
      compileExpressions(unit, defaults);
      unit.emit('BUILD_TUPLE', pos, defaults.length);
    }
    flags |= FUNCTION_FLAGS.defaults;
    parts++;
  }
  if (keywordDefaults.length > 0) {
    for (const { value } of keywordDefaults) compileExpression(unit, value);
    unit.constant(strTupleLiteral(keywordDefaults.map(({ name }) => name)), pos);
    unit.emit('BUILD_CONST_KEY_MAP', pos, keywordDefaults.length);
    flags |= FUNCTION_FLAGS.kwdefaults;
    parts++;
  }
  if (annotate !== null) {
    compileExpression(unit, annotate);
    flags |= FUNCTION_FLAGS.annotate;
    parts++;
  }
  if (captures.length > 0) {
    for (const variable of captures) unit.emit('LOAD_CLOSURE', pos, unit.indexOf(variable));
    unit.emit('BUILD_TUPLE', pos, captures.length);
    flags |= FUNCTION_FLAGS.closure;
    parts++;
  }
  unit.emit('LOAD_CONST', pos, unit.innerCode(code));
  unit.constant({ type: 'str', value: code.qualname }, pos);
  unit.emitWith('MAKE_FUNCTION', pos, 1 - parts, flags);
}

function compileFormat(unit: Unit, { conversion, pos, spec, value }: Node<'Format'>): void {
  compileExpression(unit, value);
  const flag = CONVERSIONS.indexOf(conversion);
  if (spec === null) unit.emit('FORMAT_VALUE', pos, flag);
  else {
    compileExpression(unit, spec);
    unit.emitWith('FORMAT_VALUE', pos, -1, flag | WITH_SPEC);
  }
}

function compileIntrinsic(unit: Unit, { args, name, pos }: Node<'Intrinsic'>): void {
  if (name === 'import_name') {
    const [moduleName, fromList, level] = args;
    compileExpression(unit, level!);
    compileExpression(unit, fromList!);
    const literal = (moduleName as Node<'Const'>).value as Extract<Literal, { type: 'str' }>;
    unit.emit('IMPORT_NAME', pos, unit.names.index(literal.value));
    return;
  }
  compileExpressions(unit, args);
  if (name === 'reraise') {
    // It leaves no value, but nobody comes to ask for one.
    unit.emitWith('RERAISE', pos, 1);
    return;
  }
  unit.emitWith('CALL_INTRINSIC', pos, 1 - args.length, unit.intrinsic(name, args.length));
}
