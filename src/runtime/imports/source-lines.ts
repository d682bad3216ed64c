// The source lines of code, for tracebacks and warnings.
//
// Text compiled in this run is remembered with its name; code that came from a cache is looked up in its file, on disk or
// in the archive of the library, when a line is first shown.

import { HostError } from '../../host/host.ts';
import { runningInterpreter } from '../interpreter.ts';
import { readAnyFile } from './finder.ts';

/** Lines with their ends, as they were compiled; null when they cannot be had. */
export function sourceLines(filename: string): readonly string[] | null {
  const running = runningInterpreter();
  if (running === null) return null;
  const known = running.sources.get(filename);
  if (known !== undefined) return known;
  const lines = linesOfFile(filename);
  if (lines !== null) running.sources.set(filename, lines);
  return lines;
}

/** As they are in the file now. */
export function linesOfFile(filename: string): readonly string[] | null {
  const running = runningInterpreter();
  // Names like <string> are no files.
  if (running === null || filename.startsWith('<')) return null;
  try {
    const bytes = readAnyFile(filename);
    return bytes === null ? null : running.engine.readLines(bytes, filename);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return null;
  }
}
