// The docstring of a body: taken off its front, and freed of its indentation as CPython does since 3.13.

import type { Stmt } from '../ast.ts';
import type { Lowerer } from './lowerer.ts';

export function takeDocstring(
  lowerer: Lowerer,
  body: readonly Stmt[],
): { readonly doc: string | null; readonly rest: readonly Stmt[]; readonly node: Stmt | null } {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.type !== 'str') {
    return { doc: null, rest: body, node: null };
  }
  const doc = lowerer.options.optimize < 2 ? cleanDocstring(first.value.value.value) : null;
  return { doc, rest: body.slice(1), node: first };
}

/** Tabs become spaces; the first line loses its indentation, the others what all of them share. */
export function cleanDocstring(text: string): string {
  const [first, ...rest] = expandTabs(text).split('\n') as [string, ...string[]];
  let margin = Number.POSITIVE_INFINITY;
  for (const line of rest) {
    const indent = indentOf(line);
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  const lines = rest.map(line =>
    margin === Number.POSITIVE_INFINITY ? line : line.slice(Math.min(margin, indentOf(line))),
  );
  return [first.slice(indentOf(first)), ...lines].join('\n');
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

/** str.expandtabs(): to the next column that is a multiple of eight; a carriage return starts a line, too. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let out = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const width = 8 - (column % 8);
      out += ' '.repeat(width);
      column += width;
    } else {
      out += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return out;
}
