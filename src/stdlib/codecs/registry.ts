// The registry behind codecs.lookup: search functions in order, asked once for each name. The library's package
// `encodings` registers the first of them; it is imported at the first lookup, as CPython does at its start.
//
// str.encode and bytes.decode come here through `codecHooks` only for names that the runtime's own codecs do not know.

import type { Codec } from '../../runtime/codecs/codecs.ts';
import { lookupError, typeError } from '../../runtime/exceptions/raise.ts';
import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1 } from '../../runtime/protocols/call.ts';

interface Registry {
  readonly searches: Value[];
  readonly found: Map<string, PyTuple>;
  started: boolean;
}

const registries = new WeakMap<Interpreter, Registry>();

export function registry(): Registry {
  const running = interpreter();
  let own = registries.get(running);
  if (own === undefined) registries.set(running, (own = { searches: [], found: new Map(), started: false }));
  return own;
}

const normalized = (name: string): string =>
  name.replace(/[A-Z ]/g, letter => (letter === ' ' ? '-' : letter.toLowerCase()));

/** codecs.lookup(name): the tuple that a search function gave. */
export function lookup(name: string): PyTuple {
  const own = registry();
  const key = normalized(name);
  const known = own.found.get(key);
  if (known !== undefined) return known;
  if (!own.started) {
    own.started = true;
    call1(interpreter().builtins.dict.getStr('__import__')!, 'encodings');
  }
  for (const search of own.searches) {
    const answer = call1(search, key);
    if (answer === null) continue;
    if (!(answer instanceof PyTuple) || answer.items.length !== 4) {
      throw typeError('codec search functions must return 4-tuples');
    }
    own.found.set(key, answer);
    return answer;
  }
  throw lookupError(`unknown encoding: ${name}`);
}

/** codec(value, errors) gives (result, consumed). */
export function runCodec(codec: Value, value: Value, errors: string | undefined, what: string): Value {
  const answer = call(codec, errors === undefined ? [value] : [value, errors]);
  if (!(answer instanceof PyTuple) || answer.items.length !== 2) {
    throw typeError(`${what} must return a tuple (object, integer)`);
  }
  return answer.items[0]!;
}

function textCodec(name: string, verb: 'encode' | 'decode'): PyTuple {
  const found = lookup(name);
  if (findAttr(found, '_is_text_encoding') === false) {
    throw lookupError(`'${name}' is not a text encoding; use codecs.${verb}() to handle arbitrary codecs`);
  }
  return found;
}

/** A codec of the registry in the form that the runtime uses. */
export function registeredCodec(name: string, verb: 'encode' | 'decode'): Codec {
  const [encoder, decoder] = textCodec(name, verb).items as [Value, Value];
  const wrong = (what: string, result: Value, type: string) =>
    typeError(
      `'${name}' ${what}r returned '${typeOf(result).name}' instead of '${type}'; use codecs.${what}() to ${what} to arbitrary types`,
    );
  return {
    name,
    encode: (value, errors) => {
      const result = runCodec(encoder, value, errors, 'encoder');
      if (!(result instanceof PyBytes)) throw wrong('encode', result, 'bytes');
      return result.data;
    },
    decode: (data, errors) => {
      const result = runCodec(decoder, new PyBytes(data.slice()), errors, 'decoder');
      const text = strOf(result);
      if (text === undefined) throw wrong('decode', result, 'str');
      return text;
    },
  };
}
