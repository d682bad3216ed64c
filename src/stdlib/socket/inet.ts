// Numbers of hosts and how they are written: 127.0.0.1 in four bytes, ::1 in sixteen.
//
// inet_pton() takes the exact form alone; inet_aton() and the look-up of names take what C libraries always took as well:
// fewer parts (127.1), octal and hexadecimal ones, and whatever follows a space.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { bytesOf as bytesBehind } from '../../runtime/objects/buffer.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { AF_INET, AF_INET6 } from './loopback.ts';

const EAFNOSUPPORT = 97;
const PARTS = 8;

/** a.b.c.d */
export function ipv4Bytes(text: string): Uint8Array | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /(^|\.)0\d/.test(text)) return undefined;
  const numbers = text.split('.').map(Number);
  return numbers.every(number => number < 256) ? Uint8Array.from(numbers) : undefined;
}

function looseNumber(part: string): number {
  if (/^0x[\da-f]+$/i.test(part)) return Number.parseInt(part, 16);
  if (/^0[0-7]+$/.test(part)) return Number.parseInt(part, 8);
  return /^(0|[1-9]\d*)$/.test(part) ? Number(part) : Number.NaN;
}

/** a, a.b, a.b.c: the last part fills what is left. */
export function looseIpv4Bytes(text: string): Uint8Array | undefined {
  const numbers = text
    .split(/[ \t\n\r\f\v]/, 1)[0]!
    .split('.')
    .map(looseNumber);
  const last = numbers.pop()!;
  const left = 4 - numbers.length;
  if (left < 1 || numbers.some(number => !(number < 256)) || !(last < 256 ** left)) return undefined;
  for (let i = left - 1; i >= 0; i--) numbers.push(Math.floor(last / 256 ** i) % 256);
  return Uint8Array.from(numbers);
}

export const ipv4Text = (bytes: Uint8Array): string => bytes.join('.');

/** The numbers of one side of "::"; a dotted end counts for two. */
function halfOf(text: string): number[] | undefined {
  if (text === '') return [];
  const found: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const dotted = i === parts.length - 1 ? ipv4Bytes(part) : undefined;
    if (dotted !== undefined) found.push(dotted[0]! * 256 + dotted[1]!, dotted[2]! * 256 + dotted[3]!);
    else if (/^[\da-f]{1,4}$/i.test(part)) found.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return found;
}

export function ipv6Bytes(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  // What is dotted stands at the very end.
  if (halves.length > 2 || (halves.length === 2 && halves[0]!.includes('.'))) return undefined;
  const [before, after] = halves.map(halfOf);
  if (before === undefined || (halves.length === 2 && after === undefined)) return undefined;
  const missing = PARTS - before.length - (after?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const numbers = [...before, ...Array<number>(missing).fill(0), ...(after ?? [])];
  return Uint8Array.from(numbers.flatMap(number => [number >> 8, number & 0xff]));
}

/** The longest run of two or more zeros, the first of equals, is left out. */
export function ipv6Text(bytes: Uint8Array): string {
  const numbers = Array.from({ length: PARTS }, (_, i) => bytes[2 * i]! * 256 + bytes[2 * i + 1]!);
  let [start, length] = [-1, 1];
  for (let i = 0; i < PARTS; i++) {
    let end = i;
    while (end < PARTS && numbers[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  if (start === 0 && (length === 6 || (length === 5 && numbers[5] === 0xffff)))
    return `::${length === 5 ? 'ffff:' : ''}${ipv4Text(bytes.subarray(12))}`;
  const words = numbers.map(number => number.toString(16));
  if (start < 0) return words.join(':');
  return `${words.slice(0, start).join(':')}::${words.slice(start + length).join(':')}`;
}

// ---- as a program calls them -----------------------------------------------------------------------------------------------

const illegal = (method: string): PyException =>
  newException(EXCEPTIONS.OSError, `illegal IP address string passed to ${method}`);

function textArgument(value: Value, words: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${words} must be str, not ${typeOf(value).name}`);
  return textOf(text);
}

function packed(value: Value): Uint8Array {
  const bytes = bytesBehind(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

export function inetPton(family: Value, address: Value): Value {
  const wanted = Number(toIndex(family));
  const text = textArgument(address, 'inet_pton() argument 2');
  if (wanted !== AF_INET && wanted !== AF_INET6) throw osErrorFor(EAFNOSUPPORT);
  const bytes = wanted === AF_INET ? ipv4Bytes(text) : ipv6Bytes(text);
  if (bytes === undefined) throw illegal('inet_pton');
  return new PyBytes(bytes);
}

export function inetNtop(family: Value, address: Value): Value {
  const wanted = Number(toIndex(family));
  const bytes = packed(address);
  if (wanted !== AF_INET && wanted !== AF_INET6) throw valueError(`unknown address family ${wanted}`);
  if (bytes.length !== (wanted === AF_INET ? 4 : 16)) throw valueError('invalid length of packed IP address string');
  return wanted === AF_INET ? ipv4Text(bytes) : ipv6Text(bytes);
}

export function inetAton(address: Value): Value {
  const bytes = looseIpv4Bytes(textArgument(address, 'inet_aton() argument'));
  if (bytes === undefined) throw illegal('inet_aton');
  return new PyBytes(bytes);
}

export function inetNtoa(address: Value): Value {
  const bytes = packed(address);
  if (bytes.length !== 4) throw newException(EXCEPTIONS.OSError, 'packed IP wrong length for inet_ntoa');
  return ipv4Text(bytes);
}
