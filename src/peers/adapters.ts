// The peers that are known by name: which npm package each is, and what of Python its bench driver can use.
// Kept apart from the adapters themselves, which are loaded in the peer's own process only.

export interface AdapterInfo {
  readonly packageName: string;
  readonly version: string;
  /** Is the package installed with Typhon anyway? */
  readonly bundled: boolean;
  readonly hasCompile: boolean;
  /** Can a program wait for a line of its standard input? */
  readonly hasInput: boolean;
}

export const ADAPTERS = {
  'cpython-wasm': { packageName: 'pyodide', version: '314', bundled: true, hasCompile: true, hasInput: true },
  skulpt: { packageName: 'skulpt', version: '1.2.0', bundled: false, hasCompile: false, hasInput: false },
  brython: { packageName: 'brython', version: '3.14.3', bundled: false, hasCompile: true, hasInput: false },
  micropython: {
    packageName: '@micropython/micropython-webassembly-pyscript',
    version: '1.27.0',
    bundled: false,
    hasCompile: false,
    hasInput: false,
  },
} as const satisfies Record<string, AdapterInfo>;

export type AdapterName = keyof typeof ADAPTERS;

export const ADAPTER_NAMES = Object.keys(ADAPTERS) as readonly AdapterName[];

/** How an adapter runs a program: `folder` has the node_modules, the answer is the exit status. */
export type RunWithAdapter = (folder: string, file: string, args: readonly string[]) => Promise<number>;
