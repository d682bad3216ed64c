// The encoder and decoder of a text file: the runtime's own where it knows the encoding, else the library's, asked by
// their Python methods.

import { findCodec } from '../../runtime/codecs/codecs.ts';
import { type DecoderState, type PieceDecoder, pieceDecoder, pieceEncoder } from '../../runtime/codecs/incremental.ts';
import { lookupError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf, normalizeInt, typeOf } from '../../runtime/objects/scalars.ts';
import { type Str, strOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call1, callMethod } from '../../runtime/protocols/call.ts';
import { truth } from '../../runtime/protocols/truth.ts';

export interface TextCodec {
  /** UTF-8 text can wait as text. */
  readonly isUtf8: boolean;
  encode(text: Str, start: boolean): Uint8Array;
  makeDecoder(): PieceDecoder;
}

class LibraryDecoder implements PieceDecoder {
  readonly bytewise = false;
  constructor(private readonly decoder: Value) {}

  decode(data: Uint8Array, final: boolean): Str {
    const output = callMethod(this.decoder, 'decode', [new PyBytes(data), final]);
    const text = strOf(output);
    if (text === undefined) throw typeError(`decoder should return a string result, not '${typeOf(output).name}'`);
    return text;
  }
  reset(): void {
    callMethod(this.decoder, 'reset', []);
  }
  get state(): DecoderState {
    const state = callMethod(this.decoder, 'getstate', []);
    if (!(state instanceof PyTuple)) throw typeError('illegal decoder state');
    const [buffer, flags] = state.items;
    if (state.items.length !== 2) throw typeError('illegal decoder state');
    if (!(buffer instanceof PyBytes))
      throw typeError(`illegal decoder state: the first item should be a bytes object, not '${typeOf(buffer!).name}'`);
    return { buffer: buffer.data, flags: BigInt(intOf(flags!) ?? 0) };
  }
  set state({ buffer, flags }: DecoderState) {
    callMethod(this.decoder, 'setstate', [new PyTuple([new PyBytes(buffer), normalizeInt(flags)])]);
  }
}

const NATIVE = new Map<string, TextCodec>();

export function textCodec(encoding: string, errors: string): TextCodec {
  if (encoding.includes('\0')) throw valueError('embedded null character');
  const key = `${encoding}\0${errors}`;
  let codec = NATIVE.get(key);
  if (codec !== undefined) return codec;
  const encode = pieceEncoder(encoding, errors);
  codec =
    encode === undefined
      ? libraryCodec(encoding, errors)
      : {
          isUtf8: findCodec(encoding)!.name === 'utf-8',
          encode,
          makeDecoder: () => pieceDecoder(encoding, errors)!,
        };
  if (encode !== undefined) NATIVE.set(key, codec);
  return codec;
}

function libraryCodec(encoding: string, errors: string): TextCodec {
  const info = callMethod(importModule('codecs'), 'lookup', [encoding]);
  const isText = findAttr(info, '_is_text_encoding');
  if (isText !== undefined && !truth(isText))
    throw lookupError(`'${encoding}' is not a text encoding; use codecs.open() to handle arbitrary codecs`);
  let encoder: Value | undefined;
  return {
    isUtf8: false,
    encode: (text, start) => {
      if (encoder === undefined || start) encoder = call1(findAttr(info, 'incrementalencoder')!, errors);
      const data = callMethod(encoder, 'encode', [text]);
      if (!(data instanceof PyBytes))
        throw typeError(`encoder should return a bytes object, not '${typeOf(data).name}'`);
      return data.data;
    },
    makeDecoder: () => new LibraryDecoder(call1(findAttr(info, 'incrementaldecoder')!, errors)),
  };
}
