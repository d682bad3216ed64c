// Reads the programs of the bench with the four lines that stand on top of each (bench/README.md); any other file is a
// script, of which one iteration is one execution.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';

export interface BenchProgram {
  readonly name: string;
  readonly path: string;
  readonly source: string;
  /** The argument of run(); null for a script. */
  readonly size: number | null;
  /** repr() of what run(size) must return; null when the size was changed, so that nobody knows. */
  readonly expect: string | null;
  readonly stresses: string;
}

/** A program that cannot be measured as it is, or a name that means none: one line for the user. */
export class BenchProblem extends Error {}

const FOLDER = join(packageRoot, 'bench/programs');
const NATIVE_FOLDER = join(packageRoot, 'bench/native/programs');

const programFiles = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.py'));

export const programNames = (): string[] => programFiles(FOLDER).map(name => basename(name, '.py'));

/** Those of `npm run bench:native`, which are no programs of `typhon bench`. */
export const nativeProgramPaths = (): string[] => programFiles(NATIVE_FOLDER).map(name => join(NATIVE_FOLDER, name));

/** `name` is one of the bundled programs, or the path of a file of the same form. */
export function loadProgram(name: string, sizeFactor: number): BenchProgram {
  const path = name.endsWith('.py') ? resolve(name) : join(FOLDER, `${name}.py`);
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    if (name.endsWith('.py')) throw new BenchProblem(`can't open file '${path}'`);
    throw new BenchProblem(`no program named '${name}': there are ${programNames().join(', ')}`);
  }
  const header = (word: string): string => new RegExp(`^# ${word}: *(.*?) *$`, 'm').exec(source)?.[1] ?? '';
  const size = Number(header('size'));
  if (!(size > 0)) throw new BenchProblem(`${path}: no line '# size: NUMBER'`);
  if (!/^def run\(/m.test(source)) throw new BenchProblem(`${path}: no function run(size)`);
  const scaled = Math.max(1, Math.round(size * sizeFactor));
  return {
    name: basename(path, '.py'),
    path,
    source,
    size: scaled,
    expect: scaled === size && header('expect') !== '' ? header('expect') : null,
    stresses: header('stresses'),
  };
}

/** A program of any form, to be executed as a whole. */
export function scriptProgram(name: string, path: string, source: string): BenchProgram {
  return { name, path, source, size: null, expect: null, stresses: '' };
}

/** A program that does its work once: what the engines' counts are taken from. */
export function onceScript({ source, size }: BenchProgram): string {
  return size === null ? source : `${withoutMain(source)}\nprint(repr(run(${size})))\n`;
}

export function withoutMain(source: string): string {
  return source.replace(/^if __name__ == .__main__.:[\s\S]*$/m, '');
}
