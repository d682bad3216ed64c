// The parser's entrance: source text to syntax tree.
//
// A good program is parsed in one pass by the classes from core.ts up to modes.ts. Only when that fails is the text
// parsed again, by the slower class in errors/, which knows what to say about a mistake.

import type { Mod } from '../ast.ts';
import { Lexer } from '../lexer/lexer.ts';
import { type SourceWarning, SyntaxProblem } from '../problem.ts';
import type { Source } from '../source.ts';
import { FAILURE } from './core.ts';
import { diagnose, preferLexer, problemAfter } from './errors/diagnose.ts';
import type { CharacterNames } from './escapes.ts';
import { versionFault } from './feature-version.ts';
import { type ParseMode, Parser } from './modes.ts';
import { TokenBuffer, UnclosedBracket } from './token-buffer.ts';

export type { ParseMode } from './modes.ts';

export interface ParseOptions {
  readonly mode: ParseMode;
  /** Finds the characters of `\N{…}`; without it every such escape is unknown. */
  readonly characterNames?: CharacterNames;
  /** Read comments like `# type: int` too (PEP 484), as `python -m ast` does. */
  readonly typeComments?: boolean;
  /** Refuse what came after this version: 9 for Python 3.9. */
  readonly featureVersion?: number;
  /** Of mode 'single': a block whose last line has no line end stays open (true: it ends there). */
  readonly impliesDedent?: boolean;
  /** As after `from __future__ import barry_as_FLUFL`: unequal is `<>`. */
  readonly flufl?: boolean;
}

export interface ParseResult {
  readonly tree: Mod;
  readonly warnings: readonly SourceWarning[];
}

/** Throws a SyntaxProblem when the source is not Python. */
export function parseModule(source: Source, options: ParseOptions): ParseResult {
  const lexer = new Lexer(source, {
    typeComments: options.typeComments ?? false,
    endsLines: options.mode === 'exec',
  });
  const buffer = new TokenBuffer(source, lexer, options.mode, options.impliesDedent ?? true);
  buffer.flufl = options.flufl ?? false;
  let parser: Parser | null = null;
  try {
    parser = new Parser(buffer);
    if (options.characterNames !== undefined) parser.characterNames = options.characterNames;
    const tree = parser.parse(options.mode);
    checkVersion(tree, buffer, options.featureVersion);
    const warnings = [...lexer.warnings, ...parser.warnings].sort((left, right) => left.line - right.line);
    return { tree, warnings };
  } catch (reason) {
    if (reason === FAILURE && parser !== null) {
      const atEnd = isAtEnd(buffer, lexer, source, options.mode);
      const from = Math.min(parser.previousStatement, parser.doubtfulStatement);
      const problem = diagnose(buffer, options.mode, from, parser.characterNames);
      problem.incomplete = atEnd;
      problem.lastBlock = parser.lastBlock;
      throw problem;
    }
    if (reason instanceof SyntaxProblem) {
      const incomplete =
        reason === buffer.lexerProblem
          ? wantsMore(reason, source, options.mode)
          : !reason.message.startsWith('multiple statements') && isAtEnd(buffer, lexer, source, options.mode);
      const problem = preferLexer(buffer, reason);
      problem.incomplete = incomplete;
      throw problem;
    }
    throw reason;
  }
}

function checkVersion(tree: Mod, buffer: TokenBuffer, version: number | undefined): void {
  if (version === undefined) return;
  const fault = versionFault(tree, buffer, version);
  if (fault !== null) throw problemAfter(buffer, fault.message, fault.filled);
}

/** Did the tokens that did not fit end with the text? */
function isAtEnd(buffer: TokenBuffer, lexer: Lexer, source: Source, mode: ParseMode): boolean {
  return buffer.atEnd || (isOpenLine(source, mode) && lexer.at >= source.text.length);
}

/** May the last line still go on? A module's ends in any case. */
function isOpenLine({ text }: Source, mode: ParseMode): boolean {
  return mode !== 'exec' && !text.endsWith('\n');
}

/** Did the lexer only miss what further lines may bring? */
function wantsMore(problem: SyntaxProblem, source: Source, mode: ParseMode): boolean {
  const { message } = problem;
  return (
    problem instanceof UnclosedBracket ||
    message.startsWith('unterminated triple-quoted') ||
    message === 'unexpected EOF while parsing' ||
    (message.startsWith('unterminated') && (isOpenLine(source, mode) || endsContinued(message, source)))
  );
}

/** A string between single quotes goes on after a backslash at the end of its line. */
function endsContinued(message: string, { lines }: Source): boolean {
  const line = /detected at line (\d+)/.exec(message)?.[1];
  return line !== undefined && /(?<!\\)(?:\\\\)*\\\n$/.test(lines[Number(line) - 1] ?? '');
}
