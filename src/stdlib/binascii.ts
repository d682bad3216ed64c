// binascii: bytes as ASCII text and back (hex, base64, uuencode, quoted-printable), and checksums.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { bytesOf } from '../runtime/objects/buffer.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { latin1Bytes } from '../runtime/text/latin-1.ts';
import { groupSize, hexAscii } from '../runtime/types/byte-hex.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { decodeBase64, decodeUu, encodeBase64, encodeUu } from './binascii/base64.ts';
import { asciiError, errorType, incompleteType } from './binascii/errors.ts';
import { decodeQuoted, encodeQuoted } from './binascii/quoted-printable.ts';
import { crc32, crcHqx } from './checksums.ts';
import type { ModuleTable } from './module-table.ts';

/** What the decoders take: ASCII text or bytes. */
function asciiData(value: Value): Uint8Array {
  const text = strOf(value);
  if (text !== undefined) {
    const plain = textOf(text);
    if (!/^[\0-\x7f]*$/.test(plain)) throw valueError('string argument should contain only ASCII characters');
    return latin1Bytes(plain);
  }
  const data = bytesOf(value);
  if (data !== undefined) return data;
  throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeOf(value).name}'`);
}

const bytes = (data: Uint8Array): PyBytes => new PyBytes(data);
const flag = (value: Value | undefined, otherwise: boolean): boolean =>
  value === undefined ? otherwise : truth(value);

const hexlify = (data: Value, sep?: Value, size?: Value): Value =>
  bytes(hexAscii(bytesLike(data), sep, groupSize(size)));

/** -1 for what is none. */
function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function unhexlify(value: Value): Value {
  const data = asciiData(value);
  if (data.length % 2 !== 0) throw asciiError('Odd-length string');
  const out = new Uint8Array(data.length / 2);
  for (let i = 0; i < out.length; i++) {
    const high = hexDigit(data[2 * i]!);
    const low = hexDigit(data[2 * i + 1]!);
    if (high < 0 || low < 0) throw asciiError('Non-hexadecimal digit found');
    out[i] = (high << 4) | low;
  }
  return bytes(out);
}

export const unsigned32 = (value: Value | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Number(BigInt.asUintN(32, BigInt(toIndex(value))));

export const binasciiModule: ModuleTable = {
  name: 'binascii',
  doc: 'Conversion between binary data and ASCII',
  functions: {
    'a2b_uu(data, /)': (data: Value) => bytes(decodeUu(asciiData(data))),
    'b2a_uu(data, /, *, backtick=False)': (data: Value, backtick?: Value) =>
      bytes(encodeUu(bytesLike(data), flag(backtick, false))),
    'a2b_base64(data, /, *, strict_mode=False)': (data: Value, strict?: Value) =>
      bytes(decodeBase64(asciiData(data), flag(strict, false))),
    'b2a_base64(data, /, *, newline=True)': (data: Value, newline?: Value) =>
      bytes(encodeBase64(bytesLike(data), flag(newline, true))),
    'b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)': hexlify,
    'hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)': hexlify,
    'a2b_hex(hexstr, /)': unhexlify,
    'unhexlify(hexstr, /)': unhexlify,
    'a2b_qp(data, header=False)': (data: Value, header?: Value) =>
      bytes(decodeQuoted(asciiData(data), flag(header, false))),
    'b2a_qp(data, quotetabs=False, istext=True, header=False)': (
      data: Value,
      quoteTabs?: Value,
      isText?: Value,
      header?: Value,
    ) => bytes(encodeQuoted(bytesLike(data), flag(quoteTabs, false), flag(isText, true), flag(header, false))),
    'crc32(data, crc=0, /)': (data: Value, crc?: Value) => crc32(bytesLike(data), unsigned32(crc, 0)),
    'crc_hqx(data, crc, /)': (data: Value, crc: Value) => crcHqx(bytesLike(data), unsigned32(crc, 0)),
  },
  make: () => ({ Error: errorType, Incomplete: incompleteType }),
};
