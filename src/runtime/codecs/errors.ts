// What happens when text cannot be encoded or bytes cannot be decoded: the named error handlers.
//
// A codec describes the place as a fault and gets back what to put there and where to go on. Handlers that a program
// registered are called with the exception, as codecs.register_error says; the builtin ones never make the exception
// unless it is raised.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { indexError, lookupError, newException, typeError } from '../exceptions/raise.ts';
import { PyBytes, PyTuple } from '../objects/containers.ts';
import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { codeAt, type Str, strLength, strOf } from '../objects/str.ts';
import { call1 } from '../protocols/call.ts';
import { toSize } from '../protocols/numbers.ts';
import { escapeCode } from '../unicode/quote.ts';

export interface EncodeFault {
  readonly encoding: string;
  readonly object: Str;
  /** Code points start … end cannot be encoded. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface DecodeFault {
  readonly encoding: string;
  readonly object: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Handlers given to codecs.register_error, by name. */
export const userHandlers = new Map<string, Value>();

function unicodeError(
  type: 'UnicodeEncodeError' | 'UnicodeDecodeError',
  fault: EncodeFault | DecodeFault,
): PyException {
  const object = fault.object instanceof Uint8Array ? new PyBytes(fault.object.slice()) : fault.object;
  const exception = newException(EXCEPTIONS[type], fault.encoding, object, fault.start, fault.end, fault.reason);
  exception.setField('encoding', fault.encoding);
  exception.setField('object', object);
  exception.setField('start', fault.start);
  exception.setField('end', fault.end);
  exception.setField('reason', fault.reason);
  return exception;
}

export const encodeError = (fault: EncodeFault): PyException => unicodeError('UnicodeEncodeError', fault);
export const decodeError = (fault: DecodeFault): PyException => unicodeError('UnicodeDecodeError', fault);

/** Asks a registered handler: its replacement, and the position it chose. */
function askUser(name: string, exception: PyException, lengthAfter: () => number): [Value, number] {
  const handler = userHandlers.get(name);
  if (handler === undefined) throw lookupError(`unknown error handler name '${name}'`);
  const encoding = exception.cls === EXCEPTIONS.UnicodeEncodeError;
  const allowed = encoding ? '(str/bytes, int)' : '(str, int)';
  const answer = call1(handler, exception);
  if (!(answer instanceof PyTuple) || answer.items.length !== 2) {
    throw typeError(`${encoding ? 'encoding' : 'decoding'} error handler must return ${allowed} tuple`);
  }
  const [replacement, position] = answer.items as [Value, Value];
  if (strOf(replacement) === undefined && !(encoding && replacement instanceof PyBytes)) {
    throw typeError(`${encoding ? 'encoding' : 'decoding'} error handler must return ${allowed} tuple`);
  }
  const length = lengthAfter();
  let at = toSize(position);
  if (at < 0) at += length;
  if (at < 0 || at > length) throw indexError(`position ${toSize(position)} from error handler out of bounds`);
  return [replacement, at];
}

const isEscapedByte = (code: number): boolean => code >= 0xdc80 && code <= 0xdcff;

/** Text that each of the fault's code points becomes. */
function replaceEach(fault: EncodeFault, by: (code: number) => string): string {
  let text = '';
  for (let i = fault.start; i < fault.end; i++) text += by(codeAt(fault.object, i));
  return text;
}

/** The replacement for a fault, as text that the codec encodes itself or as finished bytes, and where to go on. */
export function handleEncode(fault: EncodeFault, errors: string): { put: Str | Uint8Array; next: number } {
  const answer = userHandlers.has(errors) ? undefined : builtinEncode(fault, errors);
  if (answer !== undefined) return answer;
  const [replacement, next] = askUser(errors, encodeError(fault), () => strLength(fault.object));
  return { put: replacement instanceof PyBytes ? replacement.data : strOf(replacement)!, next };
}

/** The same by the builtin handlers alone; undefined for any other name. */
export function builtinEncode(fault: EncodeFault, errors: string): { put: Str | Uint8Array; next: number } | undefined {
  switch (errors) {
    case 'strict':
      throw encodeError(fault);
    case 'ignore':
      return { put: '', next: fault.end };
    case 'replace':
      return { put: '?'.repeat(fault.end - fault.start), next: fault.end };
    case 'backslashreplace':
      return { put: replaceEach(fault, escapeCode), next: fault.end };
    case 'xmlcharrefreplace':
      return { put: replaceEach(fault, code => `&#${code};`), next: fault.end };
    case 'surrogateescape': {
      let next = fault.start;
      while (next < fault.end && isEscapedByte(codeAt(fault.object, next))) next++;
      if (next === fault.start) throw encodeError(fault);
      const put = new Uint8Array(next - fault.start);
      for (let i = 0; i < put.length; i++) put[i] = codeAt(fault.object, fault.start + i) & 0xff;
      return { put, next };
    }
    case 'surrogatepass':
      return { put: passSurrogates(fault), next: fault.end };
    case 'namereplace':
      return {
        put: replaceEach(fault, code => {
          const name = characterNames.nameOf(code);
          return name === null ? escapeCode(code) : `\\N{${name}}`;
        }),
        next: fault.end,
      };
  }
  return undefined;
}

/** Names of characters are the host's; the module _codecs sets this. */
export const characterNames = { nameOf: (_code: number): string | null => null };

/** How many bytes a surrogate takes in a UTF, and in which order. */
function unitOf(encoding: string): { size: number; little: boolean } | null {
  const match = /^(?:cp65001|utf-?(8|16|32)(?:-([lb]e))?)$/.exec(encoding.toLowerCase().replaceAll('_', '-'));
  if (match === null) return null;
  return { size: Number(match[1] ?? 8) / 8, little: match[2] !== 'be' };
}

function passSurrogates(fault: EncodeFault): Uint8Array {
  const unit = unitOf(fault.encoding);
  if (unit === null) throw encodeError(fault);
  const size = unit.size === 1 ? 3 : unit.size;
  const bytes = new Uint8Array((fault.end - fault.start) * size);
  const view = new DataView(bytes.buffer);
  for (let i = fault.start; i < fault.end; i++) {
    const code = codeAt(fault.object, i);
    if (code < 0xd800 || code > 0xdfff) throw encodeError(fault);
    const at = (i - fault.start) * size;
    if (size === 3) bytes.set([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)], at);
    else if (size === 2) view.setUint16(at, code, unit.little);
    else view.setUint32(at, code, unit.little);
  }
  return bytes;
}

/** The text for bytes that mean nothing, and where to go on. */
export function handleDecode(fault: DecodeFault, errors: string): { put: Str; next: number; object?: Uint8Array } {
  const answer = userHandlers.has(errors) ? undefined : builtinDecode(fault, errors);
  if (answer !== undefined) return answer;
  const exception = decodeError(fault);
  const given = exception.field('object');
  // A handler may put other bytes in the place of those that are decoded.
  const inPlace = (): Uint8Array => {
    const now = exception.field('object');
    return now === given || !(now instanceof PyBytes) ? fault.object : now.data;
  };
  const [replacement, next] = askUser(errors, exception, () => inPlace().length);
  return { put: strOf(replacement)!, next, object: inPlace() };
}

/** The same by the builtin handlers alone; undefined for any other name. */
export function builtinDecode(fault: DecodeFault, errors: string): { put: Str; next: number } | undefined {
  switch (errors) {
    case 'strict':
      throw decodeError(fault);
    case 'ignore':
      return { put: '', next: fault.end };
    case 'replace':
      return { put: '\ufffd', next: fault.end };
    case 'backslashreplace':
      return { put: [...fault.object.subarray(fault.start, fault.end)].map(escapeCode).join(''), next: fault.end };
    case 'surrogateescape': {
      let put = '';
      let next = fault.start;
      // Bytes below 128 are never escaped.
      while (next < fault.end && next - fault.start < 4 && fault.object[next]! >= 0x80)
        put += String.fromCharCode(0xdc00 + fault.object[next++]!);
      if (next === fault.start) throw decodeError(fault);
      return { put, next };
    }
    case 'surrogatepass':
      return passDecoded(fault);
    case 'xmlcharrefreplace':
    case 'namereplace':
      throw typeError("don't know how to handle UnicodeDecodeError in error callback");
  }
  return undefined;
}

function passDecoded(fault: DecodeFault): { put: Str; next: number } {
  const unit = unitOf(fault.encoding);
  const size = unit === null ? 0 : unit.size === 1 ? 3 : unit.size;
  const bytes = fault.object.subarray(fault.start, fault.start + size);
  if (unit === null || bytes.length < size) throw decodeError(fault);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  let code: number;
  if (size === 2) code = view.getUint16(0, unit.little);
  else if (size === 4) code = view.getUint32(0, unit.little);
  else {
    const shaped = (bytes[0]! & 0xf0) === 0xe0 && (bytes[1]! & 0xc0) === 0x80 && (bytes[2]! & 0xc0) === 0x80;
    code = shaped ? ((bytes[0]! & 0xf) << 12) | ((bytes[1]! & 0x3f) << 6) | (bytes[2]! & 0x3f) : 0;
  }
  if (code < 0xd800 || code > 0xdfff) throw decodeError(fault);
  return { put: String.fromCharCode(code), next: fault.start + size };
}
