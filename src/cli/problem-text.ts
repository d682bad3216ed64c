// A SyntaxProblem as `python` prints a SyntaxError, for commands that start no runtime of their own.

import type { SyntaxProblem } from '../frontend/problem.ts';
import { formatException } from '../runtime/exceptions/format.ts';
import { syntaxErrorFrom } from '../syntax-error.ts';

export function describeProblem(problem: SyntaxProblem): string {
  // No interpreter runs here, so nothing is suggested beyond the message.
  return formatException(syntaxErrorFrom(problem, problem.filename ?? '<unknown>', null, true));
}
