// What bytes(…) and bytearray(…) are made from: text with an encoding, a length, a bytes-like object, ints.

import { encodeText } from '../codecs/codecs.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import { PyMemoryView, viewedBytes } from '../objects/buffer.ts';
import { listType, PyList } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf } from '../objects/str.ts';
import { isIndex } from '../protocols/items.ts';
import { askLength, isIterable, toArray } from '../protocols/iterate.ts';
import { toLength } from '../protocols/numbers.ts';
import { checkLength } from '../text/join.ts';
import { bytesLike, byteValue } from './byte-methods.ts';
import { nameArgument } from './text-arguments.ts';

type Optional = Value | undefined;

/** Text and its encoding; undefined when the source is no text. */
export function encodedSource(
  type: string,
  source: Optional,
  encoding: Optional,
  errors: Optional,
): Uint8Array | undefined {
  const codec = encoding === undefined ? undefined : nameArgument(encoding, type, "argument 'encoding'");
  const handler = errors === undefined ? undefined : nameArgument(errors, type, "argument 'errors'");
  const text = source === undefined ? undefined : strOf(source);
  if (text !== undefined) {
    if (codec === undefined) throw typeError('string argument without an encoding');
    return encodeText(text, codec, handler);
  }
  if (codec !== undefined) throw typeError('encoding without a string argument');
  if (handler !== undefined) throw typeError('errors without a string argument');
  return undefined;
}

/** The bytes of any other source, always a copy. `plural`: how the type words a value out of range. */
export function byteSource(type: string, source: Optional, plural: boolean): Uint8Array {
  if (source === undefined) return new Uint8Array(0);
  if (source instanceof PyList && source.cls === listType) return bytesOfItems(source.items, plural);
  const size = isIndex(source) ? sizeFrom(source) : undefined;
  if (size !== undefined) {
    if (size < 0) throw valueError('negative count');
    checkLength(size);
    return new Uint8Array(size);
  }
  const data = viewedBytes(source);
  if (data !== undefined) return data.slice();
  if (source instanceof PyMemoryView) return bytesLike(source);
  if (!isIterable(source)) throw typeError(`cannot convert '${typeOf(source).name}' object to ${type}`);
  if (type === 'bytes') askLength(source);
  return Uint8Array.from(toArray(source), item => byteValue(item, plural));
}

/** An __index__ that raises TypeError says that the object is no size, whatever else it may be. */
function sizeFrom(source: Value): number | undefined {
  try {
    return toLength(source);
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError)) return undefined;
    throw error;
  }
}

/** A byte of each item of a list. */
function bytesOfItems(items: readonly Value[], plural: boolean): Uint8Array {
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    // Anything else may run code that changes the list.
    if (typeof item !== 'number') return bytesOneByOne(items, plural);
    bytes[i] = byteValue(item, plural);
  }
  return bytes;
}

/** What an __index__ adds to the list meanwhile is read too. */
function bytesOneByOne(items: readonly Value[], plural: boolean): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < items.length; i++) bytes.push(byteValue(items[i]!, plural));
  return Uint8Array.from(bytes);
}
