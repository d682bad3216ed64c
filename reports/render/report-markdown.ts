// The report as Markdown with pictures, for a repository's page. Pictures are SVG files beside it.

import { changesBetween } from '../../bench/runner/changes.ts';
import { type BenchSummary, summarize } from '../../bench/runner/summary.ts';
import { apartLines, sentenceOf, tableOf } from '../../conformance/cpython-tests/matrix.ts';
import {
  countsTable,
  curvePoints,
  type DataTable,
  engineNames,
  failureLines,
  machineText,
  meanMix,
  meanRatios,
  meansTable,
  programRatios,
  sizeDots,
  summarySentences,
  timesTable,
} from './bench-data.ts';
import { type Chart, curveChart, dotChart, pictureOf, ratioChart, shareChart } from './charts.ts';
import { LITERATURE_COLUMNS, literatureBox } from './literature.ts';
import { reasonsOf, verdictText } from './reasons.ts';
import {
  gapLines,
  INVENTORY_COLUMNS,
  inventoryRows,
  inventorySentence,
  matrixOf,
  type ReportData,
} from './report-data.ts';

/** What tells a report of ours from another README.md, which is not written over. */
export const MARKDOWN_MARK = '<!-- made by typhon report -->';

export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** README.md and the pictures that it shows. */
export function reportMarkdown({
  before = null,
  bench,
  conformance,
  cpythonTests = null,
  inventory,
}: ReportData): ReportFile[] {
  const parts = [MARKDOWN_MARK, '# Typhon report'];
  const pictures: ReportFile[] = [];
  if (bench !== null) {
    const summary = summarize(bench);
    parts.push(...benchParts(summary, pictures));
    if (before !== null) parts.push(...changeParts(summarize(before), summary));
  }
  if (conformance !== null) {
    const { backends, failures, rows, sentence } = matrixOf(conformance);
    parts.push('## Conformance', sentence, markdownTable(['cases', ...backends], rows), bullets(failures));
  }
  if (inventory !== null) {
    parts.push('## Builtin types', inventorySentence(inventory));
    parts.push(markdownTable(INVENTORY_COLUMNS, inventoryRows(inventory)), bullets(gapLines(inventory)));
  }
  if (cpythonTests !== null) {
    const { cells, columns } = tableOf(cpythonTests);
    parts.push("## CPython's own test files", escapeMarkdown(sentenceOf(cpythonTests)));
    parts.push(markdownTable(columns, cells, 1), 'Listed apart:', bullets(apartLines(cpythonTests)));
  }
  return [{ name: 'README.md', text: `${parts.filter(part => part !== '').join('\n\n')}\n` }, ...pictures];
}

function benchParts(summary: BenchSummary, pictures: ReportFile[]): string[] {
  const engines = engineNames(summary);
  const { baseline } = summary.result;
  const show = (name: string, chart: Chart | null): string => {
    if (chart === null) return '';
    pictures.push({ name: `pictures/${name}.svg`, text: pictureOf(chart) });
    return `![${escapeMarkdown(chart.label)}](pictures/${name}.svg)`;
  };
  const box = literatureBox(summary);
  const colours = `Colours: ${engines.map((name, i) => `${name} ${COLOUR_NAMES[i % COLOUR_NAMES.length]}`).join(', ')}.`;
  return [
    escapeMarkdown(summarySentences(summary).join(' ')),
    ...summary.warnings.map(text => `**Take care:** ${escapeMarkdown(text)}.`),
    escapeMarkdown(machineText(summary.result)),
    bullets(failureLines(summary)),
    '## Speed',
    show('means', ratioChart(meanRatios(summary), engines, `How many times as fast as ${baseline}: geometric means`)),
    dataTable(meansTable(summary)),
    escapeMarkdown(colours),
    show(
      'programs',
      ratioChart(
        programRatios(summary),
        engines,
        `Each program: how many times as fast as ${baseline}, with 95 % intervals`,
      ),
    ),
    '## Times',
    dataTable(timesTable(summary)),
    '## Counts',
    dataTable(countsTable(summary)),
    '## Instruction mix',
    ...engines.map((name, i) =>
      show(
        `mix-${fileName(name)}`,
        shareChart(meanMix(summary, name), i, `What ${name} executes most, mean over programs`),
      ),
    ),
    '## Code size against speed',
    show(
      'size',
      dotChart(
        sizeDots(summary),
        engines,
        { x: `code bytes, ${baseline} is 1`, y: 'times as fast' },
        'Code size against speed of each program',
      ),
    ),
    ...(box === null
      ? []
      : ['## Beside the literature', markdownTable(LITERATURE_COLUMNS, box.rows), ...box.words.map(escapeMarkdown)]),
    '## Program by program',
    ...summary.programs.flatMap(program => [
      `### ${escapeMarkdown(program.program.name)}`,
      program.program.stresses === '' ? '' : escapeMarkdown(`Stresses ${program.program.stresses}.`),
      ...reasonsOf(program).map(escapeMarkdown),
      show(
        `curve-${fileName(program.program.name)}`,
        curveChart(curvePoints(program), engines, `Time of each iteration of ${program.program.name}`),
      ),
    ]),
  ];
}

/** Of the variables e0, e1 … in style.ts. */
const COLOUR_NAMES = ['blue', 'green', 'amber', 'purple', 'grey', 'red'];

function changeParts(before: BenchSummary, now: BenchSummary): string[] {
  const { changes, reservation } = changesBetween(before, now);
  return [
    `## Since ${escapeMarkdown(before.result.machine.commit ?? before.result.machine.date)}`,
    reservation === null ? '' : `Times are not to be compared: ${reservation}.`,
    markdownTable(
      ['program', 'engine', 'verdict'],
      changes.map(({ engine, program, speed }) => [program, engine, verdictText(speed)]),
    ),
  ];
}

/** A part of a path that every system takes. */
export const fileName = (name: string): string => name.replace(/[^\w-]/g, '_') || '_';

const bullets = (lines: readonly string[]): string => lines.map(text => `- ${escapeMarkdown(text)}`).join('\n');

function dataTable({ caption, columns, rows, words }: DataTable): string {
  return `${escapeMarkdown(caption.replace(/\.?$/, '.'))}\n\n${markdownTable(columns, rows, words)}`;
}

function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words = Number.POSITIVE_INFINITY,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map((_, i) => (i < words ? ' --- |' : ' ---: |')).join('')}`, ...rows.map(line)].join(
    '\n',
  );
}

export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\|<>*_`[\]&#!~$]/g, '\\$&').replace(/[\r\n]+/g, ' ');
