// Runs a program in this thread and says with which status it ended. The worker of `typhon FILE` is a thin layer on it.

import { isAbsolute, resolve } from 'node:path';
import type { Backend } from '../../backends/backend.ts';
import { DEFAULT_BACKEND, findBackend } from '../../backends/registry.ts';
import type { Host } from '../host/host.ts';
import { NoMainModule } from '../runtime/imports/main.ts';
import { TyphonBug } from '../runtime/objects/exception.ts';
import { type RunResult, Session } from '../session.ts';
import { type ProgramArguments, UsageError } from './program-arguments.ts';
import { startOptions } from './start-options.ts';

/** The variable of the environment that names the engine when the command line does not. */
export const BACKEND_VARIABLE = 'TYPHON_BACKEND';

/** `preferred`: what the environment says. */
export function chooseBackend(name: string | null, preferred?: string): Backend {
  const wanted = name ?? (preferred || DEFAULT_BACKEND);
  const backend = findBackend(wanted);
  if (backend === undefined) throw new UsageError(`no backend named '${wanted}'; 'typhon backends' lists them`);
  const reason = backend.unavailable();
  if (reason !== null) throw new UsageError(`the ${wanted} backend cannot run here: ${reason}`);
  return backend;
}

/** What there is to run, how the program sees it, and where `import` looks first. */
interface Main {
  readonly argv0: string;
  /** sys.path[0] */
  readonly folder: string;
  /** A folder or zip file is on the path even if the folder of a script is not to be (-P). */
  readonly folderIsMain?: boolean;
  run(session: Session): RunResult;
}

function findMain(host: Host, { program }: ProgramArguments): Main {
  switch (program.kind) {
    case 'code':
      return { folder: '', argv0: '-c', run: session => session.run(program.code, '<string>', null) };
    case 'stdin': {
      let source = '';
      for (let line = host.readLine(); line !== ''; line = host.readLine()) source += line;
      return { folder: '', argv0: '-', run: session => session.run(source, '<stdin>', null) };
    }
    case 'file':
      return fileMain(host, program.path);
    case 'module':
      return { folder: host.currentDirectory(), argv0: '-m', run: session => session.runModule(program.name) };
  }
}

function fileMain(host: Host, path: string): Main {
  const absolute = isAbsolute(path) ? path : resolve(host.currentDirectory(), path);
  const info = host.stat(absolute);
  // CPython's words, with the errno that its open() gives.
  if (info === null) throw new UsageError(`can't open file '${absolute}': [Errno 2] No such file or directory`);
  if (info.kind === 'directory' || host.openArchive(absolute) !== null)
    return { folder: absolute, folderIsMain: true, argv0: path, run: session => session.runFolder(absolute) };
  const folder = absolute.slice(0, absolute.lastIndexOf('/')) || '/';
  const source = host.readFile(absolute)!;
  return { folder, argv0: path, run: session => session.run(source, absolute) };
}

export interface ProgramOutcome {
  readonly status: number;
  readonly result: RunResult | null;
  readonly backend: Backend | null;
}

/**
 * Usage errors and bugs are reported here, too: one line for the first, the place in the program for the second.
 * `own` is a backend that the user brought along (own-backend.ts).
 */
export function runProgram(host: Host, args: ProgramArguments, own: Backend | null = null): ProgramOutcome {
  let backend = own;
  try {
    backend ??= chooseBackend(args.backend, host.environment().get(BACKEND_VARIABLE));
    const main = findMain(host, args);
    const start = startOptions(host, args);
    const first = start.safePath && main.folderIsMain !== true ? [] : [main.folder];
    const session = new Session({
      host,
      backend,
      argv: [main.argv0, ...args.args],
      path: [...first, ...start.path],
      optimize: start.optimize,
      start: { ...start.start, mainFolder: first[0] ?? null },
      bytecode: start.bytecode,
      limits: args.limits,
      compileOptions: { without: new Set(args.without) },
    });
    if (args.stats) backend.startCounts();
    const result = main.run(session);
    if (args.stats) host.write(2, describeCounts(backend, result));
    return { status: result.status, result, backend };
  } catch (error) {
    if (error instanceof UsageError) {
      host.write(2, `typhon: ${error.message}\n`);
      return { status: 2, result: null, backend };
    }
    if (error instanceof NoMainModule) {
      host.write(2, `typhon: ${error.message}\n`);
      return { status: 1, result: null, backend };
    }
    if (error instanceof TyphonBug) {
      host.write(2, `typhon: bug in the ${backend?.name} backend: ${error.message}\n${error.detail ?? ''}\n`);
      if (process.env.TYPHON_DEBUG) host.write(2, `${error.stack}\n`);
      return { status: 70, result: null, backend };
    }
    throw error;
  }
}

function describeCounts(backend: Backend, result: RunResult): string {
  const counts = backend.counts();
  const lines = [
    `backend ${backend.name}: compiled in ${result.compileTime.toFixed(1)} ms, ran in ${result.runTime.toFixed(1)} ms`,
    ...(counts.instructions === null ? [] : [`executed instructions ${counts.instructions}`]),
    `calls ${counts.calls}`,
    ...Object.entries(counts.more).map(([name, value]) => `${name} ${value}`),
    ...counts.opcodes.slice(0, 20).map(({ name, count }) => `  ${name} ${count}`),
  ];
  return `${lines.join('\n')}\n`;
}
