// Bytes of a document as UTF-16 text, and how many bytes each unit of that text was.
//
// The parser works on JavaScript text. What is no character in the document's encoding becomes a lone surrogate, which
// no document may contain, so that the parser reports it where it reaches it; bytes at the end that may become a
// character with the next data are kept back.

import { latin1Text } from '../../runtime/text/latin-1.ts';
import { HALF_UNIT, PARTIAL_UNIT } from './characters.ts';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'us-ascii' | 'mapped';

export interface Encoding {
  readonly name: EncodingName;
  /** Expat hands text of these encodings on as it is, and that of others in pieces of 1024 bytes. */
  readonly isUtf8: boolean;
  /** Bytes of the smallest character. */
  readonly width: 1 | 2;
  /** The unit for each byte, of a codec of Python that has one byte a character. */
  readonly map: Uint16Array | null;
}

const encoding = (name: EncodingName, isUtf8 = false, width: 1 | 2 = 1): Encoding => ({
  name,
  isUtf8,
  width,
  map: null,
});

export const UTF_8 = encoding('utf-8', true);
export const UTF_16LE = encoding('utf-16le', false, 2);
export const UTF_16BE = encoding('utf-16be', false, 2);
const LATIN_1 = encoding('iso-8859-1');
const ASCII = encoding('us-ascii', true);

/** An invalid byte: one unit, one byte. */
const INVALID_UNIT = 0xdfff;

/** The encodings that the parser itself knows; 'utf-16' leaves the order of bytes open. */
export function builtinEncoding(name: string): Encoding | 'utf-16' | null {
  switch (name.toLowerCase()) {
    case 'utf-8':
      return UTF_8;
    case 'utf-16':
      return 'utf-16';
    case 'utf-16le':
      return UTF_16LE;
    case 'utf-16be':
      return UTF_16BE;
    case 'iso-8859-1':
      return LATIN_1;
    case 'us-ascii':
      return ASCII;
    default:
      return null;
  }
}

/**
 * An encoding from what its 256 bytes mean (U+FFFD: nothing). Null when ASCII's own characters are not where they
 * belong, since markup could not be told then.
 */
export function mappedEncoding(codes: ArrayLike<number>): Encoding | null {
  const map = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const code = codes[byte]!;
    // Characters without meaning for markup may differ.
    const free = byte >= 0x80 || '\0$@^`{}~\x7f'.includes(String.fromCharCode(byte)) || (byte < 0x20 && !isBreak(byte));
    if (!free && code !== byte) return null;
    if (code < 0x80 && code !== byte && !free) return null;
    map[byte] = code === 0xfffd || code > 0xffff ? INVALID_UNIT : code;
  }
  return { name: 'mapped', isUtf8: false, width: 1, map };
}

const isBreak = (byte: number): boolean => byte === 9 || byte === 10 || byte === 13;

export interface Decoded {
  readonly text: string;
  /** Bytes of a character that is not complete. */
  readonly rest: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decode(data: Uint8Array, form: Encoding): Decoded {
  switch (form.name) {
    case 'utf-8':
      return decodeUtf8(data);
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(data, form === UTF_16BE);
    case 'iso-8859-1':
      return { text: latin1Text(data), rest: NOTHING };
    default:
      return { text: decodeMapped(data, form.map), rest: NOTHING };
  }
}

const utf8Length = (lead: number): number =>
  lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;

function decodeUtf8(data: Uint8Array): Decoded {
  let end = data.length;
  for (let back = Math.min(3, data.length); back > 0; back--) {
    if (utf8Length(data[data.length - back]!) > back) {
      end = data.length - back;
      break;
    }
  }
  const rest = end === data.length ? NOTHING : data.slice(end);
  const whole = end === data.length ? data : data.subarray(0, end);
  try {
    return { text: strict.decode(whole), rest };
  } catch {
    return { text: decodeFaulty(whole), rest };
  }
}

/** The text up to the first fault, and the fault: nothing after it will be read. */
function decodeFaulty(data: Uint8Array): string {
  let low = 0;
  let high = data.length;
  const stream = (count: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data.subarray(0, count), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stream(middle)) low = middle;
    else high = middle;
  }
  // `low` bytes are good, but the last of them may be the beginning of the faulty character.
  let end = low;
  while (end > 0 && low - end < 3 && (data[end - 1]! & 0xc0) === 0x80) end--;
  if (end > 0 && data[end - 1]! >= 0xc0 && utf8Length(data[end - 1]!) > low - end + 1) end--;
  else end = low;
  return strict.decode(data.subarray(0, end)) + String.fromCharCode(INVALID_UNIT);
}

function decodeUtf16(data: Uint8Array, big: boolean): Decoded {
  const units = new Uint16Array(data.length >> 1);
  for (let i = 0; i < units.length; i++) {
    const [first, second] = [data[2 * i]!, data[2 * i + 1]!];
    units[i] = big ? (first << 8) | second : (second << 8) | first;
  }
  let count = units.length;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (unit < 0xdc00 && i + 1 === units.length) count--;
    else if (unit < 0xdc00 && units[i + 1]! >= 0xdc00 && units[i + 1]! <= 0xdfff) i++;
    else units[i] = INVALID_UNIT;
  }
  return { text: fromUnits(units.subarray(0, count)), rest: data.slice(2 * count) };
}

function decodeMapped(data: Uint8Array, map: Uint16Array | null): string {
  const units = new Uint16Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const byte = data[i]!;
    units[i] = map !== null ? map[byte]! : byte < 0x80 ? byte : INVALID_UNIT;
  }
  return fromUnits(units);
}

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}

/** Bytes of the text from an index up to another, in UTF-8; a unit that stands for an invalid byte is one. */
export function utf8Size(text: string, start = 0, end = text.length): number {
  let size = end - start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) size++;
    else if (code < 0xd800 || code > 0xdfff) size += 2;
    else if (code < 0xdc00) {
      size += 2;
      i++;
    }
  }
  return size;
}

export function sizeIn(form: Encoding, text: string, start: number, end: number): number {
  return form === UTF_8 ? utf8Size(text, start, end) : (end - start) * form.width;
}

export function encode(form: Encoding, text: string): Uint8Array {
  const { name, map } = form;
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (form.width === 1) {
    return Uint8Array.from(text, unit => (map === null ? unit.charCodeAt(0) : map.indexOf(unit.charCodeAt(0))));
  }
  const data = new Uint8Array(2 * text.length);
  const view = new DataView(data.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), name === 'utf-16le');
  return data;
}

// ---- which encoding a document begins with -----------------------------------------------------------------------------

/**
 * From the first bytes and the name that the caller gave, if any; null: more bytes are needed. `inContent` is said of
 * external entities, which may begin with any text, so less may be concluded.
 */
export function detect(data: Uint8Array, named: Encoding | 'utf-16' | null, inContent: boolean): Encoding | null {
  const [first, second, third] = data;
  if (first === undefined) return null;
  const otherwise = named === null ? UTF_8 : named === 'utf-16' ? UTF_16BE : named;
  const latin = named === LATIN_1 && inContent;
  if (second === undefined) {
    if (otherwise.width === 2 || first === 0 || first === 0x3c) return null;
    return first >= 0xfe || first === 0xef ? (latin ? otherwise : null) : otherwise;
  }
  const pair = (first << 8) | second;
  if (pair === 0xfeff && !latin) return UTF_16BE;
  if (pair === 0xfffe && !latin) return UTF_16LE;
  if (pair === 0x3c00) return inContent && otherwise === UTF_16BE ? otherwise : UTF_16LE;
  if (pair === 0xefbb) {
    if (inContent && (latin || otherwise.width === 2)) return otherwise;
    if (third === undefined) return null;
    return third === 0xbf ? UTF_8 : otherwise;
  }
  if (first === 0) return inContent && named === UTF_16LE ? otherwise : UTF_16BE;
  if (second === 0 && !inContent) return UTF_16LE;
  return otherwise;
}

/** What stands at the end for bytes that never became a character. */
export const unfinished = (rest: Uint8Array, form: Encoding): string =>
  rest.length === 0 ? '' : String.fromCharCode(form.width === 2 && rest.length === 1 ? HALF_UNIT : PARTIAL_UNIT);
