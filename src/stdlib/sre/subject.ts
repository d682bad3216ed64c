// The text that a pattern is matched against: code units by position, and slices as Python values.
//
// A str without wide characters and bytes (as Latin-1) are host strings, one unit a character; a WideStr is an array of
// code points. `unitAt` meets only these two classes, so V8 keeps it inline.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { bytesOf, PyMemoryView } from '../../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromCodes, strOf } from '../../runtime/objects/str.ts';
import { latin1Bytes, latin1Text } from '../../runtime/text/latin-1.ts';

export interface Subject {
  /** What the program gave. */
  readonly value: Value;
  readonly isBytes: boolean;
  readonly length: number;
  /** The text when one unit is one character, else null. */
  readonly text: string | null;
  unitAt(index: number): number;
  slice(start: number, end: number): Value;
}

export class NarrowSubject implements Subject {
  readonly length: number;
  constructor(
    readonly value: Value,
    readonly text: string,
    readonly isBytes: boolean,
  ) {
    this.length = text.length;
  }

  unitAt(index: number): number {
    return this.text.charCodeAt(index);
  }

  slice(start: number, end: number): Value {
    if (!this.isBytes) return this.text.slice(start, end);
    if (start === 0 && end === this.length && this.value instanceof PyBytes && this.value.cls.name === 'bytes') {
      return this.value;
    }
    return new PyBytes(latin1Bytes(this.text.slice(start, end)));
  }
}

export class WideSubject implements Subject {
  readonly isBytes = false;
  readonly text = null;
  readonly length: number;
  constructor(
    readonly value: Value,
    private readonly codes: Uint32Array,
  ) {
    this.length = codes.length;
  }

  unitAt(index: number): number {
    return this.codes[index]!;
  }

  slice(start: number, end: number): Value {
    return fromCodes(this.codes.subarray(start, end));
  }
}

// Scanners match the same bytes object again and again: its text is made once.
let lastBytes: PyBytes | null = null;
let lastText = '';

/** What a bytes-like object holds now that may hold something else later; undefined for others, and for what is closed. */
export const changingBytes = (value: Value): Uint8Array | undefined =>
  value instanceof PyByteArray || value instanceof PyMemoryView ? bytesOf(value) : undefined;

/** The subject of a str or bytes-like object; TypeError for everything else. */
export function subjectOf(value: Value): Subject {
  if (typeof value === 'string') return new NarrowSubject(value, value, false);
  const text = strOf(value);
  if (typeof text === 'string') return new NarrowSubject(value, text, false);
  if (text !== undefined) return new WideSubject(value, text.codes);
  if (value instanceof PyBytes) {
    if (value !== lastBytes) {
      lastText = latin1Text(value.data);
      lastBytes = value;
    }
    return new NarrowSubject(value, lastText, true);
  }
  const data = changingBytes(value);
  if (data !== undefined) return new NarrowSubject(value, latin1Text(data), true);
  throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
}
