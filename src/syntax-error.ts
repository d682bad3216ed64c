// The border between the front end's complaints and Python's: a SyntaxProblem as a SyntaxError object, or as the
// RecursionError or MemoryError that it stands for.

import { type Encoded, type SourceWarning, SyntaxProblem } from './frontend/problem.ts';
import { encodeError } from './runtime/codecs/errors.ts';
import { EXCEPTIONS } from './runtime/exceptions/hierarchy.ts';
import { newException } from './runtime/exceptions/raise.ts';
import { linesOfFile } from './runtime/imports/source-lines.ts';
import { literalValue } from './runtime/literal-value.ts';
import { PyTuple } from './runtime/objects/containers.ts';
import { PyException } from './runtime/objects/exception.ts';
import type { Value } from './runtime/objects/object.ts';
import { fromText, type Str } from './runtime/objects/str.ts';
import { warnAt } from './runtime/warnings.ts';

/** `inFile`: whoever wants the source of the program will find it by its name. */
export function syntaxErrorFrom(
  problem: SyntaxProblem,
  filename: string,
  source: string | null,
  inFile = false,
): PyException {
  if (problem.encoded !== null) return unencodable(problem.encoded, problem.message);
  const message = fromText(problem.message);
  if (problem.line === null) {
    const placeless = newException(EXCEPTIONS[problem.kind], message);
    placeless.setField('msg', message);
    return placeless;
  }
  const text = shownLine(problem, inFile, source, problem.filename ?? filename);
  const details: Record<string, Value> = {
    filename: fromText(problem.filename ?? filename),
    lineno: problem.line,
    offset: problem.offset,
    text: text === null ? null : fromText(text),
    end_lineno: problem.endLine,
    end_offset: problem.endOffset,
  };
  const place = problem.stage === 'symbols' ? [] : [new PyTuple(Object.values(details))];
  const exception = newException(EXCEPTIONS[problem.kind], message, ...place);
  exception.setField('msg', message);
  for (const [name, value] of Object.entries(details)) exception.setField(name, value);
  if (problem.lastBlock !== null) {
    const { line, col } = problem.lastBlock;
    exception.setField('_metadata', new PyTuple([line, col, source === null || inFile ? null : fromText(source)]));
  }
  return exception;
}

function unencodable({ text, start, end }: Encoded, reason: string): PyException {
  return encodeError({ encoding: 'utf-8', object: literalValue(text) as Str, start, end, reason });
}

/** Hands warnings to the program's filters. One that they make an error is a SyntaxError with its place. */
export function showWarnings(warnings: readonly SourceWarning[], filename: string): void {
  for (const { line, category, message, range } of warnings) {
    try {
      warnAt(filename, line, category, message);
    } catch (error) {
      if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS[category])) throw error;
      const said = message.replace(' Such sequences will not work in the future.', '');
      const [first, last] = range === undefined ? [null, null] : [range.col_offset + 1, range.end_col_offset + 1];
      const problem = new SyntaxProblem(
        'SyntaxError',
        said,
        line,
        first,
        range?.end_lineno ?? null,
        last,
        null,
        filename,
      );
      problem.stage = 'compiler';
      throw problem;
    }
  }
}

/** What compile() raises for source that only wants more lines, when asked to tell. */
export function incompleteInput({ line }: SyntaxProblem, filename: string): PyException {
  const exception = newException(EXCEPTIONS._IncompleteInputError, 'incomplete input');
  exception.setField('msg', 'incomplete input');
  exception.setField('filename', fromText(filename));
  exception.setField('lineno', line);
  return exception;
}

/** The text of the line: CPython's parser and those after it take that of the file, if there is one of this name. */
function shownLine(
  { line, stage, text }: SyntaxProblem,
  inFile: boolean,
  source: string | null,
  filename: string,
): string | null {
  if (stage === 'reader' && text !== null) return text;
  const ofFile = inFile ? lineOf(source, line!) : stage === 'reader' ? null : lineInFile(filename, line!);
  return ofFile ?? (inFile || stage === 'parser' ? text : null);
}

function lineInFile(filename: string, line: number): string | null {
  return linesOfFile(filename)?.[line - 1] ?? null;
}

function lineOf(source: string | null, line: number): string | null {
  if (source === null || line === 0) return null;
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = source.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  return end < 0 ? source.slice(start) : source.slice(start, end + 1);
}
