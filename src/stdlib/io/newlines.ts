// Line ends: finding them, translating them, and IncrementalNewlineDecoder, which does so for text that comes in pieces.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, normalizeInt, typeOf } from '../../runtime/objects/scalars.ts';
import { codeAt, concat, fromText, type Str, strLength, strOf, strSlice } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { defineOnce } from '../define-once.ts';

/** What open(newline=…) may be. */
export type Newline = null | '' | '\n' | '\r' | '\r\n';

export function newlineArgument(value: Value | undefined, what: string): Newline {
  if (value === undefined || value === null) return null;
  const text = strOf(value);
  if (text === undefined) throw typeError(`${what} must be str or None, not ${typeOf(value).name}`);
  if (text === '' || text === '\n' || text === '\r' || text === '\r\n') return text;
  throw valueError(`illegal newline value: ${reprText(text)}`);
}

/** The index after the first line end at or after `start`; -1 when there is none. */
export function lineEnd(text: Str, start: number, newline: Newline): number {
  if (newline === '') return universalEnd(text, start);
  const wanted = newline ?? '\n';
  if (typeof text === 'string') {
    const found = text.indexOf(wanted, start);
    return found < 0 ? -1 : found + wanted.length;
  }
  const { codes } = text;
  const first = wanted.charCodeAt(0);
  for (let at = codes.indexOf(first, start); at >= 0; at = codes.indexOf(first, at + 1)) {
    if (wanted.length === 1) return at + 1;
    if (codes[at + 1] === 10) return at + 2;
  }
  return -1;
}

function universalEnd(text: Str, start: number): number {
  const length = strLength(text);
  for (let at = start; at < length; at++) {
    const code = codeAt(text, at);
    if (code === 10) return at + 1;
    if (code === 13) return at + 1 < length && codeAt(text, at + 1) === 10 ? at + 2 : at + 1;
  }
  return -1;
}

export const replaceText = (text: Str, pattern: RegExp, by: string): Str =>
  typeof text === 'string' ? text.replace(pattern, by) : fromText(text.text.replace(pattern, by));

const ANY_RETURN = /\r\n?/g;
const [CR, LF, CRLF] = [1, 2, 4];

function has(text: Str, code: number): boolean {
  return typeof text === 'string' ? text.includes(String.fromCharCode(code)) : text.codes.includes(code);
}

/** Universal newlines over pieces of text: a '\r' at the end of a piece waits for what follows. */
export class NewlineState {
  pendingReturn = false;
  seen = 0;

  constructor(readonly translate: boolean) {}

  decode(piece: Str, final: boolean): Str {
    let text = piece;
    if (this.pendingReturn && (final || strLength(text) > 0)) {
      text = concat('\r', text);
      this.pendingReturn = false;
    }
    if (!has(text, 13)) {
      if ((this.seen & LF) === 0 && has(text, 10)) this.seen |= LF;
      return text;
    }
    const length = strLength(text);
    if (!final && codeAt(text, length - 1) === 13) {
      text = strSlice(text, 0, length - 1);
      this.pendingReturn = true;
    }
    if (this.seen !== (CR | LF | CRLF)) this.note(text);
    return this.translate ? replaceText(text, ANY_RETURN, '\n') : text;
  }

  private note(text: Str): void {
    const length = strLength(text);
    for (let at = 0; at < length; at++) {
      const code = codeAt(text, at);
      if (code === 10) this.seen |= LF;
      else if (code === 13) {
        if (at + 1 < length && codeAt(text, at + 1) === 10) {
          this.seen |= CRLF;
          at++;
        } else this.seen |= CR;
      }
    }
  }

  /** None, one kind of line end, or a tuple of several. */
  get newlines(): Value {
    const kinds = [CR, LF, CRLF]
      .filter(bit => (this.seen & bit) !== 0)
      .map(bit => ({ [CR]: '\r', [LF]: '\n', [CRLF]: '\r\n' })[bit]!);
    return kinds.length === 0 ? null : kinds.length === 1 ? kinds[0]! : new PyTuple(kinds);
  }

  reset(): void {
    this.seen = 0;
    this.pendingReturn = false;
  }
}

// ---- the type ------------------------------------------------------------------------------------------------------

export const newlineDecoderType = builtinType('IncrementalNewlineDecoder', {
  layout: 'IncrementalNewlineDecoder',
  module: '_io',
});

export class PyNewlineDecoder extends PyObject {
  state: NewlineState | null = null;
  decoder: Value = null;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  get ready(): NewlineState {
    if (this.state === null) throw valueError('IncrementalNewlineDecoder.__init__() not called');
    return this.state;
  }
}

function decode(self: PyNewlineDecoder, input: Value, final: Value = false): Value {
  const state = self.ready;
  const isFinal = truth(final);
  const output = self.decoder === null ? input : callMethod(self.decoder, 'decode', [input, isFinal]);
  const text = strOf(output);
  if (text === undefined) throw typeError(`decoder should return a string result, not '${typeOf(output).name}'`);
  return state.decode(text, isFinal);
}

export function defineNewlineDecoder(): void {
  defineOnce(newlineDecoderType, () => ({
    doc: 'Codec used when reading a file in universal newlines mode.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyNewlineDecoder(cls) },
    init: {
      signature: "(self, decoder, translate, errors='strict')",
      run: (self: PyNewlineDecoder, decoder: Value, translate: Value) => {
        self.decoder = decoder;
        self.state = new NewlineState(truth(translate));
        return null;
      },
    },
    methods: {
      'decode(self, input, final=False)': decode,
      'getstate(self, /)': (self: PyNewlineDecoder) => {
        let [buffer, flag]: [Value, bigint] = [new PyBytes(new Uint8Array(0)), 0n];
        if (self.decoder !== null) {
          const state = callMethod(self.decoder, 'getstate', []);
          if (!(state instanceof PyTuple)) throw typeError('illegal decoder state');
          const items = toArray(state);
          if (items.length !== 2 || !(items[0] instanceof PyBytes)) throw typeError('illegal decoder state');
          [buffer, flag] = [items[0], BigInt(intOf(items[1]!) ?? 0)];
        }
        return new PyTuple([buffer, normalizeInt((flag << 1n) | (self.ready.pendingReturn ? 1n : 0n))]);
      },
      'setstate(self, state, /)': (self: PyNewlineDecoder, state: Value) => {
        const items = state instanceof PyTuple ? toArray(state) : [];
        if (items.length !== 2) throw typeError(`state argument must be a tuple`);
        const flag = BigInt(intOf(items[1]!) ?? 0);
        self.ready.pendingReturn = (flag & 1n) === 1n;
        if (self.decoder !== null)
          callMethod(self.decoder, 'setstate', [new PyTuple([items[0]!, normalizeInt(flag >> 1n)])]);
        return null;
      },
      'reset(self, /)': (self: PyNewlineDecoder) => {
        self.ready.reset();
        if (self.decoder !== null) callMethod(self.decoder, 'reset', []);
        return null;
      },
    },
    attributes: { newlines: { get: (self: PyNewlineDecoder) => self.ready.newlines } },
  }));
}
