// What the options of the command line and the PYTHON… variables of the environment mean together, by CPython's rules:
// an option counts more than its variable, and with -E or -I there are no variables.

import { delimiter } from 'node:path';
import type { Host } from '../host/host.ts';
import type { BytecodeOptions, StartOptions } from '../runtime/interpreter.ts';
import type { ProgramArguments } from './program-arguments.ts';

export interface ResolvedOptions {
  readonly start: Partial<StartOptions>;
  readonly bytecode: Partial<BytecodeOptions>;
  readonly optimize: 0 | 1 | 2;
  /** PYTHONPATH */
  readonly path: readonly string[];
  /** -P, -I: the program's own folder is not on sys.path. */
  readonly safePath: boolean;
}

export function startOptions(host: Host, args: ProgramArguments): ResolvedOptions {
  const { letters, xOptions } = args;
  const count = (letter: string): number => letters.get(letter) ?? 0;
  const isolated = count('I') > 0;
  const ignoresEnvironment = isolated || count('E') > 0;
  const environment = ignoresEnvironment ? new Map<string, string>() : host.environment();
  /** A variable that is empty counts as not set. */
  const variable = (name: string): string | undefined => environment.get(name) || undefined;
  /** Set to a number: that number; to anything else: 1. */
  const level = (name: string): number => {
    const text = variable(name);
    if (text === undefined) return 0;
    return /^\d+$/.test(text) ? Number(text) : 1;
  };

  const writes = count('B') === 0 && level('PYTHONDONTWRITEBYTECODE') === 0;
  const prefixOption = xOptions.get('pycache_prefix');
  const prefix = prefixOption === undefined ? variable('PYTHONPYCACHEPREFIX') : prefixOption;
  const optimize = Math.min(2, Math.max(args.optimize, level('PYTHONOPTIMIZE'))) as 0 | 1 | 2;
  const safePath = isolated || count('P') > 0 || variable('PYTHONSAFEPATH') !== undefined;
  const devMode = xOptions.has('dev') || variable('PYTHONDEVMODE') !== undefined;
  const digits = xOptions.get('int_max_str_digits') ?? variable('PYTHONINTMAXSTRDIGITS');
  const warnings = variable('PYTHONWARNINGS')?.split(',') ?? [];
  return {
    optimize,
    safePath,
    path: variable('PYTHONPATH')?.split(delimiter) ?? [],
    bytecode: {
      write: writes,
      prefix: typeof prefix === 'string' && prefix !== '' ? prefix : null,
      checkHashed: args.checkHashed,
      ...(writes ? {} : { libraryCache: null }),
    },
    start: {
      flags: {
        debug: Math.max(count('d'), level('PYTHONDEBUG')),
        inspect: count('i') > 0 || variable('PYTHONINSPECT') !== undefined ? 1 : 0,
        interactive: count('i'),
        optimize,
        dont_write_bytecode: writes ? 0 : 1,
        no_user_site: count('s') > 0 || isolated || variable('PYTHONNOUSERSITE') !== undefined ? 1 : 0,
        no_site: count('S'),
        ignore_environment: ignoresEnvironment ? 1 : 0,
        verbose: Math.max(count('v'), level('PYTHONVERBOSE')),
        bytes_warning: count('b'),
        quiet: count('q'),
        isolated: isolated ? 1 : 0,
        dev_mode: devMode,
        safe_path: safePath,
        ...(typeof digits === 'string' && /^\d+$/.test(digits) ? { int_max_str_digits: Number(digits) } : {}),
      },
      xOptions,
      warnOptions: [...(devMode ? ['default'] : []), ...warnings, ...args.warnOptions],
      origArgv: ['typhon', ...args.words],
    },
  };
}
