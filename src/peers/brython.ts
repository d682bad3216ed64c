// Brython: Python compiled to JavaScript in a page (the npm package brython). The global object gets as much of a browser
// as its scripts ask for when they start; what it writes to the console is the program's output.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

interface Brython {
  runPythonSource(source: string, name: string): unknown;
}

function element(): object {
  return {
    style: {},
    attributes: [],
    dataset: {},
    appendChild() {},
    setAttribute() {},
    getAttribute: () => null,
    addEventListener() {},
    dispatchEvent() {},
    getElementsByTagName: () => [],
  };
}

function makePage(): void {
  const address = 'http://localhost/';
  const page: Record<string, unknown> = {
    module: { exports: {} },
    self: globalThis,
    window: globalThis,
    addEventListener() {},
    navigator: { language: 'en', userAgent: '' },
    location: { origin: address, pathname: '/', href: address, protocol: 'http:', search: '' },
    document: {
      currentScript: { src: `${address}brython.js` },
      documentElement: element(),
      getElementsByTagName: () => [element()],
      querySelectorAll: () => [],
      createElement: element,
      addEventListener() {},
      dispatchEvent() {},
    },
    MutationObserver: class {
      observe() {}
    },
  };
  for (const name of ['XMLHttpRequest', 'CustomEvent', 'HTMLElement', 'Node']) page[name] = class {};
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  // Its own stand-in for hosts without it takes `this` as its first argument, and fails.
  if (!('difference' in Set.prototype)) {
    Object.defineProperty(Set.prototype, 'difference', {
      value(this: Set<unknown>, other: Set<unknown>) {
        return new Set([...this].filter(item => !other.has(item)));
      },
    });
  }
}

export async function run(folder: string, file: string): Promise<number> {
  makePage();
  for (const script of ['brython.js', 'brython_stdlib.js'])
    runInThisContext(readFileSync(join(folder, 'node_modules/brython', script), 'utf8'), { filename: script });
  const { __BRYTHON__: brython } = globalThis as unknown as { __BRYTHON__: Brython };
  let status = 0;
  // Each stream hands over what was written since its last flush, line ends included. An uncaught exception is printed
  // to the error stream and not thrown.
  console.log = (...words: unknown[]) => void process.stdout.write(words.join(' '));
  console.error = (...words: unknown[]) => {
    const text = words.join(' ');
    if (/^Traceback \(most recent call last\):/.test(text)) status = 1;
    process.stderr.write(text);
  };
  try {
    brython.runPythonSource(readFileSync(file, 'utf8'), '__main__');
  } catch {
    status = 1;
  }
  return status;
}
