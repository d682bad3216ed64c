// The module _socket, without a network: the host has no sockets that a program could wait for without returning to the
// event loop of JavaScript. socketpair() works in memory, so asyncio can run; everything that would leave the process
// raises OSError, name look-ups raise gaierror.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyByteArray, PyBytes, PyTuple } from '../runtime/objects/containers.ts';
import { addressText } from '../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { osErrorFor } from '../runtime/os-errors.ts';
import { toFloat, toIndex } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { define } from '../runtime/types/define.ts';
import { constants } from './constants.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { makePair, type PairEnd, pairEnds } from './socket/pair.ts';
import { wait } from './thread/scheduler.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

const NUMBERS = `AF_UNSPEC=0 AF_UNIX=1 AF_INET=2 AF_INET6=10 SOCK_STREAM=1 SOCK_DGRAM=2 SOCK_RAW=3 SOCK_NONBLOCK=2048
  SOCK_CLOEXEC=524288 SOL_SOCKET=1 SO_REUSEADDR=2 SO_TYPE=3 SO_ERROR=4 SO_BROADCAST=6 SO_SNDBUF=7 SO_RCVBUF=8 SO_KEEPALIVE=9
  SO_LINGER=13 SO_REUSEPORT=15 SOMAXCONN=4096 IPPROTO_IP=0 IPPROTO_ICMP=1 IPPROTO_TCP=6 IPPROTO_UDP=17 IPPROTO_IPV6=41
  TCP_NODELAY=1 IPV6_V6ONLY=26 MSG_OOB=1 MSG_PEEK=2 MSG_DONTWAIT=64 MSG_WAITALL=256 SHUT_RD=0 SHUT_WR=1 SHUT_RDWR=2
  AI_PASSIVE=1 AI_CANONNAME=2 AI_NUMERICHOST=4 AI_NUMERICSERV=1024 AI_ADDRCONFIG=32 AI_V4MAPPED=8 AI_ALL=16
  EAI_FAMILY=-6 EAI_NONAME=-2 EAI_SERVICE=-8 EAI_SOCKTYPE=-7 EAI_AGAIN=-3 EAI_FAIL=-4 EAI_BADFLAGS=-1 EAI_MEMORY=-10
  NI_NUMERICHOST=1 NI_NUMERICSERV=2 NI_NAMEREQD=8 NI_DGRAM=16 INADDR_ANY=0 INADDR_LOOPBACK=2130706433 INADDR_BROADCAST=4294967295`;

const [EBADF, EAGAIN, EPIPE, ENETDOWN] = [9, 11, 32, 100];

const socketType = builtinType('socket', { layout: 'socket', module: '_socket' });
const gaierrorType = builtinType('gaierror', { base: EXCEPTIONS.OSError, module: 'socket' });
const herrorType = builtinType('herror', { base: EXCEPTIONS.OSError, module: 'socket' });

class PySocket extends PyObject {
  end: PairEnd | null = null;
  family = 2;
  type = 1;
  proto = 0;
  /** Seconds; negative: blocks for ever. */
  timeout = -1;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  get open(): PairEnd {
    if (this.end === null) throw osErrorFor(EBADF);
    return this.end;
  }
}

let defaultTimeout = -1;

function timeoutOf(value: Value): number {
  if (value === null) return -1;
  const seconds = toFloat(value);
  if (seconds < 0) throw valueError('Timeout value out of range');
  return seconds;
}

const timeoutValue = (seconds: number): Value => (seconds < 0 ? null : new PyFloat(seconds));

function bytesOf(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data.subarray(0, value.length);
  throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
}

function initialize(
  self: PySocket,
  family: Value = -1,
  type: Value = -1,
  proto: Value = -1,
  fileno: Value = null,
): Value {
  const or = (value: Value, fallback: number): number => {
    const number = Number(toIndex(value));
    return number === -1 ? fallback : number;
  };
  self.family = or(family, 2);
  self.type = or(type, 1);
  self.proto = or(proto, 0);
  self.timeout = defaultTimeout;
  if (fileno === null) throw osErrorFor(ENETDOWN);
  const end = pairEnds.get(Number(toIndex(fileno)));
  if (end === undefined) throw osErrorFor(EBADF);
  self.end = end;
  return null;
}

function block(self: PySocket, condition: () => boolean): void {
  if (wait(condition, self.timeout)) return;
  throw self.timeout === 0 ? osErrorFor(EAGAIN) : newException(EXCEPTIONS.TimeoutError, 'timed out');
}

function send(self: PySocket, data: Value): Value {
  const { peer, atEnd } = self.open;
  if (atEnd) throw osErrorFor(EPIPE);
  const bytes = bytesOf(data);
  block(self, () => peer!.writable);
  peer!.deliver(bytes);
  return bytes.length;
}

function receive(self: PySocket, size: Value): Uint8Array {
  const most = Number(toIndex(size));
  if (most < 0) throw valueError('negative buffersize in recv');
  const { open } = self;
  block(self, () => open.readable);
  return open.take(most);
}

function close(self: PySocket): Value {
  self.end?.close();
  self.end = null;
  return null;
}

const withoutNetwork = (): Value => {
  throw osErrorFor(ENETDOWN);
};

function noSuchName(): Value {
  throw newException(gaierrorType, -2, 'Name or service not known');
}

function pair(family: Value = 1, type: Value = 1, proto: Value = 0): Value {
  return new PyTuple(
    makePair().map(end => {
      const made = new PySocket(socketType);
      made.end = end;
      made.family = Number(toIndex(family));
      made.type = Number(toIndex(type));
      made.proto = Number(toIndex(proto));
      made.timeout = defaultTimeout;
      return made;
    }),
  );
}

function defineSocket(): void {
  defineOnce(socketType, () => ({
    doc: 'socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PySocket(cls) },
    init: { signature: '(self, family=-1, type=-1, proto=-1, fileno=None)', run: initialize },
    methods: {
      'fileno(self, /)': (self: PySocket) => self.end?.descriptor ?? -1,
      'close(self, /)': close,
      'detach(self, /)': (self: PySocket) => {
        const descriptor = self.end?.descriptor ?? -1;
        self.end = null;
        return descriptor;
      },
      'setblocking(self, flag, /)': (self: PySocket, flag: Value) => {
        self.timeout = truth(flag) ? -1 : 0;
        return null;
      },
      'getblocking(self, /)': (self: PySocket) => self.timeout !== 0,
      'settimeout(self, timeout, /)': (self: PySocket, timeout: Value) => {
        self.timeout = timeoutOf(timeout);
        return null;
      },
      'gettimeout(self, /)': (self: PySocket) => timeoutValue(self.timeout),
      'send(self, data, flags=0, /)': send,
      'sendall(self, data, flags=0, /)': (self: PySocket, data: Value) => {
        send(self, data);
        return null;
      },
      'recv(self, bufsize, flags=0, /)': (self: PySocket, size: Value) => new PyBytes(receive(self, size)),
      'recv_into(self, buffer, nbytes=0, flags=0)': (self: PySocket, buffer: Value, size: Value = 0) => {
        const target = bytesOf(buffer);
        const data = receive(self, size === 0 ? target.length : size);
        target.set(data);
        return data.length;
      },
      'shutdown(self, how, /)': (self: PySocket) => {
        self.open.peer = null;
        return null;
      },
      'getsockname(self, /)': () => '',
      'getpeername(self, /)': () => '',
      'setsockopt(self, level, option, value, /)': () => null,
      'getsockopt(self, level, option, buflen=0, /)': () => 0,
      'bind(self, address, /)': withoutNetwork,
      'listen(self, backlog=128, /)': withoutNetwork,
      '_accept(self, /)': withoutNetwork,
      'connect(self, address, /)': withoutNetwork,
      'connect_ex(self, address, /)': () => ENETDOWN,
      '__repr__(self, /)': (self: PySocket) =>
        `<socket object, fd=${self.end?.descriptor ?? -1}, family=${self.family}, type=${self.type}, proto=${self.proto}> at ${addressText(self)}`,
    },
    members: ['family', 'type', 'proto'],
    attributes: {
      family: { get: (self: PySocket) => self.family },
      type: { get: (self: PySocket) => self.type },
      proto: { get: (self: PySocket) => self.proto },
      timeout: { get: (self: PySocket) => timeoutValue(self.timeout) },
    },
  }));
}

// ---- numbers and addresses -------------------------------------------------------------------------------------------------

const swapping =
  (name: string, bits: 16 | 32) =>
  (value: Value): Value => {
    const number = Number(toIndex(value));
    if (number < 0) throw overflowError(`${name}: can't convert negative Python int to C ${bits}-bit unsigned integer`);
    if (number >= 2 ** bits)
      throw overflowError(`${name}: Python int too large to convert to C ${bits}-bit unsigned integer`);
    const view = new DataView(new ArrayBuffer(4));
    if (bits === 16) {
      view.setUint16(0, number, true);
      return view.getUint16(0, false);
    }
    view.setUint32(0, number, true);
    return view.getUint32(0, false);
  };

function addressBytes(value: Value): Value {
  const text = strOf(value);
  const parts = text === undefined ? [] : textOf(text).split('.');
  const numbers = parts.map(Number);
  if (parts.length !== 4 || numbers.some(n => !(n >= 0 && n < 256))) {
    throw newException(EXCEPTIONS.OSError, 'illegal IP address string passed to inet_aton');
  }
  return new PyBytes(Uint8Array.from(numbers));
}

function addressTextOf(value: Value): Value {
  const bytes = bytesOf(value);
  if (bytes.length !== 4) throw newException(EXCEPTIONS.OSError, 'packed IP wrong length');
  return [...bytes].join('.');
}

export const socketModule = (): ModuleTable => ({
  name: '_socket',
  doc: 'Implementation module for socket operations: pairs of connected sockets in this process, and no network.',
  functions: {
    'socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /)': pair,
    'close(fd, /)': (descriptor: Value) => {
      const end = pairEnds.get(Number(toIndex(descriptor)));
      if (end === undefined) throw osErrorFor(EBADF);
      end.close();
      return null;
    },
    'dup(fd, /)': withoutNetwork,
    'getdefaulttimeout()': () => timeoutValue(defaultTimeout),
    'setdefaulttimeout(timeout, /)': (timeout: Value) => {
      defaultTimeout = timeoutOf(timeout);
      return null;
    },
    'gethostname()': () => 'localhost',
    'getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)': noSuchName,
    'getnameinfo(sockaddr, flags, /)': noSuchName,
    'gethostbyname(hostname, /)': noSuchName,
    'gethostbyname_ex(hostname, /)': noSuchName,
    'gethostbyaddr(host, /)': noSuchName,
    'getservbyname(servicename, protocolname=None, /)': withoutNetwork,
    'getservbyport(port, protocolname=None, /)': withoutNetwork,
    'getprotobyname(name, /)': withoutNetwork,
    'htons(x, /)': swapping('htons', 16),
    'ntohs(x, /)': swapping('ntohs', 16),
    'htonl(x, /)': swapping('htonl', 32),
    'ntohl(x, /)': swapping('ntohl', 32),
    'inet_aton(ip_addr, /)': addressBytes,
    'inet_ntoa(packed_ip, /)': addressTextOf,
  },
  values: constants(NUMBERS),
  make: () => {
    defineSocket();
    for (const type of [gaierrorType, herrorType]) if (!type.attrs.has('__doc__')) define(type, {});
    WEAKLY_REFERENCEABLE.add(socketType);
    return {
      SocketType: socketType,
      error: EXCEPTIONS.OSError,
      gaierror: gaierrorType,
      has_ipv6: true,
      herror: herrorType,
      socket: socketType,
      timeout: EXCEPTIONS.TimeoutError,
    };
  },
});
