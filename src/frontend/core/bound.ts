// Definite assignment: marks the reads of fast variables that certainly have a value.
//
// TEMP
import type { CoreCode } from './nodes.ts';
export function markBoundLoads(_code: CoreCode): void {}
