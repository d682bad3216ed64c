// Faults of the symbol table as SyntaxProblems.
//
// CPython reports them with the byte columns of the tree, plus one, and shows the line only if it can read the file
// again: not for code that came as a string.

import type { Range } from '../ast.ts';
import { SyntaxProblem } from '../problem.ts';
import type { Source } from '../source.ts';

/** One name of a `global` or `nonlocal` statement (or a walrus that acts like one), for faults found later. */
export interface Directive {
  /** Mangled. */
  readonly name: string;
  readonly range: Range;
}

export function failAt(
  source: Source,
  message: string,
  range: Range,
  stage: 'symbols' | 'compiler' = 'symbols',
): never {
  const { filename } = source;
  const text = /^<.*>$/.test(filename) ? null : (source.lines[range.lineno - 1] ?? null);
  const { lineno, col_offset, end_lineno, end_col_offset } = range;
  const problem = new SyntaxProblem(
    'SyntaxError',
    message,
    lineno,
    col_offset + 1,
    end_lineno,
    end_col_offset + 1,
    text,
    filename,
  );
  problem.stage = stage;
  throw problem;
}
