// Skulpt: Python compiled to JavaScript in a browser (the npm package skulpt, last released in 2022). It is a script for
// a page, so it gets the global object as its window; imports of siblings are read from the program's folder.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';

interface Skulpt {
  readonly python3: object;
  readonly builtinFiles: { readonly files: Record<string, string> };
  configure(options: object): void;
  importMainWithBody(name: string, dump: boolean, source: string, canSuspend: boolean): unknown;
  readonly misceval: { asyncToPromise(start: () => unknown): Promise<unknown> };
}

export async function run(folder: string, file: string): Promise<number> {
  const page = globalThis as unknown as { window: unknown; Sk: Skulpt };
  page.window = page;
  for (const script of ['skulpt.min.js', 'skulpt-stdlib.js'])
    runInThisContext(readFileSync(join(folder, 'node_modules/skulpt/dist', script), 'utf8'), { filename: script });
  const { Sk } = page;
  Sk.configure({
    output: (text: string) => process.stdout.write(text),
    read: (name: string) => {
      const own = Sk.builtinFiles.files[name];
      if (own !== undefined) return own;
      const sibling = join(dirname(file), name);
      if (existsSync(sibling)) return readFileSync(sibling, 'utf8');
      throw new Error(`no file ${name}`);
    },
    __future__: Sk.python3,
    // Both default to limits that are meant for a page.
    execLimit: null,
    yieldLimit: null,
  });
  const source = readFileSync(file, 'utf8');
  try {
    await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<main>', false, source, true));
    return 0;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return 1;
  }
}
