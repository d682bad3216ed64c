// Modules that CPython in WebAssembly imports and Typhon does not, each with the reason. `npm run check:imports` fails for
// a module that is missing here, and for an entry that is not needed any more.

export const MISSING_MODULES: Readonly<Record<string, string>> = {
  _bz2: 'Node has no bzip2',
  _lzma: 'Node has no LZMA',
  _sqlite3: 'the SQLite library is C',
  _pyodide_core: "belongs to CPython's WebAssembly build",
  _xxtestfuzz: "a test module of CPython's own build",
  _emscripten: "belongs to CPython's WebAssembly build",
};
