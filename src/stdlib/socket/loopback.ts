// A network that begins and ends in this process: 127.0.0.1, ::1, and paths of local sockets.
//
// The host has no sockets that a program could wait for without returning to the event loop of JavaScript. Servers and
// their clients in one program (asyncio streams, http.server in a thread) need none: a connection is a pair of ends in
// memory. An address elsewhere is unreachable, and says so.

import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { type Address, join, newEnd, type PairEnd } from './pair.ts';

export const [AF_UNIX, AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM] = [1, 2, 10, 1, 2];
const [EINVAL, EADDRINUSE, ENETUNREACH, ECONNREFUSED, EISCONN, EADDRNOTAVAIL, EAGAIN] = [22, 98, 101, 111, 106, 99, 11];

/** Who is bound to what in each run; ends that are closed are forgotten when somebody comes upon them. */
const networks = new WeakMap<Interpreter, Map<string, PairEnd>>();

function network(): Map<string, PairEnd> {
  const running = interpreter();
  let bound = networks.get(running);
  if (bound === undefined) networks.set(running, (bound = new Map()));
  return bound;
}

let nextPort = 32768;

const ANY = new Map([
  [AF_INET, '0.0.0.0'],
  [AF_INET6, '::'],
]);
const OWN = new Map([
  [AF_INET, '127.0.0.1'],
  [AF_INET6, '::1'],
]);

/** The number of a host that is this one; undefined for any other. */
export function loopbackHost(host: string, family: number): string | undefined {
  const any = ANY.get(family);
  if (host === '' || host === any) return any;
  const own = OWN.get(family);
  if (host === 'localhost' || host === own) return own;
  return family === AF_INET && /^127(\.\d{1,3}){3}$/.test(host) ? host : undefined;
}

/** Each family has ports of its own, and so has each kind of sockets. */
function keyOf({ family, type }: PairEnd, address: Address): string {
  return `${family} ${type} ${typeof address === 'string' ? address : address.port}`;
}

/** Who is bound to an address, for sockets like this one. */
function find(like: PairEnd, address: Address): PairEnd | undefined {
  const key = keyOf(like, address);
  const end = network().get(key);
  if (end?.closed) network().delete(key);
  return end?.closed ? undefined : end;
}

const isFile = (path: string): boolean => interpreter().host.files.isAccessible(path, 0);

export function bind(end: PairEnd, address: Address): void {
  if (end.local !== null) throw osErrorFor(EINVAL);
  let own = address;
  if (typeof own !== 'string') {
    const host = loopbackHost(own.host, end.family);
    if (host === undefined) throw osErrorFor(EADDRNOTAVAIL);
    let { port } = own;
    if (port === 0)
      do port = nextPort++;
      while (find(end, { host, port }) !== undefined);
    own = { ...own, host, port };
  }
  // The socket of a path makes no file here, but it cannot be where one is.
  const taken = typeof own === 'string' && !own.startsWith('\0') && isFile(own);
  if (taken || find(end, own) !== undefined) throw osErrorFor(EADDRINUSE);
  end.local = own;
  network().set(keyOf(end, own), end);
}

export function listen(end: PairEnd, backlog: number): void {
  if (end.local === null && end.family !== AF_UNIX) bind(end, { host: '', port: 0 });
  end.backlog ??= [];
  end.mostWaiting = Math.max(1, backlog);
}

/** The end that an address leads to. */
function reach(from: PairEnd, address: Address): PairEnd {
  if (typeof address !== 'string' && loopbackHost(address.host, from.family) === undefined)
    throw osErrorFor(ENETUNREACH);
  const end = find(from, address);
  if (end === undefined) throw osErrorFor(typeof address === 'string' ? 2 : ECONNREFUSED);
  return end;
}

/** Who listens everywhere is seen where it was reached. */
const asSeen = (address: Address, family: number): Address =>
  typeof address === 'string' || address.host !== ANY.get(family) ? address : { ...address, host: OWN.get(family)! };

/** An address for who has none yet. */
function ensureLocal(end: PairEnd): void {
  if (end.local === null && end.family !== AF_UNIX) bind(end, { host: OWN.get(end.family)!, port: 0 });
}

/** Is there room for one more that waits to be accepted? */
export const hasRoomAt = (from: PairEnd, address: Address): boolean => {
  const { backlog, mostWaiting } = reach(from, address);
  return backlog === null || backlog.length <= mostWaiting;
};

export function connect(end: PairEnd, address: Address): void {
  if (end.type === SOCK_DGRAM) {
    end.remote = address;
    ensureLocal(end);
    return;
  }
  if (end.connected) throw osErrorFor(EISCONN);
  const server = reach(end, address);
  if (server.backlog === null) throw osErrorFor(ECONNREFUSED);
  if (server.backlog.length > server.mostWaiting) throw osErrorFor(EAGAIN);
  ensureLocal(end);
  const accepted = newEnd(server.family, server.type);
  join(end, accepted);
  end.remote = asSeen(server.local!, server.family);
  accepted.local = asSeen(server.local!, server.family);
  accepted.remote = end.local;
  server.backlog.push(accepted);
}

export function sendDatagram(end: PairEnd, data: Uint8Array, address: Address): void {
  ensureLocal(end);
  const receiver = find(end, address);
  if (typeof address !== 'string' && loopbackHost(address.host, end.family) === undefined)
    throw osErrorFor(ENETUNREACH);
  // Who does not listen loses what is sent, as on a real network.
  receiver?.datagrams?.push({ data: data.slice(), from: end.local === null ? null : asSeen(end.local, end.family) });
}
