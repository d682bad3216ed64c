// Writes what is derived from the opcode tables: the const enums that the loops switch over, and a page for people; then
// the page of core nodes, which shows what the engines make of them.
//
// Run by `npm run gen`; generate.test.ts fails while a stored file differs from what this makes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPS as REGISTER_OPS } from '../register/opcodes.ts';
import { OPS as STACK_OPS } from '../stack/opcodes.ts';
import type { OpTable } from './define-ops.ts';

interface Machine {
  readonly name: string;
  readonly table: OpTable;
}

const MACHINES: readonly Machine[] = [
  { name: 'stack', table: STACK_OPS },
  { name: 'register', table: REGISTER_OPS },
];

/** Path from the top of the repository -> text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const machine of MACHINES) {
    files.set(`backends/${machine.name}/op.generated.ts`, enumText(machine));
    files.set(`reports/generated/${machine.name}-opcodes.md`, pageText(machine));
  }
  return files;
}

function enumText({ table }: Machine): string {
  const members = Object.entries(table).map(([name, row], number) => `  /** ${row.doc} */\n  ${name} = ${number},`);
  return [
    '// Generated from opcodes.ts by `npm run gen`. Do not edit.',
    '',
    'export const enum Op {',
    ...members,
    '}',
    '',
  ].join('\n');
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

function pageText({ name, table }: Machine): string {
  const picture = name === 'stack' ? 'stack' : 'formula';
  const rows = Object.entries(table).map(([op, row], number) => {
    const jump = row.jumpStack === undefined ? '' : `; when it jumps: \`${row.jumpStack}\``;
    const effect = escapeCell(row.effect ?? row.stack ?? '');
    return `| ${number} | ${op} | ${row.operands.join(', ')} | \`${effect}\`${jump} | ${escapeCell(row.doc)} |`;
  });
  return [
    `# Instructions of the ${name} machine`,
    '',
    `Generated from backends/${name}/opcodes.ts by \`npm run gen\`. Do not edit.`,
    '',
    `| number | name | operands | ${picture} | meaning |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
  // Only now, since it runs the engines, whose opcode numbers may just have changed.
  const { CORE_NODES_PAGE, coreNodesPage } = await import('../../reports/render/core-nodes.ts');
  writeFileSync(root + CORE_NODES_PAGE, coreNodesPage());
}
