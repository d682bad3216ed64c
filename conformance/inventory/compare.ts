// Holds the attributes of all builtin types, as Typhon shows them, against CPython's.
//
// One program (_survey.py) prints a line for each attribute on both; a line that differs is a difference in presence, in
// kind (method, slot wrapper, getset …), in `__qualname__` (so: in which class of the MRO defines it), or in the signature.
// Signatures count only where CPython tells one.
import { readFileSync } from 'node:fs';
import { Oracle } from '../oracle/oracle.ts';
import { packageRoot } from '../places.ts';
import { runHere } from '../runner/run-here.ts';
import { GAPS, type Gap } from './gaps.ts';
import { withoutCase } from './mentions.ts';

export interface Difference {
  /** 'list.append'; 'list.' for the type itself. */
  readonly what: string;
  readonly problem: 'missing' | 'too much' | 'different';
  readonly cpython: string;
  readonly typhon: string;
}

/** What a report shows of one type; 'builtins' stands for the names of the module. */
export interface TypeInventory {
  readonly name: string;
  /** Attributes that CPython has. */
  readonly attributes: number;
  readonly missing: number;
  readonly surplus: number;
  readonly different: number;
}

export interface Inventory {
  readonly format: 'typhon-inventory';
  readonly backend: string;
  readonly types: readonly TypeInventory[];
  readonly gaps: readonly Gap[];
  /** Attributes that CPython has. */
  readonly size: number;
  readonly differences: readonly Difference[];
  /** Differences that gaps.ts accounts for. */
  readonly excused: readonly Difference[];
  /** Entries of gaps.ts that no difference needs. */
  readonly needless: readonly string[];
  /** Attributes, each of the type that defines it, that no case speaks of. */
  readonly untried: readonly string[];
}

const program = { filename: 'conformance/inventory/_survey.py', args: [], stdin: '' };

function readSurvey(text: string): Map<string, string[]> {
  const lines = text.trimEnd().split('\n');
  return new Map(
    lines.map(line => {
      const [type, name, ...facts] = line.split('\t');
      return [`${type}.${name}`, facts];
    }),
  );
}

function sameFacts(cpython: readonly string[], typhon: readonly string[]): boolean {
  return cpython.every((fact, i) => fact === typhon[i] || (i === cpython.length - 1 && fact === 'None'));
}

function compareSurveys(cpython: Map<string, string[]>, typhon: Map<string, string[]>): Difference[] {
  const differences: Difference[] = [];
  for (const [what, facts] of cpython) {
    const ours = typhon.get(what);
    if (ours === undefined) differences.push({ what, problem: 'missing', cpython: facts.join(' '), typhon: '' });
    else if (!sameFacts(facts, ours))
      differences.push({ what, problem: 'different', cpython: facts.join(' '), typhon: ours.join(' ') });
  }
  for (const [what, facts] of typhon) {
    if (!cpython.has(what)) differences.push({ what, problem: 'too much', cpython: '', typhon: facts.join(' ') });
  }
  return differences;
}

function countByType(cpython: Map<string, string[]>, all: readonly Difference[]): TypeInventory[] {
  const typeName = (what: string): string => what.slice(0, what.indexOf('.'));
  const counts = new Map<string, number>();
  for (const what of cpython.keys()) counts.set(typeName(what), (counts.get(typeName(what)) ?? 0) + 1);
  return [...counts].map(([name, attributes]) => {
    const count = (problem: Difference['problem']): number =>
      all.filter(difference => difference.problem === problem && typeName(difference.what) === name).length;
    return {
      name,
      attributes,
      missing: count('missing'),
      surplus: count('too much'),
      different: count('different'),
    };
  });
}

const covers = (gap: string, what: string): boolean => what === gap || what.startsWith(`${gap}.`);

export async function takeInventory(backend: string): Promise<Inventory> {
  const source = readFileSync(`${packageRoot}${program.filename}`, 'utf8');
  const oracle = await Oracle.start();
  const truth = oracle.run({ source, ...program });
  oracle.close();
  if (truth.status !== 0) throw new Error(`the survey fails on CPython: ${truth.stderr}`);
  const own = runHere({ source, ...program, backend, path: [], limits: {} });
  if (own.status !== 0) throw new Error(`the survey fails on ${backend}: ${own.stderr}${own.detail}`);
  const cpython = readSurvey(truth.stdout);
  const all = compareSurveys(cpython, readSurvey(own.stdout));
  const excused = all.filter(({ what }) => GAPS.some(gap => covers(gap.what, what)));
  return {
    format: 'typhon-inventory',
    backend,
    types: countByType(cpython, all),
    gaps: GAPS,
    size: cpython.size,
    differences: all.filter(difference => !excused.includes(difference)),
    excused,
    untried: withoutCase(
      [...cpython].filter(([what, [place]]) => place === 'own' || what.startsWith('builtins.')).map(([what]) => what),
    ),
    needless: GAPS.map(gap => gap.what).filter(gap => !excused.some(({ what }) => covers(gap, what))),
  };
}
