// What can be done with two or more results: shards join to one, a repeated part replaces the old one, a new result is
// held against an earlier one.
import { type CaseReport, type CaseResult, type ConformanceReport, finishReport, isGood } from './report.ts';
import { ConformanceProblem } from './suite.ts';

export interface Change {
  readonly path: string;
  readonly engine: string;
  readonly before: CaseResult | undefined;
  readonly after: CaseResult;
}

export interface Changes {
  /** Failing now, and not failing (or not there) before. */
  readonly broken: readonly Change[];
  /** Failing before, and not now. */
  readonly fixed: readonly Change[];
}

export function changesSince(before: ConformanceReport, after: ConformanceReport): Changes {
  const earlier = new Map(before.cases.map(one => [one.path, one.results]));
  const known = new Set(before.engines.map(({ name }) => name));
  const all = after.cases.flatMap(({ path, results }) =>
    Object.entries(results).map(([engine, result]) => ({
      path,
      engine,
      before: earlier.get(path)?.[engine],
      after: result,
    })),
  );
  // An engine that is new in this run has no past to break with.
  const comparable = all.filter(({ engine }) => known.has(engine));
  return {
    broken: comparable.filter(one => !isGood(one.after) && (one.before === undefined || isGood(one.before))),
    fixed: comparable.filter(one => isGood(one.after) && one.before !== undefined && !isGood(one.before)),
  };
}

/** Joins the results of shards of one run; the order does not matter. */
export function mergeShards(reports: readonly ConformanceReport[], names: readonly string[]): ConformanceReport {
  const [first] = reports;
  if (first === undefined) throw new ConformanceProblem('there is nothing to merge');
  const identity = ({ suite, filter, shards, engines }: ConformanceReport): string =>
    JSON.stringify([suite, filter, shards.of, engines.map(({ name }) => name)]);
  const cases = new Map<string, CaseReport>();
  const parts = new Map<number, string>();
  reports.forEach((report, index) => {
    const name = names[index]!;
    if (identity(report) !== identity(first)) {
      throw new ConformanceProblem(`${name} is not a shard of the run that ${names[0]} belongs to`);
    }
    for (const part of report.shards.parts) {
      if (parts.has(part)) throw new ConformanceProblem(`${parts.get(part)} and ${name} both hold shard ${part}`);
      parts.set(part, name);
    }
    for (const one of report.cases) cases.set(one.path, one);
  });
  const { suite, filter, engines, shards } = first;
  return finishReport({
    suite,
    filter,
    engines,
    shards: { parts: [...parts.keys()].sort((left, right) => left - right), of: shards.of },
    startedAt: reports.map(({ startedAt }) => startedAt).sort()[0]!,
    milliseconds: reports.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    complete: parts.size === shards.of && reports.every(({ complete }) => complete),
    cases: [...cases.values()],
  });
}

/** Shards that a merged result lacks. */
export function missingShards({ shards: { parts, of } }: ConformanceReport): number[] {
  return Array.from({ length: of }, (_, index) => index + 1).filter(part => !parts.includes(part));
}

/** An earlier result with what was run again. */
export function withRepeated(before: ConformanceReport, again: ConformanceReport): ConformanceReport {
  const repeated = new Map(again.cases.map(one => [one.path, one]));
  const cases = before.cases.map(one => {
    const newer = repeated.get(one.path);
    if (newer === undefined) return one;
    return { ...one, expected: newer.expected ?? one.expected, results: { ...one.results, ...newer.results } };
  });
  const there = new Set(before.cases.map(({ path }) => path));
  const names = new Set(before.engines.map(({ name }) => name));
  return finishReport({
    ...before,
    engines: [...before.engines, ...again.engines.filter(({ name }) => !names.has(name))],
    milliseconds: before.milliseconds + again.milliseconds,
    complete: again.complete,
    cases: [...cases, ...again.cases.filter(({ path }) => !there.has(path))],
  });
}

/** Was this turn not as it should be, or not taken, in an earlier result? A unittest file is repeated as a whole. */
export function failedIn(report: ConformanceReport): (path: string, engine: string) => boolean {
  const rows = new Map<string, CaseReport[]>();
  for (const one of report.cases) {
    const file = one.path.split('::')[0]!;
    rows.set(file, [...(rows.get(file) ?? []), one]);
  }
  return (path, engine) => {
    const results = rows.get(path)?.map(({ results }) => results[engine]);
    return results?.some(result => result === undefined || !isGood(result)) ?? true;
  };
}
