// bytes.hex and bytes.fromhex.

import { typeError, valueError } from '../exceptions/raise.ts';
import { bytesOf } from '../objects/buffer.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { length } from '../protocols/items.ts';
import { toNumber } from '../protocols/numbers.ts';
import { checkLength } from '../text/join.ts';
import { latin1Bytes, latin1Text } from '../text/latin-1.ts';

function separatorText(value: Value): string {
  const text = strOf(value);
  const data = bytesOf(value);
  if (length(value) !== 1) throw valueError('sep must be length 1.');
  const separator = text !== undefined ? textOf(text) : data !== undefined ? latin1Text(data) : undefined;
  if (separator === undefined) throw typeError('sep must be str or bytes.');
  if (separator.charCodeAt(0) > 0x7f) throw valueError('sep must be ASCII.');
  return separator;
}

/** The argument that says how many bytes a group has. */
export const groupSize = (size: Value | undefined): number => (size === undefined ? 1 : toNumber(size, 'int'));

/** Two digits a byte; a separator between groups, counted from the right, or from the left when the size is negative. */
export function hexText(data: Uint8Array, sep: Value | undefined, group: number): string {
  const separator = sep === undefined ? '' : separatorText(sep);
  if (separator === '' || group === 0) return latin1Text(hexBytes(data));
  const pairs = new Array<string>(data.length);
  for (let i = 0; i < data.length; i++) pairs[i] = DIGITS[data[i]! >> 4]! + DIGITS[data[i]! & 15]!;
  if (pairs.length === 0) return '';
  const each = Math.abs(group);
  const groups: string[] = [];
  let at = group > 0 ? pairs.length % each : 0;
  if (at > 0) groups.push(pairs.slice(0, at).join(''));
  for (; at < pairs.length; at += each) groups.push(pairs.slice(at, at + each).join(''));
  return groups.join(separator);
}

/** The digits of all bytes, as ASCII. */
function hexBytes(data: Uint8Array): Uint8Array {
  checkLength(2 * data.length);
  const result = new Uint8Array(2 * data.length);
  for (let i = 0, to = 0; i < data.length; i++) {
    result[to++] = DIGITS.charCodeAt(data[i]! >> 4);
    result[to++] = DIGITS.charCodeAt(data[i]! & 15);
  }
  return result;
}

/** The same as bytes. */
export const hexAscii = (data: Uint8Array, sep: Value | undefined, group: number): Uint8Array =>
  sep === undefined ? hexBytes(data) : latin1Bytes(hexText(data, sep, group));

const DIGITS = '0123456789abcdef';
const HEX = /[0-9a-fA-F]/;
const SPACE = /[\t-\r ]/;

export function fromHex(value: Value): Uint8Array {
  const given = strOf(value);
  const data = bytesOf(value);
  if (given === undefined && data === undefined) {
    throw typeError(`fromhex() argument must be str or bytes-like, not ${typeOf(value).name}`);
  }
  const text = given !== undefined ? textOf(given) : latin1Text(data!);
  const foreign = text.search(/[^\0-\x7f]/);
  if (foreign >= 0) throw valueError(`non-hexadecimal number found in fromhex() arg at position ${foreign}`);
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text[at]!)) {
      at++;
      continue;
    }
    for (const place of [at, at + 1]) {
      if (place === text.length) throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
      if (!HEX.test(text[place]!))
        throw valueError(`non-hexadecimal number found in fromhex() arg at position ${place}`);
    }
    bytes.push(Number.parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  return Uint8Array.from(bytes);
}
