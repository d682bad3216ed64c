// A hunt for programs on which the engines and CPython differ: the work behind `typhon fuzz`.
//
// It goes on after a find. Programs are tried in batches with seeds that count up, so that the seed of a find alone leads
// back to it in reasonable time. What a seed is for depends on it alone: every fourth one is for programs that raise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '../runner/coverage.ts';
import { type Counterexample, findDisagreement, findOtherTraceback, Judges, type JudgesOptions } from './agreement.ts';
import { caseOfFind } from './find-case.ts';

/** Programs tried under one seed. */
export const BATCH = 100;
/** Each of them has up to twelve programs in it. */
const TRACEBACK_BATCH = 25;
const isForTracebacks = (seed: number): boolean => seed % 4 === 3;

export interface HuntOptions extends JudgesOptions {
  readonly seed: number;
  readonly runs: number;
  readonly minutes: number;
  /** Where finds go. */
  readonly out: string;
  readonly onBatch: (text: string) => void;
  readonly stop: AbortSignal;
}

export interface Find {
  readonly seed: number;
  readonly file: string;
  readonly differences: readonly string[];
}

export interface HuntResult {
  readonly format: 'typhon-fuzz';
  readonly version: 1;
  readonly seeds: readonly [first: number, last: number];
  readonly programs: number;
  readonly statements: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly finds: readonly Find[];
  readonly coverage: Coverage;
}

export async function hunt(options: HuntOptions): Promise<HuntResult> {
  const { seed: first, runs, minutes, stop, onBatch } = options;
  const start = Date.now();
  const end = start + minutes * 60_000;
  const judges = new Judges({ ...options, coverage: true });
  const finds: Find[] = [];
  let seed = first;
  const stopped = new Promise<undefined>(resolve => {
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  try {
    for (let done = 0; done < runs && Date.now() < end && !stop.aborted; seed++) {
      const [find, batch] = isForTracebacks(seed) ? [findOtherTraceback, TRACEBACK_BATCH] : [findDisagreement, BATCH];
      const count = Math.min(batch, runs - done);
      const found = await Promise.race([stopped, find(judges, seed, count, end)]);
      done += count;
      if (found !== undefined) finds.push(await keep(judges, found, options.out));
      onBatch(`seed ${seed}: ${judges.tried.programs} programs, ${finds.length} finds`);
    }
  } finally {
    judges.close();
  }
  return {
    format: 'typhon-fuzz',
    version: 1,
    seeds: [first, Math.max(first, seed - 1)],
    ...judges.tried,
    milliseconds: Date.now() - start,
    finds,
    coverage: judges.coverage,
  };
}

async function keep(judges: Judges, found: Counterexample, out: string): Promise<Find> {
  const { seed, source, differences } = found;
  const cpython = await judges.cpython(source);
  const file = join(out, `seed_${seed}.py`);
  mkdirSync(out, { recursive: true });
  writeFileSync(file, caseOfFind(found, cpython, 'program.py'));
  return { seed, file, differences };
}
