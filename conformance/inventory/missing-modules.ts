// Modules that CPython in WebAssembly imports and Typhon does not: the reasons, and for each the names it is about ('name.*'
// for what a package contains). `npm run check:imports` fails for a module that is missing here, and for one that needs no
// reason any more.

const REASONS: readonly (readonly [names: string, reason: string])[] = [
  ['_sqlite3 sqlite3 sqlite3.*', 'the SQLite library is C'],
  ['_zstd compression.zstd compression.zstd.*', 'the Node that is asked for has no Zstandard'],
  ['_asyncio', 'asyncio runs in its Python form, which the library takes then'],
  ['_elementtree', 'xml.etree.ElementTree has a Python form, which the library takes then'],
  ['_hmac', 'hmac stands on the host by way of _hashlib'],
  ['_remote_debugging', "reads the memory of other processes of CPython's"],
  [
    'encodings.big5hkscs encodings.euc_jis_2004 encodings.euc_jisx0213 encodings.iso2022_jp_2004 ' +
      'encodings.iso2022_jp_3 encodings.shift_jis_2004 encodings.shift_jisx0213',
    'hosts have no tables of JIS X 0213 and of Hong Kong',
  ],
  ['_pyodide_core _emscripten', "belongs to CPython's WebAssembly build"],
  ['_xxtestfuzz', "a test module of CPython's own build"],
];

/** Why a module is missing; undefined where there is no reason. */
export function reasonFor(module: string): string | undefined {
  const parents = module.split('.').map((_, i, parts) => `${parts.slice(0, i).join('.')}.*`);
  return REASONS.find(([names]) => names.split(' ').some(name => name === module || parents.includes(name)))?.[1];
}
