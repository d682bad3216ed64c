// `npx tsx conformance/oracle/ask.ts FILE.py` (or -c CODE): what CPython 3.14 does with a program.

import { readFileSync } from 'node:fs';
import { Oracle } from './oracle.ts';

const [first, second] = process.argv.slice(2);
if (first === undefined) {
  console.error('usage: ask.ts FILE.py | -c CODE');
  process.exit(2);
}
const oracle = await Oracle.start();
const program =
  first === '-c'
    ? { source: second ?? '', filename: '<string>' }
    : { source: readFileSync(first, 'utf8'), filename: first };
const { stdout, stderr, status } = oracle.run(program);
oracle.close();
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
