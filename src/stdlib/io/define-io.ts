// Gives all types of this folder their methods, once: when _io is imported, or when a program looks at one of the standard
// streams for the first time.

import { ioBaseType } from '../../runtime/objects/io-object.ts';
import { WEAKLY_REFERENCEABLE } from '../weakref/referenceable.ts';
import { defineBases } from './base.ts';
import { defineBuffered } from './buffered-types.ts';
import { defineBytesIo } from './bytes-io.ts';
import { defineFileIo } from './file.ts';
import { defineNewlineDecoder } from './newlines.ts';
import { defineStringIo } from './string-io.ts';
import { defineTextIoWrapper } from './text-types.ts';

let defined = false;

export function defineIo(): void {
  if (defined) return;
  defined = true;
  defineBases();
  defineFileIo();
  defineBuffered();
  defineBytesIo();
  defineStringIo();
  defineNewlineDecoder();
  defineTextIoWrapper();
  WEAKLY_REFERENCEABLE.add(ioBaseType);
}

/** Until then a lookup on any of the types defines them all. */
ioBaseType.complete = defineIo;
