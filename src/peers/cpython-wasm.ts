// CPython 3.14 compiled to WebAssembly (the npm package pyodide). It sees the machine's folders under their own names, so
// a program finds its siblings; the wrapper does what `python FILE` does around a program.

import { readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const WRAPPER = `
def run(path, folder, arguments):
    import sys, types, traceback
    sys.argv = [path, *arguments]
    sys.path.insert(0, folder)
    main = types.ModuleType("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    status = 0
    try:
        with open(path, "rb") as stream:
            code = compile(stream.read(), path, "exec")
        exec(code, main.__dict__)
    except SystemExit as end:
        if isinstance(end.code, int):
            status = end.code
        elif end.code is not None:
            print(end.code, file=sys.stderr)
            status = 1
    except BaseException as error:
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
        traceback.print_exception(error)
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status & 0xFF
run
`;

interface Mountable {
  mountNodeFS(at: string, folder: string): void;
}

export async function run(_folder: string, file: string, args: readonly string[]): Promise<number> {
  const { loadPyodide } = await import('pyodide');
  const pyodide = await loadPyodide({ fullStdLib: false });
  const write =
    (stream: NodeJS.WriteStream) =>
    (bytes: Uint8Array): number => {
      stream.write(bytes.slice());
      return bytes.length;
    };
  pyodide.setStdout({ write: write(process.stdout) });
  pyodide.setStderr({ write: write(process.stderr) });
  // What is there, not all until its end: a program may wait for one line.
  pyodide.setStdin({ read: buffer => readSync(0, buffer) });
  const path = resolve(file);
  for (const folder of new Set([dirname(path), process.cwd()])) {
    if (pyodide.FS.analyzePath(folder, false).exists && pyodide.FS.readdir(folder).length > 2) continue;
    pyodide.FS.mkdirTree(folder);
    (pyodide as Mountable).mountNodeFS(folder, folder);
  }
  pyodide.FS.chdir(process.cwd());
  const runProgram = pyodide.runPython(WRAPPER) as (path: string, folder: string, words: unknown) => number;
  return runProgram(path, dirname(path), pyodide.toPy([...args]));
}
