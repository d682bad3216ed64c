// When weak references find out that their object has gone, and who is told.
//
// JavaScript keeps what a WeakRef was asked about alive until the present job ends, and a Python program is one long
// job. The host can end that early (`releaseWeakTargets`) and collect (`collectGarbage`); both happen in gc.collect().
// Objects are therefore seen dead there and not, as under reference counting, at once. Callbacks run after a
// collection, for the references that are themselves still in use, the newest first.

import { interpreter } from '../../runtime/interpreter.ts';

/** A weak reference or proxy with a callback. */
export interface Watcher {
  isDead(): boolean;
  /** Runs the callback, once. */
  notify(): void;
}

const watchers = new Set<WeakRef<Watcher>>();

export function watch(watcher: Watcher): void {
  watchers.add(new WeakRef(watcher));
}

/** References made or asked since the host last let go of their objects. */
let touched = 0;
const MANY = 20_000;

/** So that a long program does not pile up every object that it ever referred to weakly. */
export function touch(): void {
  if (++touched < MANY) return;
  touched = 0;
  interpreter().host.releaseWeakTargets();
}

/** A reference that is not weak yet. */
export interface Holder {
  letGo(): void;
}

let holders: Holder[] = [];
const MOST_HELD = 1000;

/** It becomes weak when there are many more of its kind, or garbage is collected. */
export function hold(holder: Holder): void {
  if (holders.push(holder) >= MOST_HELD) letGo();
}

function letGo(): void {
  const held = holders;
  holders = [];
  for (const holder of held) holder.letGo();
}

export function collect(): void {
  letGo();
  interpreter().host.collectGarbage();
  touched = 0;
  notifyWatchers();
}

function notifyWatchers(): void {
  const due: Watcher[] = [];
  for (const reference of watchers) {
    const watcher = reference.deref();
    if (watcher === undefined) watchers.delete(reference);
    else if (watcher.isDead()) {
      watchers.delete(reference);
      due.push(watcher);
    }
  }
  for (const watcher of due.reverse()) watcher.notify();
}
