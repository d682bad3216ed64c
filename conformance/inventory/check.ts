// `npm run check:inventory [-- BACKEND] [--json FILE]`: prints what Typhon's builtin types lack, have too much, or have
// otherwise. The file is what `typhon report --inventory FILE` makes its table from.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeInventory } from './compare.ts';
import { GAPS } from './gaps.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const inventory = await takeInventory(positionals[0] ?? 'stack');
const { size, differences, excused, needless, untried } = inventory;
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(inventory)}\n`);
for (const { what, problem, cpython, typhon } of differences) {
  console.log(
    `${problem.padEnd(9)} ${what}${cpython === '' ? '' : `\n    CPython ${cpython}`}${typhon === '' ? '' : `\n    Typhon  ${typhon}`}`,
  );
}
for (const gap of needless) console.log(`needless entry in gaps.ts: ${gap}`);
for (const attribute of untried) console.log(`no case speaks of ${attribute}`);
const count = (problem: string): number => differences.filter(difference => difference.problem === problem).length;
console.log(
  `${size} attributes: ${count('missing')} missing, ${count('too much')} too much, ${count('different')} different; ` +
    `${excused.length} excused by ${GAPS.length} gaps`,
);
process.exitCode = differences.length + needless.length + untried.length === 0 ? 0 : 1;
