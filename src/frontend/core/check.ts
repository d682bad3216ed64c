// A validator for core trees: what nodes.ts promises to engines and the types can't say.
//
// Tests run it over every tree they make. It throws at the first broken promise: an index outside its table, a break
// without a loop, a jump or return that leaves a Block, captures that do not fit, a child that is not listed.

import type { CoreCode, Stmt, Variable } from './nodes.ts';
import { type CoreNode, nodesBelow } from './walk.ts';

export function checkCore(code: CoreCode): void {
  const made = new Set<CoreCode>();
  for (const node of nodesBelow(code.body)) {
    for (const variable of variablesOf(node)) checkVariable(code, variable);
    if (!('kind' in node)) continue;
    if (node.kind === 'Block') checkJumps(node.body, false);
    if (node.kind === 'UnpackPlace' && node.star >= node.places.length) fail(code, 'star outside of the places');
    if (node.kind === 'MakeFunction') {
      made.add(node.code);
      if (node.captures.length !== node.code.frees.length) fail(code, `captures of ${node.code.qualname}`);
    }
  }
  checkJumps(code.body, false, true);
  const { positional, keywordOnly, varArgs, varKeywords } = code.parameters;
  const parameters = [...positional, ...keywordOnly, varArgs, varKeywords].filter(name => name !== null);
  if (parameters.some((name, i) => code.locals[i] !== name)) fail(code, 'parameters do not come first in locals');
  if (made.size !== code.children.length || code.children.some(child => !made.has(child))) fail(code, 'children');
  for (const child of code.children) checkCore(child);
}

function variablesOf(node: CoreNode): readonly Variable[] {
  if ('captures' in node) return node.captures;
  return 'variable' in node && node.variable !== null ? [node.variable] : [];
}

function checkVariable(code: CoreCode, { scope, name, index }: Variable): void {
  if (scope === 'global' || scope === 'name') return;
  const table = scope === 'fast' ? code.locals : scope === 'cell' ? code.cells : code.frees;
  if (table[index] !== name) fail(code, `${scope} variable ${name} is not at ${index}`);
}

/** Jumps must find their loop inside these statements; blocks inside expressions are checked on their own. */
function checkJumps(body: readonly Stmt[], inLoop: boolean, mayReturn = false): void {
  for (const node of body) {
    switch (node.kind) {
      case 'Break':
      case 'Continue':
        if (!inLoop) throw new Error(`${node.kind} leaves its Block or has no loop`);
        break;
      case 'Return':
        if (!mayReturn) throw new Error('Return inside a Block');
        break;
      case 'While':
      case 'For':
        checkJumps(node.body, true, mayReturn);
        checkJumps(node.orelse, inLoop, mayReturn);
        break;
      case 'If':
        checkJumps(node.body, inLoop, mayReturn);
        checkJumps(node.orelse, inLoop, mayReturn);
        break;
      case 'TryExcept':
        for (const part of [node, ...node.clauses]) checkJumps(part.body, inLoop, mayReturn);
        checkJumps(node.orelse, inLoop, mayReturn);
        break;
      case 'TryFinally':
        checkJumps(node.body, inLoop, mayReturn);
        checkJumps(node.final, inLoop, mayReturn);
        break;
    }
  }
}

function fail(code: CoreCode, message: string): never {
  throw new Error(`${code.qualname}: ${message}`);
}
