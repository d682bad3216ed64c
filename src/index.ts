// The library face: run Python source from JavaScript.
//
//   import { Typhon } from 'typhon';
//   const typhon = new Typhon({ backend: 'jit' });
//   const { stdout, status } = typhon.run('print(6 * 7)');

import { BACKENDS, DEFAULT_BACKEND, findBackend } from '../backends/registry.ts';
import { NodeHost } from './host/node-host.ts';
import { formatException } from './runtime/exceptions/format.ts';
import { withInterpreter } from './runtime/interpreter.ts';
import type { Limits } from './runtime/limits.ts';
import { Session } from './session.ts';

export interface TyphonOptions {
  /** 'stack', 'register' or 'jit'. */
  readonly backend?: string;
  /** Limits on each run; one that is exceeded ends the program with a Python error. */
  readonly limits?: Limits;
  /** Folders where `import` looks; none by default. */
  readonly path?: readonly string[];
  readonly optimize?: 0 | 1 | 2;
}

export interface RunOptions {
  /** The name that tracebacks show. */
  readonly filename?: string;
  /** sys.argv[1:] */
  readonly args?: readonly string[];
  /** Text of standard input. */
  readonly stdin?: string;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (stream: 'stdout' | 'stderr', text: string) => void;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status a process would have had. */
  readonly status: number;
  /** What ended the program, or null: 'ValueError', its message, and the whole traceback. */
  readonly error: { readonly type: string; readonly traceback: string } | null;
  readonly compileTime: number;
  readonly runTime: number;
  readonly steps: number;
}

export class Typhon {
  constructor(private readonly options: TyphonOptions = {}) {
    const name = options.backend ?? DEFAULT_BACKEND;
    if (findBackend(name) === undefined) {
      throw new RangeError(`no backend named '${name}': there are ${Typhon.backends().join(', ')}`);
    }
  }

  static backends(): readonly string[] {
    return BACKENDS.map(backend => backend.name);
  }

  run(source: string, options: RunOptions = {}): Outcome {
    const text = { stdout: '', stderr: '' };
    const host = new NodeHost({
      input: options.stdin ?? '',
      onWrite: (stream, piece) => {
        const name = stream === 1 ? 'stdout' : 'stderr';
        text[name] += piece;
        options.onOutput?.(name, piece);
      },
    });
    const filename = options.filename ?? '<string>';
    const session = new Session({
      host,
      backend: findBackend(this.options.backend ?? DEFAULT_BACKEND)!,
      argv: [filename, ...(options.args ?? [])],
      path: this.options.path ?? [],
      optimize: this.options.optimize ?? 0,
      limits: this.options.limits ?? {},
    });
    const { exception, status, compileTime, runTime, steps } = session.run(source, filename, null);
    const error =
      exception === null
        ? null
        : { type: exception.cls.name, traceback: withInterpreter(session, () => formatException(exception)) };
    return { ...text, status, error, compileTime, runTime, steps };
  }
}

export type { Limits };
