// What bench, compare and report have in common: which engines and peers take part, and where results may be written.

import { existsSync, readFileSync } from 'node:fs';
import { BACKENDS, findBackend } from '../../../backends/registry.ts';
import { type Contestant, engineContestant, lessContestant, peerContestant } from '../../../bench/runner/process.ts';
import { BenchProblem } from '../../../bench/runner/programs.ts';
import { type BenchResult, parseBenchResult } from '../../../bench/runner/result.ts';
import { backendNames } from '../../compare/comparison.ts';
import { PeerProblem, preparePeer, splitPeers } from '../../peers/peers.ts';
import { UsageError } from '../program-arguments.ts';

export function chosenBackends(text: string | undefined): readonly string[] {
  const known = backendNames();
  if (text === undefined) return known;
  const wanted = text.split(',').map(name => name.trim());
  for (const name of wanted)
    if (!known.includes(name)) throw new UsageError(`no backend named '${name}': there are ${known.join(', ')}`);
  if (new Set(wanted).size < wanted.length) throw new UsageError(`a backend is named twice: ${text}`);
  return wanted;
}

/** Engines first; `baseline` names the one that ratios refer to, which then stands first. */
export function contestantsOf(
  backends: string | undefined,
  peers: readonly string[],
  baseline: string | undefined,
  without: string | undefined = undefined,
): Contestant[] {
  const engines = chosenBackends(backends).flatMap(name => [engineContestant(name), ...lessOf(name, without)]);
  checkOptimizations(without);
  const all = [...engines, ...splitPeers(peers).map(peerContestant)];
  const names = all.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new UsageError(`two engines are called '${twice}': give one a name, as in NAME=COMMAND`);
  if (baseline === undefined) return all;
  const base = all.find(({ name }) => name === baseline);
  if (base === undefined)
    throw new UsageError(`no engine named '${baseline}' takes part: there are ${names.join(', ')}`);
  return [base, ...all.filter(each => each !== base)];
}

const namesIn = (text: string | undefined): string[] => text?.split(',').map(name => name.trim()) ?? [];

/** The engine once more for each of these optimisations that it has, without it. */
function lessOf(backend: string, without: string | undefined): Contestant[] {
  const { optimizations } = findBackend(backend)!;
  return namesIn(without)
    .filter(name => Object.hasOwn(optimizations, name))
    .map(name => lessContestant(backend, name));
}

function checkOptimizations(without: string | undefined): void {
  const known = [...new Set(BACKENDS.flatMap(({ optimizations }) => Object.keys(optimizations)))];
  for (const name of namesIn(without))
    if (!known.includes(name)) throw new UsageError(`no optimisation named '${name}': there are ${known.join(', ')}`);
}

/** Installs and finds what must be there before the first measurement. */
export function prepared(contestants: readonly Contestant[]): Contestant[] {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  return contestants.map(each => (each.kind === 'engine' ? each : { ...each, ...preparePeer(each, say) }));
}

/** Problems of requests and files are told in one line. */
export async function asUsage<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BenchProblem || error instanceof PeerProblem ? new UsageError(error.message) : error;
  }
}

export function positive(name: string, value: number, whole: boolean): void {
  if (!(value > 0 && (!whole || Number.isInteger(value))))
    throw new UsageError(`--${name} needs a ${whole ? 'whole ' : ''}number above 0`);
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`can't read ${file}: ${missing ? 'no such file' : (error as Error).message}`);
  }
}

export function readBench(file: string): BenchResult {
  return parseBenchResult(readText(file), file);
}

/** A result may replace a result that this Typhon reads, and nothing else. Asked before a run, so that none is in vain. */
export function checkBenchTarget(file: string | undefined): void {
  if (file === undefined || !existsSync(file)) return;
  try {
    readBench(file);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}; it is not written over`);
  }
}
