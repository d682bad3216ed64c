// co_consts and co_names, read off the core tree: what introspection sees is the same on every engine.
//
// The pools of the engines differ: one writes numbers into its JavaScript, another keeps None first. So these lists are
// worked out, when a program asks, by CPython's rules as far as a tree without instructions can follow them: constants in
// the order of evaluation, the docstring first, small ints only where nothing else comes first, names of keywords and
// negative numbers (which CPython folds afterwards) last. Code from a cache has no tree; it tells what its pool holds.

import type { CoreCode, Expr, Stmt } from '../../src/frontend/core/nodes.ts';
import { nodesBelow } from '../../src/frontend/core/walk.ts';
import { type Literal, NONE } from '../../src/frontend/literal.ts';
import { literalValue } from '../../src/runtime/literal-value.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { literalKey, strLiteral, strTupleLiteral } from './constants.ts';

export interface CodeLists {
  readonly constants: readonly Value[];
  readonly names: readonly string[];
}

export function codeLists(core: CoreCode, codeOf: (child: CoreCode) => Value): CodeLists {
  const constants = new Constants();
  const names = new Set<string>();
  if (core.doc !== null && core.kind !== 'class' && core.kind !== 'module') constants.add(strLiteral(core.doc));
  const silent = new Set<Expr>();
  for (const node of nodesBelow(core.body)) {
    if (!('kind' in node) || silent.has(node as Expr)) continue;
    switch (node.kind) {
      case 'Const':
        constants.meet(node.value);
        break;
      case 'MakeFunction':
        constants.values.set(node.code, codeOf(node.code));
        break;
      case 'Load':
      case 'VarPlace':
        if (node.variable.scope === 'global' || node.variable.scope === 'name') names.add(node.variable.name);
        break;
      case 'Attr':
        for (const name of attributeNames(node)) names.add(name);
        break;
      case 'AttrPlace':
        names.add(node.name);
        break;
      case 'Call':
        if (node.keywords.length > 0) constants.late.push(strTupleLiteral(node.keywords.map(({ name }) => name)));
        break;
      case 'Intrinsic': {
        // Literal arguments are the lowering's own, except an assertion's message and what an import says.
        if (node.name === 'assertion_error') break;
        const literals = node.args.filter(arg => arg.kind === 'Const');
        for (const arg of literals) silent.add(arg);
        if (node.name !== 'import_name' && node.name !== 'import_from') break;
        const [name, fromList, level] = literals.map(({ value }) => value);
        if (name?.type === 'str') names.add(name.value);
        if (level !== undefined) constants.meet(level);
        if (fromList !== undefined) constants.meet(fromList);
      }
    }
  }
  const isExpression = core.kind === 'module' && core.body.at(-1)?.kind === 'Return';
  if (!isExpression && fallsOff(core.body)) constants.add(NONE);
  for (const literal of constants.late) constants.add(literal);
  if (constants.values.size === 0 && !isExpression) constants.add(NONE);
  return { constants: [...constants.values.values()], names: [...names] };
}

class Constants {
  readonly values = new Map<string | CoreCode, Value>();
  /** What CPython adds after the rest. */
  readonly late: Literal[] = [];

  add(literal: Literal): void {
    const key = literalKey(literal);
    if (!this.values.has(key)) this.values.set(key, literalValue(literal));
  }

  meet(literal: Literal): void {
    const isFirst = this.values.size === 0;
    if (literal.type === 'int') {
      if (literal.value < 0) this.late.push(literal);
      else if (isFirst || literal.value > 255) this.add(literal);
      return;
    }
    // A tuple is folded after its items have been met, and a code object's first constant stays.
    if (isFirst && literal.type === 'tuple' && literal.items.length > 0) this.meet(literal.items[0]!);
    this.add(literal);
  }
}

/** `a.b.c`: the names of the chain in the order in which they are read; the nodes come the other way round. */
function attributeNames(node: Expr & { kind: 'Attr' }): string[] {
  const chain: string[] = [];
  let object: Expr = node;
  for (; object.kind === 'Attr'; object = object.object) chain.push(object.name);
  if (object.kind === 'Intrinsic' && object.name === 'zero_super') object = object.args[0]!;
  if (object.kind === 'Load' && (object.variable.scope === 'global' || object.variable.scope === 'name')) {
    chain.push(object.variable.name);
  }
  return chain.reverse();
}

/** May the end of these statements be reached? */
function fallsOff(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return true;
  if (last.kind === 'If') return fallsOff(last.body) || fallsOff(last.orelse);
  return last.kind !== 'Return' && last.kind !== 'Raise';
}
