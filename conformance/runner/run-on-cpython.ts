// Runs one program on CPython 3.14 in this thread. The interpreter is started with the first program and kept.
import { Oracle } from '../oracle/oracle.ts';
import type { Program, ProgramRun } from './program.ts';

let oracle: Oracle | undefined;

export function runOnCpython({ source, filename, args, stdin, folders = [], limits }: Program): ProgramRun {
  let start = performance.now();
  const ended = (rest: Partial<ProgramRun>): ProgramRun => {
    const milliseconds = performance.now() - start;
    return { stdout: '', stderr: '', status: 70, ending: 'end', detail: '', milliseconds, ...rest };
  };
  try {
    oracle ??= Oracle.start();
    start = performance.now();
    const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
    const timeLimit = (limits.seconds ?? 10) * 1000;
    const run = oracle.run({ source: text, filename, args: [...args], stdin, folders: [...folders] }, timeLimit);
    if (run.status === 124) return ended({ ...run, ending: 'timeout', detail: 'CPython did not end in time' });
    return ended(run);
  } catch (error) {
    return ended({ ending: 'limit', detail: `CPython could not run it: ${(error as Error).message.split('\n')[0]}` });
  }
}
