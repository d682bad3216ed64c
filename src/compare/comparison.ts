// The same program on several engines: do they behave alike, and as recorded? What they cost is the bench's to say.

import { dirname, resolve } from 'node:path';
import { BACKENDS } from '../../backends/registry.ts';
import { measureIsolated } from './isolated.ts';
import type { Measurement, MeasureRequest } from './measure.ts';

/** What CPython 3.14 does with a program, recorded. */
export interface Expected {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface ProgramComparison {
  readonly filename: string;
  readonly source: string;
  readonly measurements: readonly Measurement[];
  readonly expected: Expected | null;
  /** What is not as it should be, one line each; empty when all engines agree (and with the record). */
  readonly problems: readonly string[];
}

export interface ComparisonRequest {
  readonly filename: string;
  readonly source: string;
  readonly backends: readonly string[];
  readonly expected?: Expected | null;
  readonly args?: readonly string[];
  readonly stdin?: string;
  /** Called before each run, for a progress line. */
  readonly onRun?: (backend: string) => void;
}

export const backendNames = (): readonly string[] =>
  BACKENDS.filter(backend => backend.unavailable() === null).map(backend => backend.name);

export async function compareProgram(request: ComparisonRequest): Promise<ProgramComparison> {
  // All at once: no clock matters here.
  const measurements = await Promise.all(
    request.backends.map(backend => {
      request.onRun?.(backend);
      const measure: MeasureRequest = {
        backend,
        source: request.source,
        filename: request.filename,
        args: request.args ?? [],
        stdin: request.stdin ?? '',
        path: [dirname(resolve(request.filename))],
      };
      return measureIsolated(measure);
    }),
  );
  const expected = request.expected ?? null;
  return {
    filename: request.filename,
    source: request.source,
    measurements,
    expected,
    problems: findProblems(measurements, expected),
  };
}

function findProblems(measurements: readonly Measurement[], expected: Expected | null): string[] {
  const problems: string[] = [];
  for (const measurement of measurements) {
    if (measurement.failure !== null) problems.push(`${measurement.backend}: ${measurement.failure.split('\n')[0]}`);
  }
  const reference = expected ?? measurements[0];
  const name = expected === null ? (measurements[0]?.backend ?? '') : 'CPython 3.14';
  if (reference === undefined) return problems;
  for (const measurement of measurements) {
    if (measurement.failure !== null) continue;
    for (const part of ['stdout', 'stderr'] as const) {
      const difference = firstDifference(measurement[part], reference[part]);
      if (difference !== null) problems.push(`${measurement.backend}: ${part} differs from ${name}: ${difference}`);
    }
    if (measurement.status !== reference.status) {
      problems.push(`${measurement.backend}: exit status ${measurement.status}, ${name} has ${reference.status}`);
    }
  }
  return problems;
}

function firstDifference(actual: string, wanted: string): string | null {
  if (actual === wanted) return null;
  const [got, expected] = [actual.split('\n'), wanted.split('\n')];
  const line = got.findIndex((text, i) => text !== expected[i]);
  const at = line < 0 ? got.length : line;
  return `line ${at + 1} is ${JSON.stringify(got[at] ?? '(nothing)')}, not ${JSON.stringify(expected[at] ?? '(nothing)')}`;
}
