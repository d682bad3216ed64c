// The engines that come with Typhon, one line each. Everything else asks here.

import type { Backend } from './backend.ts';
import { jitBackend } from './jit/backend.ts';
import { threadMachine } from './jit/thread-form.ts';
import { registerBackend } from './register/backend.ts';
import { compileRegister } from './register/compile.ts';
import { stackBackend } from './stack/backend.ts';

// The jit's threads run on the register machine.
threadMachine.compile = (core, inner, switchPoints) =>
  compileRegister(core, inner === null ? { switchPoints } : { switchPoints, inner });

/** In the order in which tables show them. */
export const BACKENDS: readonly Backend[] = [stackBackend, registerBackend, jitBackend];

export const DEFAULT_BACKEND = 'jit';

export function findBackend(name: string): Backend | undefined {
  return BACKENDS.find(backend => backend.name === name);
}
