// The thread in which the oracle's CPython lives.
//
// Plain JavaScript on purpose: a worker is started by Node itself, which in tests and with tsx does not
// always know TypeScript. It answers one request at a time: the caller sleeps on a shared cell until the
// answer lies in the message port (see oracle.ts). CPython sees the host's folders under their own paths.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { workerData } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';

const { port, answered, interrupt } = workerData;

function answer(message) {
  port.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

const mounted = [];

/** Makes a folder of the host visible, unless it is inside one that already is. */
function mountFolder(pyodide, folder) {
  if (mounted.some(root => folder === root || folder.startsWith(`${root}/`))) return;
  pyodide.FS.mkdirTree(folder);
  pyodide.mountNodeFS(folder, folder);
  mounted.push(folder);
}

try {
  const pyodide = await loadPyodide({ fullStdLib: false });
  mountFolder(pyodide, process.cwd());
  pyodide.FS.chdir(process.cwd());
  const names = pyodide.toPy({ __name__: 'oracle' });
  pyodide.runPython(readFileSync(new URL('./harness.py', import.meta.url), 'utf8'), {
    globals: names,
    filename: '<oracle>',
  });
  const runProgram = names.get('run_program');
  pyodide.setInterruptBuffer(interrupt);
  port.on('message', ({ source, filename, args = [], stdin = '', folders = [] }) => {
    try {
      for (const folder of [dirname(filename), ...folders]) mountFolder(pyodide, resolve(folder));
      const programArguments = pyodide.toPy(args);
      const result = runProgram(source, filename, programArguments, stdin);
      const [stdout, stderr, status] = result.toJs();
      result.destroy();
      programArguments.destroy();
      answer({ stdout, stderr, status });
    } catch (error) {
      answer({ failure: String(error?.stack ?? error) });
    }
  });
  answer({ ready: true });
} catch (error) {
  answer({ failure: String(error?.stack ?? error) });
}
