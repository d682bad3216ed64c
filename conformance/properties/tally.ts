// Says of what size the random programs are, and what they reached and what they never did.
import type { Coverage } from '../runner/coverage.ts';
import type { Program, Stmt } from './ast.ts';

const STATEMENTS: ReadonlySet<string> = new Set<Stmt['kind']>([
  'line',
  'compound',
  'loop',
  'while',
  'match',
  'jump',
  'return',
  'yield',
  'closure',
]);

/** Without those that the printer puts around every program. */
export function countStatements(program: Program): number {
  let count = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('kind' in node && STATEMENTS.has(node.kind as string)) count++;
    for (const value of Object.values(node)) visit(value);
  };
  visit(program);
  return count;
}

export interface AreaCoverage {
  readonly area: string;
  readonly reached: readonly string[];
  readonly never: readonly string[];
}

export function coverageByArea(coverage: Coverage): AreaCoverage[] {
  return Object.keys(coverage)
    .sort()
    .map(area => {
      const names = Object.keys(coverage[area]!).sort();
      return {
        area,
        reached: names.filter(name => coverage[area]![name]! > 0),
        never: names.filter(name => coverage[area]![name] === 0),
      };
    });
}

const WIDTH = 110;

/** One line for each area, and below it the names of what was never reached. */
export function coverageText(coverage: Coverage): string {
  const areas = coverageByArea(coverage);
  const width = Math.max(...areas.map(({ area }) => area.length));
  return areas
    .map(({ area, reached, never }) => {
      const all = reached.length + never.length;
      const share = `${area.padEnd(width)}  ${String(reached.length).padStart(4)} of ${String(all).padStart(4)} reached`;
      return never.length === 0 ? share : `${share}; never:\n${wrapped(never)}`;
    })
    .join('\n');
}

function wrapped(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    if (lines.at(-1)!.length + name.length > WIDTH) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '    ' : ', '}${name}`;
  }
  return lines.join(',\n');
}
