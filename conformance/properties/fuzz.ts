// `npm run fuzz -- [--runs N] [--seed S] [--minutes M]`: a long hunt for programs on which the backends and CPython differ.
//
// Goes on after a find: each counterexample is printed with its seed, in the form in which it can become a case.
import { parseArgs } from 'node:util';
import { describeCounterexample, findDisagreement, Judges } from './agreement.ts';

/** Programs tried under one seed, so that a seed alone leads back to a find in reasonable time. */
const BATCH = 100;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    minutes: { type: 'string', default: '60' },
  },
});
const runs = Number(values.runs);
const end = Date.now() + Number(values.minutes) * 60_000;
const judges = await Judges.start();
let found = 0;
let seed = Number(values.seed);
for (let done = 0; done < runs && Date.now() < end; done += BATCH, seed++) {
  const count = Math.min(BATCH, runs - done);
  const counterexample = await findDisagreement(judges, seed, count);
  if (counterexample === undefined) console.log(`seed ${seed}: ${count} programs agree`);
  else console.log(`\n#### find ${++found}\n${describeCounterexample(counterexample)}`);
}
judges.close();
process.exitCode = found === 0 ? 0 : 1;
