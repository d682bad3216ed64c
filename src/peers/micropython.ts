// MicroPython compiled to WebAssembly (the npm package of its PyScript port), with a heap that the programs fit into.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface MicroPythonModule {
  loadMicroPython(options: object): Promise<{ runPython(source: string): unknown }>;
}

const HEAP_BYTES = 512 * 1024 * 1024;

export async function run(folder: string, file: string): Promise<number> {
  const path = join(folder, 'node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs');
  const { loadMicroPython } = (await import(pathToFileURL(path).href)) as MicroPythonModule;
  const python = await loadMicroPython({
    heapsize: HEAP_BYTES,
    stdout: (line: string) => process.stdout.write(`${line}\n`),
    stderr: (line: string) => process.stderr.write(`${line}\n`),
    linebuffer: true,
  });
  try {
    python.runPython(readFileSync(file, 'utf8'));
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
    return 1;
  }
}
