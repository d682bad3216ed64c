// `npm run faults -- [--filter TEXT] [--programs N] [--both] [--json FILE]`:
// applies one fault on purpose after the other and tells what caught
// it: which case, after how long; which random program. A fault that nothing caught fails the command.
//
// A fault is put into the text of its file while the worker of the conformance runner is bundled, so the working tree is
// never touched. Cases run in an order that is mixed but always the same, up to the first that fails; random programs
// are those of a fixed seed, for faults that get past the cases (or all, with --both); what CPython does with them is
// asked once.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BACKENDS } from '../../backends/registry.ts';
import { packageRoot } from '../places.ts';
import { FAULTS } from './faults.ts';
import { type Caught, FaultHunt } from './hunt.ts';
import { faultTable } from './table.ts';

const { values } = parseArgs({
  options: {
    filter: { type: 'string', default: '' },
    programs: { type: 'string', default: '30' },
    seed: { type: 'string', default: '314' },
    both: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

process.chdir(packageRoot);
const hunt = new FaultHunt(
  BACKENDS.map(({ name }) => name),
  Number(values.seed),
  Number(values.programs),
  values.both,
);
const caught: Caught[] = [];
const wanted = FAULTS.filter(({ name, part, file }) => `${part}: ${name} ${file}`.includes(values.filter));
await hunt.prepare();
for (const [index, fault] of wanted.entries()) {
  const result = await hunt.run(fault);
  caught.push(result);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(caught, null, 1)}\n`);
  const { byCase, byProgram } = result;
  const words = [
    byCase && `${byCase.what} (${byCase.seconds.toFixed(1)} s)`,
    byProgram && `${byProgram.what} (${byProgram.seconds.toFixed(1)} s)`,
  ];
  console.log(
    `[${index + 1}/${wanted.length}] ${fault.part}: ${fault.name}\n    ${words.filter(Boolean).join('; ') || 'NOT CAUGHT'}`,
  );
}
if (values.write) {
  const page = `${packageRoot}conformance/faults/README.md`;
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, `${text.slice(0, text.indexOf('<!-- table -->'))}<!-- table -->\n\n${faultTable(caught)}`);
}
hunt.close();
const missed = caught.filter(({ byCase, byProgram }) => byCase === null && byProgram === null);
console.log(`${caught.length - missed.length} of ${caught.length} faults caught`);
process.exitCode = missed.length === 0 ? 0 : 1;
