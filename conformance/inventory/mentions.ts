// Which attributes of builtin types no conformance case speaks of: every method of every type is to have one.
//
// A case speaks of `list.append` if it lies in the folder of the type, or names the type, and the word `append` occurs
// in it. That says nothing of how well it is tried (the differential sequences do that), but none can be forgotten.
import { readFileSync } from 'node:fs';
import { findCases } from '../cases.ts';

/** Folders of types that share one, or whose names are everyday words. */
const FOLDERS: Readonly<Record<string, string>> = {
  async_generator: 'generator_type',
  cell: 'function_type',
  classmethod: 'descriptors',
  coroutine: 'generator_type',
  frame: 'frame',
  function: 'function_type',
  generator: 'generator_type',
  'method ': 'method_type',
  method: 'method_type',
  module: 'module',
  NoneType: 'none',
  property: 'descriptors',
  SimpleNamespace: 'namespace',
  staticmethod: 'descriptors',
  super: 'descriptors',
  traceback: 'frame',
  Union: 'type_union',
};

/** What no case needs to speak of. */
const SILENT: ReadonlySet<string> = new Set([
  '', // the type itself
  '__doc__',
  '__new__', // called by calling the type
  '__sizeof__', // counts machine words
  '_from_flags', // for CPython's own tests
  '_co_code_adaptive',
  '_varname_from_oparg',
]);

interface CaseText {
  readonly folder: string;
  readonly words: ReadonlySet<string>;
}

function readCases(): CaseText[] {
  return findCases()
    .filter(path => path.includes('/builtins/'))
    .map(path => ({
      folder: path.split('/').at(-2)!,
      words: new Set(readFileSync(path, 'utf8').match(/[\w-]+/g)),
    }));
}

/** Of these attributes ('list.append'), those that no case speaks of. */
export function withoutCase(attributes: Iterable<string>): string[] {
  const cases = readCases();
  const wordsOfType = new Map<string, ReadonlySet<string>>();
  const wordsOf = (type: string): ReadonlySet<string> => {
    let words = wordsOfType.get(type);
    if (words === undefined) {
      const place = FOLDERS[type];
      const about = cases.filter(({ folder, words: own }) =>
        place === undefined ? type === 'builtins' || folder === type || own.has(type) : folder === place,
      );
      words = new Set(about.flatMap(({ words: own }) => [...own]));
      wordsOfType.set(type, words);
    }
    return words;
  };
  return [...attributes].filter(attribute => {
    const dot = attribute.indexOf('.');
    const name = attribute.slice(dot + 1);
    return !SILENT.has(name) && !wordsOf(attribute.slice(0, dot)).has(name);
  });
}
