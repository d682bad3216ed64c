// Says what is wrong with a program that did not parse.
//
// The order of importance is CPython's: a mistake that a check has words for, then layout, then plain "invalid syntax"
// at the furthest token of the first pass. Whatever it is, a complaint of the lexer further down goes before it,
// since an unfinished string explains more than what was made of its pieces.

import { SyntaxProblem } from '../../problem.ts';
import { T } from '../../tokens.ts';
import { FAILURE } from '../core.ts';
import type { CharacterNames } from '../escapes.ts';
import type { ParseMode } from '../modes.ts';
import { type TokenBuffer, UnclosedBracket } from '../token-buffer.ts';
import { CompoundStatementErrors } from './compound-statement-errors.ts';

class DiagnosingParser extends CompoundStatementErrors {}

/** `from`: the token where to begin: a mistake may belong to the statement before the one that did not parse. */
export function diagnose(
  buffer: TokenBuffer,
  mode: ParseMode,
  from: number,
  characterNames: CharacterNames,
): SyntaxProblem {
  const furthest = buffer.tokens.length - 1;
  const first = new DiagnosingParser(buffer);
  first.checking = false;
  const parser = new DiagnosingParser(buffer);
  first.characterNames = parser.characterNames = characterNames;
  const found = findMistake(first, mode, from) ?? findMistake(parser, mode, from);
  if (found !== null) return preferLexer(buffer, found);
  const last = buffer.kinds[buffer.kinds.length - 1];
  if (last === T.INDENT) return parser.problemAtLast('unexpected indent', 'IndentationError');
  if (last === T.DEDENT) return parser.problemAtLast('unexpected unindent', 'IndentationError');
  const problem = parser.problemAtToken('invalid syntax', buffer.tokens[furthest]!);
  return preferLexer(buffer, problem);
}

/** At the last of so many tokens. */
export function problemAfter(buffer: TokenBuffer, message: string, filled: number): SyntaxProblem {
  return new DiagnosingParser(buffer).problemAtLast(message, 'SyntaxError', Math.min(filled, buffer.tokens.length));
}

/** The problem, or one that the lexer finds in the rest of the text. */
export function preferLexer(buffer: TokenBuffer, problem: SyntaxProblem): SyntaxProblem {
  return buffer.lexerProblem === null ? (lexerProblem(buffer) ?? problem) : problem;
}

function findMistake(parser: DiagnosingParser, mode: ParseMode, from: number): SyntaxProblem | null {
  try {
    parser.parse(mode, from);
    return null;
  } catch (reason) {
    if (reason instanceof SyntaxProblem) return reason;
    // The checks nest deeper than the parse itself; where the host's stack ends, so does the search for words.
    if (reason === FAILURE || reason instanceof RangeError) return null;
    throw reason;
  }
}

/** What the lexer only complains about when its token is asked for by the parser. */
function isQuiet(problem: SyntaxProblem): boolean {
  if (problem.kind !== 'SyntaxError') return true;
  return /^unexpected (character after line continuation character|EOF while parsing)$/.test(problem.message);
}

/** Reads the rest of the text for the lexer's sake. An open bracket counts only if the mistake is below it. */
function lexerProblem(buffer: TokenBuffer): SyntaxProblem | null {
  const { line } = buffer.tokens[buffer.tokens.length - 1]!;
  try {
    buffer.drain();
    return null;
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    // What is wrong with an f-string says less than the mistake before it.
    if (buffer.insideString) return null;
    const shown = isQuiet(problem) ? buffer.unclosedBracket() : problem;
    return shown instanceof UnclosedBracket && line <= shown.line! ? null : shown;
  }
}
