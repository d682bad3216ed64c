// The page of core nodes: for each node its source, its meaning, and what every engine makes of it.
//
// Made from the one table of nodes by lowering and compiling its sources, so it cannot say what is not so. It is written
// by `npm run gen` after the opcode tables; core-nodes.test.ts fails while the stored page is another one.

import { compileSource } from '../../src/frontend/compile.ts';
import { CORE_NODES, type CoreKind, type CoreRow } from '../../src/frontend/core/node-table.ts';
import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { INTRINSICS } from '../../src/frontend/core/nodes.ts';
import { printCore } from '../../src/frontend/core/print.ts';
import { nodesBelow } from '../../src/frontend/core/walk.ts';
import { Source } from '../../src/frontend/source.ts';
import '../../src/runtime/boot.ts';
import type { Backend } from '../../backends/backend.ts';
import { BACKENDS } from '../../backends/registry.ts';

export const CORE_NODES_PAGE = 'reports/generated/core-nodes.md';

export function coreNodesPage(): string {
  return [
    '# Nodes of the core tree',
    '',
    'Generated from src/frontend/core/node-table.ts by `npm run gen`. Do not edit. All rules of each node are in',
    'src/frontend/core/nodes.ts; `typhon core FILE` prints the core tree of any program.',
    '',
    ...Object.keys(CORE_NODES).flatMap(kind => section(kind as CoreKind)),
    '## Intrinsics',
    '',
    '| name | meaning |',
    '| --- | --- |',
    ...Object.entries(INTRINSICS).map(([name, meaning]) => `| ${name} | ${meaning.replaceAll('|', '\\|')} |`),
    '',
  ].join('\n');
}

function section(kind: CoreKind): string[] {
  const row = CORE_NODES[kind];
  const text = programOf(row);
  const { code } = compileSource(Source.fromText(text, 'example.py'));
  if (!contains(code, kind)) throw new Error(`the source of ${kind} does not become one`);
  return [
    `## ${kind}`,
    '',
    row.meaning,
    '',
    ...fenced('python', text.trimEnd().split('\n')),
    ...fenced('text', printCore(shownCore(code, row)).split('\n')),
    ...BACKENDS.flatMap(engine => [
      `${engine.name}:`,
      '',
      ...fenced(languageOf(engine), engineLines(engine, code, row)),
    ]),
  ];
}

function programOf({ inside, source }: CoreRow): string {
  if (inside === null) return `${source}\n`;
  return `${inside}:\n${source
    .split('\n')
    .map(line => `    ${line}\n`)
    .join('')}`;
}

function contains(code: CoreCode, kind: CoreKind): boolean {
  for (const node of nodesBelow(code.body)) if ('kind' in node && node.kind === kind) return true;
  return code.children.some(child => contains(child, kind));
}

const shownCore = (code: CoreCode, { inside }: CoreRow): CoreCode => (inside === null ? code : code.children[0]!);

const languageOf = (engine: Backend): string => (engine.opcodeNames.length > 0 ? 'text' : 'js');

/** What the lines of the source became: not the frame around, which is the same for all. */
function engineLines(engine: Backend, code: CoreCode, { inside }: CoreRow): string[] {
  const block = engine.listing(engine.compile(code, {}))[inside === null ? 0 : 1]!;
  const lines = block.lines.filter(({ sourceLine }) => sourceLine !== null && (inside === null || sourceLine > 1));
  // The number of the source line is of no interest, and addresses differ from run to run.
  const texts = lines.map(({ text }) =>
    text.replace(/^ *\d+(?= +\d+ [A-Z])/, number => ' '.repeat(number.length)).replaceAll(/ at 0x[0-9a-f]+/g, ''),
  );
  const margin = Math.min(...texts.filter(text => text.trim() !== '').map(text => /^ */.exec(text)![0].length));
  return texts.map(text => text.slice(margin).trimEnd());
}

function fenced(language: string, lines: readonly string[]): string[] {
  return [`\`\`\`${language}`, ...lines, '```', ''];
}
