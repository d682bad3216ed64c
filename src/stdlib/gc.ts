// The module gc.
//
// Memory is the host's: automatic collection never stops, and thresholds and flags are only remembered. collect() is
// real: it makes dead weak references known and runs their callbacks. How many objects were freed cannot be known, so
// it answers 0. What refers to what is asked of the objects themselves (gc/referents.ts).

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { PyObject, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { call2 } from '../runtime/protocols/call.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { thread, waits } from '../runtime/thread.ts';
import { isTracked, reachable, referents } from './gc/referents.ts';
import type { ModuleTable } from './module-table.ts';
import { reportUnraisable } from './unraisable.ts';
import { collect } from './weakref/collector.ts';

interface State {
  enabled: boolean;
  debug: number;
  thresholds: Value[];
  collections: number[];
  readonly callbacks: PyList;
  collecting: boolean;
}

/** A number for a parameter of C type int. */
function intArgument(value: Value): number {
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return Number(toIndex(value));
}

function generationOf(value: Value): number {
  const generation = intArgument(value);
  if (generation < 0 || generation > 2) throw valueError('invalid generation');
  return generation;
}

function dictOf(entries: Readonly<Record<string, Value>>): PyDict {
  const dict = new PyDict();
  for (const [name, value] of Object.entries(entries)) dict.set(name, value);
  return dict;
}

function tell(state: State, phase: string, generation: number): void {
  for (const callback of [...state.callbacks.items]) {
    try {
      call2(callback, phase, dictOf({ generation, collected: 0, uncollectable: 0 }));
    } catch (error) {
      reportUnraisable(error, 'Exception ignored while calling GC callback', callback);
    }
  }
}

function runCollection(state: State, generation: number): Value {
  if (state.collecting) return 0;
  thread.tidy();
  state.collecting = true;
  try {
    tell(state, 'start', generation);
    collect();
    state.collections[generation]!++;
    tell(state, 'stop', generation);
  } finally {
    state.collecting = false;
  }
  return 0;
}

/** Everything that can be reached from the modules of the run. */
const living = (): PyObject[] => reachable([interpreter().modules, interpreter().sys, interpreter().builtins]);

function referrers(targets: readonly Value[]): Value {
  const wanted = new Set(targets.filter(target => target instanceof PyObject));
  return new PyList(living().filter(object => referents(object).some(other => wanted.has(other as PyObject))));
}

function setThresholds(state: State, given: readonly Value[]): void {
  if (given.length === 0) throw typeError('gc.set_threshold requires 1 to 3 arguments');
  if (given.length > 3) throw typeError('gc.set_threshold requires 1 to 3 arguments');
  given.forEach((value, i) => {
    state.thresholds[i] = intArgument(value);
  });
}

const nothing = (run: () => void): Value => {
  run();
  return null;
};

export function gcModule(): ModuleTable {
  const state: State = {
    enabled: true,
    debug: 0,
    thresholds: [2000, 10, 0],
    collections: [0, 0, 0],
    callbacks: new PyList([]),
    collecting: false,
  };
  return {
    name: 'gc',
    doc: 'This module provides access to the garbage collector for reference cycles.\n\nenable() -- Enable automatic garbage collection.\ndisable() -- Disable automatic garbage collection.\nisenabled() -- Returns true if automatic collection is enabled.\ncollect() -- Do a full collection right now.',
    functions: {
      'enable()': () => nothing(() => (state.enabled = true)),
      'disable()': () => nothing(() => (state.enabled = false)),
      'isenabled()': () => state.enabled,
      'collect(generation=2)': waits((generation: Value = 2) => runCollection(state, generationOf(generation))),
      'get_debug()': () => state.debug,
      'set_debug(flags, /)': (flags: Value) => nothing(() => (state.debug = intArgument(flags))),
      'get_threshold()': () => new PyTuple([...state.thresholds]),
      'set_threshold(*args) untold': (args: readonly Value[]) => nothing(() => setThresholds(state, args)),
      'get_count()': () => new PyTuple([0, 0, 0]),
      'get_stats()': () =>
        new PyList(state.collections.map(collections => dictOf({ collections, collected: 0, uncollectable: 0 }))),
      'get_objects(generation=None)': (generation: Value = null) => {
        if (generation !== null) {
          const asked = intArgument(generation);
          if (asked > 2)
            throw valueError('generation parameter must be less than the number of available generations (3)');
          if (asked < 0) throw valueError('generation parameter cannot be negative');
          if (asked < 2) return new PyList([]);
        }
        return new PyList(living().filter(isTracked));
      },
      'get_referents(*objs)': (objects: readonly Value[]) => new PyList(objects.flatMap(object => referents(object))),
      'get_referrers(*objs)': (objects: readonly Value[]) => referrers(objects),
      'is_tracked(obj, /)': (object: Value) => isTracked(object),
      'is_finalized(obj, /)': () => false,
      'freeze()': () => null,
      'unfreeze()': () => null,
      'get_freeze_count()': () => 0,
    },
    values: {
      DEBUG_STATS: 1,
      DEBUG_COLLECTABLE: 2,
      DEBUG_UNCOLLECTABLE: 4,
      DEBUG_SAVEALL: 32,
      DEBUG_LEAK: 38,
      garbage: new PyList([]),
      callbacks: state.callbacks,
    },
  };
}
