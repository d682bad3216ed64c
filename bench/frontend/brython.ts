// Brython's parser, loaded from its npm package as a web page would load it: into a global object that has just enough
// of a browser for the script to start.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';

interface BrythonParts {
  readonly Parser: new (source: string, filename: string, mode: string) => unknown;
  readonly _PyPegen: { run_parser(parser: unknown): unknown };
}

/** Gives a function that parses a module to Brython's syntax tree. */
export function loadBrython(): (source: string) => unknown {
  const load = createRequire(import.meta.url);
  const script = readFileSync(load.resolve('brython/brython.js'), 'utf8');
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    performance,
    TextDecoder,
    TextEncoder,
    URL,
    crypto,
    navigator: { language: 'en', userAgent: '' },
    location: { origin: 'http://localhost', pathname: '/', href: 'http://localhost/', protocol: 'http:', search: '' },
    addEventListener() {},
    document: {
      currentScript: { src: 'http://localhost/brython.js' },
      documentElement: element(),
      getElementsByTagName: () => [element()],
      querySelectorAll: () => [],
      createElement: element,
      addEventListener() {},
    },
  };
  page.self = page.window = page;
  for (const name of ['XMLHttpRequest', 'CustomEvent', 'Event', 'HTMLElement', 'Node']) page[name] = class {};
  page.MutationObserver = class {
    observe() {}
  };
  createContext(page);
  runInContext(script, page, { filename: 'brython.js' });
  const { Parser, _PyPegen } = page.__BRYTHON__ as BrythonParts;
  return source => _PyPegen.run_parser(new Parser(source, '<bench>', 'file'));
}

function element(): object {
  return {
    style: {},
    attributes: [],
    appendChild() {},
    setAttribute() {},
    getAttribute: () => null,
    addEventListener() {},
    getElementsByTagName: () => [],
  };
}
