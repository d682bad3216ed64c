// `npm run bench:frontend`: how fast the front end is, stage by stage, beside CPython's parser and Brython's.
//
//     npm run bench:frontend                         the 559 library files, best of 5 rounds
//     npm run bench:frontend -- --rounds 9 --every 4    more rounds over every fourth file
//
// CPython is the one in WebAssembly (pyodide), so all three run on the same machine in the same virtual machine.
// Parsing means bytes to syntax tree, lexing included. Compare numbers of one run only.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { libraryFiles } from '../../conformance/frontend/library.ts';
import { Oracle } from '../../conformance/oracle/oracle.ts';
import { packageRoot } from '../../conformance/places.ts';
import { loadBrython } from './brython.ts';
import type { StageRequest, StageResult } from './stages.ts';

const MEGABYTE = 1e6;
const GROWTH = [1, 2, 4, 8, 16];
/** A file of middle size and mixed content, repeated to make the larger programs. */
const GROWTH_FILE = 'argparse.py';
const CPYTHON_PROGRAM = 'bench/frontend/cpython.py';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, every: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const library = libraryFiles();
const files = library.filter((_, i) => i % Number(values.every) === 0);
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
const texts = files.map(file => base64(file.bytes));
const unit = library.find(({ name }) => name.endsWith(GROWTH_FILE))!.bytes;
const growth = GROWTH.map(times => base64(Buffer.concat(Array.from({ length: times }, () => unit))));

const typhon = await measureStages({ rounds, texts, growth });
const cpython = await measureCpython();
const brython = measureBrython();

console.log(`${files.length} files, ${(bytes / MEGABYTE).toFixed(1)} MB; best of ${rounds} rounds`);
for (const [stage, seconds] of Object.entries(typhon.stages)) show(`Typhon: ${stage}`, seconds);
for (const [stage, seconds] of Object.entries(cpython)) show(`CPython in WebAssembly: ${stage}`, seconds);
show('Brython: parsing', brython.seconds, brython.bytes);
if (brython.refused > 0) console.log(`  (${brython.refused} files that Brython cannot parse left out)`);

const parsing = bytes / typhon.stages.parsing!;
console.log(
  `parsing is ${(parsing / (bytes / cpython['ast.parse']!)).toFixed(1)} times as fast as CPython's ast.parse`,
);
console.log(`parsing is ${(parsing / (brython.bytes / brython.seconds)).toFixed(1)} times as fast as Brython's parser`);
console.log('parsing a file of');
for (const [i, seconds] of typhon.growth.entries()) {
  const size = GROWTH[i]! * unit.length;
  show(`  ${(size / MEGABYTE).toFixed(1)} MB`, seconds, size);
}

function show(what: string, seconds: number, size = bytes): void {
  const speed = (size / seconds / MEGABYTE).toFixed(2);
  console.log(`${what.padEnd(40)} ${(seconds * 1000).toFixed(0).padStart(7)} ms ${speed.padStart(8)} MB/s`);
}

/** In a process of its own, bundled. */
async function measureStages(request: StageRequest): Promise<StageResult> {
  const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-'));
  try {
    const [program, input] = [join(folder, 'stages.mjs'), join(folder, 'request.json')];
    await build({
      entryPoints: [`${packageRoot}bench/frontend/stages.ts`],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    writeFileSync(input, JSON.stringify(request));
    const answer = execFileSync(process.execPath, [program, input], { maxBuffer: 1e8, encoding: 'utf8' });
    return JSON.parse(answer) as StageResult;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureCpython(): Promise<Record<string, number>> {
  const oracle = await Oracle.start({ timeLimit: 600_000 });
  const { stdout, stderr, status } = oracle.run({
    source: readFileSync(`${packageRoot}${CPYTHON_PROGRAM}`, 'utf8'),
    filename: CPYTHON_PROGRAM,
    stdin: JSON.stringify([rounds, texts]),
  });
  oracle.close();
  if (status !== 0) throw new Error(`CPython could not be measured (${status}): ${stderr}`);
  return JSON.parse(stdout) as Record<string, number>;
}

/** The first time over all files tells which it can parse; at most two rounds follow, as Brython takes its time. */
function measureBrython(): { seconds: number; bytes: number; refused: number } {
  const parse = loadBrython();
  const parsed: { readonly text: string; readonly size: number }[] = [];
  for (const file of files) {
    const text = Buffer.from(file.bytes).toString('utf8');
    try {
      parse(text);
      parsed.push({ text, size: file.bytes.length });
    } catch {
      // Not for Brython.
    }
  }
  let seconds = Infinity;
  for (let round = 0; round < Math.min(rounds, 2); round++) {
    const start = performance.now();
    for (const { text } of parsed) parse(text);
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  const size = parsed.reduce((sum, each) => sum + each.size, 0);
  return { seconds, bytes: size, refused: files.length - parsed.length };
}

function base64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64');
}
