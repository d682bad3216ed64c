// `npm run differential -- [--type int,str] [--sequences 20000] [--seed S] [--backend stack] [--finds N]`: random operation
// sequences on the builtin types, on Typhon and on CPython. A nightly hunt; the first difference of each type is printed.
import { parseArgs } from 'node:util';
import { describeFind, Hunt } from './hunt.ts';
import { TYPES } from './operations.ts';

/** Sequences a program. A batch has the seed of the run plus its number, so one find can be met again quickly. */
const BATCH = 250;

const { values } = parseArgs({
  options: {
    type: { type: 'string', default: Object.keys(TYPES).join() },
    sequences: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    backend: { type: 'string', default: 'stack' },
    finds: { type: 'string', default: '1' },
    'as-found': { type: 'boolean', default: false },
  },
});

const hunt = await Hunt.start(values.backend.split(','));
let finds = 0;
for (const type of values.type.split(',')) {
  if (TYPES[type] === undefined) throw new Error(`no type '${type}': there are ${Object.keys(TYPES).join(', ')}`);
  let found = 0;
  let done = 0;
  for (let seed = Number(values.seed); done < Number(values.sequences) && found < Number(values.finds); seed++) {
    const count = Math.min(BATCH, Number(values.sequences) - done);
    done += count;
    for (const find of await hunt.batch(type, seed, count, Number(values.finds) - found, values['as-found'])) {
      found++;
      console.log(`\n${describeFind(find)}`);
    }
  }
  finds += found;
  console.log(`${type}: ${done} sequences, ${found === 0 ? 'no difference' : `${found} differences`}`);
}
hunt.close();
process.exitCode = finds === 0 ? 0 : 1;
