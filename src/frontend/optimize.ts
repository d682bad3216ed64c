// What CPython changes in a tree before it compiles: `ast.parse(…, optimize=1)` shows it.
//
// `__debug__` becomes a constant, constant `%` formats become f-strings, numbers in patterns are worked out, and with -OO
// docstrings go. All other folding comes later there, and in the lowering here, which does these things on its way; so
// this is for whoever asks for the tree. The tree is changed in place.

import { type AnyNode, type Expr, NODES, type Stmt } from './ast.ts';
import * as build from './builders.generated.ts';
import { foldBinary, foldUnary } from './core/fold.ts';
import type { Literal } from './literal.ts';
import { percentFormat } from './percent-format.ts';
import { isStringStatement } from './scopes/future.ts';

export function optimizeTree(tree: AnyNode, level: 0 | 1 | 2): void {
  if (level === 2) removeOwnDocstring(tree);
  const fields = tree as unknown as Record<string, unknown>;
  for (const field of Object.keys(NODES[tree.kind].fields)) {
    const value = fields[field];
    if (Array.isArray(value)) for (const [i, each] of value.entries()) value[i] = optimized(each, level);
    else fields[field] = optimized(value, level);
  }
  if (tree.kind === 'MatchValue') tree.value = worked(tree.value);
  else if (tree.kind === 'MatchMapping') tree.keys = tree.keys.map(worked);
}

/** All that -OO does to a tree that is not optimized otherwise. */
export function removeDocstrings(tree: AnyNode): void {
  removeOwnDocstring(tree);
  const fields = tree as unknown as Record<string, unknown>;
  for (const field of BLOCKS) {
    const block = fields[field];
    if (Array.isArray(block)) for (const each of block) removeDocstrings(each as AnyNode);
  }
}

/** Fields that hold statements, or what holds statements. */
const BLOCKS = ['body', 'orelse', 'handlers', 'cases', 'finalbody'];

const HAVE_DOCSTRINGS: ReadonlySet<string> = new Set(['Module', 'ClassDef', 'FunctionDef', 'AsyncFunctionDef']);

function optimized(value: unknown, level: 0 | 1 | 2): unknown {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
  const node = value as AnyNode;
  optimizeTree(node, level);
  if (node.kind === 'Name' && node.ctx === 'Load' && node.id === '__debug__') {
    return build.Constant({ type: 'bool', value: level === 0 }, null, node);
  }
  return node.kind === 'BinOp' ? (percentFormat(node) ?? node) : node;
}

function removeOwnDocstring(tree: AnyNode): void {
  if (!HAVE_DOCSTRINGS.has(tree.kind)) return;
  const { body } = tree as { readonly body: Stmt[] };
  const [first] = body;
  if (!isStringStatement(first)) return;
  body.shift();
  if (body.length === 0) body.push(build.Pass(first!));
}

/** `-1`, `1 + 2j`. */
function worked(node: Expr): Expr {
  const constant = constantOf(node);
  return constant === null ? node : build.Constant(constant, null, node);
}

function constantOf(node: Expr): Literal | null {
  if (node.kind === 'Constant') return node.value;
  if (node.kind === 'UnaryOp' && node.op === 'USub') {
    const operand = constantOf(node.operand);
    return operand === null ? null : foldUnary('neg', operand);
  }
  if (node.kind !== 'BinOp' || (node.op !== 'Add' && node.op !== 'Sub')) return null;
  const [left, right] = [constantOf(node.left), constantOf(node.right)];
  return left === null || right === null ? null : foldBinary(node.op === 'Add' ? 'add' : 'sub', left, right);
}
