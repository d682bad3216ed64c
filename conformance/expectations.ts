// What a conformance case says about itself, in comments beside its code (the format: conformance/README.md).
//
//     print(letters[-1])  # expect: c
//     letters[-4]         # expect error: IndexError: list index out of range
//
// `readExpectations` collects the comments, `differences` holds a finished run against them. Both know nothing
// of engines: the same two functions judge every backend and CPython itself.

export interface Expectations {
  stdout: string[];
  /** Texts that lines of stderr contain, in this order. */
  stderr: string[];
  /** The uncaught error that ends the program, and the line of the file that it must come from. */
  error: { line: number; text: string } | undefined;
  status: number;
  stdin: string;
  args: string[];
  /** Why CPython in WebAssembly cannot confirm this case (it is a 32-bit build); set for very few files. */
  noOracle: string | undefined;
}

export interface RunResult {
  stdout: string;
  stderr: string;
  status: number;
}

/** The first of these in a line counts; what follows one optional space is the text, word for word. */
const commentPattern = /# (expect(?: error| stderr| status)?|stdin|args|no oracle):(?: (.*))?$/;

/** Does a program of unknown origin say anything about itself in this way? */
export function hasExpectations(source: string): boolean {
  return source.split('\n').some(line => commentPattern.test(line));
}

export function readExpectations(source: string): Expectations {
  const found: Expectations = {
    stdout: [],
    stderr: [],
    error: undefined,
    status: 0,
    stdin: '',
    args: [],
    noOracle: undefined,
  };
  let status: number | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    const match = commentPattern.exec(line);
    if (match === null) continue;
    const text = (match[2] ?? '').trimEnd();
    switch (match[1]) {
      case 'expect':
        found.stdout.push(text);
        break;
      case 'expect stderr':
        found.stderr.push(text);
        break;
      case 'expect error':
        if (found.error !== undefined) throw new Error(`line ${index + 1}: a program ends with one error only`);
        found.error = { line: index + 1, text };
        break;
      case 'expect status':
        status = Number(text);
        break;
      case 'stdin':
        found.stdin += `${text}\n`;
        break;
      case 'args':
        found.args = text.split(' ');
        break;
      default:
        found.noOracle = text;
    }
  }
  found.status = status ?? (found.error === undefined ? 0 : 1);
  return found;
}

/** Every way in which a run is not what the case expects, in words; none if it passed. */
export function differences(expected: Expectations, actual: RunResult, filename: string): string[] {
  const found: string[] = [];
  const printed = linesOf(actual.stdout);
  const lines = Math.max(printed.length, expected.stdout.length);
  for (let index = 0; index < lines; index++) {
    if (printed[index] === expected.stdout[index]) continue;
    found.push(`stdout line ${index + 1}: expected ${quoted(expected.stdout[index])}, got ${quoted(printed[index])}`);
    break;
  }
  if (actual.status !== expected.status) found.push(`status: expected ${expected.status}, got ${actual.status}`);
  const reported = linesOf(actual.stderr);
  if (expected.error !== undefined) found.push(...errorDifferences(expected.error, reported, filename));
  found.push(...missingInOrder(expected.stderr, reported, filename));
  const silent = expected.error === undefined && expected.stderr.length === 0;
  if (silent && reported.length > 0) found.push(`stderr: expected nothing, got ${quoted(reported.at(-1))}`);
  return found;
}

function errorDifferences(error: { line: number; text: string }, reported: string[], filename: string): string[] {
  const found: string[] = [];
  if (reported.at(-1) !== error.text) {
    found.push(`error: expected ${quoted(error.text)}, got ${quoted(reported.at(-1))}`);
  }
  const line = innermostLine(reported, filename);
  if (line !== error.line) found.push(`error: expected from line ${error.line}, got ${line ?? 'no line of this file'}`);
  return found;
}

/** The line of the last traceback entry that lies in the case's own file. */
function innermostLine(reported: string[], filename: string): number | undefined {
  // Some Pythons name the main program by its whole path.
  const end = `${filename}", line `;
  const entry = reported.findLast(line => line.startsWith('  File "') && line.includes(end));
  return entry === undefined ? undefined : Number.parseInt(entry.slice(entry.indexOf(end) + end.length), 10);
}

function missingInOrder(texts: string[], reported: string[], filename: string): string[] {
  let from = 0;
  for (const text of texts) {
    const wanted = text.replaceAll('{file}', filename);
    const index = reported.findIndex((line, position) => position >= from && line.includes(wanted));
    if (index < 0)
      return [
        `stderr: no line contains ${quoted(wanted)} (after line ${from}); it ends with ${quoted(reported.at(-1))}`,
      ];
    from = index + 1;
  }
  return [];
}

/** White space at the end of a line never counts: editors remove it from the comments. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map(line => line.trimEnd());
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing more' : JSON.stringify(text);
}
