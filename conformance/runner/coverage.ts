// What a run reached: kinds of core nodes that were compiled, opcodes that were executed, builtin functions and methods that
// were called. For hunts with random programs, whose generators should leave nothing out unseen.
//
// Builtins are counted by putting a wrapper around the JavaScript of each, once in a process of its own: nothing of this
// costs a program that runs without.
import { BACKENDS, findBackend } from '../../backends/registry.ts';
import { compileSource } from '../../src/frontend/compile.ts';
import { CORE_NODES } from '../../src/frontend/core/node-table.ts';
import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { nodesBelow } from '../../src/frontend/core/walk.ts';
import { SyntaxProblem } from '../../src/frontend/problem.ts';
import { Source } from '../../src/frontend/source.ts';
import { type Builtin, PyBuiltin, PyMethodDescriptor } from '../../src/runtime/objects/function.ts';
import type { PyModule } from '../../src/runtime/objects/module.ts';
import { PyType, type Value } from '../../src/runtime/objects/object.ts';

/** Counts by area ('core nodes', 'stack opcodes', 'builtin methods' …), then by name; 0 for what is there and was not reached. */
export type Coverage = Record<string, Record<string, number>>;

export function addCoverage(to: Coverage, from: Coverage): void {
  for (const [area, counts] of Object.entries(from)) {
    const own = (to[area] ??= {});
    for (const [name, count] of Object.entries(counts)) own[name] = (own[name] ?? 0) + count;
  }
}

const FUNCTIONS = 'builtin functions';
const METHODS = 'builtin methods';

/** Calls since the last look, of what has been seen so far. */
const calls: Coverage = { [FUNCTIONS]: {}, [METHODS]: {} };
const wrapped = new WeakSet<Builtin>();

function countCalls(builtin: Builtin, area: string, name: string): void {
  calls[area]![name] ??= 0;
  if (wrapped.has(builtin)) return;
  wrapped.add(builtin);
  const { implementation } = builtin;
  const counting = (...args: unknown[]): Value => {
    calls[area]![name]!++;
    return implementation(...args);
  };
  (builtin as { implementation: Builtin['implementation'] }).implementation = counting;
}

const isSpecial = (name: string): boolean => name.startsWith('__');

function watchType(type: PyType): void {
  for (const [name, value] of type.attrs) {
    if (value instanceof PyMethodDescriptor && !isSpecial(name)) {
      countCalls(value.builtin, METHODS, `${type.name}.${name}`);
    }
  }
}

/** From now on, calls of these builtins count. Exceptions and iterators are left out: they have no methods of their own. */
export function watchBuiltins(builtins: PyModule): void {
  for (const [key, value] of builtins.dict.entries()) {
    const name = String(key);
    if (isSpecial(name)) continue;
    if (value instanceof PyBuiltin) countCalls(value.builtin, FUNCTIONS, name);
    else if (value instanceof PyType) watchType(value);
  }
}

/** What happened on an engine since `backend.startCounts()` and the last look. */
export function takeCoverage(engine: string, source: string): Coverage {
  const backend = findBackend(engine)!;
  const found: Coverage = { [FUNCTIONS]: { ...calls[FUNCTIONS] }, [METHODS]: { ...calls[METHODS] } };
  for (const area of [FUNCTIONS, METHODS]) for (const name of Object.keys(calls[area]!)) calls[area]![name] = 0;
  if (backend.opcodeNames.length > 0) {
    const counts = new Map(backend.counts().opcodes.map(({ name, count }) => [name, count]));
    found[`${engine} opcodes`] = Object.fromEntries(backend.opcodeNames.map(name => [name, counts.get(name) ?? 0]));
  }
  // Once for all engines is enough.
  if (engine === BACKENDS[0]!.name) found['core nodes'] = coreNodes(source);
  return found;
}

function coreNodes(source: string): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(Object.keys(CORE_NODES).map(kind => [kind, 0]));
  const visit = ({ body, children }: CoreCode): void => {
    for (const node of nodesBelow(body)) if ('kind' in node) counts[node.kind]!++;
    for (const child of children) visit(child);
  };
  try {
    visit(compileSource(Source.fromText(source, 'program.py')).code);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
  }
  return counts;
}
