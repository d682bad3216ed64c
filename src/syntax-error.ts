// The border between the front end's complaints and Python's: a SyntaxProblem as a SyntaxError object, or as the
// RecursionError or MemoryError that it stands for.

import type { SyntaxProblem } from './frontend/problem.ts';
import { EXCEPTIONS } from './runtime/exceptions/hierarchy.ts';
import { newException } from './runtime/exceptions/raise.ts';
import { PyTuple } from './runtime/objects/containers.ts';
import type { PyException } from './runtime/objects/exception.ts';
import type { Value } from './runtime/objects/object.ts';
import { fromText } from './runtime/objects/str.ts';

export function syntaxErrorFrom(problem: SyntaxProblem, filename: string, source: string | null): PyException {
  if (problem.kind === 'RecursionError' || problem.kind === 'MemoryError') {
    return newException(EXCEPTIONS[problem.kind], fromText(problem.message));
  }
  const text = problem.text ?? (source === null || problem.line === null ? null : lineOf(source, problem.line));
  const details: Record<string, Value> = {
    filename: fromText(problem.filename ?? filename),
    lineno: problem.line,
    offset: problem.offset,
    text: text === null ? null : fromText(text),
    end_lineno: problem.endLine,
    end_offset: problem.endOffset,
  };
  const message = fromText(problem.message);
  const exception = newException(EXCEPTIONS[problem.kind], message, new PyTuple(Object.values(details)));
  exception.setField('msg', message);
  for (const [name, value] of Object.entries(details)) exception.setField(name, value);
  return exception;
}

function lineOf(source: string, line: number): string | null {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = source.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  return end < 0 ? source.slice(start) : source.slice(start, end + 1);
}
