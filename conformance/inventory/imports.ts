// `npm run check:imports [-- BACKEND…]`: every module of the library that CPython in WebAssembly imports, imported on each
// engine, as a table in reports/imports. What fails must be an ImportError that tells why the module cannot exist.
//
// Modules are imported in one session each, so that none rests on what another has loaded; the compiled library is shared
// through its cache. Modules that do something when they are imported (this, antigravity, idlelib) are left out. Each
// engine has a process of its own: what V8 keeps of 500 sessions on three engines is more than one heap takes.

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKENDS } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { Session } from '../../src/session.ts';
import { Oracle } from '../oracle/oracle.ts';
import { packageRoot } from '../places.ts';

const LEFT_OUT = /^(this|antigravity|idlelib|turtledemo|_pyrepl|test|_sysconfigdata_.*)(\.|$)|.*__main__$/;
/** In ms: CPython in WebAssembly is slow at importing, and the machine may be busy. */
const SURVEY_LIMIT = 600_000;
/** What belongs to the build for WebAssembly, and not to the library. */
const OF_THE_BUILD = /^(_?pyodide|_pyodide_core|_emscripten)(\.|$)/;
/** The word on the command line of a process that takes names and gives the row of one engine. */
const AS_CHILD = '--row-of';
/** An ImportError, what it misses, and why. */
const REASON = /^(?:ModuleNotFound|Import)Error: [^;]*; (.+)$/;

/** Asks for every top-level name of the library and for all that packages contain. */
const SURVEY = `
import sys, pkgutil, importlib, re
left_out = re.compile(r"${LEFT_OUT.source}").match
names = {name for name in sys.stdlib_module_names if not left_out(name)}
for name in sorted(names):
    try: module = importlib.import_module(name)
    except BaseException: continue
    for info in pkgutil.iter_modules(getattr(module, "__path__", ()), name + "."):
        names.add(info.name)
for name in sorted(name for name in names if not left_out(name)):
    try: importlib.import_module(name)
    except BaseException: continue
    print("module", name)
`.trim();

async function modulesOfCpython(): Promise<readonly string[]> {
  const oracle = await Oracle.start();
  const { stdout } = oracle.run({ source: SURVEY, filename: '<survey>' }, SURVEY_LIMIT);
  oracle.close();
  // Some modules print when they are imported.
  const names = stdout.split('\n').filter(line => line.startsWith('module '));
  return names.map(line => line.slice('module '.length)).filter(name => !OF_THE_BUILD.test(name));
}

/** The last line of the error, or null. */
function importOn(backend: (typeof BACKENDS)[number], name: string): string | null {
  let errors = '';
  const host = new NodeHost({
    input: '',
    onWrite: (stream, text) => {
      if (stream === 2) errors += text;
    },
  });
  const bytecode = { libraryCache: join(tmpdir(), 'typhon-check-imports') };
  try {
    const session = new Session({ host, backend, bytecode, limits: { seconds: 60 } });
    const { status } = session.run(`import ${name}`, '<check>', null);
    return status === 0 ? null : (errors.trimEnd().split('\n').at(-1) ?? 'no message');
  } catch (error) {
    return `bug: ${(error as Error).message}`;
  }
}

interface EngineRow {
  readonly engine: string;
  readonly imported: number;
  /** Reasons, and the modules of each. */
  readonly missing: readonly (readonly [reason: string, modules: readonly string[]])[];
  readonly failing: readonly string[];
}

function rowOf(backend: (typeof BACKENDS)[number], names: readonly string[]): EngineRow {
  const missing = new Map<string, string[]>();
  const failing: string[] = [];
  let imported = 0;
  for (const name of names) {
    const problem = importOn(backend, name);
    const reason = problem === null ? undefined : REASON.exec(problem)?.[1];
    if (problem === null) imported++;
    else if (reason === undefined) failing.push(`${name}: ${problem}`);
    else missing.set(reason, [...(missing.get(reason) ?? []), name]);
  }
  return { engine: backend.name, imported, missing: [...missing], failing };
}

/** In a process of its own. */
function rowInChild(engine: string, names: readonly string[]): Promise<EngineRow> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [AS_CHILD, engine]);
    child.once('message', row => resolve(row as EngineRow));
    child.once('exit', status => reject(new Error(`the process of ${engine} ended with ${status}`)));
    child.send(names);
  });
}

function reportOf(count: number, rows: readonly EngineRow[]): string {
  const missing = new Map(rows.flatMap(row => [...row.missing]));
  const excused = (row: EngineRow) => row.missing.flatMap(([, modules]) => modules).length;
  return [
    '# Modules of the library',
    '',
    `CPython in WebAssembly imports ${count} modules of its library. Written by \`npm run check:imports\`.`,
    '',
    '| engine | import | missing, with a reason | fail |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(row => `| ${row.engine} | ${row.imported} | ${excused(row)} | ${row.failing.length} |`),
    '',
    '## Missing',
    '',
    '| reason, as the ImportError tells it | modules |',
    '| --- | --- |',
    ...[...missing].map(([reason, names]) => `| ${reason} | ${names.map(name => `\`${name}\``).join(', ')} |`),
    ...(rows.some(row => row.failing.length > 0)
      ? ['', '## Failing', '', ...rows.flatMap(row => row.failing.map(line => `- ${row.engine}: ${line}`))]
      : []),
    '',
  ].join('\n');
}

async function check(wanted: readonly string[]): Promise<void> {
  const names = await modulesOfCpython();
  const backends = BACKENDS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const rows: EngineRow[] = [];
  for (const backend of backends) {
    const row = await rowInChild(backend.name, names);
    rows.push(row);
    console.log(`${row.engine}: ${row.imported} of ${names.length} modules import`);
    for (const [reason, modules] of row.missing) console.log(`  ${reason}: ${modules.join(' ')}`);
    for (const line of row.failing) console.log(`  fails: ${line}`);
  }
  if (backends.length === BACKENDS.length) {
    mkdirSync(join(packageRoot, 'reports/imports'), { recursive: true });
    writeFileSync(join(packageRoot, 'reports/imports/README.md'), reportOf(names.length, rows));
  }
  process.exitCode = rows.every(row => row.failing.length === 0) ? 0 : 1;
}

const [first, engine] = process.argv.slice(2);
if (first === AS_CHILD) {
  const backend = BACKENDS.find(({ name }) => name === engine)!;
  process.once('message', names => {
    process.send!(rowOf(backend, names as string[]), () => process.disconnect());
  });
} else await check(process.argv.slice(2));
