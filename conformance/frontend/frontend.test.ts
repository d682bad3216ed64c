// A sample of `npm run check:frontend` that takes seconds: some library files, some bad programs, some mutations.
// Which ones is drawn by the day, so that in time all come up; the name of a failing file is in the message.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badPrograms, tallyBadPrograms } from './bad-programs.ts';
import { ASKED_OF_FILES, tallyFiles, tallyRoundTrips } from './good-files.ts';
import { Judge, type Text } from './judge.ts';
import { libraryFiles } from './library.ts';
import { LINES } from './lines.ts';
import { mutations } from './mutate.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await Judge.start();
});
afterAll(() => judge.close());

const today = Math.floor(Date.now() / 86_400_000);

/** Every `step`th text, starting somewhere else each day. */
function sample(texts: readonly Text[], step: number): Text[] {
  return texts.filter((_, i) => i % step === today % step);
}

const library = libraryFiles();
const files = sample(library, 40);

test.each(ASKED_OF_FILES)('%s as CPython says of library files', question => {
  expect(tallyFiles(judge, question, files)).toMatchObject({ total: files.length, differences: [] });
});

test('parsing what was unparsed gives the tree back', () => {
  expect(tallyRoundTrips(sample(library, 10)).differences).toEqual([]);
});

test.each([...LINES])('%s as CPython says of single lines', (question, texts) => {
  expect(tallyFiles(judge, question, texts).differences).toEqual([]);
});

test('bad programs are refused in CPython’s words', () => {
  const programs = badPrograms();
  expect(programs.length).toBeGreaterThan(1500);
  const some = sample(programs, 4);
  const { equal, differences } = tallyBadPrograms(judge, some);
  expect(equal / some.length, differences.join('\n')).toBeGreaterThan(0.98);
});

test('mutations of good programs are refused in CPython’s words', () => {
  const programs = mutations(library, 60, today);
  const { equal, differences } = tallyBadPrograms(judge, programs);
  expect(equal / programs.length, differences.join('\n')).toBeGreaterThan(0.95);
});
