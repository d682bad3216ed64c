// Runs one program in this thread, in a fresh Session with captured output. Never throws: a fault inside Typhon is one of
// the outcomes. The pool's workers call this; nothing here knows of threads.
import { findBackend } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { TyphonBug } from '../../src/runtime/objects/exception.ts';
import { Session } from '../../src/session.ts';
import { takeCoverage, watchBuiltins } from './coverage.ts';
import type { Program, ProgramRun } from './program.ts';

export function runHere(program: Program): ProgramRun {
  const text = { 1: '', 2: '' };
  const start = performance.now();
  const ended = (rest: Pick<ProgramRun, 'status' | 'ending' | 'detail'>): ProgramRun => ({
    stdout: text[1],
    stderr: text[2],
    ...rest,
    milliseconds: performance.now() - start,
    ...(program.coverage === true ? { coverage: takeCoverage(program.backend, String(program.source)) } : {}),
  });
  try {
    const host = new NodeHost({ input: program.stdin, onWrite: (stream, piece) => (text[stream] += piece) });
    const backend = findBackend(program.backend);
    if (backend === undefined) throw new Error(`no backend named '${program.backend}'`);
    const session = new Session({
      host,
      backend,
      argv: [program.filename, ...program.args],
      path: program.path,
      limits: program.limits,
    });
    if (program.coverage === true) {
      watchBuiltins(session.builtins);
      backend.startCounts();
    }
    const { status, exception } = session.run(program.source, program.filename);
    if (exception?.fatal !== true) return ended({ status, ending: 'end', detail: '' });
    const ending = exception.cls.name === 'TimeoutError' ? 'timeout' : 'limit';
    return ended({ status, ending, detail: lastLine(text[2]) });
  } catch (error) {
    return ended({ status: 70, ending: 'bug', detail: describeBug(error) });
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** The fault itself, where in the guest program, and where in Typhon. */
function describeBug(error: unknown): string {
  const root = error instanceof TyphonBug && error.cause instanceof Error ? error.cause : error;
  const stack = root instanceof Error ? String(root.stack).split('\n').slice(0, 4).join('\n') : String(root);
  return error instanceof TyphonBug && error.detail !== null ? `${stack}\n${error.detail}` : stack;
}
