// A measurement in a worker of its own: no warm caches from another program, and a hang or crash costs that one only.
//
// From the bundle the worker is the same loader that program runs use; from sources (tsx) there is no such worker, and
// the measurement happens in this thread.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fromSources, packageRoot } from '../../conformance/places.ts';
import { type Measurement, type MeasureRequest, measureProgram } from './measure.ts';

const loader = join(packageRoot, 'dist/loader.cjs');
/** The engines with counters built in (bench/counting). */
const counter = join(packageRoot, 'dist/counting.cjs');

const failed = (backend: string, failure: string): Measurement => ({
  backend,
  stdout: '',
  stderr: '',
  status: 70,
  failure,
  compileTime: 0,
  runTime: 0,
  steps: 0,
  counts: null,
  size: null,
});

export function measureIsolated(request: MeasureRequest, timeLimit = 60): Promise<Measurement> {
  if (fromSources) return Promise.resolve(measureProgram(request));
  return new Promise(resolve => {
    const worker = new Worker(request.counting === true ? counter : loader, {
      workerData: { measure: request },
      resourceLimits: { stackSizeMb: 256 },
    });
    let done = false;
    const finish = (result: Measurement): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(failed(request.backend, `no end after ${timeLimit} s`)), timeLimit * 1000);
    worker.on('message', finish);
    worker.on('error', error => finish(failed(request.backend, error.message)));
    worker.on('exit', code => finish(failed(request.backend, `the worker ended with status ${code}`)));
  });
}
