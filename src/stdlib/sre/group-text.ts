// The text of one group of a match: cut out of the subject, or as the RegExp gave it. Of a bytearray it is what is there now.

import { PyBytes } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { latin1Bytes } from '../../runtime/text/latin-1.ts';
import type { Hit } from './search.ts';
import { changingBytes, type Subject } from './subject.ts';

/** undefined for a group that is not set. */
export function groupText(subject: Subject, hit: Hit, group: number): Value | undefined {
  const now = subject.isBytes ? changingBytes(subject.value) : undefined;
  if (now !== undefined) {
    const { spans } = hit;
    const start = spans[group * 2]!;
    return start < 0 ? undefined : new PyBytes(now.slice(start, Math.max(start, spans[group * 2 + 1]!)));
  }
  const { texts } = hit;
  if (texts !== null) {
    if (group === 0) return subject.slice(hit.start, hit.end);
    const text = texts[group];
    if (text === undefined) return undefined;
    return subject.isBytes ? new PyBytes(latin1Bytes(text)) : text;
  }
  const { spans } = hit;
  const start = spans[group * 2]!;
  return start < 0 ? undefined : subject.slice(start, spans[group * 2 + 1]!);
}
