// The data of re.Pattern, and how texts are checked against it.

import { typeError } from '../../runtime/exceptions/raise.ts';
import type { PyDict } from '../../runtime/objects/dict.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { FastPatterns } from './fast.ts';
import type { Machine } from './search.ts';
import { type Subject, subjectOf } from './subject.ts';

export const patternType = builtinType('Pattern', { basetype: false, module: 're' });

export class PyPattern extends PyObject implements Machine {
  readonly fast: FastPatterns;

  constructor(
    readonly pattern: Value,
    readonly flags: number,
    readonly code: Uint32Array,
    readonly groups: number,
    /** Numbers by name. */
    readonly groupIndex: PyDict,
    /** Names by number; null where a group has none. */
    readonly names: readonly Value[],
    /** null for a pattern made by hand, without source: it takes texts of both kinds. */
    readonly isBytes: boolean | null,
  ) {
    super();
    this.fast = new FastPatterns(code, groups);
  }

  subject(value: Value): Subject {
    const subject = subjectOf(value);
    if (this.isBytes !== null && subject.isBytes !== this.isBytes) {
      throw typeError(
        this.isBytes
          ? 'cannot use a bytes pattern on a string-like object'
          : 'cannot use a string pattern on a bytes-like object',
      );
    }
    return subject;
  }
}
PyPattern.prototype.cls = patternType;
