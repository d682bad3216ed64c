// npm run bench:counters                        what has changed since the baseline was recorded
// npm run bench:counters -- --record "REASON"   records it anew

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Baseline, baselinePath, type Figures, growth, measureAll, readBaseline } from './counters.ts';

const { values } = parseArgs({ options: { record: { type: 'string' } } });
const now = measureAll();

if (values.record === undefined) {
  const before = readBaseline();
  for (const line of totals(before.programs, now)) console.log(line);
  const problems = growth(before.programs, now);
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? 'Nothing grew by more than 2 %.' : 'npm run bench:counters -- --record "reason"');
  process.exitCode = problems.length === 0 ? 0 : 1;
} else if (values.record.trim() === '') {
  console.error('--record needs a reason: why do the figures change?');
  process.exitCode = 2;
} else {
  const baseline: Baseline = { reason: values.record, programs: now };
  writeFileSync(baselinePath, `${JSON.stringify(baseline, null, 2)}\n`);
  console.log(`Written: ${baselinePath}`);
}

/** Sums over the programs, engine by engine, then and now. */
function totals(before: Baseline['programs'], after: Baseline['programs']): string[] {
  const sums = new Map<string, { before: number; after: number }>();
  const add = (programs: Baseline['programs'], side: 'before' | 'after'): void => {
    for (const engines of Object.values(programs)) {
      for (const [engine, figures] of Object.entries<Figures>(engines)) {
        for (const [name, value] of Object.entries(figures)) {
          const key = `${engine}: ${name}`;
          const sum = sums.get(key) ?? { before: 0, after: 0 };
          sum[side] += value;
          sums.set(key, sum);
        }
      }
    }
  };
  add(before, 'before');
  add(after, 'after');
  return [...sums].map(([key, sum]) => `${key}  ${sum.before} -> ${sum.after}`);
}
