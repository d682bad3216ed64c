// `npm run check:imports [-- BACKEND…]`: every module of the library that CPython in WebAssembly imports, imported on each
// engine. What fails must stand in missing-modules.ts with a reason.
//
// Modules are imported in one session each, so that none rests on what another has loaded; the compiled library is shared
// through its cache. Modules that do something when they are imported (this, antigravity, idlelib) are left out.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKENDS } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { Session } from '../../src/session.ts';
import { Oracle } from '../oracle/oracle.ts';
import { reasonFor } from './missing-modules.ts';

const LEFT_OUT =
  /^(this|antigravity|idlelib|turtledemo|__phello__|__hello__|_pyrepl|test|webbrowser|ssl|_ssl|pyodide|_pyodide|_sysconfigdata_.*)(\.|$)|__main__$/;

/** Asks for every top-level name of the library and for all that packages contain. */
const SURVEY = `
import sys, pkgutil, importlib
names = set(sys.stdlib_module_names)
for name in sorted(sys.stdlib_module_names):
    try: module = importlib.import_module(name)
    except BaseException: continue
    for info in pkgutil.iter_modules(getattr(module, "__path__", ()), name + "."):
        names.add(info.name)
for name in sorted(names):
    try: importlib.import_module(name)
    except BaseException: continue
    print("module", name)
`.trim();

async function modulesOfCpython(): Promise<readonly string[]> {
  const oracle = await Oracle.start();
  const { stdout } = oracle.run({ source: SURVEY, filename: '<survey>' });
  oracle.close();
  // Some modules print when they are imported.
  const names = stdout.split('\n').filter(line => line.startsWith('module '));
  return names.map(line => line.slice('module '.length)).filter(name => !LEFT_OUT.test(name));
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

const wanted = process.argv.slice(2);
const names = await modulesOfCpython();
let failures = 0;
for (const backend of BACKENDS) {
  if (wanted.length > 0 && !wanted.includes(backend.name)) continue;
  let imported = 0;
  let excused = 0;
  for (const name of names) {
    const problem = importOn(backend, name);
    const reason = reasonFor(name);
    if (problem === null) imported++;
    else if (reason !== undefined) excused++;
    if (problem !== null && reason === undefined) console.log(`${backend.name}: ${name}: ${problem}`);
    if (problem === null && reason !== undefined) console.log(`${backend.name}: ${name} imports: needless reason`);
    if ((problem === null) === (reason !== undefined)) failures++;
  }
  console.log(`${backend.name}: ${imported} of ${names.length} modules import, ${excused} have a reason not to`);
}
process.exitCode = failures === 0 ? 0 : 1;
