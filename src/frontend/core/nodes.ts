// The core tree: the contract between the front end and every engine.
//
// A backend receives a CoreCode (one per module, class body, function, lambda, generator expression) and turns it
// into code of its own. Everything that is the same for all engines has been decided before: names are resolved to
// fast / cell / free / global / name, constants are folded, and sugar is lowered (decorators, comprehensions, match,
// with, chained comparison, assert, annotations, type parameters, f- and t-strings, star displays, class bodies,
// imports). What engines rightly do differently stays: loops, calls, operators, attribute access, exceptions,
// generators. Nothing here is shaped like a stack or a register.
//
// Evaluation order is the order of the fields as written, left to right, unless the comment says otherwise.
// `pos` is the source range that a traceback marks when the node raises.
//
// Trees can be deep: a program may have an elif chain of thousands (an If whose `orelse` is one If) or a sum of
// thousands of terms (Binary in Binary.left). Walk those two in a loop, and recursion is enough for the rest.

import type { Value as ShownValue } from '../code-lists/constants.ts';
import type { Literal } from '../literal.ts';

/** A source range: lines from 1, columns from 0 in UTF-8 bytes, as in CPython's AST. */
export interface Position {
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

// ---- names -----------------------------------------------------------------------------------------------------

/**
 * A resolved name.
 *  - fast:   a local of this code; `index` counts into `CoreCode.locals`. Module and class bodies have some too: every
 *            temporary of the lowering (its name starts with '$', which no program can write), and the loop variables
 *            of comprehensions, which run inside the code that contains them (PEP 709).
 *  - cell:   a local that inner functions share; `index` counts into `CoreCode.cells`.
 *  - free:   a variable of an enclosing function; `index` counts into `CoreCode.frees`.
 *  - global: looked up in the module's globals, then builtins. Stores go to globals.
 *  - name:   looked up in the namespace of a module or class body, then globals, then builtins. Stores go to the
 *            namespace.
 *  - classfree: in a class body: the namespace first, then the free variable `index`. Never stored to.
 * Reading a fast, cell or free variable without a value raises UnboundLocalError / NameError with CPython's words
 * (fast and cell: "cannot access local variable 'x' where it is not associated with a value"; free: "cannot access
 * free variable 'x' where it is not associated with a value in enclosing scope").
 * Use the index, not the name: a comprehension's variable may have the name of another local or cell.
 */
export interface Variable {
  readonly scope: 'fast' | 'cell' | 'free' | 'global' | 'name' | 'classfree';
  readonly name: string;
  /** Position in the table of its scope; -1 for global and name. */
  readonly index: number;
}

// ---- code ------------------------------------------------------------------------------------------------------

export type CodeKind = 'module' | 'class' | 'function' | 'generator' | 'coroutine' | 'asyncgenerator';

export interface Parameters {
  /** Positional-only first, then the ordinary ones: names in order. */
  readonly positional: readonly string[];
  readonly posOnlyCount: number;
  readonly keywordOnly: readonly string[];
  readonly varArgs: string | null;
  readonly varKeywords: string | null;
}

export interface CoreCode {
  readonly kind: CodeKind;
  /** co_name: '<module>', 'f', '<lambda>', '<genexpr>' … */
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly doc: string | null;
  readonly parameters: Parameters;
  /**
   * Names of all fast variables. The parameters come first, in CPython's order of co_varnames: positional,
   * keyword-only, *args, **kwargs; then locals in order of first appearance; then comprehension variables whose name
   * is taken already (so a name may occur twice; where locals() is asked, the last one that has a value counts); then
   * temporaries ('$0', '$1' …). co_varnames is this list without the last two groups.
   * A parameter that inner functions capture keeps its place here, and appears in `cells` too: see `cellParameters`.
   */
  readonly locals: readonly string[];
  /** As in `locals`, a comprehension's variable may have a name that stands here already. */
  readonly cells: readonly string[];
  readonly frees: readonly string[];
  /** For each captured parameter: its index in `locals` and in `cells`. On entry its argument moves into the cell. */
  readonly cellParameters: readonly { readonly local: number; readonly cell: number }[];
  /** Module and class bodies, a module that awaits, too: variables of scope `name` live in a namespace given at start. */
  readonly usesNamespace: boolean;
  /** The body mentions locals(), vars(), dir(), eval or exec by name: its frame must be able to show its locals. */
  readonly exposesLocals: boolean;
  /** Defined inside another function (CO_NESTED). */
  readonly nested: boolean;
  /** Defined in the body of a class (CO_METHOD). */
  readonly method: boolean;
  readonly futureAnnotations: boolean;
  /** Falling off the end returns None. A class body returns the cell of `__class__`, or None. */
  readonly body: readonly Stmt[];
  /** Every CoreCode that the body's MakeFunction nodes refer to, in order. */
  readonly children: readonly CoreCode[];
  /** co_consts and co_names as CPython has them, for introspection: worked out when somebody asks. */
  readonly lists: () => ShownLists;
}

export type { ShownValue };

/** A code object among the constants is one of `children`. */
export interface ShownLists {
  readonly constants: readonly (ShownValue | CoreCode)[];
  readonly names: readonly string[];
}

// ---- places: what can be stored to -------------------------------------------------------------------------------

/** Somewhere a value goes. The value is evaluated first; then the parts of the places, left to right, with each store. */
export type Place =
  | { readonly kind: 'VarPlace'; readonly variable: Variable; readonly pos: Position }
  /** object.name = value (the name is already mangled) */
  | { readonly kind: 'AttrPlace'; readonly object: Expr; readonly name: string; readonly pos: Position }
  /** object[index] = value; the index may be a SliceExpr */
  | { readonly kind: 'ItemPlace'; readonly object: Expr; readonly index: Expr; readonly pos: Position }
  /**
   * Take exactly as many items from the iterable as there are places; with `star` >= 0 the place of that index gets
   * a list of the rest. Errors: "not enough values to unpack (expected 2, got 1)" and its relatives.
   */
  | { readonly kind: 'UnpackPlace'; readonly places: readonly Place[]; readonly star: number; readonly pos: Position };

// ---- expressions -------------------------------------------------------------------------------------------------

export type UnaryOperator = 'neg' | 'pos' | 'invert';
export type BinaryOperator =
  | 'add'
  | 'sub'
  | 'mul'
  | 'matmul'
  | 'truediv'
  | 'floordiv'
  | 'mod'
  | 'pow'
  | 'lshift'
  | 'rshift'
  | 'and'
  | 'or'
  | 'xor';
export type CompareOperator = 'lt' | 'le' | 'eq' | 'ne' | 'gt' | 'ge' | 'in' | 'notin' | 'is' | 'isnot';

export type Expr =
  /** A constant. Equal constants of one type may share one value. */
  | { readonly kind: 'Const'; readonly value: Literal; readonly pos: Position }
  /** The value of a variable. `bound`: it is proven to have a value here, so no check is needed (fast only). */
  | { readonly kind: 'Load'; readonly variable: Variable; readonly bound: boolean; readonly pos: Position }
  /** The cell object itself of a cell or free variable (for `__classcell__` and super()). */
  | { readonly kind: 'CellOf'; readonly variable: Variable; readonly pos: Position }
  /** object.name, by the attribute protocol. */
  | { readonly kind: 'Attr'; readonly object: Expr; readonly name: string; readonly pos: Position }
  /** object[index], by the item protocol (type.__class_getitem__ included). */
  | { readonly kind: 'Item'; readonly object: Expr; readonly index: Expr; readonly pos: Position }
  /** slice(lower, upper, step); a missing part is None. Only as an index (or in a tuple that is one). */
  | {
      readonly kind: 'SliceExpr';
      readonly lower: Expr | null;
      readonly upper: Expr | null;
      readonly step: Expr | null;
      readonly pos: Position;
    }
  | { readonly kind: 'Unary'; readonly op: UnaryOperator; readonly operand: Expr; readonly pos: Position }
  /** left op right. With `inPlace`, the augmented form: __iadd__ before __add__. */
  | {
      readonly kind: 'Binary';
      readonly op: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly inPlace: boolean;
      readonly pos: Position;
    }
  /** One comparison; chains have been lowered. lt…ge give whatever the operand's method gives; in and is give a bool. */
  | {
      readonly kind: 'Compare';
      readonly op: CompareOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly pos: Position;
    }
  /** not operand: a bool. */
  | { readonly kind: 'Not'; readonly operand: Expr; readonly pos: Position }
  /** The first false operand (and) / true operand (or), else the last; stops there. */
  | { readonly kind: 'And' | 'Or'; readonly values: readonly Expr[]; readonly pos: Position }
  /** body if test else orelse; the test is evaluated first. */
  | {
      readonly kind: 'Conditional';
      readonly test: Expr;
      readonly body: Expr;
      readonly orelse: Expr;
      readonly pos: Position;
    }
  /** A call with plain arguments: callee, positional, then keyword values in order. Keyword names are distinct. */
  | {
      readonly kind: 'Call';
      readonly callee: Expr;
      readonly args: readonly Expr[];
      readonly keywords: readonly { readonly name: string; readonly value: Expr }[];
      readonly pos: Position;
    }
  /**
   * A call with * or **: `args` gives a tuple or list, or (for a single `*x`) whatever x is: what cannot be iterated is
   * "f() argument after * must be an iterable, not int". `keywords` gives a dict, or null. They have been built by the
   * intrinsics list_extend and dict_merge, which report duplicates and non-mappings in CPython's words.
   */
  | {
      readonly kind: 'CallSpread';
      readonly callee: Expr;
      readonly args: Expr;
      readonly keywords: Expr | null;
      readonly pos: Position;
    }
  | { readonly kind: 'MakeTuple' | 'MakeList' | 'MakeSet'; readonly items: readonly Expr[]; readonly pos: Position }
  /** Key, value, key, value … */
  | {
      readonly kind: 'MakeDict';
      readonly entries: readonly { readonly key: Expr; readonly value: Expr }[];
      readonly pos: Position;
    }
  /**
   * A function object of `code`. Evaluates defaults (of the last positional parameters), then keyword-only defaults.
   * `captures` names, for each entry of code.frees, this code's own variable (cell or free). `annotate` makes the
   * function of PEP 649 that computes the annotations, or null. Code of kind class is called by build_class only.
   */
  | {
      readonly kind: 'MakeFunction';
      readonly code: CoreCode;
      readonly defaults: readonly Expr[];
      readonly keywordDefaults: readonly { readonly name: string; readonly value: Expr }[];
      readonly captures: readonly Variable[];
      readonly annotate: Expr | null;
      readonly pos: Position;
    }
  /** Suspend with a value; the result is what send() gives. In an async generator the value is wrapped by the engine's runtime helper. */
  | { readonly kind: 'Yield'; readonly value: Expr; readonly pos: Position }
  /** Delegate to an iterable; the result is its StopIteration's value. */
  | { readonly kind: 'YieldFrom'; readonly value: Expr; readonly pos: Position }
  /** Wait for an awaitable. `from`: which check words an error uses ('await', or __aenter__ … of async with / __anext__ of async for). */
  | {
      readonly kind: 'Await';
      readonly value: Expr;
      readonly context: 'await' | 'aenter' | 'aexit' | 'anext';
      readonly pos: Position;
    }
  /** Format for an f-string field: conversion as in !s !r !a, spec a string or null for the empty one. Gives a str. */
  | {
      readonly kind: 'Format';
      readonly value: Expr;
      readonly conversion: '' | 's' | 'r' | 'a';
      readonly spec: Expr | null;
      readonly pos: Position;
    }
  /** All parts are str; joined. */
  | { readonly kind: 'Concat'; readonly parts: readonly Expr[]; readonly pos: Position }
  /**
   * Run the statements, then give the value. Comprehensions, walrus, chained comparisons and match use it, anywhere
   * inside an expression. Its Break and Continue belong to loops inside it, and it holds no Return.
   */
  | { readonly kind: 'Block'; readonly body: readonly Stmt[]; readonly value: Expr; readonly pos: Position }
  /** An operation of the runtime that has no syntax of its own: see INTRINSICS. */
  | {
      readonly kind: 'Intrinsic';
      readonly name: IntrinsicName;
      readonly args: readonly Expr[];
      readonly pos: Position;
    };

// ---- statements --------------------------------------------------------------------------------------------------

export type Stmt =
  /** Evaluate and forget. */
  | { readonly kind: 'Evaluate'; readonly value: Expr; readonly pos: Position }
  /** Evaluate once, store to each place from left to right. */
  | { readonly kind: 'Assign'; readonly places: readonly Place[]; readonly value: Expr; readonly pos: Position }
  /** place op= value: read the place (its parts evaluated once), evaluate the value, apply in place, store back. `bound` as in Load. */
  | {
      readonly kind: 'AugAssign';
      readonly place: Exclude<Place, { kind: 'UnpackPlace' }>;
      readonly op: BinaryOperator;
      readonly value: Expr;
      readonly bound: boolean;
      readonly pos: Position;
    }
  /** del: unbinding a name that has no value is an error. */
  | { readonly kind: 'Delete'; readonly place: Exclude<Place, { kind: 'UnpackPlace' }>; readonly pos: Position }
  /** A fresh start without any check: a fast variable has no value any more, a cell variable gets a new, empty cell. */
  | { readonly kind: 'Clear'; readonly variable: Variable; readonly pos: Position }
  | {
      readonly kind: 'If';
      readonly test: Expr;
      readonly body: readonly Stmt[];
      readonly orelse: readonly Stmt[];
      readonly pos: Position;
    }
  /** `orelse` runs when the test fails, not after break. */
  | {
      readonly kind: 'While';
      readonly test: Expr;
      readonly body: readonly Stmt[];
      readonly orelse: readonly Stmt[];
      readonly pos: Position;
    }
  /**
   * Iterate: iter(iterable) once, then store each item to the place. `orelse` runs on exhaustion, not after break.
   * Errors of iter() and of the iterator mark iterable.pos.
   */
  | {
      readonly kind: 'For';
      readonly place: Place;
      readonly iterable: Expr;
      readonly body: readonly Stmt[];
      readonly orelse: readonly Stmt[];
      readonly pos: Position;
    }
  | { readonly kind: 'Break' | 'Continue'; readonly pos: Position }
  /** The value is evaluated, then the `final` blocks around run from inside out, then the code is left. */
  | { readonly kind: 'Return'; readonly value: Expr; readonly pos: Position }
  /**
   * raise exception from cause. exception null: re-raise what is being handled as it is, without a new traceback entry
   * for this frame ("No active exception to reraise").
   */
  | { readonly kind: 'Raise'; readonly exception: Expr | null; readonly cause: Expr | null; readonly pos: Position }
  /**
   * try/except/else: the first clause whose `test` matches runs with the exception as the one being handled
   * (sys.exception(), __context__ of what is raised, bare raise), until the clause is left in whatever way; then the
   * one handled before is back. Tests are evaluated under it too. No match: the exception goes on as it was.
   * test null: matches every guest exception. `variable`: a place for the exception, stored before the body (the
   * `e = None; del e` at the end is lowered into the clause's body as a TryFinally). `orelse` is not guarded.
   * A limit that ends the program (see runtime/limits) passes through unmatched.
   */
  | {
      readonly kind: 'TryExcept';
      readonly body: readonly Stmt[];
      readonly clauses: readonly ExceptClause[];
      readonly orelse: readonly Stmt[];
      readonly pos: Position;
    }
  /**
   * `final` runs however `body` is left: falling off, exception, return, break, continue. After an exception it runs
   * with that exception as the one being handled, which then goes on as it was; a return, break or continue of `final`
   * itself replaces whatever was under way.
   */
  | {
      readonly kind: 'TryFinally';
      readonly body: readonly Stmt[];
      readonly final: readonly Stmt[];
      readonly pos: Position;
    };

export interface ExceptClause {
  readonly test: Expr | null;
  readonly variable: Variable | null;
  readonly body: readonly Stmt[];
  readonly pos: Position;
}

// ---- intrinsics ----------------------------------------------------------------------------------------------------

/**
 * Operations that the lowering needs from the runtime. An engine calls `runtime/intrinsics.ts` for all of them
 * in one way; it may give some an instruction of their own. [arguments] -> result; "literal" arguments are Const.
 * FRAME marks those that need the running code's globals, namespace or handled exception.
 */
export const INTRINSICS = {
  // imports
  import_name:
    "FRAME [name literal, fromlist (tuple literal or None), level literal] -> module, as __import__ with this code's globals",
  import_from: "[module, name literal] -> attribute, with CPython's ImportError",
  import_star: "FRAME [module] -> None; binds the public names into this code's namespace",
  // classes
  build_class: '[body function, name literal, bases tuple or list, keywords dict or None] -> class (__build_class__)',
  load_locals: 'FRAME [] -> the namespace object of this class body or module',
  zero_super:
    '[callee, first argument, cell of __class__] -> super() without arguments: super(cell contents, first) if the callee is the builtin super, else callee(). Absent at the end: no first argument (RuntimeError "super(): no arguments"), no cell ("super(): __class__ cell not found"); an empty cell is "super(): empty __class__ cell"',
  // displays with stars, comprehensions, generator expressions
  get_iter: '[iterable] -> iter(iterable)',
  list_append: '[list, value] -> None',
  list_extend: '[list, iterable] -> None; "Value after * must be an iterable, not X"',
  list_to_tuple: '[list] -> tuple',
  set_add: '[set, value] -> None',
  set_update: '[set, iterable] -> None',
  dict_set: '[dict, key, value] -> None',
  dict_update: '[dict, mapping] -> None, for {**x}: "\'int\' object is not a mapping"',
  dict_merge:
    '[dict, mapping, callee] -> None, for f(**x): duplicates raise "f() got multiple values for keyword argument"',
  // with
  with_enter:
    '[manager, async literal] -> bound __enter__ (or __aenter__); errors as CPython\'s "does not support the context manager protocol"',
  with_exit: '[manager, async literal] -> bound __exit__ (or __aexit__)',
  exception_triple: '[exception] -> (type, value, traceback) tuple for __exit__',
  // exceptions
  set_handled:
    'FRAME [exception] -> None; makes it the exception being handled, until the innermost except clause around is left (except*)',
  reraise: '[exception] -> throws it as it is: no new __context__, no new traceback entry for this frame',
  throw: '[exception] -> throws it: no new __context__, but a traceback entry for this frame',
  group_split:
    '[exception, test] -> (matched group or None, rest or None, was a naked exception wrapped just now?) for except*',
  group_rest:
    '[list of what clauses raised and, last, what no clause took (None for nothing), original] -> exception to raise or None, for the end of try/except*',
  assertion_error: '[message or absent] -> AssertionError instance even if the name is shadowed',
  not_implemented_error: '[] -> NotImplementedError instance, for an annotate function that does not know the format',
  // match statement
  match_sequence: '[subject] -> bool: is it a sequence for patterns',
  match_mapping: '[subject] -> bool',
  match_length: '[subject] -> int len()',
  match_keys: '[subject, keys tuple] -> tuple of values or None',
  match_class: '[subject, class, positional count literal, keyword names tuple literal] -> tuple of attributes or None',
  match_rest: '[subject, keys tuple] -> dict of the other items',
  // async
  get_aiter: '[value] -> async iterator',
  get_anext: '[async iterator] -> awaitable of the next item',
  is_stop_async: '[exception] -> bool: is it StopAsyncIteration',
  // type parameters, annotations, t-strings
  typevar: '[name literal, bound thunk or None, constraints thunk or None, default thunk or None] -> TypeVar',
  paramspec: '[name literal, default thunk or None] -> ParamSpec',
  typevartuple: '[name literal, default thunk or None] -> TypeVarTuple',
  type_alias: '[name literal, type params tuple, value thunk] -> TypeAliasType',
  set_type_params: '[function or class, tuple] -> the same object',
  generic_base: '[type params tuple] -> Generic[...] base',
  namespace_find:
    '[mapping, name literal] -> (value,) or None: a name that an annotation scope looks up in its class first',
  make_template: '[strings tuple, interpolations tuple] -> Template',
  make_interpolation: '[value, expression literal, conversion literal or None, spec] -> Interpolation',
  // interactive
  print_expr: '[value] -> None: sys.displayhook, for interactive code',
  trace_call: '[first line literal] -> the record of this call, which the others get first (traced.ts)',
  trace_line: '[record, line literal, again literal] -> None; told when it is another line than before, or again',
  trace_after: '[record, value, line literal] -> value, after which an operation of that line is told',
  trace_later: '[record, line literal] -> None; the line is told by the next trace_now',
  trace_now: '[record] -> None; the line that was kept for later is told now',
  trace_raising: '[record] -> None; what is raised now is told even if it was before',
  trace_raised: '[record, leaves literal] -> None; the exception being handled has come to this call, or leaves it',
  trace_value: '[record, value] -> value, with which the call will return',
  trace_return: '[record] -> None; the call is over',
  trace_yield: '[record, value] -> value, with which the body is left for now',
  trace_resumed: '[record, value] -> value, with which it goes on',
} as const;
export type IntrinsicName = keyof typeof INTRINSICS;
