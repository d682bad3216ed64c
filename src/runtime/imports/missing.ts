// Modules of CPython's library that cannot exist here, and why: the ImportError of each tells it.
//
// Accelerators stand here, too, though the library does without them: a program that asks for one by name learns why it is not
// there. `npm run check:imports` accepts no other reason for a module that CPython in WebAssembly imports.

const REASONS: readonly (readonly [names: string, reason: string])[] = [
  ['_sqlite3', 'the SQLite library is written in C'],
  ['_zstd', 'hosts that are supported have no Zstandard'],
  ['_asyncio', 'asyncio runs in its Python form'],
  ['_elementtree', 'xml.etree.ElementTree runs in its Python form'],
  ['_interpreters _interpchannels _interpqueues', 'a process has one interpreter'],
  ['_multiprocessing _posixshmem', 'processes share no memory and no semaphores'],
  ['_tkinter tkinter', 'the Tk library is written in C'],
  ['_curses _curses_panel curses readline', 'the libraries for terminals are written in C'],
  ['_dbm _gdbm', 'the libraries of databases are written in C'],
  ['_testcapi _testinternalcapi _testlimitedcapi _xxtestfuzz xxsubtype', "it tests CPython's C code"],
];

/** What the message of an ImportError adds to the name, or nothing. */
export function reasonFor(module: string): string {
  const found = REASONS.find(([names]) => names.split(' ').includes(module));
  return found === undefined ? '' : `; ${found[1]}`;
}
