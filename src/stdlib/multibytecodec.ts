// _multibytecodec and the modules _codecs_cn, _jp, _kr, _tw, _iso2022: codecs in which a character has several bytes.
//
// The classes for streams and pieces are Python around two functions that code a text with a state. The sets of JIS X 0213
// and of Hong Kong are not here: hosts do not have their tables, so these codecs are unknown.

import { handleDecode, handleEncode } from '../runtime/codecs/errors.ts';
import { PyByteArray, PyBytes, PyTuple } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { codesOf, fromCodes, type Str, strOf, textOf } from '../runtime/objects/str.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { type CjkCodec, SIMPLE_CODECS } from './cjk/codec.ts';
import { ISO_2022_CODECS } from './cjk/iso-2022.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

const codecs = once(() => new Map([...SIMPLE_CODECS, ...ISO_2022_CODECS].map(codec => [codec.name, codec])));

const codecOf = (name: Value): CjkCodec => codecs().get(textOf(strOf(name)!))!;
const ILLEGAL = 'illegal multibyte sequence';
const INCOMPLETE = 'incomplete multibyte sequence';

function encodeText(codec: CjkCodec, text: Str, errors: string, state: Uint8Array, final: boolean): Uint8Array {
  const out: number[] = [];
  const codes = codesOf(text);
  for (let at = 0; at < codes.length; ) {
    const before = out.length;
    const code = codes[at]!;
    if (!(code >= 0xd800 && code < 0xe000) && codec.encode(code, out, state)) {
      at++;
      continue;
    }
    out.length = before;
    const { put, next } = handleEncode(
      { encoding: codec.name, object: text, start: at, end: at + 1, reason: ILLEGAL },
      errors,
    );
    if (put instanceof Uint8Array) for (const byte of put) out.push(byte);
    else for (const byte of encodeText(codec, put, 'strict', state, false)) out.push(byte);
    at = next;
  }
  if (final) codec.end?.(out, state);
  return Uint8Array.from(out);
}

/** The text, and how many bytes it took: without `final` what is not complete is left. */
function decodeBytes(
  codec: CjkCodec,
  data: Uint8Array,
  errors: string,
  state: Uint8Array,
  final: boolean,
): { text: Str; used: number } {
  const out: number[] = [];
  let at = 0;
  while (at < data.length) {
    const step = codec.decode(data, at, out, state);
    if (step > 0) {
      at += step;
      continue;
    }
    if (step === 0 && !final) break;
    const end = step === 0 ? data.length : at - step;
    const reason = step === 0 ? INCOMPLETE : ILLEGAL;
    const { put, next } = handleDecode({ encoding: codec.name, object: data, start: at, end, reason }, errors);
    for (const code of codesOf(put)) out.push(code);
    at = next;
  }
  return { text: fromCodes(out), used: at };
}

const stateOf = (value: Value): Uint8Array => (value as PyByteArray).data;
const errorsOf = (value: Value): string => textOf(strOf(value)!);

const SOURCE = `
import codecs as _codecs

class MultibyteCodec:
    __slots__ = "_name",
    __module__ = "_multibytecodec"

    def encode(self, input, errors=None):
        text = input if isinstance(input, str) else str(input)
        return _encode(self._name, text, _errors(errors), _begin(self._name, False), True), len(text)

    def decode(self, input, errors=None):
        data = _bytes(input)
        return _decode(self._name, data, _errors(errors), _begin(self._name, True), True)[0], len(data)

def _errors(errors):
    return "strict" if errors is None else errors

def _made(name):
    codec = object.__new__(MultibyteCodec)
    codec._name = name
    return codec

def _checked(errors, kind):
    if not isinstance(errors, str):
        raise TypeError(f"{kind}() argument 1 must be str, not {type(errors).__name__}")
    return errors

class MultibyteIncrementalEncoder:
    __module__ = "_multibytecodec"

    def __new__(cls, errors="strict"):
        self = super().__new__(cls)
        self.errors = _checked(errors, "IncrementalEncoder")
        self._name = cls.codec._name
        self.reset()
        return self

    def __init__(self, *args, **kwargs):
        pass

    def encode(self, input, final=False):
        text = input if isinstance(input, str) else str(input)
        return _encode(self._name, text, self.errors, self._state, final)

    def reset(self):
        self._state = _begin(self._name, False)

    def getstate(self):
        return int.from_bytes(b"\\0" + self._state, "little")

    def setstate(self, state, /):
        if not isinstance(state, int):
            raise TypeError(f"setstate() argument must be int, not {type(state).__name__}")
        self._state = bytearray(state.to_bytes(17, "little")[1:9])

class MultibyteIncrementalDecoder:
    __module__ = "_multibytecodec"

    def __new__(cls, errors="strict"):
        self = super().__new__(cls)
        self.errors = _checked(errors, "IncrementalDecoder")
        self._name = cls.codec._name
        self.reset()
        return self

    def __init__(self, *args, **kwargs):
        pass

    def decode(self, input, final=False):
        data = self._pending + _bytes(input)
        text, used = _decode(self._name, data, self.errors, self._state, final)
        self._pending = data[used:]
        return text

    def reset(self):
        self._state = _begin(self._name, True)
        self._pending = b""

    def getstate(self):
        return self._pending, int.from_bytes(self._state, "little")

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError(f"setstate() argument must be tuple, not {type(state).__name__}")
        pending, number = state
        if len(pending) > 8:
            raise UnicodeDecodeError(self._name, pending, 0, len(pending), "pending buffer too large")
        self._pending = bytes(pending)
        self._state = bytearray(number.to_bytes(8, "little"))

class MultibyteStreamReader:
    __module__ = "_multibytecodec"

    def __new__(cls, stream, errors="strict"):
        self = super().__new__(cls)
        self.stream = stream
        self.errors = _checked(errors, "StreamReader")
        self._name = cls.codec._name
        self.reset()
        return self

    def __init__(self, *args, **kwargs):
        pass

    def _read(self, method, size):
        while True:
            data = getattr(self.stream, method)(*(() if size < 0 else (size,)))
            final = size < 0 or not data
            text, used = _decode(self._name, self._pending + data, self.errors, self._state, final)
            self._pending = (self._pending + data)[used:]
            if text or final:
                return text
            size = 1

    def read(self, sizeobj=None, /):
        return self._read("read", -1 if sizeobj is None else sizeobj)

    def readline(self, sizeobj=None, /):
        return self._read("readline", -1 if sizeobj is None else sizeobj)

    def readlines(self, sizehintobj=None, /):
        return self._read("read", -1 if sizehintobj is None else sizehintobj).splitlines(True)

    def reset(self):
        self._state = _begin(self._name, True)
        self._pending = b""

class MultibyteStreamWriter:
    __module__ = "_multibytecodec"

    def __new__(cls, stream, errors="strict"):
        self = super().__new__(cls)
        self.stream = stream
        self.errors = _checked(errors, "StreamWriter")
        self._name = cls.codec._name
        self._state = _begin(self._name, False)
        return self

    def __init__(self, *args, **kwargs):
        pass

    def write(self, strobj, /):
        text = strobj if isinstance(strobj, str) else str(strobj)
        self.stream.write(_encode(self._name, text, self.errors, self._state, False))

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def reset(self):
        """As in CPython only characters that wait are written, and none ever waits here."""
`.trimStart();

export const multibytecodecModule = (): ModuleTable => ({
  name: '_multibytecodec',
  functions: {
    '_begin(name, decodes, /)': (name: Value, decodes: Value) => {
      const state = new Uint8Array(8);
      codecOf(name).begin?.(state, truth(decodes));
      return new PyByteArray(state);
    },
    '_bytes(data, /)': (data: Value) => new PyBytes(bytesLike(data).slice()),
    '_encode(name, text, errors, state, final, /)': (
      name: Value,
      text: Value,
      errors: Value,
      state: Value,
      final: Value,
    ) => new PyBytes(encodeText(codecOf(name), strOf(text)!, errorsOf(errors), stateOf(state), truth(final))),
    '_decode(name, data, errors, state, final, /)': (
      name: Value,
      data: Value,
      errors: Value,
      state: Value,
      final: Value,
    ) => {
      const bytes = bytesLike(data);
      const { text, used } = decodeBytes(codecOf(name), bytes, errorsOf(errors), stateOf(state), truth(final));
      return new PyTuple([text, used]);
    },
  },
  source: SOURCE,
});

const WITHOUT_TABLES =
  'big5hkscs euc_jis_2004 euc_jisx0213 iso2022_jp_2004 iso2022_jp_3 shift_jis_2004 shift_jisx0213'.split(' ');

/** A module that hands out the codecs of one region. */
export const codecsOf = (module: string, names: string) => (): ModuleTable => ({
  name: module,
  source: `
from _multibytecodec import _made

def getcodec(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError("encoding name must be a string.")
    if encoding in ${JSON.stringify(WITHOUT_TABLES)}:
        raise ImportError(f"no codec {encoding!r}; hosts have no tables of JIS X 0213 and of Hong Kong")
    if encoding not in ${JSON.stringify(names.split(' '))}:
        raise LookupError("no such codec is supported.")
    return _made(encoding)
`.trimStart(),
});
