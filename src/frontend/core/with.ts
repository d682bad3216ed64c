// with and async with.
//
//     with manager as target: body
//
// becomes, with temporaries for what has a `$`:
//
//     $manager = manager; $exit = its __exit__; $value = its __enter__()
//     $normal = True
//     try:
//         try:
//             target = $value; body
//         except (anything) $fault:
//             $normal = False
//             if not $exit(type, $fault, traceback): raise
//     finally:
//         if $normal: $exit(None, None, None)
//
// The finally catches return, break and continue as well as falling off the end. Both methods are looked up on the
// type before __enter__ runs, __exit__ first, as CPython does; errors mark the manager's expression.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { assign, bool, call, evaluate, ifThen, intrinsic, load, none, positionOf } from './build.ts';
import { inBlock } from './control-flow.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Stmt } from './nodes.ts';

type AnyWith = Ast.Node<'With'> | Ast.Node<'AsyncWith'>;

export function lowerWith(lowerer: Lowerer, node: AnyWith, out: Stmt[]): void {
  lowerer.conditional(() => append(out, withItems(lowerer, node, 0)));
}

function withItems(lowerer: Lowerer, node: AnyWith, at: number): Stmt[] {
  const item = node.items[at];
  if (item === undefined) return lowerer.statements(node.body);
  const isAsync = node.kind === 'AsyncWith';
  const pos = positionOf(item.context_expr);
  const wait = (value: Expr, context: 'aenter' | 'aexit'): Expr => {
    return isAsync ? { kind: 'Await', value, context, pos } : value;
  };
  const [manager, exit, value, normal, fault] = [0, 1, 2, 3, 4].map(() => lowerer.temporary()) as FiveVariables;
  const out: Stmt[] = [
    assign(manager, lowerer.expr(item.context_expr), pos),
    assign(exit, intrinsic('with_exit', [load(manager, pos), bool(isAsync, pos)], pos), pos),
  ];
  const enter = call(intrinsic('with_enter', [load(manager, pos), bool(isAsync, pos)], pos), [], pos);
  out.push(assign(value, wait(enter, 'aenter'), pos), assign(normal, bool(true, pos), pos));

  const body = inBlock(lowerer, 'with', item.context_expr, () => {
    const start: Stmt[] = [];
    if (item.optional_vars !== null) {
      const target = lowerer.place(item.optional_vars);
      start.push({ kind: 'Assign', places: [target], value: load(value, pos), pos: positionOf(item.optional_vars) });
    }
    return [...start, ...withItems(lowerer, node, at + 1)];
  });

  const triple = intrinsic('exception_triple', [load(fault, pos)], pos);
  const exitWithFault: Expr = { kind: 'CallSpread', callee: load(exit, pos), args: triple, keywords: null, pos };
  const exitNormally = call(load(exit, pos), [none(pos), none(pos), none(pos)], pos);
  const guarded: Stmt = {
    kind: 'TryExcept',
    body,
    clauses: [
      {
        test: null,
        variable: fault,
        body: [
          assign(normal, bool(false, pos), pos),
          ifThen({ kind: 'Not', operand: wait(exitWithFault, 'aexit'), pos }, [
            { kind: 'Raise', exception: null, cause: null, pos },
          ]),
        ],
        pos,
      },
    ],
    orelse: [],
    pos,
  };
  const final = [ifThen(load(normal, pos), [evaluate(wait(exitNormally, 'aexit'))])];
  out.push({ kind: 'TryFinally', body: [guarded], final, pos });
  return out;
}

type Temporary = ReturnType<Lowerer['temporary']>;
type FiveVariables = [Temporary, Temporary, Temporary, Temporary, Temporary];
