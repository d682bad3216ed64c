// Records what CPython 3.14 does with the bundled example programs: src/examples/NAME.expected.json.
//
// `npx tsx conformance/oracle/record.ts` rewrites all records, `--check` only compares (status 1 if one is stale).
// The programs run under their path relative to the repository, so that is what tracebacks name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Oracle } from './oracle.ts';

const folder = 'src/examples';

function readRecord(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function main(checkOnly: boolean): Promise<void> {
  const oracle = await Oracle.start();
  for (const name of readdirSync(folder).filter(name => name.endsWith('.py'))) {
    const filename = `${folder}/${name}`;
    const result = oracle.run({ source: readFileSync(filename, 'utf8'), filename });
    const path = filename.replace(/\.py$/, '.expected.json');
    const record = `${JSON.stringify(result, null, 2)}\n`;
    const stale = record !== readRecord(path);
    if (stale && checkOnly) process.exitCode = 1;
    if (stale && !checkOnly) writeFileSync(path, record);
    console.log(`${filename}: status ${result.status}, ${stale ? (checkOnly ? 'STALE' : 'recorded') : 'as recorded'}`);
  }
  oracle.close();
}

void main(process.argv.includes('--check'));
