// A network that begins and ends in this process: 127.0.0.1, and paths of local sockets.
//
// The host has no sockets that a program could wait for without returning to the event loop of JavaScript. Servers and
// their clients in one program (asyncio streams, http.server in a thread) need none: a connection is a pair of ends in
// memory. An address elsewhere is unreachable, and says so.

import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { type Address, join, newEnd, type PairEnd } from './pair.ts';

export const [AF_UNIX, AF_INET, SOCK_STREAM, SOCK_DGRAM] = [1, 2, 1, 2];
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

const ANY = '0.0.0.0';

/** The number of a host that is this one; undefined for any other. */
export function loopbackHost(host: string): string | undefined {
  if (host === '' || host === ANY) return ANY;
  if (host === 'localhost') return '127.0.0.1';
  return /^127(\.\d{1,3}){3}$/.test(host) ? host : undefined;
}

function keyOf(type: number, address: Address): string {
  return typeof address === 'string' ? `${type} ${address}` : `${type} ${address.port}`;
}

function find(type: number, address: Address): PairEnd | undefined {
  const key = keyOf(type, address);
  const end = network().get(key);
  if (end?.closed) network().delete(key);
  return end?.closed ? undefined : end;
}

export function bind(end: PairEnd, address: Address): void {
  if (end.local !== null) throw osErrorFor(EINVAL);
  let own = address;
  if (typeof own !== 'string') {
    const host = loopbackHost(own.host);
    if (host === undefined) throw osErrorFor(EADDRNOTAVAIL);
    let { port } = own;
    if (port === 0)
      do port = nextPort++;
      while (find(end.type, { host, port }) !== undefined);
    own = { host, port };
  }
  if (find(end.type, own) !== undefined) throw osErrorFor(EADDRINUSE);
  end.local = own;
  network().set(keyOf(end.type, own), end);
}

export function listen(end: PairEnd, backlog: number): void {
  if (end.local === null && end.family === AF_INET) bind(end, { host: ANY, port: 0 });
  end.backlog ??= [];
  end.mostWaiting = Math.max(1, backlog);
}

/** The end that an address leads to. */
function reach(type: number, address: Address): PairEnd {
  if (typeof address !== 'string' && loopbackHost(address.host) === undefined) throw osErrorFor(ENETUNREACH);
  const end = find(type, address);
  if (end === undefined) throw osErrorFor(typeof address === 'string' ? 2 : ECONNREFUSED);
  return end;
}

const asSeen = (address: Address): Address =>
  typeof address === 'string' || address.host !== ANY ? address : { ...address, host: '127.0.0.1' };

/** An address for who has none yet. */
function ensureLocal(end: PairEnd): void {
  if (end.local === null && end.family === AF_INET) bind(end, { host: '127.0.0.1', port: 0 });
}

/** Is there room for one more that waits to be accepted? */
export const hasRoomAt = (address: Address): boolean => {
  const { backlog, mostWaiting } = reach(SOCK_STREAM, address);
  return backlog === null || backlog.length <= mostWaiting;
};

export function connect(end: PairEnd, address: Address): void {
  if (end.type === SOCK_DGRAM) {
    end.remote = address;
    ensureLocal(end);
    return;
  }
  if (end.connected) throw osErrorFor(EISCONN);
  const server = reach(end.type, address);
  if (server.backlog === null) throw osErrorFor(ECONNREFUSED);
  if (server.backlog.length > server.mostWaiting) throw osErrorFor(EAGAIN);
  ensureLocal(end);
  const accepted = newEnd(server.family, server.type);
  join(end, accepted);
  end.remote = asSeen(server.local!);
  accepted.local = asSeen(server.local!);
  accepted.remote = end.local;
  server.backlog.push(accepted);
}

export function sendDatagram(end: PairEnd, data: Uint8Array, address: Address): void {
  ensureLocal(end);
  const receiver = find(SOCK_DGRAM, address);
  if (typeof address !== 'string' && loopbackHost(address.host) === undefined) throw osErrorFor(ENETUNREACH);
  // Who does not listen loses what is sent, as on a real network.
  receiver?.datagrams?.push({ data: data.slice(), from: end.local === null ? null : asSeen(end.local) });
}
