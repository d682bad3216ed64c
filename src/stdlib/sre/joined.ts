// The pieces of a replaced text put together.

import { PyList } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import type { Subject } from './subject.ts';

/** Host strings are joined by the host; everything else, wrong types too, by the join of str or bytes. */
export function joined(subject: Subject, pieces: readonly Value[]): Value {
  if (!subject.isBytes && pieces.every(piece => typeof piece === 'string')) return pieces.join('');
  return callMethod(subject.slice(0, 0), 'join', [new PyList(pieces as Value[])]);
}
