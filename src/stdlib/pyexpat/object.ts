// The type xmlparser: a parser whose handlers are Python's. Handlers are kept under their names; the parser is told
// of those that are not None. Character data may be collected; they are passed on before any other event.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, overflowError, runtimeError, valueError } from '../../runtime/exceptions/raise.ts';
import { guestException } from '../../runtime/exceptions/trace.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { PyDict } from '../../runtime/objects/dict.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { fromText } from '../../runtime/objects/str.ts';
import { setAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { connect, HANDLER_NAMES, type HandlerName } from './callbacks.ts';
import { utf8Size } from './encodings.ts';
import { errorText } from './errors.ts';
import { noHandlers } from './handlers.ts';
import { addNativeFrame } from './native-frame.ts';
import type { XmlParser } from './parser.ts';

export const expatErrorType = builtinType('ExpatError', { base: EXCEPTIONS.Exception, module: 'xml.parsers.expat' });

export const rawParserType = builtinType('xmlparser', { basetype: false, module: 'pyexpat' });

/** Data go to the parser in pieces of at most so many bytes. */
const MOST_AT_ONCE = 1 << 20;

const MOST_LONG = 2n ** 63n;

export class PyXmlParser extends PyObject {
  readonly callbacks = new Map<HandlerName, Value>();
  orderedAttributes = false;
  specifiedAttributes = false;
  bufferSize = 8192;
  /** Character data that were not passed on; null: they are not collected. */
  buffer: string | null = null;
  bufferUsed = 0;
  inCallback = false;
  /** The handler that was called last. */
  private current: HandlerName | null = null;
  /** Strs by their text, one object each. */
  private readonly interned = new Map<string, Value>();

  constructor(
    readonly parser: XmlParser,
    /** The dict that interned strs are in; null: none. */
    readonly intern: PyDict | null,
  ) {
    super();
  }

  /** A name: one that came before is the same object. */
  name(text: string): Value {
    let value = this.interned.get(text);
    if (value === undefined) {
      value = fromText(text);
      if (this.intern !== null) {
        const known = this.intern.get(value);
        if (known === undefined) this.intern.set(value, value);
        else value = known;
      }
      this.interned.set(text, value);
    }
    return value;
  }

  // ---- handlers ------------------------------------------------------------------------------------------------------------

  setCallback(name: HandlerName, callback: Value): void {
    if (name === 'CharacterDataHandler') this.flush();
    if (callback === null) this.callbacks.delete(name);
    else this.callbacks.set(name, callback);
    connect(this, name);
  }

  /** Calls a handler; character data come first. */
  call(name: HandlerName, args: Value[]): Value {
    const callback = this.callbacks.get(name);
    if (callback === undefined) return null;
    if (this.buffer !== null) this.flush();
    return this.invoke(name, callback, args);
  }

  private invoke(name: HandlerName, callback: Value, args: Value[]): Value {
    this.inCallback = true;
    this.current = name;
    try {
      return call(callback, args);
    } catch (error) {
      const exception = guestException(error);
      addNativeFrame(exception, name);
      throw exception;
    } finally {
      this.inCallback = false;
    }
  }

  characterData(text: string): void {
    const callback = this.callbacks.get('CharacterDataHandler');
    if (this.buffer === null) {
      if (callback !== undefined) this.invoke('CharacterDataHandler', callback, [fromText(text)]);
      return;
    }
    const size = utf8Size(text);
    if (this.bufferUsed + size > this.bufferSize) {
      this.flush();
      // The handler may have been taken away meanwhile.
      if (!this.callbacks.has('CharacterDataHandler')) return;
    }
    if (size > this.bufferSize) {
      this.invoke('CharacterDataHandler', this.callbacks.get('CharacterDataHandler')!, [fromText(text)]);
      this.bufferUsed = 0;
    } else {
      this.buffer += text;
      this.bufferUsed += size;
    }
  }

  /** Passes on the character data that were collected. */
  flush(): void {
    if (this.buffer === null || this.bufferUsed === 0) return;
    const text = this.buffer;
    this.buffer = '';
    this.bufferUsed = 0;
    const callback = this.callbacks.get('CharacterDataHandler');
    if (callback !== undefined) this.invoke('CharacterDataHandler', callback, [fromText(text)]);
  }

  // ---- parsing ---------------------------------------------------------------------------------------------------------------

  parseText(text: string, final: boolean): Value {
    this.parser.setEncoding('utf-8');
    if (3 * text.length <= MOST_AT_ONCE || (text.length <= MOST_AT_ONCE && utf8Size(text) <= MOST_AT_ONCE)) {
      return this.result(this.feed(text, final));
    }
    return this.parseBytes(new TextEncoder().encode(text), final);
  }

  parseBytes(data: Uint8Array, final: boolean): Value {
    let start = 0;
    for (; data.length - start > MOST_AT_ONCE; start += MOST_AT_ONCE) {
      if (!this.feed(data.subarray(start, start + MOST_AT_ONCE), false)) return this.result(false);
    }
    return this.result(this.feed(start === 0 ? data : data.subarray(start), final));
  }

  /** False: there is an error. An exception of a handler ends the parsing, and all handlers are gone. */
  feed(data: Uint8Array | string, final: boolean): boolean {
    try {
      return this.parser.parse(data, final);
    } catch (error) {
      const exception = guestException(error);
      this.callbacks.clear();
      this.parser.handlers = noHandlers();
      this.parser.abort(this.current === 'ExternalEntityRefHandler' ? 'EXTERNAL_ENTITY_HANDLING' : 'ABORTED');
      throw exception;
    }
  }

  result(done: boolean): Value {
    if (!done) throw this.failure(this.parser.error);
    this.flush();
    return 1;
  }

  failure(error: number): PyException {
    const { line, column } = this.parser;
    const exception = newException(expatErrorType, `${errorText(error)}: line ${line}, column ${column}`);
    setAttr(exception, 'code', error);
    setAttr(exception, 'lineno', line);
    setAttr(exception, 'offset', column);
    return exception;
  }

  inputContext(): Value {
    return this.inCallback ? new PyBytes(this.parser.context) : null;
  }

  // ---- settings --------------------------------------------------------------------------------------------------------------

  collect(on: boolean): void {
    if (on) this.buffer ??= '';
    else if (this.buffer !== null) {
      this.flush();
      this.buffer = null;
    }
  }

  resize(size: number | bigint): void {
    if (size > MOST_LONG || size < -MOST_LONG) throw overflowError('Python int too large to convert to C long');
    if (size > 0x7fffffff) throw valueError(`buffer_size must not be greater than ${0x7fffffff}`);
    if (size <= 0) throw valueError('buffer_size must be greater than zero');
    if (size === this.bufferSize) return;
    this.flush();
    this.bufferSize = Number(size);
  }

  /** A parser for an external entity, with the settings and handlers of this one. */
  child(parser: XmlParser): PyXmlParser {
    const child = new PyXmlParser(parser, this.intern);
    child.bufferSize = this.bufferSize;
    child.orderedAttributes = this.orderedAttributes;
    child.specifiedAttributes = this.specifiedAttributes;
    if (this.buffer !== null) child.buffer = '';
    for (const name of HANDLER_NAMES) {
      const callback = this.callbacks.get(name);
      if (callback === undefined) continue;
      child.callbacks.set(name, callback);
      connect(child, name);
    }
    // Which of the two default handlers is in force is the parser's matter.
    child.parser.expandEntities = this.parser.expandEntities;
    return child;
  }
}
PyXmlParser.prototype.cls = rawParserType;

export const cannotDelete = () => runtimeError('Cannot delete attribute');
