// The main program that each measured process runs, generated per benchmark, and the reading of what it reports.
//
// It is plain Python, so every engine and every peer does the same work: compile the benchmark's text (timed), then do
// one iteration after the other with a clock around each, and before each wait for its turn, which comes as a line of
// its standard input (process.ts; where that has ended, nobody waits). An iteration of a benchmark is a call of run(size), and its
// answer goes out as repr(); one of a script is the execution of the whole in a fresh __main__ whose output is kept back,
// and its answer is a checksum of that output. The judging happens in run.ts, once for all. The text is inside the driver
// since not every Python can open files; for a Python without `compile` it stands there as itself, and the time of
// compiling is not known.

import type { Peer } from '../../src/peers/peers.ts';
import { type BenchProgram, withoutMain } from './programs.ts';

/** One process, times in milliseconds. */
export interface ProcessRun {
  /** Processes of one round ran side by side, an iteration each in turn: what slowed one slowed its neighbours. */
  readonly round: number;
  /** From start to end as the parent saw it, without the time in which it waited for its turn. */
  readonly wall: number;
  /** compile() of the benchmark; null for a Python that cannot tell. */
  readonly compile: number | null;
  /** Each iteration, in order. */
  readonly iterations: readonly number[];
}

export interface DriverReport {
  readonly version: string;
  readonly compile: number;
  readonly iterations: readonly number[];
  readonly answers: readonly string[];
}

const MARK = 'typhon-bench';

/** What a cold start is measured with: a process that does nothing but say who it is. */
export const EMPTY_DRIVER = `import sys
print("${MARK} version", str(sys.version).split()[0])
`;

/** How often a process has asked for its turn. */
export const countTurns = (stdout: string): number => stdout.split(`${MARK} turn\n`).length - 1;

/** Asks for its turn, and waits for it. */
const TURN = `
        print("${MARK} turn")
        screens[0].flush()
        keyboard.readline()`;

/** What a Python can do decides what its driver asks of it. */
export type Abilities = Pick<Peer, 'hasCompile' | 'hasInput'>;

export function driverSource(
  program: BenchProgram,
  iterations: number,
  { hasCompile, hasInput }: Abilities = { hasCompile: true, hasInput: true },
): string {
  if (!hasCompile) return plainDriverSource(program, iterations);
  const { prepare, once } = program.size === null ? SCRIPT : benchmark(program.size);
  return `import sys
import time

SOURCE = ${pythonString(program.source)}


def main():
    clock = time.perf_counter
    screens, keyboard = (sys.stdout, sys.stderr), sys.stdin
    start = clock()
    code = compile(SOURCE, ${pythonString(program.size === null ? program.path : `${program.name}.py`)}, "exec")
    compile_time = clock() - start
${prepare}
    times = []
    answers = []
    for _ in range(${iterations}):${hasInput ? TURN : ''}
${once}
    print("${MARK} version", str(sys.version).split()[0])
    print("${MARK} compile", repr(compile_time))
    for seconds in times:
        print("${MARK} time", repr(seconds))
    for answer in answers:
        print("${MARK} answer", answer)


main()
`;
}

interface Iteration {
  readonly prepare: string;
  readonly once: string;
}

const benchmark = (size: number): Iteration => ({
  prepare: `    namespace = {"__name__": "benchmark"}
    exec(code, namespace)
    run = namespace["run"]`,
  once: `        start = clock()
        answer = run(${size})
        times.append(clock() - start)
        answers.append(repr(answer))`,
});

const SCRIPT: Iteration = {
  prepare: `
    class Keeper:
        encoding = "utf-8"
        def __init__(self): self.pieces = []
        def write(self, text):
            self.pieces.append(text)
            return len(text)
        def flush(self): pass
        def isatty(self): return False

    def checksum(pieces):
        total = 0
        for character in "".join(pieces):
            total = (total * 31 + ord(character)) % 1000000007
        return total

    class Silence:
        encoding = "utf-8"
        def read(self, *_): return ""
        def readline(self, *_): return ""
        def readlines(self, *_): return []
        def __iter__(self): return iter(())
        def fileno(self): raise OSError("no input while a script is measured")
        def isatty(self): return False

    sys.stdin = Silence()
    sys.argv = [code.co_filename]`,
  once: `        kept, complaints = Keeper(), Keeper()
        ending = "end"
        sys.stdout, sys.stderr = kept, complaints
        start = clock()
        try:
            exec(code, {"__name__": "__main__", "__file__": code.co_filename})
        except SystemExit as leaving:
            ending = f"exit({leaving.code!r})"
        except BaseException as problem:
            ending = type(problem).__name__
        times.append(clock() - start)
        sys.stdout, sys.stderr = screens
        answers.append(f"{ending}, output {checksum(kept.pieces)}")`,
};

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
    print("${MARK} version", str(sys.version).split()[0])
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

const valuesOf = (stdout: string, word: string): string[] =>
  stdout
    .split('\n')
    .filter(line => line.startsWith(`${MARK} ${word} `))
    .map(line => line.slice(MARK.length + word.length + 2).trimEnd());

/** null when the driver did not come to its end. */
export function readReport(stdout: string): DriverReport | null {
  const [compile] = valuesOf(stdout, 'compile');
  const iterations = valuesOf(stdout, 'time').map(text => Number(text) * 1000);
  const answers = valuesOf(stdout, 'answer');
  if (compile === undefined || iterations.length === 0 || answers.length !== iterations.length) return null;
  return { version: readVersion(stdout), compile: Number(compile) * 1000, iterations, answers };
}

export const readVersion = (stdout: string): string => valuesOf(stdout, 'version')[0] ?? '';
