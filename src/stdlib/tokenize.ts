// The module _tokenize: the front end's tokens for the library's tokenize.
//
// The lines are read at the first token, all of them: what a token means may depend on what follows. Tokens before a fault
// are given, then the SyntaxError.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { typeError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyBytes, PyIterator, PyTuple } from '../runtime/objects/containers.ts';
import { PyException } from '../runtime/objects/exception.ts';
import { builtinType, type PyType, type Value } from '../runtime/objects/object.ts';
import { fromText, strOf, textOf } from '../runtime/objects/str.ts';
import { call0, callMethod } from '../runtime/protocols/call.ts';
import { truth } from '../runtime/protocols/truth.ts';
import type { TokenFacts } from '../runtime/syntax-door.ts';
import { defineIteratorOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';

const tokenizerType = builtinType('TokenizerIter', { basetype: false, module: '_tokenize' });

class PyTokenizer extends PyIterator {
  private tokens: Iterator<TokenFacts> | null = null;
  private ended = false;

  constructor(
    private readonly readline: Value,
    private readonly encoding: Value,
    private readonly extra: boolean,
  ) {
    super();
    this.cls = tokenizerType;
  }

  step(): Value | undefined {
    if (this.ended) return undefined;
    this.tokens ??= interpreter().engine.syntax.tokens(this.read(), this.extra);
    let next: IteratorResult<TokenFacts>;
    try {
      next = this.tokens.next();
    } catch (error) {
      this.ended = true;
      throw error;
    }
    if (next.done === true) {
      this.ended = true;
      return undefined;
    }
    const { type, text, line, column, endLine, endColumn, source } = next.value;
    return new PyTuple([
      type,
      fromText(text),
      new PyTuple([line, column]),
      new PyTuple([endLine, endColumn]),
      fromText(source),
    ]);
  }

  private read(): string {
    let text = '';
    for (;;) {
      const line = this.line();
      if (line === '') return text;
      text += line;
    }
  }

  private line(): string {
    let line: Value;
    try {
      line = call0(this.readline);
    } catch (error) {
      if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.StopIteration)) return '';
      throw error;
    }
    if (this.encoding !== null) {
      if (!(line instanceof PyBytes)) throw typeError('readline() returned a non-bytes object');
      line = callMethod(line, 'decode', [this.encoding]);
    }
    const text = strOf(line);
    if (text === undefined) throw typeError('readline() returned a non-string object');
    return textOf(text);
  }
}

export const tokenizeModule: ModuleTable = {
  name: '_tokenize',
  make: () => ({
    TokenizerIter: defineIteratorOnce(tokenizerType, () => ({
      new: {
        signature: '(cls, readline, /, *, encoding=None, extra_tokens=False)',
        create: (_cls: PyType, readline: Value, encoding: Value = null, extra: Value = false) =>
          new PyTokenizer(readline, encoding, truth(extra)),
      },
    })),
  }),
};
