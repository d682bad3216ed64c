// `npm run check:frontend`: the front end held against CPython 3.14.
//
//     npm run check:frontend                            the 559 library files, our own .py files, the bad programs
//     npm run check:frontend -- --more DIR              and every .py file below DIR that CPython 3.14 accepts
//     npm run check:frontend -- --only tokens           one question alone; `--only bad` the bad programs
//     npm run check:frontend -- --mutate 500 --seed 7   so many broken versions of good files, and token soups
//     npm run check:frontend -- --trees 500 --seed 7    so many random programs of every kind of node
//
// Prints a line for each question: how many texts get the same answer, then the first differences. Status 1 if good
// files differ at all (but in constants of code: in more than two of a hundred), or bad programs in so many.

import { parseArgs } from 'node:util';
import { packageRoot } from '../places.ts';
import { badPrograms, tallyBadPrograms } from './bad-programs.ts';
import { ASKED_OF_FILES, filesBelow, type Tally, tallyFiles, tallyRoundTrips } from './good-files.ts';
import { Judge, type Text } from './judge.ts';
import { libraryFiles } from './library.ts';
import { LINES } from './lines.ts';
import { mutations } from './mutate.ts';
import { randomPrograms, tokenSoups } from './trees/programs.ts';

const ENOUGH = 0.98;

const { values } = parseArgs({
  options: {
    more: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    mutate: { type: 'string', default: '200' },
    trees: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
  },
});

const judge = await Judge.start();
const library = libraryFiles();
const own = filesBelow(packageRoot);
let failed = false;

report('standard library', library);
report('this repository', own);
report(`random programs, seed ${values.seed}`, randomPrograms(Number(values.trees), Number(values.seed)));
for (const folder of values.more) report(folder, filesBelow(folder));
for (const [question, texts] of LINES)
  if (wanted(question)) print('single lines', tallyFiles(judge, question, texts), 1);
if (wanted('bad')) {
  reportBad('bad programs', badPrograms());
  reportBad(
    `mutations, seed ${values.seed}`,
    mutations([...library, ...own], Number(values.mutate), Number(values.seed)),
  );
  reportBad(`token soups, seed ${values.seed}`, tokenSoups(Number(values.mutate), Number(values.seed)));
  reportBad('random programs', randomPrograms(Number(values.trees), Number(values.seed)));
}
judge.close();
process.exitCode = failed ? 1 : 0;

function wanted(what: string): boolean {
  return values.only.length === 0 || values.only.includes(what);
}

function report(title: string, texts: readonly Text[]): void {
  for (const question of ASKED_OF_FILES) {
    // Powers of fractions and quotients of complex numbers are left for the run, so some constants are not there.
    if (wanted(question)) print(title, tallyFiles(judge, question, texts), question === 'code lists' ? ENOUGH : 1);
  }
  if (wanted('unparse')) print(title, tallyRoundTrips(texts), 1);
}

function reportBad(title: string, texts: readonly Text[]): void {
  const tally = tallyBadPrograms(judge, texts);
  print(title, tally, ENOUGH);
  console.log(`  ${tally.bad} of them are refused by CPython; ${tally.known} differences have a reason`);
}

function print(title: string, { what, equal, total, refused, differences }: Tally, enough: number): void {
  const skipped = refused === 0 ? '' : ` (${refused} that CPython refuses left out)`;
  console.log(`${title}: ${what}: ${equal} of ${total} equal${skipped}`);
  for (const each of differences.slice(0, Number(values.show))) console.log(`  ${each}`);
  failed ||= equal < enough * total;
}
