// The docstring of a body: taken off its front, and freed of its indentation as CPython does since 3.13.

import type { Stmt } from '../ast.ts';
import { charactersOf, type StrLiteral, strFromCharacters } from '../literal.ts';
import { SyntaxProblem } from '../problem.ts';
import type { Lowerer } from './lowerer.ts';

interface Docstring {
  readonly doc: string | null;
  readonly rest: readonly Stmt[];
  readonly node: Stmt | null;
}

export function takeDocstring(lowerer: Lowerer, body: readonly Stmt[]): Docstring {
  const literal = literalOf(body);
  const { filename } = lowerer.options.source;
  if (literal !== null && lowerer.options.optimize < 2) checkEncodable(literal, filename);
  return docstringOf(body, lowerer.options.optimize);
}

/** Without the check that it can be encoded. */
export function docstringOf(body: readonly Stmt[], optimize: number): Docstring {
  const literal = literalOf(body);
  if (literal === null) return { doc: null, rest: body, node: null };
  const doc = optimize >= 2 ? null : cleanDocstring(literal.value);
  return { doc, rest: body.slice(1), node: body[0]! };
}

function literalOf(body: readonly Stmt[]): StrLiteral | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value.value : null;
}

/** CPython cleans a docstring in UTF-8, which has no halves of surrogate pairs; it complains of the first ones. */
function checkEncodable(literal: StrLiteral, filename: string): void {
  if (!/[\ud800-\udfff]/.test(literal.value)) return;
  const characters = withoutTabs(charactersOf(literal));
  const start = characters.findIndex(isHalf);
  if (start < 0) return;
  let end = start + 1;
  while (end < characters.length && isHalf(characters[end]!)) end++;
  throw SyntaxProblem.unencodable({ text: strFromCharacters(characters), start, end }, filename);
}

function isHalf(character: string): boolean {
  return /^[\ud800-\udfff]$/.test(character);
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

function expandTabs(text: string): string {
  return text.includes('\t') ? withoutTabs(text).join('') : text;
}

/** As str.expandtabs(): to the next column that is a multiple of eight; a carriage return starts a line, too. */
function withoutTabs(characters: Iterable<string>): string[] {
  const out: string[] = [];
  let column = 0;
  for (const character of characters) {
    if (character === '\t') {
      do out.push(' ');
      while (++column % 8 !== 0);
    } else {
      out.push(character);
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return out;
}
