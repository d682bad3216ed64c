// tell() and seek() of text files.
//
// A position is one int that holds five numbers: where in the bytes a decoder can start, its state there, how many bytes
// to feed it, how many characters to skip then, and whether the feed ends the file; 64 bits each, as CPython packs
// them. Only the first is not 0 at most places, so positions look like byte offsets.

import { encodeUtf8 } from '../../runtime/codecs/utf-8.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf, normalizeInt, typeOf } from '../../runtime/objects/scalars.ts';
import { strLength, strSlice } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { unsupported } from './base.ts';
import type { PyTextIOWrapper } from './text-wrapper.ts';

const FIELD = 64n;
const MASK = (1n << FIELD) - 1n;

function pack(position: number, flags: bigint, feed = 0, skip = 0, ends = false): Value {
  const fields = [BigInt(position), flags, BigInt(feed), BigInt(skip), ends ? 1n : 0n];
  return normalizeInt(fields.reduceRight((packed, field) => (packed << FIELD) | field, 0n));
}

const toNumber = (value: Value): number => Number(toIndex(value));

export function tell(self: PyTextIOWrapper): Value {
  self.check();
  if (!self.seekable) throw unsupported('underlying stream is not seekable');
  if (!self.telling) throw newException(EXCEPTIONS.OSError, 'telling position disabled by next() call');
  self.flushWaiting();
  callMethod(self, 'flush', []);
  const position = callMethod(self.file, 'tell', []);
  const { decoder, snapshot } = self;
  if (decoder === null || snapshot === null) return position;
  const start = toNumber(position) - snapshot.input.length;
  if (self.used === 0) return pack(start, snapshot.flags);
  const direct = bytesOfUsed(self);
  if (direct !== null && snapshot.flags === 0n) return pack(start + direct, 0n);
  const { state } = decoder;
  const pending = self.newlineState?.pendingReturn ?? false;
  const seen = self.newlineState?.seen ?? 0;
  try {
    return search(self, start);
  } finally {
    decoder.state = state;
    if (self.newlineState !== null) {
      self.newlineState.pendingReturn = pending;
      self.newlineState.seen = seen;
    }
  }
}

/** The bytes of the characters handed out, where that can be told without decoding again. */
function bytesOfUsed(self: PyTextIOWrapper): number | null {
  const { input } = self.snapshot!;
  if (self.newlineState?.translate && input.includes(13)) return null;
  if (self.decoder!.bytewise) return self.used;
  if (!self.codec!.isUtf8 || self.errors !== 'strict') return null;
  return encodeUtf8(strSlice(self.decoded, 0, self.used), 'strict').length;
}

/** Feeds the decoder byte by byte until it has given as many characters as were handed out. */
function search(self: PyTextIOWrapper, start: number): Value {
  const { input, flags } = self.snapshot!;
  const skip = self.used;
  self.restoreDecoder(flags);
  let [safeAt, safeFlags, safeCharacters] = [0, flags, 0];
  let characters = 0;
  for (let at = 0; at < input.length; at++) {
    characters += strLength(self.decode(input.subarray(at, at + 1), false));
    const state = self.decoder!.state;
    if (state.buffer.length === 0 && characters <= skip) {
      [safeAt, safeFlags, safeCharacters] = [at + 1, self.decoderFlags, characters];
    }
    if (characters >= skip) {
      return pack(start + safeAt, safeFlags, skip > safeCharacters ? at + 1 - safeAt : 0, skip - safeCharacters);
    }
  }
  characters += strLength(self.decode(new Uint8Array(0), true));
  if (characters < skip) throw newException(EXCEPTIONS.OSError, "can't reconstruct logical file position");
  return pack(start + safeAt, safeFlags, input.length - safeAt, skip - safeCharacters, true);
}

export function seek(self: PyTextIOWrapper, cookie: Value, whenceValue: Value = 0): Value {
  self.check();
  const whence = Number(intOf(whenceValue) ?? 0);
  if (!self.seekable) throw unsupported('underlying stream is not seekable');
  let target = cookie;
  if (whence === 1) {
    if (intOf(cookie) !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    callMethod(self, 'flush', []);
    target = callMethod(self, 'tell', []);
  } else if (whence === 2) {
    if (intOf(cookie) !== 0) throw unsupported("can't do nonzero end-relative seeks");
    callMethod(self, 'flush', []);
    resetReading(self);
    const end = callMethod(self.file, 'seek', [0, 2]);
    self.atStart = intOf(end) === 0;
    return end;
  } else if (whence !== 0) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (!isIndex(target)) throw typeError(`'${typeOf(target).name}' object cannot be interpreted as an integer`);
  const packed = BigInt(toIndex(target));
  if (packed < 0n) throw valueError(`negative seek position ${packed}`);
  callMethod(self, 'flush', []);
  const [position, flags, feed, skip, ends] = [0n, 1n, 2n, 3n, 4n].map(i => (packed >> (i * FIELD)) & MASK) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  callMethod(self.file, 'seek', [normalizeInt(position)]);
  resetReading(self);
  if (self.decoder !== null || skip > 0n || flags > 0n) {
    if (self.canRead) self.checkReading();
    if (packed === 0n) self.decoder?.reset();
    else self.restoreDecoder(flags);
  }
  if (self.decoder !== null) self.snapshot = { flags, input: new Uint8Array(0) };
  if (skip > 0n) {
    const data = callMethod(self.file, 'read', [Number(feed)]);
    if (!(data instanceof PyBytes))
      throw typeError(`underlying read() should have returned a bytes object, not '${typeOf(data).name}'`);
    self.snapshot = { flags, input: data.data };
    self.setDecoded(self.decode(data.data, ends === 1n));
    if (strLength(self.decoded) < Number(skip))
      throw newException(EXCEPTIONS.OSError, "can't restore logical file position");
    self.used = Number(skip);
  }
  self.atStart = packed === 0n;
  return target;
}

function resetReading(self: PyTextIOWrapper): void {
  self.setDecoded('');
  self.snapshot = null;
  self.decoder?.reset();
  self.newlineState?.reset();
}
