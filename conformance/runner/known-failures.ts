// Tests that may fail, each with the engine and the reason: conformance/known-failures.txt, or the list of another suite.
//
//   # comments and empty lines are free
//   conformance/language/async/async_generator.py  all  anext() is missing
//
// An entry that passes fails the run, so a list only shrinks.
import { existsSync, readFileSync } from 'node:fs';
import { ConformanceProblem } from './suite.ts';

export interface KnownFailure {
  /** A test as results name it. */
  readonly path: string;
  /** The name of an engine, or 'all'. */
  readonly engine: string;
  readonly reason: string;
}

export const OWN_LIST = 'conformance/known-failures.txt';

export function readKnownFailures(file: string): KnownFailure[] {
  if (!existsSync(file)) throw new ConformanceProblem(`no such list of known failures: ${file}`);
  return parseKnownFailures(readFileSync(file, 'utf8'), file);
}

export function parseKnownFailures(text: string, file: string): KnownFailure[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const match = /^(\S+)\s+(\S+)\s+(\S.*?)\s*$/.exec(line);
    if (match === null) {
      throw new ConformanceProblem(`${file}, line ${index + 1}: it takes a path, an engine and a reason`);
    }
    const [, path, engine, reason] = match;
    return [{ path: path!, engine: engine!, reason: reason! }];
  });
}

export function whyKnown(list: readonly KnownFailure[], path: string, engine: string): string | undefined {
  return list.find(known => known.path === path && (known.engine === engine || known.engine === 'all'))?.reason;
}
