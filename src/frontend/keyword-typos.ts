// "invalid syntax. Did you mean 'while'?": which keyword a line with a syntax error may have meant.
//
// CPython does this when it prints the error: each name on the line is replaced by the keywords most like it, and the
// first replacement that parses (or would, with a body) is offered.

import { parseModule } from './parser/parser.ts';
import { SyntaxProblem } from './problem.ts';
import { Source } from './source.ts';
import { KEYWORDS } from './tokens.ts';

export interface KeywordTypo {
  readonly keyword: string;
  /** Column of the name in the line, in characters from 0, and its end. */
  readonly start: number;
  readonly end: number;
}

const MOST_NAMES = 10;
const MOST_KEYWORDS = 3;
const LEAST_LIKENESS = 0.5;
const LONGEST_LINE = 1024;

/** `nearest` is the runtime's closestName, which suggestions of all kinds share. */
export function findKeywordTypo(
  line: string,
  nearest: (wrong: string, candidates: readonly string[]) => string | null,
): KeywordTypo | null {
  if (line.length > LONGEST_LINE) return null;
  const indent = line.length - line.trimStart().length;
  const keywords = [...KEYWORDS].sort();
  let names = 0;
  for (const { index, 0: name } of maskStrings(line).matchAll(/[\p{XID_Start}_][\p{XID_Continue}]*/gu)) {
    if (KEYWORDS.has(name)) continue;
    if (++names > MOST_NAMES) return null;
    const first = nearest(name, keywords);
    const candidates = [...(first === null ? [] : [first]), ...closeMatches(name, keywords)].slice(0, MOST_KEYWORDS);
    for (const keyword of candidates) {
      if (parses((line.slice(0, index) + keyword + line.slice(index + name.length)).slice(indent))) {
        return { keyword, start: index, end: index + name.length };
      }
    }
  }
  return null;
}

/** The line with string literals and comments blanked: names in them are none. */
function maskStrings(line: string): string {
  return line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|#.*/g, text => ' '.repeat(text.length));
}

/** Is it a statement, or the beginning of one? */
function parses(code: string): boolean {
  return [code, `${code}\n    pass`].some(text => {
    try {
      parseModule(Source.fromText(text, '<line>'), { mode: 'exec' });
      return true;
    } catch (error) {
      if (error instanceof SyntaxProblem) return false;
      throw error;
    }
  });
}

/** Keywords whose likeness is high enough, best first. */
function closeMatches(name: string, keywords: readonly string[]): string[] {
  return keywords
    .map(keyword => ({ keyword, likeness: likeness(keyword, name) }))
    .filter(entry => entry.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.keyword < b.keyword ? 1 : -1))
    .map(entry => entry.keyword);
}

/** Ratcliff and Obershelp: twice the characters in common runs over the length of both. */
function likeness(a: string, b: string): number {
  return (2 * commonRuns(a, b)) / (a.length + b.length);
}

function commonRuns(a: string, b: string): number {
  let best = 0;
  let startA = 0;
  let startB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length > best) [best, startA, startB] = [length, i, j];
    }
  }
  if (best === 0) return 0;
  return (
    best +
    commonRuns(a.slice(0, startA), b.slice(0, startB)) +
    commonRuns(a.slice(startA + best), b.slice(startB + best))
  );
}
