// HMAC (RFC 2104) over any of the hash functions, for _hashlib and _hmac.
//
// The two modules differ in the names of hash functions that they take and in what they raise for others; the objects that
// they make are the same but for the module of their type.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError } from '../../runtime/exceptions/raise.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { type Implementation, PyBuiltin } from '../../runtime/objects/function.ts';
import { addressText } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { define } from '../../runtime/types/define.ts';
import type { ModuleTable } from '../module-table.ts';
import { once } from '../once.ts';
import { ALGORITHMS, type Algorithm, findAlgorithm, HashState } from './algorithms.ts';
import { hashInput, hexOf } from './objects.ts';

export const unsupportedDigestType = once(() =>
  builtinType('UnsupportedDigestmodError', { base: EXCEPTIONS.ValueError, module: '_hashlib' }),
);
export const unsupported = (name: string) => newException(unsupportedDigestType(), `unsupported hash type ${name}`);

/** The hash function that hmac.new names: by a text, or by one of the constructors of _hashlib. */
export function digestAlgorithm(value: Value | undefined): Algorithm {
  if (value === undefined || value === null) throw typeError("Missing required parameter 'digestmod'.");
  const text = strOf(value);
  const name =
    text !== undefined
      ? textOf(text)
      : value instanceof PyBuiltin && value.builtin.name.startsWith('openssl_')
        ? value.builtin.name.slice('openssl_'.length)
        : null;
  if (name === null) throw newException(unsupportedDigestType(), `Unsupported digestmod ${typeOf(value).name}`);
  const found = findAlgorithm(name);
  if (found === undefined || found.digestSize === 0) throw unsupported(name);
  return found;
}

export class Hmac {
  private constructor(
    readonly algorithm: Algorithm,
    private readonly inner: HashState,
    private readonly outer: HashState,
  ) {}

  static start(algorithm: Algorithm, key: Uint8Array): Hmac {
    const pad = new Uint8Array(algorithm.blockSize);
    if (key.length > pad.length) {
      const hashed = new HashState(algorithm);
      hashed.update(key);
      pad.set(hashed.digest());
    } else pad.set(key);
    const inner = new HashState(algorithm);
    const outer = new HashState(algorithm);
    inner.update(pad.map(byte => byte ^ 0x36));
    outer.update(pad.map(byte => byte ^ 0x5c));
    return new Hmac(algorithm, inner, outer);
  }

  update(data: Uint8Array): void {
    this.inner.update(data);
  }

  digest(): Uint8Array {
    const outer = this.outer.copy();
    outer.update(this.inner.digest());
    return outer.digest();
  }

  copy(): Hmac {
    return new Hmac(this.algorithm, this.inner.copy(), this.outer);
  }
}

class PyHmac extends PyObject {
  constructor(
    cls: PyType,
    readonly hmac: Hmac,
  ) {
    super();
    this.cls = cls;
  }
}

export const hmacType = once(() => defineHmac('_hashlib'));
const plainHmacType = once(() => defineHmac('_hmac'));

function defineHmac(home: string): PyType {
  const type = builtinType('HMAC', { basetype: false, home });
  define(type, {
    doc: 'The object used to calculate HMAC of a message.',
    methods: {
      '__repr__(self, /)': (self: PyHmac) => `<${self.hmac.algorithm.name} HMAC object @ ${addressText(self)}>`,
      'update(self, msg)': (self: PyHmac, data: Value) => {
        self.hmac.update(hashInput(data));
        return null;
      },
      'digest(self, /)': (self: PyHmac) => new PyBytes(self.hmac.digest()),
      'hexdigest(self, /)': (self: PyHmac) => hexOf(self.hmac.digest()),
      'copy(self, /)': (self: PyHmac) => new PyHmac(self.cls, self.hmac.copy()),
    },
    attributes: {
      name: { get: (self: PyHmac) => `hmac-${self.hmac.algorithm.name}` },
      digest_size: { get: (self: PyHmac) => self.hmac.algorithm.digestSize },
      block_size: { get: (self: PyHmac) => self.hmac.algorithm.blockSize },
    },
  });
  return type;
}

const start = (algorithm: Algorithm, key: Value, message: Value | undefined): Hmac => {
  const hmac = Hmac.start(algorithm, hashInput(key));
  if (message !== undefined && message !== null) hmac.update(hashInput(message));
  return hmac;
};

const digestOf = (algorithm: Algorithm, key: Value, message: Value): Value => {
  const hmac = Hmac.start(algorithm, hashInput(key));
  hmac.update(hashInput(message));
  return new PyBytes(hmac.digest());
};

export const newHmac = (key: Value, message: Value | undefined, digest: Value | undefined): Value =>
  new PyHmac(hmacType(), start(digestAlgorithm(digest), key, message));

export const hmacDigest = (key: Value, message: Value, digest: Value): Value =>
  digestOf(digestAlgorithm(digest), key, message);

// ---- the module _hmac, which needs no OpenSSL ------------------------------------------------------------------------------

const PLAIN = 'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2s_32 blake2b_32'.split(
  ' ',
);

const unknownHashType = once(() => builtinType('UnknownHashError', { base: EXCEPTIONS.ValueError, module: '_hmac' }));

const plainAlgorithm = (name: string): Algorithm => ALGORITHMS.get(name.replace(/_32$/, ''))!;

/** By a name of its own, in small or capital letters. */
function algorithmNamed(digest: Value | undefined): Algorithm {
  if (digest === undefined || digest === null) throw typeError("new() missing 1 required argument 'digestmod'");
  const text = strOf(digest);
  const name = text === undefined ? '' : textOf(text).toLowerCase();
  const found = PLAIN.find(each => each === name || each.replace(/_32$/, '') === name);
  if (found === undefined) throw newException(unknownHashType(), `unsupported hash type: ${reprText(digest)}`);
  return plainAlgorithm(found);
}

export const hmacModule: ModuleTable = {
  name: '_hmac',
  get functions() {
    const table: Record<string, Implementation> = {
      'new(key, msg=None, digestmod=None)': (key: Value, message?: Value, digest?: Value) =>
        new PyHmac(plainHmacType(), start(algorithmNamed(digest), key, message)),
      'compute_digest(key, msg, digest)': (key: Value, message: Value, digest: Value) =>
        digestOf(algorithmNamed(digest), key, message),
    };
    for (const name of PLAIN) {
      table[`compute_${name}(key, msg, /)`] = (key: Value, message: Value) =>
        digestOf(plainAlgorithm(name), key, message);
    }
    return table;
  },
  make: () => ({ HMAC: plainHmacType(), UnknownHashError: unknownHashType(), _GIL_MINSIZE: 2048 }),
};
