// What the front end throws when source text is not Python: a message and a range.
//
// It is not a run-time exception. At the border (compile(), the CLI) it becomes a Python SyntaxError with the same
// text; tools that only look at source (tokens, ast) print it without starting a runtime.

import type { Range } from './ast.ts';
import type { StrLiteral } from './literal.ts';

/**
 * RecursionError and MemoryError are for programs that are too much for the front end: too deep, and nested beyond its
 * limits; UnicodeEncodeError is for docstrings that are no text.
 */
export type ProblemKind =
  | 'SyntaxError'
  | 'IndentationError'
  | 'TabError'
  | 'RecursionError'
  | 'MemoryError'
  | 'UnicodeEncodeError';

export interface Encoded {
  readonly text: StrLiteral;
  readonly start: number;
  readonly end: number;
}

const UNENCODABLE = 'surrogates not allowed';

export class SyntaxProblem extends Error {
  /** Nothing was wrong up to the end of the text: with more lines it might become a program. */
  incomplete = false;
  /**
   * Who found it: in CPython it shows. The reader (of bytes and tokens) has the text at hand; whoever comes later looks
   * first for a file of the program's name, the parser of modules too. And the exception of the symbol table gets its
   * place late.
   */
  stage: 'reader' | 'parser' | 'symbols' | 'compiler' = 'reader';
  /** Where the last block began that was complete before the error; line 0 if there is none. */
  lastBlock: { readonly line: number; readonly col: number } | null = null;

  /** What the front end's resources do not suffice for; it has no place in the text. */
  static exhausted(kind: 'RecursionError' | 'MemoryError', message: string, filename: string): SyntaxProblem {
    return new SyntaxProblem(kind, message, null, null, null, null, null, filename);
  }

  /** Half a surrogate pair where a text must have a UTF-8 form; `start` and `end` count its code points. */
  static unencodable(encoded: Encoded, filename: string): SyntaxProblem {
    const problem = new SyntaxProblem('UnicodeEncodeError', UNENCODABLE, null, null, null, null, null, filename);
    problem.encoded = encoded;
    return problem;
  }

  /** Of a UnicodeEncodeError only. */
  encoded: Encoded | null = null;

  /**
   * Lines count from 1. Offsets are CPython's: 1-based and in characters (code points) of the line; 0 or null where
   * CPython has none. `text` is the source line as CPython shows it, null where it has none.
   */
  constructor(
    readonly kind: ProblemKind,
    override readonly message: string,
    readonly line: number | null,
    readonly offset: number | null,
    readonly endLine: number | null,
    readonly endOffset: number | null,
    readonly text: string | null = null,
    readonly filename: string | null = null,
  ) {
    super(message);
  }
}

/** A SyntaxWarning or DeprecationWarning found while reading the source; the runtime decides what to do with it. */
export interface SourceWarning {
  readonly category: 'SyntaxWarning' | 'DeprecationWarning';
  readonly message: string;
  readonly line: number;
  /** Where the compiler found it; the lexer and the parser know the line alone. */
  readonly range?: Range;
}
