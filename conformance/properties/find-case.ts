// Makes a conformance case out of a program on which engines differ: what CPython prints becomes its expectations.
import type { RunResult } from '../expectations.ts';
import type { Counterexample } from './agreement.ts';

/** A program and what is right, in one file that is ready for conformance/regression/. */
export function caseOfFind(
  { seed, source, differences, wholeErrors }: Counterexample,
  cpython: RunResult,
  filename: string,
): string {
  const lines = source.trimEnd().split('\n');
  const errors = cpython.stderr.trimEnd().split('\n');
  if (wholeErrors) {
    const reported = errors.filter(line => line.trim() !== '');
    lines.push(...reported.map(line => `# expect stderr: ${line.replaceAll(`"${filename}"`, '"{file}"')}`));
    lines.push(`# expect status: ${cpython.status}`);
  } else if (cpython.status !== 0 && errors.at(-1) !== '') {
    const at = lineOf(errors, filename);
    if (at !== undefined) lines[at - 1] += `  # expect error: ${errors.at(-1)}`;
    else lines.push(`# expect status: ${cpython.status}`);
  }
  const printed = cpython.stdout.replace(/\n$/, '');
  if (cpython.stdout !== '') lines.push(...printed.split('\n').map(line => `# expect: ${line}`.trimEnd()));
  else if (!wholeErrors) lines.push(`# expect status: ${cpython.status}`);
  const head = [`# Found by \`typhon fuzz --runs 100 --seed ${seed}\`:`, ...differences.map(oneLine)];
  return `${head.join('\n')}\n${lines.join('\n')}\n`;
}

/** Where the traceback is in the program last. */
function lineOf(errors: readonly string[], filename: string): number | undefined {
  const entry = errors.findLast(line => line.startsWith(`  File "${filename}", line `));
  const number = entry === undefined ? undefined : /line (\d+)/.exec(entry)?.[1];
  return number === undefined ? undefined : Number(number);
}

const oneLine = (text: string): string => `# ${text.split('\n')[0]!.replaceAll('expect', 'should be').slice(0, 115)}`;
