// Runs the driver on CPython 3.14 in WebAssembly, with the command line that a Python would have: SCRIPT ARGUMENT…
//
// The folders of PYTHONPATH, of the script, and of the log are what the interpreter sees of this machine.

import { readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { Oracle } from '../oracle/oracle.ts';

const [script, ...args] = process.argv.slice(2) as [string, ...string[]];
const paths = (process.env.PYTHONPATH ?? '').split(delimiter).filter(path => path !== '');
const library = process.env.TYPHON_TEST_LIB;
const folders = [...paths, dirname(args[1]!), ...(library === undefined ? [] : [realpathSync(library)])];
const prelude = `import sys, os; sys.path[:0] = ${JSON.stringify(paths)}; os.environ["TYPHON_TEST_LIB"] = ${JSON.stringify(library ?? '')}\n`;
const oracle = Oracle.start();
const source = prelude + readFileSync(script, 'utf8');
const run = oracle.run({ source, filename: script, args, folders }, 3_600_000);
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
oracle.close();
process.exitCode = run.status;
