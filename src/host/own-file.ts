// The file that this code is in, and what is required beside it.
//
// What Node needs to tell either is loaded when it is asked for: a start that compresses nothing and names no character
// needs none of it, and loading a module of Node's costs most of a millisecond.

/** The bundle, or this source. */
export const ownFile = (): string =>
  typeof __filename === 'string' ? __filename : process.getBuiltinModule('node:url').fileURLToPath(import.meta.url);

export const requireHere = (name: string): unknown =>
  process.getBuiltinModule('node:module').createRequire(ownFile())(name);
