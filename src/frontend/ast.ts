// Python 3.14's abstract syntax tree, every node and field once, as in CPython's Python.asdl.
//
// NODES is the only list of nodes. The TypeScript types below are derived from it, and so are the walker, the printer
// behind `typhon ast`, and the classes of the `ast` module. Field types are ASDL's: `?` may be null, `*` is a list
// (`?*` a list that may hold nulls). Nodes of the families with positions carry lineno, col_offset, end_lineno and
// end_col_offset; columns count UTF-8 bytes from 0, as in CPython. Operators and contexts are nodes in CPython; they
// have no fields, so here they are plain strings ('Add', 'Load').

import type { Literal } from './literal.ts';

export const NODES = {
  // mod
  Module: { family: 'mod', fields: { body: 'stmt*', type_ignores: 'type_ignore*' } },
  Interactive: { family: 'mod', fields: { body: 'stmt*' } },
  Expression: { family: 'mod', fields: { body: 'expr' } },
  FunctionType: { family: 'mod', fields: { argtypes: 'expr*', returns: 'expr' } },
  // stmt
  FunctionDef: {
    family: 'stmt',
    fields: {
      name: 'identifier',
      args: 'arguments',
      body: 'stmt*',
      decorator_list: 'expr*',
      returns: 'expr?',
      type_comment: 'string?',
      type_params: 'type_param*',
    },
  },
  AsyncFunctionDef: {
    family: 'stmt',
    fields: {
      name: 'identifier',
      args: 'arguments',
      body: 'stmt*',
      decorator_list: 'expr*',
      returns: 'expr?',
      type_comment: 'string?',
      type_params: 'type_param*',
    },
  },
  ClassDef: {
    family: 'stmt',
    fields: {
      name: 'identifier',
      bases: 'expr*',
      keywords: 'keyword*',
      body: 'stmt*',
      decorator_list: 'expr*',
      type_params: 'type_param*',
    },
  },
  Return: { family: 'stmt', fields: { value: 'expr?' } },
  Delete: { family: 'stmt', fields: { targets: 'expr*' } },
  Assign: { family: 'stmt', fields: { targets: 'expr*', value: 'expr', type_comment: 'string?' } },
  TypeAlias: { family: 'stmt', fields: { name: 'expr', type_params: 'type_param*', value: 'expr' } },
  AugAssign: { family: 'stmt', fields: { target: 'expr', op: 'operator', value: 'expr' } },
  AnnAssign: { family: 'stmt', fields: { target: 'expr', annotation: 'expr', value: 'expr?', simple: 'int' } },
  For: {
    family: 'stmt',
    fields: { target: 'expr', iter: 'expr', body: 'stmt*', orelse: 'stmt*', type_comment: 'string?' },
  },
  AsyncFor: {
    family: 'stmt',
    fields: { target: 'expr', iter: 'expr', body: 'stmt*', orelse: 'stmt*', type_comment: 'string?' },
  },
  While: { family: 'stmt', fields: { test: 'expr', body: 'stmt*', orelse: 'stmt*' } },
  If: { family: 'stmt', fields: { test: 'expr', body: 'stmt*', orelse: 'stmt*' } },
  With: { family: 'stmt', fields: { items: 'withitem*', body: 'stmt*', type_comment: 'string?' } },
  AsyncWith: { family: 'stmt', fields: { items: 'withitem*', body: 'stmt*', type_comment: 'string?' } },
  Match: { family: 'stmt', fields: { subject: 'expr', cases: 'match_case*' } },
  Raise: { family: 'stmt', fields: { exc: 'expr?', cause: 'expr?' } },
  Try: { family: 'stmt', fields: { body: 'stmt*', handlers: 'excepthandler*', orelse: 'stmt*', finalbody: 'stmt*' } },
  TryStar: {
    family: 'stmt',
    fields: { body: 'stmt*', handlers: 'excepthandler*', orelse: 'stmt*', finalbody: 'stmt*' },
  },
  Assert: { family: 'stmt', fields: { test: 'expr', msg: 'expr?' } },
  Import: { family: 'stmt', fields: { names: 'alias*' } },
  ImportFrom: { family: 'stmt', fields: { module: 'identifier?', names: 'alias*', level: 'int?' } },
  Global: { family: 'stmt', fields: { names: 'identifier*' } },
  Nonlocal: { family: 'stmt', fields: { names: 'identifier*' } },
  Expr: { family: 'stmt', fields: { value: 'expr' } },
  Pass: { family: 'stmt', fields: {} },
  Break: { family: 'stmt', fields: {} },
  Continue: { family: 'stmt', fields: {} },
  // expr
  BoolOp: { family: 'expr', fields: { op: 'boolop', values: 'expr*' } },
  NamedExpr: { family: 'expr', fields: { target: 'expr', value: 'expr' } },
  BinOp: { family: 'expr', fields: { left: 'expr', op: 'operator', right: 'expr' } },
  UnaryOp: { family: 'expr', fields: { op: 'unaryop', operand: 'expr' } },
  Lambda: { family: 'expr', fields: { args: 'arguments', body: 'expr' } },
  IfExp: { family: 'expr', fields: { test: 'expr', body: 'expr', orelse: 'expr' } },
  Dict: { family: 'expr', fields: { keys: 'expr?*', values: 'expr*' } },
  Set: { family: 'expr', fields: { elts: 'expr*' } },
  ListComp: { family: 'expr', fields: { elt: 'expr', generators: 'comprehension*' } },
  SetComp: { family: 'expr', fields: { elt: 'expr', generators: 'comprehension*' } },
  DictComp: { family: 'expr', fields: { key: 'expr', value: 'expr', generators: 'comprehension*' } },
  GeneratorExp: { family: 'expr', fields: { elt: 'expr', generators: 'comprehension*' } },
  Await: { family: 'expr', fields: { value: 'expr' } },
  Yield: { family: 'expr', fields: { value: 'expr?' } },
  YieldFrom: { family: 'expr', fields: { value: 'expr' } },
  Compare: { family: 'expr', fields: { left: 'expr', ops: 'cmpop*', comparators: 'expr*' } },
  Call: { family: 'expr', fields: { func: 'expr', args: 'expr*', keywords: 'keyword*' } },
  FormattedValue: { family: 'expr', fields: { value: 'expr', conversion: 'int', format_spec: 'expr?' } },
  Interpolation: {
    family: 'expr',
    fields: { value: 'expr', str: 'constant', conversion: 'int', format_spec: 'expr?' },
  },
  JoinedStr: { family: 'expr', fields: { values: 'expr*' } },
  TemplateStr: { family: 'expr', fields: { values: 'expr*' } },
  Constant: { family: 'expr', fields: { value: 'constant', kind: 'string?' } },
  Attribute: { family: 'expr', fields: { value: 'expr', attr: 'identifier', ctx: 'expr_context' } },
  Subscript: { family: 'expr', fields: { value: 'expr', slice: 'expr', ctx: 'expr_context' } },
  Starred: { family: 'expr', fields: { value: 'expr', ctx: 'expr_context' } },
  Name: { family: 'expr', fields: { id: 'identifier', ctx: 'expr_context' } },
  List: { family: 'expr', fields: { elts: 'expr*', ctx: 'expr_context' } },
  Tuple: { family: 'expr', fields: { elts: 'expr*', ctx: 'expr_context' } },
  Slice: { family: 'expr', fields: { lower: 'expr?', upper: 'expr?', step: 'expr?' } },
  // the rest
  comprehension: { family: 'comprehension', fields: { target: 'expr', iter: 'expr', ifs: 'expr*', is_async: 'int' } },
  ExceptHandler: { family: 'excepthandler', fields: { type: 'expr?', name: 'identifier?', body: 'stmt*' } },
  arguments: {
    family: 'arguments',
    fields: {
      posonlyargs: 'arg*',
      args: 'arg*',
      vararg: 'arg?',
      kwonlyargs: 'arg*',
      kw_defaults: 'expr?*',
      kwarg: 'arg?',
      defaults: 'expr*',
    },
  },
  arg: { family: 'arg', fields: { arg: 'identifier', annotation: 'expr?', type_comment: 'string?' } },
  keyword: { family: 'keyword', fields: { arg: 'identifier?', value: 'expr' } },
  alias: { family: 'alias', fields: { name: 'identifier', asname: 'identifier?' } },
  withitem: { family: 'withitem', fields: { context_expr: 'expr', optional_vars: 'expr?' } },
  match_case: { family: 'match_case', fields: { pattern: 'pattern', guard: 'expr?', body: 'stmt*' } },
  MatchValue: { family: 'pattern', fields: { value: 'expr' } },
  MatchSingleton: { family: 'pattern', fields: { value: 'constant' } },
  MatchSequence: { family: 'pattern', fields: { patterns: 'pattern*' } },
  MatchMapping: { family: 'pattern', fields: { keys: 'expr*', patterns: 'pattern*', rest: 'identifier?' } },
  MatchClass: {
    family: 'pattern',
    fields: { cls: 'expr', patterns: 'pattern*', kwd_attrs: 'identifier*', kwd_patterns: 'pattern*' },
  },
  MatchStar: { family: 'pattern', fields: { name: 'identifier?' } },
  MatchAs: { family: 'pattern', fields: { pattern: 'pattern?', name: 'identifier?' } },
  MatchOr: { family: 'pattern', fields: { patterns: 'pattern*' } },
  TypeIgnore: { family: 'type_ignore', fields: { lineno: 'int', tag: 'string' } },
  TypeVar: { family: 'type_param', fields: { name: 'identifier', bound: 'expr?', default_value: 'expr?' } },
  ParamSpec: { family: 'type_param', fields: { name: 'identifier', default_value: 'expr?' } },
  TypeVarTuple: { family: 'type_param', fields: { name: 'identifier', default_value: 'expr?' } },
} as const;

/** Families whose nodes carry a source range (attributes, in ASDL's words). */
export const POSITIONED = [
  'stmt',
  'expr',
  'excepthandler',
  'arg',
  'keyword',
  'alias',
  'pattern',
  'type_param',
] as const;

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type CmpOp = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';
export type BoolOperator = 'And' | 'Or';
export type UnaryOp = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type ExprContext = 'Load' | 'Store' | 'Del';

export interface Range {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

type Nodes = typeof NODES;
export type NodeKind = keyof Nodes;
export type Family = Nodes[NodeKind]['family'];
type OfFamily<F> = { [K in NodeKind]: Nodes[K]['family'] extends F ? Node<K> : never }[NodeKind];

interface Plain {
  identifier: string;
  string: string;
  int: number;
  constant: Literal;
  operator: Operator;
  cmpop: CmpOp;
  boolop: BoolOperator;
  unaryop: UnaryOp;
  expr_context: ExprContext;
}
type Single<T> = T extends keyof Plain ? Plain[T] : OfFamily<T>;
type FieldValue<T> = T extends `${infer U}?*`
  ? (Single<U> | null)[]
  : T extends `${infer U}*`
    ? Single<U>[]
    : T extends `${infer U}?`
      ? Single<U> | null
      : Single<T>;

/** A node: its kind, its fields, and (for the families of POSITIONED) its range. */
export type Node<K extends NodeKind> = { kind: K extends 'Constant' ? 'Constant' : K } & (K extends 'Constant'
  ? { value: Literal /** 'u' for u'…', else null; CPython calls this field `kind`. */; prefix: string | null }
  : { -readonly [F in keyof Nodes[K]['fields']]: FieldValue<Nodes[K]['fields'][F]> }) &
  (Nodes[K]['family'] extends (typeof POSITIONED)[number] ? Range : unknown);

export type Mod = OfFamily<'mod'>;
export type Stmt = OfFamily<'stmt'>;
export type Expr = OfFamily<'expr'>;
export type Pattern = OfFamily<'pattern'>;
export type TypeParam = OfFamily<'type_param'>;
export type AnyNode = OfFamily<Family>;
