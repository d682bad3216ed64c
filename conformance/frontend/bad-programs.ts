// Bad programs: the same complaint as CPython's, in all fields and as it is printed.
//
// They are kept as texts alone; what is right is asked of CPython in the same run. In `bad-programs/*.txt` a line of
// five dashes stands between two programs. What cannot be written so (no newline at the end, control characters, bytes
// that are no UTF-8) is in `awkward.jsonl`: a JSON string a line, where U+DC80 to U+DCFF stand for the bytes 80 to FF.

import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../places.ts';
import { difference } from './compare.ts';
import type { Tally } from './good-files.ts';
import type { Judge, Text, Warned } from './judge.ts';
import { knownDifference } from './known-differences.ts';
import { compile } from './stages.ts';

const FOLDER = `${packageRoot}conformance/frontend/bad-programs/`;
const SEPARATOR = '-----\n';
/** The file does not exist, so CPython shows a line only where its parser has it at hand; it is the same with us. */
const NAME = '<bad>';

export interface BadTally extends Tally {
  /** How many CPython refuses, and how many differences have a reason. */
  bad: number;
  known: number;
}

export function badPrograms(): Text[] {
  const programs = readdirSync(FOLDER)
    .sort()
    .flatMap(file => {
      const content = readFileSync(FOLDER + file, 'utf8');
      if (file.endsWith('.txt')) return content.split(SEPARATOR);
      return content
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as string);
    });
  return programs.map(program => ({ name: NAME, bytes: toBytes(program) }));
}

/** Compares errors and warnings. Programs that turn out to be good must be good for both. */
export function tallyBadPrograms(judge: Judge, texts: readonly Text[]): BadTally {
  const tally: BadTally = { what: 'errors', equal: 0, total: 0, refused: 0, bad: 0, known: 0, differences: [] };
  judge.compile(texts).forEach(([theirs, theirWarnings], i) => {
    const text = texts[i]!;
    const [ours, ourWarnings] = compile(text);
    tally.total++;
    if (theirs !== '') tally.bad++;
    const different =
      difference('compile', ours, theirs) ?? (theirs === '' ? warningDifference(ourWarnings, theirWarnings) : null);
    if (different === null) tally.equal++;
    else if (knownDifference(program(text)) !== null) tally.known++;
    else {
      tally.differences.push(
        `${JSON.stringify(program(text))}\n    Typhon:  ${different.replace('\n', '\n    CPython: ')}`,
      );
    }
  });
  return tally;
}

function warningDifference(ours: readonly Warned[], theirs: readonly Warned[]): string | null {
  const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return left === right ? null : `${left}\n${right}`;
}

export function program({ bytes }: Text): string {
  return Buffer.from(bytes).toString('utf8');
}

function toBytes(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))) return Buffer.from(text);
  const pieces = [...text].map(character => {
    const code = character.codePointAt(0)!;
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character);
  });
  return Buffer.concat(pieces);
}
