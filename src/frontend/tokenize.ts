// Prints a program's tokens as `python -m tokenize` does, comments and blank lines included.
//
// tokenize is built on the same scanner as the parser's stream and asks it for extra tokens; what differs is put right
// here: columns count characters, the encoding comes first, and line ends have their own rules.

import { Lexer } from './lexer/lexer.ts';
import type { SyntaxProblem } from './problem.ts';
import { reprString } from './repr.ts';
import type { Source } from './source.ts';
import { T, type Token } from './tokens.ts';

export interface TokenizeOptions {
  /** Name each operator by its own token instead of OP (`-e`). */
  readonly exact: boolean;
  /** Text has no encoding to name. */
  readonly isText?: boolean;
}

export function tokenizeDump(source: Source, options: TokenizeOptions): string {
  const encoding = source.encoding === 'utf-8-sig' ? 'utf-8' : source.encoding;
  let out = options.isText === true ? '' : tokenLine(0, 0, 0, 0, 'ENCODING', encoding);
  for (const token of tokenize(source)) {
    // As tokenize sees it, `<>` is no operator.
    const operator = token.type > T.DEDENT && token.type <= T.OP;
    const name = operator && (!options.exact || token.text === '<>') ? 'OP' : T[token.type];
    out += tokenLine(token.line, token.col, token.endLine, token.endCol, name, token.text);
  }
  return out;
}

/** What `python -m tokenize` writes to standard error when it meets a fault. */
export function describeTokenizeProblem(problem: SyntaxProblem, filename: string): string {
  const unterminated = problem.message.includes('unterminated triple-quoted string literal');
  if (problem.message.endsWith('cannot contain null bytes')) return `${filename}: error: ${problem.message}`;
  // The tokenize module looks for the encoding itself, in the first two lines.
  if (problem.message.endsWith(' with BOM')) return `${filename}: error: encoding problem for '${filename}': utf-8`;
  const [, unknown] = /^encoding problem: (.*)/.exec(problem.message) ?? [];
  if (unknown !== undefined) return `${filename}: error: unknown encoding for '${filename}': ${unknown}`;
  if (problem.message.startsWith('Non-UTF-8') && problem.line! <= 2) {
    return `${filename}: error: invalid or missing encoding declaration for '${filename}'`;
  }
  const message = unterminated ? 'EOF in multi-line string' : problem.message;
  return `${filename}:${problem.line}:${problem.offset}: error: ${message}`;
}

/** The tokens as the tokenize module gives them; columns are in characters. */
export function* tokenize(program: Source): Generator<Token> {
  const source = program.asRead;
  const lexer = new Lexer(source, { extraTokens: true });
  for (;;) {
    const token = lexer.next();
    const col = source.charCol(token.line, token.col);
    yield { ...token, col, endCol: source.charCol(token.endLine, token.endCol) };
    if (token.type === T.ENDMARKER) return;
  }
}

function tokenLine(line: number, col: number, endLine: number, endCol: number, name: string, text: string): string {
  const range = `${line},${col}-${endLine},${endCol}:`;
  return `${range.padEnd(20)}${name.padEnd(15)}${padded(reprString(text), 15)}\n`;
}

/** Python counts characters, padEnd() would count UTF-16 units. */
function padded(text: string, width: number): string {
  return text.length >= 2 * width ? text : text + ' '.repeat(Math.max(0, width - [...text].length));
}
