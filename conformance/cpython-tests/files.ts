// The test files of CPython that are run, and on what: Typhon's engines, the CPython whose files they are, and CPython 3.14.
//
// "native" is the CPython beside the files: what it passes is what counts. "wasm" is the oracle, CPython 3.14: what it
// fails as well has changed between the versions, and no 3.14 could pass it.

import { fileURLToPath } from 'node:url';
import { BACKENDS } from '../../backends/registry.ts';
import { packageRoot } from '../places.ts';

export const TEST_FILES: readonly string[] = (
  'bisect heapq itertools functools collections json re string textwrap struct math cmath random statistics fractions decimal ' +
  'datetime copy enum dataclasses contextlib generators dict list tuple set int float bool bytes str range slice exceptions ' +
  'exception_group traceback class descr scope with fstring patma unpack extcall grammar syntax import pathlib argparse csv ' +
  'pickle typing types weakref queue threading asyncio'
).split(' ');

/** Folders of which each file is run by itself: all of it takes longer than a file may. */
export const IN_PARTS: readonly string[] = ['asyncio'];

/** In the library of CPython, but not in that of CPython in WebAssembly, from which Typhon's comes. */
export const LENT_MODULES: readonly string[] = ['_pydecimal.py', 'dbm'];

export interface Runner {
  readonly name: string;
  /** Program and first arguments; the driver and its arguments follow. */
  readonly command: readonly string[];
  /** Whether `test` must be lent to it. */
  readonly foreign: boolean;
}

export function runners(python: string, typhon: string): Record<string, Runner> {
  const tsx = fileURLToPath(import.meta.resolve('tsx'));
  const all: Runner[] = [
    ...BACKENDS.map(({ name }) => ({
      name,
      command: [process.execPath, typhon, '--backend', name],
      foreign: true,
    })),
    { name: 'native', command: [python], foreign: false },
    {
      name: 'wasm',
      command: [process.execPath, '--import', tsx, `${packageRoot}conformance/cpython-tests/on-wasm.ts`],
      foreign: true,
    },
  ];
  return Object.fromEntries(all.map(runner => [runner.name, runner]));
}
