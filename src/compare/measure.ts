// One program on one engine, measured: what it printed, how it ended, how long it took, what the engine counted.
//
// Times are those of the calling thread. For figures that can be trusted the caller gives each measurement a fresh
// worker (isolated.ts); what is counted does not depend on that.

import type { DynamicCounts, StaticCounts } from '../../backends/backend.ts';
import { findBackend } from '../../backends/registry.ts';
import { NodeHost } from '../host/node-host.ts';
import type { Limits } from '../runtime/limits.ts';
import { TyphonBug } from '../runtime/objects/exception.ts';
import { Session } from '../session.ts';

export interface MeasureRequest {
  readonly backend: string;
  readonly source: string;
  /** As tracebacks show it. */
  readonly filename: string;
  readonly args?: readonly string[];
  readonly stdin?: string;
  /** sys.path */
  readonly path?: readonly string[];
  readonly limits?: Limits;
  readonly without?: readonly string[];
  /** With the counting build, where there is one: slower, and its counts say more. */
  readonly counting?: boolean;
}

export interface Measurement {
  readonly backend: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** A bug of ours or a crash of the host: then the program's own outcome means nothing. */
  readonly failure: string | null;
  readonly compileTime: number;
  readonly runTime: number;
  readonly steps: number;
  readonly counts: DynamicCounts | null;
  readonly size: StaticCounts | null;
}

export function measureProgram(request: MeasureRequest): Measurement {
  const backend = findBackend(request.backend);
  if (backend === undefined) throw new RangeError(`no backend named '${request.backend}'`);
  const text = { stdout: '', stderr: '' };
  const host = new NodeHost({
    input: request.stdin ?? '',
    onWrite: (stream, piece) => {
      text[stream === 1 ? 'stdout' : 'stderr'] += piece;
    },
  });
  const session = new Session({
    host,
    backend,
    argv: [request.filename, ...(request.args ?? [])],
    path: request.path ?? [],
    limits: request.limits ?? {},
    compileOptions: { without: new Set(request.without ?? []) },
  });
  backend.startCounts();
  try {
    const { status, compileTime, runTime, steps, code } = session.run(request.source, request.filename);
    return {
      backend: backend.name,
      ...text,
      status,
      failure: null,
      compileTime,
      runTime,
      steps,
      counts: backend.counts(),
      size: code === null ? null : backend.measure(code),
    };
  } catch (error) {
    const failure = error instanceof TyphonBug ? `${error.message}\n${error.detail ?? ''}` : String(error);
    return {
      backend: backend.name,
      ...text,
      status: 70,
      failure,
      compileTime: 0,
      runTime: 0,
      steps: 0,
      counts: null,
      size: null,
    };
  }
}
