// `npm run check:inventory [-- BACKEND]`: prints what Typhon's builtin types lack, have too much, or have otherwise.
import { takeInventory } from './compare.ts';
import { GAPS } from './gaps.ts';

const { size, differences, excused, needless } = await takeInventory(process.argv[2] ?? 'stack');
for (const { what, problem, cpython, typhon } of differences) {
  console.log(
    `${problem.padEnd(9)} ${what}${cpython === '' ? '' : `\n    CPython ${cpython}`}${typhon === '' ? '' : `\n    Typhon  ${typhon}`}`,
  );
}
for (const gap of needless) console.log(`needless entry in gaps.ts: ${gap}`);
const count = (problem: string): number => differences.filter(difference => difference.problem === problem).length;
console.log(
  `${size} attributes: ${count('missing')} missing, ${count('too much')} too much, ${count('different')} different; ` +
    `${excused.length} excused by ${GAPS.length} gaps`,
);
process.exitCode = differences.length + needless.length === 0 ? 0 : 1;
