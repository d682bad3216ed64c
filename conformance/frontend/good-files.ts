// Good programs: the same tokens, trees, symbol tables and unparsed text as CPython's, file by file.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference } from './compare.ts';
import type { Answer, Judge, Question, Text } from './judge.ts';
import { ask, QUESTIONS, roundTrip } from './stages.ts';

/** The other modes are for single lines; `lines.ts` has some. */
export const ASKED_OF_FILES = QUESTIONS.filter(question => !question.startsWith('ast -m'));

export interface Tally {
  readonly what: string;
  equal: number;
  total: number;
  /** Texts that CPython itself refuses: they are the business of the bad programs. */
  refused: number;
  readonly differences: string[];
}

/** All .py files below a folder, hidden folders and installed packages left out. */
export function filesBelow(folder: string): Text[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith('.py') && !/(^|\/)(\.[^/]*|node_modules|site-packages)(\/|$)/.test(name))
    .sort()
    .map(name => ({ name: join(folder, name), bytes: readFileSync(join(folder, name)) }));
}

export function tallyFiles(judge: Judge, question: Question, texts: readonly Text[]): Tally {
  const tally: Tally = { what: question, equal: 0, total: 0, refused: 0, differences: [] };
  judge.ask(question, texts).forEach((theirs, i) => {
    const text = texts[i]!;
    if (typeof theirs !== 'string') tally.refused++;
    else count(tally, text, difference(question, ask(question, text), theirs));
  });
  return tally;
}

/** The law parse(unparse(tree)) == tree, which needs no judge but for which files are programs at all. */
export function tallyRoundTrips(texts: readonly Text[]): Tally {
  const tally: Tally = { what: 'parse(unparse(tree))', equal: 0, total: 0, refused: 0, differences: [] };
  for (const text of texts) {
    const tree: Answer = ask('unparse', text);
    if (typeof tree !== 'string') tally.refused++;
    else count(tally, text, roundTrip(text));
  }
  return tally;
}

function count(tally: Tally, text: Text, different: string | null): void {
  tally.total++;
  if (different === null) tally.equal++;
  else tally.differences.push(`${text.name}: ${different.replace('\n', '\n    CPython: ')}`);
}
