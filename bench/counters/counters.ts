// What each engine counts for each program of the bench at its small size (`# small:`): figures that no busy machine
// changes, so that a test can hold them against a recorded baseline.
//
// Executed instructions and calls, bytes of code, and for the jit what it emitted: the engines' own counters and the
// size of the code, program after program in one process, always in the same order.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BACKENDS } from '../../backends/registry.ts';
import { measureProgram } from '../../src/compare/measure.ts';
import { loadProgram, programNames, withoutMain } from '../runner/programs.ts';

export type Figures = Readonly<Record<string, number>>;

export interface Baseline {
  /** Why it was recorded the last time. */
  readonly reason: string;
  /** Figures by program and engine. */
  readonly programs: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
}

export const baselinePath = fileURLToPath(new URL('./baseline.json', import.meta.url));

/** A figure may grow by this share of itself. */
export const TOLERANCE = 0.02;

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(baselinePath, 'utf8')) as Baseline;
}

export function measureAll(): Baseline['programs'] {
  return Object.fromEntries(programNames().map(name => [name, measureOne(name)]));
}

function measureOne(name: string): Record<string, Figures> {
  const { source, path } = loadProgram(name, 1);
  const small = /^# small: *(\d+)/m.exec(source)?.[1];
  if (small === undefined) throw new Error(`${path}: no line '# small: NUMBER'`);
  const script = `${withoutMain(source)}\nrun(${small})\n`;
  return Object.fromEntries(
    BACKENDS.map(backend => {
      const { counts, size, status, stderr, failure } = measureProgram({
        backend: backend.name,
        source: script,
        filename: `${name}.py`,
      });
      if (counts === null || size === null || status !== 0)
        throw new Error(`${name} on ${backend.name}: ${failure ?? stderr}`);
      const figures: Record<string, number> = { calls: counts.calls, 'code bytes': size.bytes, ...counts.more };
      if (counts.instructions !== null) figures['executed instructions'] = counts.instructions;
      return [backend.name, figures];
    }),
  );
}

/** One line for each figure that is not what was recorded: grown beyond the tolerance, or not recorded at all. */
export function growth(recorded: Baseline['programs'], now: Baseline['programs']): string[] {
  const problems: string[] = [];
  for (const [program, engines] of Object.entries(now)) {
    for (const [engine, figures] of Object.entries(engines)) {
      for (const [name, value] of Object.entries(figures)) {
        const before = recorded[program]?.[engine]?.[name];
        const place = `${program} on ${engine}: ${name}`;
        if (before === undefined) problems.push(`${place} is not recorded`);
        else if (value > before * (1 + TOLERANCE)) {
          const percent = before === 0 ? '' : ` (+${((value / before - 1) * 100).toFixed(1)} %)`;
          problems.push(`${place} grew from ${before} to ${value}${percent}`);
        }
      }
    }
  }
  return problems;
}
