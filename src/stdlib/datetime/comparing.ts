// What the six comparisons make of a difference: negative, zero or positive.

import type { RichOperator } from '../../runtime/protocols/compare.ts';

export const COMPARISONS: readonly RichOperator[] = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'];

export function answer(op: RichOperator, difference: number): boolean {
  switch (op) {
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
}
