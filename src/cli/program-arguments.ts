// The command line of a program run, read as `python` reads its own: options end at the first word that names what to
// run; everything after it belongs to the program. yargs serves the subcommands; it cannot leave a program's options alone.
//
//   typhon [options] FILE [ARGS…]   typhon [options] -c CODE [ARGS…]   typhon [options] -m MODULE [ARGS…]   typhon [options] - [ARGS…]

import type { Limits } from '../runtime/limits.ts';

export type Program =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'stdin' };

export interface ProgramArguments {
  readonly program: Program;
  /** null: the default engine. */
  readonly backend: string | null;
  readonly optimize: 0 | 1 | 2;
  /** How often each one-letter option was given. */
  readonly letters: ReadonlyMap<string, number>;
  /** -X NAME or -X NAME=VALUE */
  readonly xOptions: ReadonlyMap<string, string | true>;
  /** -W */
  readonly warnOptions: readonly string[];
  readonly checkHashed: 'default' | 'always' | 'never';
  readonly limits: Limits;
  /** The whole command line. */
  readonly words: readonly string[];
  /** sys.argv[1:] */
  readonly args: readonly string[];
  /** Optimisations of the engine switched off. */
  readonly without: readonly string[];
  /** Print what the engine counted, on standard error, when the program has ended. */
  readonly stats: boolean;
}

/** A mistake in the command line: one line on standard error, exit status 2. */
export class UsageError extends Error {}

interface OptionHelp {
  readonly flag: string;
  readonly value: string | null;
  readonly help: string;
}

/** Options of a program run, once: the parser below and the help text follow it. */
export const PROGRAM_OPTIONS: readonly OptionHelp[] = [
  {
    flag: '--backend',
    value: 'NAME',
    help: 'engine: stack, register, jit (default; or what TYPHON_BACKEND says), or the path of a module',
  },
  { flag: '-O', value: null, help: 'leave out assert statements; -OO also docstrings' },
  { flag: '-u', value: null, help: 'accepted for habit: standard error is never buffered' },
  { flag: '-B', value: null, help: 'write no .pyc files (also PYTHONDONTWRITEBYTECODE=1)' },
  {
    flag: '-E',
    value: null,
    help: 'ignore PYTHON… variables of the environment; -I also leaves the folder off sys.path, as -P',
  },
  { flag: '-W', value: 'FILTER', help: 'a filter of the warnings module' },
  {
    flag: '-X',
    value: 'OPTION',
    help: 'importtime, tracing (sys.settrace is heard in any program), pycache_prefix=PATH, int_max_str_digits=N, switch=every,seed=N (threads), dev, utf8 …, to be seen in sys._xoptions',
  },
  { flag: '--check-hash-based-pycs', value: 'HOW', help: 'default, always or never: are .pyc files by hash checked?' },
  { flag: '--max-steps', value: 'N', help: 'stop after N calls and backward jumps' },
  { flag: '--max-seconds', value: 'N', help: 'stop after N seconds' },
  { flag: '--max-memory', value: 'MB', help: 'stop when the heap has grown by MB megabytes' },
  { flag: '--max-output', value: 'N', help: 'stop after N characters of output' },
  { flag: '--max-recursion', value: 'N', help: 'recursion limit at the start' },
  { flag: '--without', value: 'NAMES', help: "switch off the engine's optimisations of these names" },
  { flag: '--stats', value: null, help: 'print what the engine counted to standard error' },
];

export function parseProgramArguments(words: readonly string[]): ProgramArguments {
  const values = new Map<string, string>();
  const letters = new Map<string, number>();
  const xOptions = new Map<string, string | true>();
  const warnOptions: string[] = [];
  let stats = false;
  let index = 0;
  const rest = (): readonly string[] => words.slice(index + 1);
  const finish = (program: Program, args: readonly string[]): ProgramArguments => ({
    program,
    backend: values.get('--backend') ?? null,
    optimize: Math.min(letters.get('O') ?? 0, 2) as 0 | 1 | 2,
    letters,
    xOptions,
    warnOptions,
    checkHashed: checkHashedFrom(values.get('--check-hash-based-pycs') ?? 'default'),
    limits: limitsFrom(values),
    words,
    args,
    without: (values.get('--without') ?? '').split(',').filter(name => name !== ''),
    stats,
  });
  for (; index < words.length; index++) {
    const word = words[index]!;
    if (word === '-') return finish({ kind: 'stdin' }, rest());
    if (word === '--') {
      index++;
      break;
    }
    if (!word.startsWith('-')) break;
    if (word.startsWith('-c') || word.startsWith('-m')) {
      const attached = word.slice(2);
      const value = attached === '' ? words[++index] : attached;
      if (value === undefined) throw new UsageError(`argument expected for the ${word.slice(0, 2)} option`);
      return finish(word.startsWith('-c') ? { kind: 'code', code: value } : { kind: 'module', name: value }, rest());
    }
    if (/^-[bBdEiIOPqsSuvx]+$/.test(word)) {
      for (const letter of word.slice(1)) letters.set(letter, (letters.get(letter) ?? 0) + 1);
      continue;
    }
    if (/^-[WX]/.test(word)) {
      const value = word.length > 2 ? word.slice(2) : words[++index];
      if (value === undefined) throw new UsageError(`argument expected for the ${word} option`);
      if (word.startsWith('-W')) warnOptions.push(value);
      else {
        const [name, ...rest] = value.split('=');
        xOptions.set(name!, rest.length === 0 ? true : rest.join('='));
      }
      continue;
    }
    const equals = word.indexOf('=');
    const flag = equals < 0 ? word : word.slice(0, equals);
    const option = PROGRAM_OPTIONS.find(candidate => candidate.flag === flag);
    if (option === undefined) throw new UsageError(`unknown option ${flag}`);
    if (option.value === null) stats = true;
    else {
      const value = equals < 0 ? words[++index] : word.slice(equals + 1);
      if (value === undefined) throw new UsageError(`argument expected for the ${flag} option`);
      values.set(flag, value);
    }
  }
  const path = words[index];
  if (path === undefined) return finish({ kind: 'stdin' }, []);
  return finish({ kind: 'file', path }, rest());
}

function checkHashedFrom(value: string): 'default' | 'always' | 'never' {
  if (value === 'default' || value === 'always' || value === 'never') return value;
  throw new UsageError("--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
}

/** Is the value of --backend a module of the user's, and not a name? */
export const isModulePath = (backend: string): boolean => /[/\\]|\.[cm]?[jt]s$/.test(backend);

function limitsFrom(values: ReadonlyMap<string, string>): Limits {
  const number = (flag: string): number | undefined => {
    const text = values.get(flag);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!(value > 0)) throw new UsageError(`${flag} needs a positive number, not '${text}'`);
    return value;
  };
  const memory = number('--max-memory');
  const limits: Record<string, number | undefined> = {
    steps: number('--max-steps'),
    seconds: number('--max-seconds'),
    memory: memory === undefined ? undefined : memory * 1_048_576,
    output: number('--max-output'),
    recursion: number('--max-recursion'),
  };
  return Object.fromEntries(Object.entries(limits).filter(entry => entry[1] !== undefined)) as Limits;
}
