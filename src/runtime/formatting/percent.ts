// The % operator of str and bytes: the conversions of a format (percent-template.ts) filled with values.
//
// Bytes are formatted as text of the same code points; only what %s, %c and the keys mean differs (`Flavor`).

import { floatToInt } from '../arithmetic/int.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { bytesOf } from '../objects/buffer.ts';
import { PyByteArray, PyBytes, PyTuple } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { floatOf, intOf, type PyInt, typeOf } from '../objects/scalars.ts';
import { fromCode, type Str, strLength, strOf, strSlice } from '../objects/str.ts';
import { callSpecial } from '../protocols/attributes.ts';
import { getItem } from '../protocols/items.ts';
import { isSize, toFloat, toIndex } from '../protocols/numbers.ts';
import { ascii, repr, str } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';
import { latin1Bytes, latin1Text } from '../text/latin-1.ts';
import { pad } from '../text/pad.ts';
import { type FloatCode, formatFloat, formatIntBase } from './number-format.ts';
import { type Conversion, NO_KEY, parsePercent } from './percent-template.ts';

/** What differs between text and bytes. */
interface Flavor {
  readonly name: 'string' | 'bytes';
  /** Types that are one argument although they can be subscripted. */
  readonly isPlain: (value: Value) => boolean;
  readonly key: (text: Str) => Value;
  readonly codes: string;
  readonly text: (value: Value, code: string) => Str;
  readonly character: (value: Value) => Str;
  readonly float: (value: Value) => number;
}

/** The values of one use of the operator, taken in order; or a mapping, whose values are asked for by key. */
class Arguments {
  private readonly items: readonly Value[] | null;
  private taken = 0;
  /** The value that the last key gave; it is taken once. */
  private keyed: Value | undefined = undefined;
  private usesKeys = false;

  constructor(
    private readonly value: Value,
    private readonly flavor: Flavor,
  ) {
    this.items = value instanceof PyTuple ? value.items : null;
  }

  get isMapping(): boolean {
    return (
      this.items === null && !this.flavor.isPlain(this.value) && typeOf(this.value).lookup('__getitem__') !== undefined
    );
  }

  lookUp(key: Str): void {
    if (!this.isMapping) throw typeError('format requires a mapping');
    this.keyed = getItem(this.value, this.flavor.key(key));
    this.usesKeys = true;
  }

  next(): Value {
    let value: Value | undefined;
    if (this.usesKeys) {
      value = this.keyed;
      this.keyed = undefined;
    } else if (this.items !== null) value = this.items[this.taken++];
    else if (this.taken++ === 0) value = this.value;
    if (value === undefined) throw typeError('not enough arguments for format string');
    return value;
  }

  finish(): void {
    const count = this.items === null ? 1 : this.items.length;
    if (this.taken >= count || this.isMapping) return;
    throw typeError(`not all arguments converted during ${this.flavor.name} formatting`);
  }
}

/** format % values */
export function percentFormat(format: Str, values: Value): Str {
  return run(format, values, TEXT);
}

/** The same for bytes. */
export function percentFormatBytes(format: Uint8Array, values: Value): Uint8Array {
  return latin1Bytes(run(latin1Text(format), values, BYTES) as string);
}

function run(format: Str, values: Value, flavor: Flavor): Str {
  const given = new Arguments(values, flavor);
  const parts: Str[] = [];
  for (const piece of parsePercent(format)) {
    if (piece.kind === 'text') parts.push(piece.text);
    else if (piece.kind === 'error') {
      if (piece.message === NO_KEY && !given.isMapping) throw typeError('format requires a mapping');
      throw valueError(piece.message);
    } else parts.push(convert(piece.conversion, given, flavor));
  }
  given.finish();
  return joinAll(parts, '');
}

/** A conversion whose width and precision are known. */
interface Settled extends Conversion {
  readonly width: number;
  readonly precision: number;
}

/** Width or precision given as '*'. */
function starred(given: Arguments, cType: string): number {
  const value = intOf(given.next());
  if (value === undefined) throw typeError('* wants int');
  if (!isSize(value)) throw overflowError(`Python int too large to convert to C ${cType}`);
  return Number(value);
}

function convert(written: Conversion, given: Arguments, flavor: Flavor): Str {
  if (written.key !== null) given.lookUp(written.key);
  let { width, precision, left } = written;
  if (width === '*') {
    width = starred(given, 'ssize_t');
    if (width < 0) {
      left = true;
      width = -width;
    }
  }
  if (precision === '*') precision = Math.max(starred(given, 'int'), 0);
  if (written.problem !== null) throw valueError(written.problem);
  if (written.code < 0) throw valueError('incomplete format');
  const value = given.next();
  const conversion =
    width === written.width && precision === written.precision
      ? (written as Settled)
      : { ...written, width, precision, left };
  const code = String.fromCodePoint(written.code);
  switch (code) {
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return formatInteger(integerOf(value, code), conversion, code);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return formatDouble(flavor.float(value), conversion, code);
    case 'c':
      return padded(flavor.character(value), conversion);
  }
  if (!flavor.codes.includes(code)) {
    // Of bytes the character is shown as it is, if it is a C character at all.
    const raw = flavor === BYTES;
    if (raw && written.code > 127) throw overflowError('character argument not in range(0x110000)');
    const shown = raw || (written.code > 31 && written.code < 128) ? code : '?';
    throw valueError(`unsupported format character '${shown}' (0x${written.code.toString(16)}) at index ${written.at}`);
  }
  const text = flavor.text(value, code);
  const cut = precision >= 0 && precision < strLength(text) ? strSlice(text, 0, precision) : text;
  return padded(cut, conversion);
}

/** Blanks up to the width. */
function padded(text: Str, { width, left }: Settled): Str {
  const missing = width - strLength(text);
  return left ? pad(text, 0, missing, ' ') : pad(text, missing, 0, ' ');
}

/** A sign, a prefix and digits, with blanks around or zeros between. */
function padNumber(sign: string, prefix: string, digits: string, conversion: Settled): string {
  const missing = conversion.width - sign.length - prefix.length - digits.length;
  if (missing > 0 && conversion.zero && !conversion.left) return sign + prefix + '0'.repeat(missing) + digits;
  return padded(sign + prefix + digits, conversion) as string;
}

function signOf(negative: boolean, { plus, blank }: Settled): string {
  return negative ? '-' : plus ? '+' : blank ? ' ' : '';
}

// ---- numbers -----------------------------------------------------------------------------------------------------------

/** The int for %d (any real number) or %x and %o (ints only). */
function integerOf(value: Value, code: string): PyInt {
  const int = intOf(value);
  if (int !== undefined) return int;
  const decimal = code === 'd' || code === 'i' || code === 'u';
  try {
    if (!decimal) return toIndex(value);
    const float = floatOf(value);
    if (float !== undefined) return floatToInt(float);
    const truncated = strOf(value) === undefined ? callSpecial(value, '__int__') : undefined;
    return truncated === undefined ? toIndex(value) : intOf(truncated)!;
  } catch (error) {
    if (!(error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError))) throw error;
    const wanted = decimal ? 'a real number' : 'an integer';
    throw typeError(`%${code} format: ${wanted} is required, not ${typeOf(value).name}`);
  }
}

function formatInteger(value: PyInt, conversion: Settled, code: string): Str {
  const base = code === 'x' || code === 'X' ? 16 : code === 'o' ? 8 : 10;
  const text = formatIntBase(value, base);
  const negative = value < 0;
  let digits = (negative ? text.slice(1) : text).padStart(conversion.precision, '0');
  let prefix = conversion.alternate && base !== 10 ? `0${code}` : '';
  if (code === 'X') {
    digits = digits.toUpperCase();
    prefix = prefix.toUpperCase();
  }
  return padNumber(signOf(negative, conversion), prefix, digits, conversion);
}

function formatDouble(value: number, conversion: Settled, code: FloatCode): Str {
  const precision = conversion.precision < 0 ? 6 : conversion.precision;
  const text = formatFloat(value, code, precision, conversion.alternate);
  const negative = text.startsWith('-');
  return padNumber(signOf(negative, conversion), '', negative ? text.slice(1) : text, conversion);
}

// ---- the two flavors ---------------------------------------------------------------------------------------------------

/** The code point for %c, or undefined when the value is no int. */
function characterCode(value: Value, limit: number, range: string): number | undefined {
  if (intOf(value) === undefined && typeOf(value).lookup('__index__') === undefined) return undefined;
  const code = toIndex(value);
  if (code < 0 || code >= limit) throw overflowError(`%c arg not in range(${range})`);
  return Number(code);
}

function textCharacter(value: Value): Str {
  const text = strOf(value);
  const wanted = '%c requires an int or a unicode character, not';
  if (text !== undefined) {
    if (strLength(text) === 1) return text;
    throw typeError(`${wanted} a string of length ${strLength(text)}`);
  }
  const code = characterCode(value, 0x110000, '0x110000');
  if (code === undefined) throw typeError(`${wanted} ${typeOf(value).name}`);
  return fromCode(code);
}

function byteCharacter(value: Value): Str {
  const wanted = '%c requires an integer in range(256) or a single byte, not';
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const data = bytesOf(value)!;
    if (data.length === 1) return latin1Text(data);
    throw typeError(`${wanted} a ${value instanceof PyBytes ? 'bytes' : 'bytearray'} object of length ${data.length}`);
  }
  const code = characterCode(value, 256, '256');
  if (code === undefined) throw typeError(`${wanted} ${typeOf(value).name}`);
  return String.fromCharCode(code);
}

/** The bytes that %s and %b put: those of a bytes-like object, or what __bytes__ gives. */
function byteText(value: Value): Str {
  const data = bytesOf(value);
  if (data !== undefined) return latin1Text(data);
  const made = callSpecial(value, '__bytes__');
  if (made === undefined) {
    const name = typeOf(value).name;
    throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`);
  }
  if (!(made instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(made).name})`);
  return latin1Text(made.data);
}

const TEXT: Flavor = {
  name: 'string',
  isPlain: value => strOf(value) !== undefined,
  key: text => text,
  codes: 'sra',
  text: (value, code) => (code === 's' ? str(value) : code === 'r' ? repr(value) : ascii(value)),
  character: textCharacter,
  float: toFloat,
};

const BYTES: Flavor = {
  name: 'bytes',
  isPlain: value => value instanceof PyBytes || value instanceof PyByteArray || strOf(value) !== undefined,
  key: text => new PyBytes(latin1Bytes(text as string)),
  codes: 'sbra',
  text: (value, code) => (code === 's' || code === 'b' ? byteText(value) : ascii(value)),
  character: byteCharacter,
  float: value => {
    try {
      return toFloat(value);
    } catch (error) {
      if (!(error instanceof PyException && error.cls === EXCEPTIONS.TypeError)) throw error;
      throw typeError(`float argument required, not ${typeOf(value).name}`);
    }
  },
};
