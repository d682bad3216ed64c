// Quoted-printable text (RFC 2045): bytes outside printable ASCII as =XX, lines of at most 76 characters.

import { ByteWriter } from '../../runtime/codecs/byte-writer.ts';

const LINE = 76;
const [TAB, LF, CR, SPACE, DOT, EQUALS, UNDERLINE] = [9, 10, 13, 32, 46, 61, 95];
const HEX = '0123456789ABCDEF';

export function encodeQuoted(data: Uint8Array, quoteTabs: boolean, isText: boolean, header: boolean): Uint8Array {
  const out: number[] = [];
  const firstLine = data.indexOf(LF);
  const crlf = firstLine > 0 && data[firstLine - 1] === CR;
  let width = 0;
  const hex = (byte: number) => out.push(EQUALS, HEX.charCodeAt(byte >> 4), HEX.charCodeAt(byte & 15));
  const lineEnd = (): void => {
    if (crlf) out.push(CR);
    out.push(LF);
    width = 0;
  };
  const softBreak = (): void => {
    out.push(EQUALS);
    lineEnd();
  };
  const quoted = (byte: number, at: number): boolean => {
    const next = data[at + 1];
    const last = at + 1 === data.length;
    if (byte > 126 || byte === EQUALS || (header && byte === UNDERLINE)) return true;
    if (byte === DOT && width === 0 && (last || next === LF || next === CR || next === 0)) return true;
    if (byte === CR || byte === LF) return !isText;
    if (byte === TAB || byte === SPACE) return last || quoteTabs;
    return byte < 33;
  };
  for (let at = 0; at < data.length; at++) {
    const byte = data[at]!;
    if (quoted(byte, at)) {
      if (width + 3 >= LINE) softBreak();
      hex(byte);
      width += 3;
    } else if (isText && (byte === LF || (byte === CR && data[at + 1] === LF))) {
      const before = out[out.length - 1];
      // White space at the end of a line would be lost.
      if (before === SPACE || before === TAB) {
        out.pop();
        hex(before);
      }
      lineEnd();
      if (byte === CR) at++;
    } else {
      if (at + 1 !== data.length && data[at + 1] !== LF && width + 1 >= LINE) softBreak();
      width++;
      out.push(header && byte === SPACE ? UNDERLINE : byte);
    }
  }
  return Uint8Array.from(out);
}

const hexDigit = (byte: number | undefined): number =>
  byte === undefined ? -1 : HEX.indexOf(String.fromCharCode(byte).toUpperCase());

export function decodeQuoted(data: Uint8Array, header: boolean): Uint8Array {
  const writer = new ByteWriter(data.length);
  for (let at = 0; at < data.length; at++) {
    const byte = data[at]!;
    if (byte !== EQUALS) {
      writer.byte(header && byte === UNDERLINE ? SPACE : byte);
      continue;
    }
    const next = data[at + 1];
    if (next === undefined) break;
    if (next === LF || next === CR) {
      at++;
      while (at < data.length && data[at] !== LF) at++;
    } else if (next === EQUALS) {
      writer.byte(EQUALS);
      at++;
    } else {
      const [high, low] = [hexDigit(next), hexDigit(data[at + 2])];
      if (high >= 0 && low >= 0) {
        writer.byte(high * 16 + low);
        at += 2;
      } else writer.byte(EQUALS);
    }
  }
  return writer.finish();
}
