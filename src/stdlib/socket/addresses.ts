// Addresses as Python writes them, and the names of the one host that can be reached.

import { newException, overflowError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { AF_INET, AF_UNIX, loopbackHost, SOCK_DGRAM, SOCK_STREAM } from './loopback.ts';
import type { Address } from './pair.ts';

const NO_NAME = [-2, 'Name or service not known'] as const;
const IPPROTO: Readonly<Record<number, number>> = { [SOCK_STREAM]: 6, [SOCK_DGRAM]: 17 };
const PASSIVE = 1;

function text(value: Value): string | undefined {
  const str = strOf(value);
  if (str !== undefined) return textOf(str);
  return value instanceof PyBytes ? new TextDecoder().decode(value.data) : undefined;
}

export function addressOf(value: Value, family: number, method: string): Address {
  if (family === AF_UNIX) {
    const path = text(value);
    if (path === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
    return path;
  }
  if (!(value instanceof PyTuple))
    throw typeError(`${method}(): AF_INET address must be tuple, not ${typeOf(value).name}`);
  const host = text(value.items[0] ?? null);
  if (value.items.length !== 2 || host === undefined) throw typeError(`${method}(): wrong format for AF_INET address`);
  const port = Number(toIndex(value.items[1]!));
  if (port < 0 || port > 0xffff) throw overflowError(`${method}(): port must be 0-65535.`);
  return { host, port };
}

export function addressValue(address: Address | null, family: number): Value {
  if (address === null) return family === AF_INET ? new PyTuple(['0.0.0.0', 0]) : '';
  return typeof address === 'string' ? address : new PyTuple([address.host, address.port]);
}

/** getaddrinfo: names and numbers of this host alone. */
export function addressInfo(gaierror: PyType) {
  return (host: Value, port: Value, family: Value = 0, type: Value = 0, proto: Value = 0, flags: Value = 0): Value => {
    const passive = (Number(toIndex(flags)) & PASSIVE) !== 0;
    const name = host === null ? (passive ? '0.0.0.0' : '127.0.0.1') : text(host);
    if (name === undefined) throw typeError('getaddrinfo() argument 1 must be string or None');
    const isNumeric = /^\d{1,3}(\.\d{1,3}){3}$/.test(name);
    const number = isNumeric ? name : loopbackHost(name);
    const service = port === null ? 0 : (intOf(port) ?? Number(text(port) ?? Number.NaN));
    const [wanted, kind] = [Number(toIndex(family)), Number(toIndex(type))];
    if (number === undefined || Number.isNaN(Number(service)) || (wanted !== 0 && wanted !== AF_INET)) {
      throw newException(gaierror, ...NO_NAME);
    }
    const kinds = [SOCK_STREAM, SOCK_DGRAM].filter(
      each => (kind === 0 || kind === each) && (toIndex(proto) === 0 || Number(toIndex(proto)) === IPPROTO[each]),
    );
    const address = new PyTuple([number, Number(service)]);
    return new PyList(kinds.map(each => new PyTuple([AF_INET, each, IPPROTO[each]!, '', address])));
  };
}

export function nameInfo(gaierror: PyType) {
  return (address: Value, flags: Value): Value => {
    const { host, port } = addressOf(address, AF_INET, 'getnameinfo') as { host: string; port: number };
    if (loopbackHost(host) === undefined) throw newException(gaierror, ...NO_NAME);
    return new PyTuple([(Number(toIndex(flags)) & 1) === 0 ? 'localhost' : host, String(port)]);
  };
}

export function hostByName(gaierror: PyType) {
  return (name: Value): Value => {
    const number = loopbackHost(text(name) ?? '');
    if (number === undefined) throw newException(gaierror, ...NO_NAME);
    return number;
  };
}
