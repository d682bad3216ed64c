// The engines that come with Typhon, one line each. Everything else asks here.

import type { Backend } from './backend.ts';
import { jitBackend } from './jit/backend.ts';
import { registerBackend } from './register/backend.ts';
import { stackBackend } from './stack/backend.ts';

/** In the order in which tables show them. */
export const BACKENDS: readonly Backend[] = [stackBackend, registerBackend, jitBackend];

export const DEFAULT_BACKEND = 'jit';

export function findBackend(name: string): Backend | undefined {
  return BACKENDS.find(backend => backend.name === name);
}
