// Runs a program in this thread and says with which status it ended. The worker of `typhon FILE` is a thin layer on it.

import { isAbsolute, resolve } from 'node:path';
import type { Backend } from '../../backends/backend.ts';
import { DEFAULT_BACKEND, findBackend } from '../../backends/registry.ts';
import type { Host } from '../host/host.ts';
import { TyphonBug } from '../runtime/objects/exception.ts';
import { type RunResult, Session } from '../session.ts';
import { type ProgramArguments, UsageError } from './program-arguments.ts';

export function chooseBackend(name: string | null): Backend {
  const wanted = name ?? DEFAULT_BACKEND;
  const backend = findBackend(wanted);
  if (backend === undefined) throw new UsageError(`no backend named '${wanted}'; 'typhon backends' lists them`);
  const reason = backend.unavailable();
  if (reason !== null) throw new UsageError(`the ${wanted} backend cannot run here: ${reason}`);
  return backend;
}

interface MainSource {
  readonly source: string | Uint8Array;
  readonly filename: string;
  readonly mainFile: string | null;
  /** sys.path[0] */
  readonly folder: string;
  readonly argv0: string;
}

function findMain(host: Host, { program }: ProgramArguments): MainSource {
  switch (program.kind) {
    case 'code':
      return { source: program.code, filename: '<string>', mainFile: null, folder: '', argv0: '-c' };
    case 'stdin': {
      let source = '';
      for (let line = host.readLine(); line !== ''; line = host.readLine()) source += line;
      return { source, filename: '<stdin>', mainFile: null, folder: '', argv0: '-' };
    }
    case 'file':
      return fileMain(host, program.path);
    case 'module':
      return moduleMain(host, program.name);
  }
}

function fileMain(host: Host, path: string): MainSource {
  const absolute = isAbsolute(path) ? path : resolve(host.currentDirectory(), path);
  const info = host.stat(absolute);
  // CPython's words, with the errno that its open() gives.
  const problem =
    info === null ? '[Errno 2] No such file or directory' : info.kind === 'directory' ? 'directory' : null;
  if (problem === 'directory') {
    const main = `${absolute}/__main__.py`;
    if (host.stat(main) === null) throw new UsageError(`can't find '__main__' module in '${absolute}'`);
    return { source: host.readFile(main)!, filename: main, mainFile: main, folder: absolute, argv0: path };
  }
  if (problem !== null) throw new UsageError(`can't open file '${absolute}': ${problem}`);
  const folder = absolute.slice(0, absolute.lastIndexOf('/'));
  return { source: host.readFile(absolute)!, filename: absolute, mainFile: absolute, folder, argv0: path };
}

function moduleMain(host: Host, name: string): MainSource {
  const base = resolve(host.currentDirectory(), name.replaceAll('.', '/'));
  for (const file of [`${base}/__main__.py`, `${base}.py`]) {
    if (host.stat(file)?.kind !== 'file') continue;
    return {
      source: host.readFile(file)!,
      filename: file,
      mainFile: file,
      folder: host.currentDirectory(),
      argv0: file,
    };
  }
  throw new UsageError(`No module named ${name}`);
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
    backend ??= chooseBackend(args.backend);
    const main = findMain(host, args);
    const session = new Session({
      host,
      backend,
      argv: [main.argv0, ...args.args],
      path: [main.folder],
      optimize: args.optimize,
      limits: args.limits,
      compileOptions: { without: new Set(args.without) },
    });
    backend.resetCounts();
    const result = session.run(main.source, main.filename, main.mainFile);
    if (args.stats) host.write(2, describeCounts(backend, result));
    return { status: result.status, result, backend };
  } catch (error) {
    if (error instanceof UsageError) {
      host.write(2, `typhon: ${error.message}\n`);
      return { status: 2, result: null, backend };
    }
    if (error instanceof TyphonBug) {
      host.write(2, `typhon: bug in the ${backend?.name} backend: ${error.message}\n${error.detail ?? ''}\n`);
      if (process.env.TYPHON_DEBUG) console.error(error);
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
