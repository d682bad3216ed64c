// A peer's own process: `node dist/peer.js NAME FOLDER FILE [ARGS…]` runs a file with the peer of that name. Output and
// status are those of the program, so that a peer from an npm package looks like any other command.

import type { AdapterName, RunWithAdapter } from './adapters.ts';

const RUN: Record<AdapterName, () => Promise<{ run: RunWithAdapter }>> = {
  'cpython-wasm': () => import('./cpython-wasm.ts'),
  skulpt: () => import('./skulpt.ts'),
  brython: () => import('./brython.ts'),
  micropython: () => import('./micropython.ts'),
};

const [name, folder, file, ...args] = process.argv.slice(2);
const { run } = await RUN[name as AdapterName]();
process.exitCode = await run(folder!, file!, args);
