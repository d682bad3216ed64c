// The counting build (dist/counting.cjs), a worker: the engines with the insertions, and one measurement that adds what
// they counted.

import { parentPort, workerData } from 'node:worker_threads';
import { type Measurement, type MeasureRequest, measureProgram } from '../../src/compare/measure.ts';
import { resetTally, tallied } from './tally.ts';

function measure(request: MeasureRequest): Measurement {
  resetTally();
  const measurement = measureProgram(request);
  const { counts } = measurement;
  if (counts === null) return measurement;
  return { ...measurement, counts: { ...counts, more: { ...counts.more, ...tallied() } } };
}

parentPort!.postMessage(measure((workerData as { measure: MeasureRequest }).measure));
