// The main program that each measured process runs, generated per benchmark, and the reading of what it reports.
//
// It is plain Python, so every engine and every peer does the same work: compile the benchmark's text (timed), execute
// it, then call run(size) again and again with a clock around each call. Answers go out as repr(), and the judging
// happens here, once for all. The text is inside the driver since not every Python can open files; for a Python without
// `compile` it stands there as itself, and the time of compiling is not known.

import { type BenchProgram, withoutMain } from './programs.ts';

/** One process, times in milliseconds. */
export interface ProcessRun {
  /** From start to end as the parent saw it. */
  readonly wall: number;
  /** compile() of the benchmark. */
  readonly compile: number;
  /** Each call of run(), in order. */
  readonly iterations: readonly number[];
}

export interface DriverReport {
  readonly version: string;
  readonly compile: number;
  readonly iterations: readonly number[];
  readonly answers: readonly string[];
}

const MARK = 'typhon-bench';

export function driverSource(program: BenchProgram, iterations: number, hasCompile = true): string {
  if (!hasCompile) return plainDriverSource(program, iterations);
  return `import sys
import time

SOURCE = ${pythonString(program.source)}


def main():
    clock = time.perf_counter
    start = clock()
    code = compile(SOURCE, ${pythonString(`${program.name}.py`)}, "exec")
    compile_time = clock() - start
    namespace = {"__name__": "benchmark"}
    exec(code, namespace)
    run = namespace["run"]
    times = []
    answers = []
    for _ in range(${iterations}):
        start = clock()
        answer = run(${program.size})
        times.append(clock() - start)
        answers.append(repr(answer))
    print("${MARK} version", sys.version.split()[0])
    print("${MARK} compile", repr(compile_time))
    for seconds in times:
        print("${MARK} time", repr(seconds))
    for answer in answers:
        print("${MARK} answer", answer)


main()
`;
}

function plainDriverSource(program: BenchProgram, iterations: number): string {
  return `${withoutMain(program.source)}
import sys
import time

try:
    _clock = time.perf_counter
except AttributeError:
    _clock = time.time


def _main():
    times = []
    answers = []
    for _ in range(${iterations}):
        start = _clock()
        answer = run(${program.size})
        times.append(_clock() - start)
        answers.append(repr(answer))
    print("${MARK} version", sys.version.split()[0])
    print("${MARK} compile", "0")
    for seconds in times:
        print("${MARK} time", repr(seconds))
    for answer in answers:
        print("${MARK} answer", answer)


_main()
`;
}

/** Any text as a Python literal in ASCII. */
function pythonString(text: string): string {
  const escaped = text.replace(/[^ !#-[\]-~]/gu, character => {
    if (character === '\n') return '\\n';
    return `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;
  });
  return `"${escaped}"`;
}

/** null when the driver did not come to its end. */
export function readReport(stdout: string): DriverReport | null {
  const values = (word: string): string[] =>
    stdout
      .split('\n')
      .filter(line => line.startsWith(`${MARK} ${word} `))
      .map(line => line.slice(MARK.length + word.length + 2).trimEnd());
  const [compile] = values('compile');
  const iterations = values('time').map(text => Number(text) * 1000);
  const answers = values('answer');
  if (compile === undefined || iterations.length === 0 || answers.length !== iterations.length) return null;
  return { version: values('version')[0] ?? '', compile: Number(compile) * 1000, iterations, answers };
}
