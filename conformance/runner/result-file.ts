// Reads and writes results on disk, so that nothing is lost: what is read is checked against the published schema, what
// is written appears as a whole or not at all, and a file that is something else is never written over.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { packageRoot } from '../places.ts';
import type { ConformanceReport } from './report.ts';
import { ConformanceProblem } from './suite.ts';

export const SCHEMA_FILE = `${packageRoot}conformance/result.schema.json`;

const VERSION = 2;

export async function readResult(file: string): Promise<ConformanceReport> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ConformanceProblem(`can't read ${file}: ${missing ? 'no such file' : (error as Error).message}`);
  }
  return parseResult(text, file);
}

export async function parseResult(text: string, file: string): Promise<ConformanceReport> {
  let data: Partial<ConformanceReport> | null;
  try {
    data = JSON.parse(text) as Partial<ConformanceReport> | null;
  } catch {
    throw new ConformanceProblem(`${file} is not JSON; it may have been cut off`);
  }
  if (data?.format !== 'typhon-conformance') {
    throw new ConformanceProblem(`${file} is not a result of 'typhon conformance'`);
  }
  if (data.version !== VERSION) {
    throw new ConformanceProblem(
      `${file} has version ${data.version} of the format, this Typhon reads ${VERSION}: run the suite again`,
    );
  }
  const { Ajv } = await import('ajv');
  const validator = new Ajv({ allErrors: false });
  const validate = validator.compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')));
  if (!validate(data)) {
    throw new ConformanceProblem(`${file} is damaged: ${validator.errorsText(validate.errors, { dataVar: 'it' })}`);
  }
  return data as ConformanceReport;
}

/** May a result be written here? Asked before a run, so that no run is in vain. */
export async function checkTarget(file: string): Promise<void> {
  if (!existsSync(file)) return;
  try {
    await readResult(file);
  } catch (error) {
    throw new ConformanceProblem(`${(error as Error).message}; it is not written over`);
  }
}

export function writeResult(file: string, report: ConformanceReport): void {
  writeWhole(file, `${JSON.stringify(report, null, 1)}\n`);
}

export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.part`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
