// "invalid syntax. Did you mean 'while'?": which keyword a program with a syntax error may have meant.
//
// CPython does this when it prints the error: in the lines from the last complete block to the error, each name is
// replaced by the keywords most like it, and the first replacement that compiles (or would, with more lines) is offered.

import { compileSource } from './compile.ts';
import { parseModule } from './parser/parser.ts';
import { SyntaxProblem } from './problem.ts';
import { Source } from './source.ts';
import { tokenize } from './tokenize.ts';
import { KEYWORDS, T } from './tokens.ts';

export interface KeywordTypo {
  readonly keyword: string;
  /** The line of the name, without indentation that all lines share. */
  readonly text: string;
  /** Column of the name in it, in characters from 0, and its end. */
  readonly start: number;
  readonly end: number;
}

const MOST_NAMES = 10;
const MOST_KEYWORDS = 3;
const LEAST_LIKENESS = 0.5;
const LONGEST_CODE = 1024;

/**
 * `nearest` is the runtime's closestName, which suggestions of all kinds share. `lastOnly`: names in other lines than
 * the last are left alone.
 */
export function findKeywordTypo(
  lines: readonly string[],
  lastOnly: boolean,
  nearest: (wrong: string, candidates: readonly string[]) => string | null,
): KeywordTypo | null {
  const code = dedent(lines);
  if (code.join('\n').length > LONGEST_CODE) return null;
  const keywords = [...KEYWORDS].sort();
  let names = 0;
  try {
    for (const { type, text: name, line, col, endCol } of tokenize(Source.fromText(code.join('\n'), '<line>'))) {
      if (type !== T.NAME || KEYWORDS.has(name) || (lastOnly && line !== code.length)) continue;
      if (++names > MOST_NAMES) return null;
      const first = nearest(name, keywords);
      const candidates = [...(first === null ? [] : [first]), ...closeMatches(name, keywords)].slice(0, MOST_KEYWORDS);
      const text = code[line - 1]!;
      const characters = [...text];
      for (const keyword of candidates) {
        const changed = [...characters.slice(0, col), keyword, ...characters.slice(endCol)].join('');
        if (isBeginning(code.with(line - 1, changed).join('\n'))) return { keyword, text, start: col, end: endCol };
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
  }
  return null;
}

/** The lines without the indentation that all but the blank ones share. */
function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map(line => (line.trim() === '' ? '' : line.slice(shared)));
}

/** Is it a program, or with a line's end the beginning of one (what codeop asks)? What parses must also compile. */
function isBeginning(code: string): boolean {
  const source = Source.fromText(code, '<line>');
  if (complaint(source) !== null) return complaint(Source.fromText(`${code}\n`, '<line>'))?.incomplete ?? true;
  try {
    compileSource(source);
    return true;
  } catch (error) {
    if (error instanceof SyntaxProblem) return false;
    throw error;
  }
}

function complaint(source: Source): SyntaxProblem | null {
  try {
    parseModule(source, { mode: 'exec' });
    return null;
  } catch (error) {
    if (error instanceof SyntaxProblem) return error;
    throw error;
  }
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
