// The pages of `typhon conformance --html DIR`: an index with the matrix, and one page for each program with what is
// expected, what each engine printed, the difference, and what each engine made of the program.

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';
import type { CaseReport, ConformanceReport } from '../../conformance/runner/report.ts';
import { pageOfFile, renderMatrix } from './matrix-index.ts';
import { renderProgramTests } from './matrix-program.ts';

export function writeMatrixPages(report: ConformanceReport, folder: string): void {
  const files = new Map<string, CaseReport[]>();
  for (const one of report.cases) {
    const [file] = one.path.split('::') as [string];
    const rows = files.get(file);
    if (rows === undefined) files.set(file, [one]);
    else rows.push(one);
  }
  write(join(folder, 'index.html'), renderMatrix(report));
  for (const [file, tests] of files) {
    const source = readProgram(report.suite, file);
    write(join(folder, pageOfFile(file)), renderProgramTests({ report, file, tests, source }));
  }
}

/** Null where it cannot be found any more: results may come from another machine. */
function readProgram(suite: string | null, file: string): Uint8Array | null {
  const path = suite === null ? packageRoot + file : isFile(suite) ? suite : join(suite, file);
  return isFile(path) ? readFileSync(path) : null;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
