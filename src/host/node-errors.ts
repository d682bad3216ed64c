// Errors of Node's file calls as HostError: the number, and nothing of Node's wording.

import { HostError } from './host.ts';

export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { errno, code, message, path } = error as NodeJS.ErrnoException;
  // A path with a null character and its like: refused by Node itself, without a number.
  if (errno === undefined && code === 'ERR_INVALID_ARG_VALUE') return new HostError(22, 'EINVAL', message);
  if (errno === undefined) throw error;
  return new HostError(Math.abs(errno), code ?? '', message, path ?? null);
}

export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw hostError(error);
  }
}

export const badDescriptor = (): HostError => new HostError(9, 'EBADF', 'Bad file descriptor');
