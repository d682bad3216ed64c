// The modules behind hashlib and hmac: _hashlib, and _md5, _sha1, _sha2, _sha3 with the same functions one by one.

import { overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { bytesOf } from '../runtime/objects/buffer.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { frozensetType, PySet } from '../runtime/objects/set.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { strArgument } from '../runtime/types/text-arguments.ts';
import { ALGORITHMS, findAlgorithm } from './hashes/algorithms.ts';
import { hmacDigest, hmacType, newHmac, unsupported, unsupportedDigestType } from './hashes/hmac.ts';
import { callableHashType, hashType, newHash } from './hashes/objects.ts';
import type { ModuleTable } from './module-table.ts';

type Optional = Value | undefined;

const opensslType = hashType('HASH', '_hashlib');
const opensslXofType = hashType('HASHXOF', '_hashlib', true);

const PARAMETERS = "(data=b'', *, usedforsecurity=True, string=None)";

function inputOf(data: Optional, string: Optional): Optional {
  if (data !== undefined && string !== undefined && string !== null) {
    throw typeError(
      "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.",
    );
  }
  return data ?? (string === null ? undefined : string);
}

// ---- one module for each family ----------------------------------------------------------------------------------------

function family(module: string, doc: string, functions: Record<string, string>): ModuleTable {
  return {
    name: module,
    doc,
    get functions() {
      const table: Record<string, Implementation> = {};
      for (const [name, typeName] of Object.entries(functions)) {
        const type = hashType(typeName, module);
        const algorithm = ALGORITHMS.get(name)!;
        table[name + PARAMETERS] = (data?: Value, _secure?: Value, string?: Value) =>
          newHash(type(), algorithm, inputOf(data, string));
      }
      return table;
    },
    make: () => ({ _GIL_MINSIZE: 2048 }),
  };
}

export const md5Module = family('_md5', 'MD5', { md5: 'md5' });
export const sha1Module = family('_sha1', 'SHA-1', { sha1: 'sha1' });
export const sha2Module = family('_sha2', 'SHA-2', {
  sha224: 'SHA224Type',
  sha256: 'SHA256Type',
  sha384: 'SHA384Type',
  sha512: 'SHA512Type',
});

const SHA3 = ['sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'];

export const sha3Module: ModuleTable = {
  name: '_sha3',
  make: () => ({
    ...Object.fromEntries(
      SHA3.map(name => {
        const algorithm = ALGORITHMS.get(name)!;
        const type = callableHashType(name, '_sha3', algorithm.digestSize === 0, {
          signature: "(cls, /, data=b'', *, usedforsecurity=True, string=None)",
          create: (cls, data?: Value, _secure?: Value, string?: Value) =>
            newHash(cls, algorithm, inputOf(data, string)),
        });
        return [name, type()];
      }),
    ),
    implementation: 'HACL',
    _GIL_MINSIZE: 2048,
  }),
};

// ---- _hashlib ------------------------------------------------------------------------------------------------------------

/** What OpenSSL offers under these names; BLAKE2 with parameters is _blake2's. */
const OPENSSL = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha3_224',
  'sha3_256',
  'sha3_384',
  'sha3_512',
  'shake_128',
  'shake_256',
];

function newOpenssl(name: string, data: Optional): Value {
  const algorithm = findAlgorithm(name);
  if (algorithm === undefined) throw unsupported(name);
  return newHash(algorithm.digestSize === 0 ? opensslXofType() : opensslType(), algorithm, data);
}

function positive(value: Value, zero: string, large: string): number {
  const int = toIndex(value);
  if (int < 1) throw valueError(zero);
  if (int > 2 ** 31 - 1) throw overflowError(large);
  return int as number;
}

function pbkdf2(name: Value, password: Value, salt: Value, iterations: Value, length?: Value): Value {
  const text = textOf(strArgument(name, 'pbkdf2_hmac', "argument 'hash_name'"));
  const algorithm = findAlgorithm(text);
  if (algorithm === undefined || algorithm.digestSize === 0) throw unsupported(text);
  const rounds = positive(iterations, 'iteration value must be greater than 0.', 'iteration value is too great.');
  const size =
    length === undefined || length === null
      ? algorithm.digestSize
      : positive(length, 'key length must be greater than 0.', 'key length is too great.');
  const { crypto } = interpreter().host;
  return new PyBytes(crypto.pbkdf2(algorithm.host, bytesLike(password), bytesLike(salt), rounds, size));
}

function scrypt(password: Value, salt: Value, n: Value, r: Value, p: Value, memory?: Value, length?: Value): Value {
  const number = (value: Optional, otherwise: number): number =>
    value === undefined ? otherwise : Number(toIndex(value));
  const cost = { n: number(n, 0), r: number(r, 0), p: number(p, 0), memory: number(memory, 0) };
  if (cost.n < 2 || (cost.n & (cost.n - 1)) !== 0) throw valueError('n must be a power of 2.');
  if (cost.memory < 0 || cost.memory > 2 ** 31 - 1) {
    throw valueError(`maxmem must be positive and smaller than ${2 ** 31 - 1}`);
  }
  const size = number(length, 64);
  if (size < 1 || size > 2 ** 31 - 1) {
    throw valueError(`dklen must be greater than 0 and smaller than ${2 ** 31 - 1}`);
  }
  const limits = { ...cost, memory: cost.memory === 0 ? 32 * 1024 * 1024 : cost.memory };
  const made = interpreter().host.crypto.scrypt(bytesLike(password), bytesLike(salt), limits, size);
  if (made === null) throw valueError('Invalid parameter combination for n, r, p, maxmem.');
  return new PyBytes(made);
}

/** Takes as long for every text of the same length. */
export function compareDigest(left: Value, right: Value): Value {
  const [a, b] = [strOf(left), strOf(right)];
  let first: Uint8Array | undefined;
  let second: Uint8Array | undefined;
  if (a !== undefined && b !== undefined) {
    const [x, y] = [textOf(a), textOf(b)];
    if (!/^[\0-\x7f]*$/.test(x + y)) throw typeError('comparing strings with non-ASCII characters is not supported');
    first = Uint8Array.from(x, character => character.charCodeAt(0));
    second = Uint8Array.from(y, character => character.charCodeAt(0));
  } else {
    first = bytesOf(left);
    second = bytesOf(right);
  }
  if (first === undefined || second === undefined) {
    throw typeError(
      `unsupported operand types(s) or combination of types: '${typeOf(left).name}' and '${typeOf(right).name}'`,
    );
  }
  let difference = first.length ^ second.length;
  for (let i = 0; i < second.length; i++) difference |= (first[i] ?? 0) ^ second[i]!;
  return difference === 0;
}

export const hashlibModule: ModuleTable = {
  name: '_hashlib',
  doc: 'OpenSSL interface for hashlib module',
  get functions() {
    const table: Record<string, Implementation> = {
      "new(name, data=b'', *, usedforsecurity=True, string=None)": (
        name: Value,
        data?: Value,
        _secure?: Value,
        string?: Value,
      ) => newOpenssl(textOf(strArgument(name, 'new', "argument 'name'")), inputOf(data, string)),
      'pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)': pbkdf2,
      'scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64)': scrypt,
      "hmac_new(key, msg=b'', digestmod=None)": newHmac,
      'hmac_digest(key, msg, digest)': hmacDigest,
      'compare_digest(a, b, /)': compareDigest,
      'get_fips_mode()': () => 0,
    };
    for (const name of OPENSSL) {
      table[`openssl_${name}${PARAMETERS}`] = (data?: Value, _secure?: Value, string?: Value) =>
        newOpenssl(name, inputOf(data, string));
    }
    return table;
  },
  make: () => {
    const names = new PySet(frozensetType);
    for (const name of ALGORITHMS.keys()) names.add(name);
    return {
      openssl_md_meth_names: names,
      UnsupportedDigestmodError: unsupportedDigestType(),
      HASH: opensslType(),
      HASHXOF: opensslXofType(),
      HMAC: hmacType(),
      _GIL_MINSIZE: 2048,
    };
  },
};
