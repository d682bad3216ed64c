// Addresses as Python writes them, and the names of the one host that can be reached.
//
// Numbers of any host are understood; of names only localhost is known. What leads elsewhere fails when it is connected.

import { overflowError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { call } from '../../runtime/protocols/call.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { ipv4Text, ipv6Bytes, ipv6Text, looseIpv4Bytes } from './inet.ts';
import { AF_INET, AF_INET6, AF_UNIX, loopbackHost, SOCK_DGRAM, SOCK_STREAM } from './loopback.ts';
import type { Address } from './pair.ts';
import { portOf, serviceAt } from './services.ts';

const [NO_NAME, WRONG_FAMILY, NO_FAMILY, NO_TYPE, NO_SERVICE] = [
  [-2, 'Name or service not known'],
  [-9, 'Address family for hostname not supported'],
  [-6, 'ai_family not supported'],
  [-7, 'ai_socktype not supported'],
  [-8, 'Servname not supported for ai_socktype'],
] as const;
const SOCK_RAW = 3;
/** The kinds of sockets, in the order in which they are told, with their protocols. */
const KINDS = [
  { kind: SOCK_STREAM, proto: 6, name: 'tcp' },
  { kind: SOCK_DGRAM, proto: 17, name: 'udp' },
  { kind: SOCK_RAW, proto: 0, name: null },
] as const;
const [PASSIVE, CANONICAL_NAME, NUMERIC_HOST] = [1, 2, 4];
const [NI_NUMERIC_HOST, NI_NUMERIC_SERVICE, NI_NAME_REQUIRED, NI_DATAGRAM] = [1, 2, 8, 16];
const MOST_FLOW = 0xfffff;

/** By a call, as an OSError takes its errno. */
const newError = (gaierror: PyType, [number, words]: readonly [number, string]): PyException =>
  call(gaierror, [number, words]) as PyException;

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
  const [words, most] = family === AF_INET ? ['AF_INET', 2] : ['AF_INET6', 4];
  if (!(value instanceof PyTuple))
    throw typeError(`${method}(): ${words} address must be tuple, not ${typeOf(value).name}`);
  const [first, second, third = 0, fourth = 0] = value.items;
  const host = text(first ?? null);
  if (value.items.length < 2 || value.items.length > most || host === undefined)
    throw typeError(`${method}(): wrong format for ${words} address`);
  const port = Number(toIndex(second!));
  if (port < 0 || port > 0xffff) throw overflowError(`${method}(): port must be 0-65535.`);
  if (family === AF_INET) return { host, port };
  const [flow, scope] = [Number(toIndex(third)), Number(toIndex(fourth))];
  if (flow < 0 || flow > MOST_FLOW) throw overflowError(`${method}(): flowinfo must be 0-1048575.`);
  return { host, port, flow, scope };
}

export function addressValue(address: Address | null, family: number): Value {
  if (typeof address === 'string') return address;
  if (family === AF_UNIX) return '';
  const { host, port, flow = 0, scope = 0 } = address ?? { host: family === AF_INET ? '0.0.0.0' : '::', port: 0 };
  return new PyTuple(family === AF_INET ? [host, port] : [host, port, flow, scope]);
}

interface Host {
  readonly family: number;
  readonly host: string;
  readonly scope: number;
}

/** The host that a text with numbers names. */
function numericHost(name: string): Host | undefined {
  const four = looseIpv4Bytes(name);
  if (four !== undefined) return { family: AF_INET, host: ipv4Text(four), scope: 0 };
  const [, number, zone] = /^([^%]*)(?:%(\d+))?$/.exec(name) ?? [];
  const six = number === undefined ? undefined : ipv6Bytes(number);
  return six === undefined ? undefined : { family: AF_INET6, host: ipv6Text(six), scope: Number(zone ?? 0) };
}

function hostsOf(gaierror: PyType, name: string | null, family: number, flags: number): Host[] {
  const both = (four: string, six: string): Host[] => [
    { family: AF_INET, host: four, scope: 0 },
    { family: AF_INET6, host: six, scope: 0 },
  ];
  const fits = (host: Host): boolean => family === 0 || host.family === family;
  if (name === null) {
    const own = (flags & PASSIVE) === 0 ? both('127.0.0.1', '::1').reverse() : both('0.0.0.0', '::');
    return own.filter(fits);
  }
  const number = numericHost(name);
  if (number === undefined) {
    if ((flags & NUMERIC_HOST) !== 0 || name !== 'localhost') throw newError(gaierror, NO_NAME);
    return both('127.0.0.1', '::1').filter(({ family: each }) => each === (family === 0 ? AF_INET : family));
  }
  if (!fits(number)) throw newError(gaierror, WRONG_FAMILY);
  return [number];
}

/** A port, or the name of a service, which has one for each protocol. */
function portsOf(service: Value): { readonly number: number } | { readonly name: string } {
  if (service === null) return { number: 0 };
  const number = intOf(service);
  if (number !== undefined) return { number: Number(BigInt(number) & 0xffffn) };
  const name = text(service);
  if (name === undefined) throw typeError('getaddrinfo() argument 2 must be integer or string');
  return /^\d+$/.test(name) ? { number: Number(BigInt(name) & 0xffffn) } : { name };
}

/** getaddrinfo: names and numbers of this host alone. */
export function addressInfo(gaierror: PyType) {
  return (
    host: Value,
    service: Value,
    family: Value = 0,
    type: Value = 0,
    proto: Value = 0,
    flags: Value = 0,
  ): Value => {
    const name = host === null ? null : text(host);
    if (name === undefined) throw typeError('getaddrinfo() argument 1 must be string or None');
    const wanted = portsOf(service);
    const [inFamily, kind, protocol, how] = [family, type, proto, flags].map(value => Number(toIndex(value))) as [
      number,
      number,
      number,
      number,
    ];
    if (inFamily !== 0 && inFamily !== AF_INET && inFamily !== AF_INET6) throw newError(gaierror, NO_FAMILY);
    if (kind < 0 || kind > SOCK_RAW) throw newError(gaierror, NO_TYPE);
    if (name === null && service === null) throw newError(gaierror, NO_NAME);
    const kinds = KINDS.filter(
      each => (kind === 0 || each.kind === kind) && (protocol === 0 || each.proto === protocol),
    ).flatMap(each => {
      const port = 'number' in wanted ? wanted.number : each.name === null ? undefined : portOf(wanted.name, each.name);
      return port === undefined ? [] : [{ ...each, port }];
    });
    if (kinds.length === 0) throw newError(gaierror, NO_SERVICE);
    const hosts = hostsOf(gaierror, name, inFamily, how);
    const found = hosts.flatMap(each =>
      kinds.map(
        ({ kind: of, proto: by, port }) => [each, of, by, addressValue({ ...each, port }, each.family)] as const,
      ),
    );
    return new PyList(
      found.map(([each, of, by, address], i) => {
        const canonical = i === 0 && (how & CANONICAL_NAME) !== 0 ? (name ?? '') : '';
        return new PyTuple([each.family, of, by, canonical, address]);
      }),
    );
  };
}

export function nameInfo(gaierror: PyType) {
  return (address: Value, flags: Value): Value => {
    if (!(address instanceof PyTuple)) throw typeError('getnameinfo() argument 1 must be a tuple');
    const given = text(address.items[0] ?? null);
    if (address.items.length < 2 || given === undefined) throw typeError('getnameinfo(): illegal sockaddr argument');
    const how = Number(toIndex(flags));
    const number = numericHost(given);
    if (number === undefined) throw newError(gaierror, NO_NAME);
    const { port } = addressOf(address, number.family, 'getnameinfo') as { port: number };
    const local = number.family === AF_INET && number.host.startsWith('127.');
    const named = local && (how & NI_NUMERIC_HOST) === 0;
    if (!named && (how & NI_NAME_REQUIRED) !== 0) throw newError(gaierror, NO_NAME);
    const service =
      (how & NI_NUMERIC_SERVICE) === 0 ? serviceAt(port, (how & NI_DATAGRAM) === 0 ? 'tcp' : 'udp') : undefined;
    return new PyTuple([named ? 'localhost' : number.host, service ?? String(port)]);
  };
}

export function hostByName(gaierror: PyType) {
  return (name: Value): Value => {
    const given = text(name) ?? '';
    const number = numericHost(given);
    if (number?.family === AF_INET6) throw newError(gaierror, WRONG_FAMILY);
    const host = number?.host ?? loopbackHost(given, AF_INET);
    if (host === undefined) throw newError(gaierror, NO_NAME);
    return host;
  };
}
