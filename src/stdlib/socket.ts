// The module _socket, on a network that begins and ends in this process (socket/loopback.ts): servers and clients of one
// program reach each other, everything that would leave the process raises OSError, look-ups of other names gaierror.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { bytesOf as bytesBehind } from '../runtime/objects/buffer.ts';
import { PyBytes, PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyException } from '../runtime/objects/exception.ts';
import { addressText } from '../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { intOf, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { osErrorFor } from '../runtime/os-errors.ts';
import { toArray } from '../runtime/protocols/iterate.ts';
import { toFloat, toIndex } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { type DataSource, waits } from '../runtime/thread.ts';
import { define } from '../runtime/types/define.ts';
import { constants } from './constants.ts';
import { defineOnce } from './define-once.ts';
import { joinBytes } from './io/base.ts';
import type { ModuleTable } from './module-table.ts';
import { addressInfo, addressOf, addressValue, hostByName, nameInfo } from './socket/addresses.ts';
import { inetAton, inetNtoa, inetNtop, inetPton } from './socket/inet.ts';
import { interfaceIndex, interfaceName, interfaces } from './socket/interfaces.ts';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  bind,
  connect,
  hasRoomAt,
  listen,
  SOCK_DGRAM,
  SOCK_STREAM,
  sendDatagram,
} from './socket/loopback.ts';
import { type Address, makePair, newEnd, type PairEnd, pairEnds } from './socket/pair.ts';
import { protocolNumber, serviceName, servicePort } from './socket/services.ts';
import { wait } from './thread/scheduler.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

const NUMBERS = `AF_UNSPEC=0 AF_UNIX=1 AF_INET=2 AF_INET6=10 SOCK_STREAM=1 SOCK_DGRAM=2 SOCK_RAW=3 SOCK_NONBLOCK=2048
  SOCK_CLOEXEC=524288 SOL_IP=0 SOL_SOCKET=1 SOL_TCP=6 SOL_UDP=17 SO_REUSEADDR=2 SO_TYPE=3 SO_ERROR=4 SO_BROADCAST=6 SO_SNDBUF=7 SO_RCVBUF=8 SO_KEEPALIVE=9
  SO_LINGER=13 SO_REUSEPORT=15 SOMAXCONN=4096 IPPROTO_IP=0 IPPROTO_ICMP=1 IPPROTO_TCP=6 IPPROTO_UDP=17 IPPROTO_IPV6=41
  TCP_NODELAY=1 IPV6_V6ONLY=26 MSG_OOB=1 MSG_PEEK=2 MSG_DONTWAIT=64 MSG_WAITALL=256 SHUT_RD=0 SHUT_WR=1 SHUT_RDWR=2
  AI_PASSIVE=1 AI_CANONNAME=2 AI_NUMERICHOST=4 AI_NUMERICSERV=1024 AI_ADDRCONFIG=32 AI_V4MAPPED=8 AI_ALL=16
  EAI_ADDRFAMILY=-9 EAI_FAMILY=-6 EAI_NONAME=-2 EAI_SERVICE=-8 EAI_SOCKTYPE=-7 EAI_AGAIN=-3 EAI_FAIL=-4 EAI_BADFLAGS=-1 EAI_MEMORY=-10
  NI_NUMERICHOST=1 NI_NUMERICSERV=2 NI_NAMEREQD=8 NI_DGRAM=16 INADDR_ANY=0 INADDR_LOOPBACK=2130706433 INADDR_BROADCAST=4294967295`;

const [EBADF, EAGAIN, EINVAL, EPIPE, EDESTADDRREQ, ESOCKTNOSUPPORT, EOPNOTSUPP, EAFNOSUPPORT, ENOTCONN] = [
  9, 11, 22, 32, 89, 94, 95, 97, 107,
];
const [MSG_PEEK, SOCK_NONBLOCK, SO_TYPE] = [2, 2048, 3];

const socketType = builtinType('socket', { layout: 'socket', module: '_socket' });
const gaierrorType = builtinType('gaierror', { base: EXCEPTIONS.OSError, module: 'socket' });
const herrorType = builtinType('herror', { base: EXCEPTIONS.OSError, module: 'socket' });

class PySocket extends PyObject implements DataSource {
  private ownEnd: PairEnd | null = null;
  /** Of several numbers that an end may have, its own one. */
  descriptor = -1;
  proto = 0;
  /** Seconds; negative: blocks for ever. */
  timeout = -1;
  readonly options = new Map<string, Value>();
  private lastFamily = AF_INET;
  private lastType = SOCK_STREAM;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  /** They stay when it is closed. */
  get family(): number {
    return this.end === null ? this.lastFamily : (this.lastFamily = this.end.family);
  }

  get type(): number {
    return this.end === null ? this.lastType : (this.lastType = this.end.type);
  }

  get end(): PairEnd | null {
    return this.ownEnd;
  }

  set end(end: PairEnd | null) {
    this.ownEnd = end;
    this.descriptor = end?.descriptor ?? -1;
  }

  /** Not with a time-out, which would begin anew. */
  waitForData(enough: () => boolean): void {
    const { end } = this;
    if (end === null || this.timeout >= 0 || (end.datagrams === null && !end.connected)) return;
    wait(() => enough() || end.readable, -1);
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
  const bytes = bytesBehind(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

function endOf(descriptor: Value): PairEnd {
  const end = pairEnds.get(Number(toIndex(descriptor)));
  if (end === undefined) throw osErrorFor(EBADF);
  return end;
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
  self.timeout = defaultTimeout;
  if (fileno !== null) {
    self.end = endOf(fileno);
    self.descriptor = Number(toIndex(fileno));
    self.proto = or(proto, 0);
    return null;
  }
  const [wanted, kind] = [or(family, AF_INET), or(type, SOCK_STREAM)];
  if (wanted !== AF_INET && wanted !== AF_INET6 && wanted !== AF_UNIX) throw osErrorFor(EAFNOSUPPORT);
  if ((kind & 0xf) !== SOCK_STREAM && (kind & 0xf) !== SOCK_DGRAM) throw osErrorFor(ESOCKTNOSUPPORT);
  if ((kind & SOCK_NONBLOCK) !== 0) self.timeout = 0;
  self.end = newEnd(wanted, kind & 0xf);
  if (self.end.type === SOCK_DGRAM) self.end.datagrams = [];
  self.proto = or(proto, 0);
  return null;
}

function block(self: PySocket, condition: () => boolean): void {
  if (wait(condition, self.timeout)) return;
  throw self.timeout === 0 ? osErrorFor(EAGAIN) : newException(EXCEPTIONS.TimeoutError, 'timed out');
}

function send(self: PySocket, data: Value): Value {
  const { open } = self;
  const bytes = bytesOf(data);
  if (open.datagrams !== null) {
    if (open.remote === null) throw osErrorFor(EDESTADDRREQ);
    sendDatagram(open, bytes, open.remote);
    return bytes.length;
  }
  if (!open.connected) throw osErrorFor(ENOTCONN);
  block(self, () => open.writable);
  if (!open.send(bytes)) throw osErrorFor(EPIPE);
  return bytes.length;
}

function sendTo(self: PySocket, data: Value, first: Value, second?: Value): Value {
  const { open } = self;
  const bytes = bytesOf(data);
  if (open.datagrams === null) return send(self, data);
  sendDatagram(open, bytes, addressOf(second ?? first, open.family, 'sendto'));
  return bytes.length;
}

interface Received {
  readonly data: Uint8Array;
  readonly from: Address | null;
}

function receive(self: PySocket, size: Value, flags: Value = 0): Received {
  const most = Number(toIndex(size));
  const peeks = (Number(toIndex(flags)) & MSG_PEEK) !== 0;
  if (most < 0) throw valueError('negative buffersize in recv');
  const { open } = self;
  if (open.datagrams === null && !open.connected) throw osErrorFor(ENOTCONN);
  block(self, () => open.readable);
  if (open.datagrams === null) return { data: open.take(most, peeks), from: open.remote };
  const { data, from } = peeks ? open.datagrams[0]! : open.datagrams.shift()!;
  return { data: data.subarray(0, most), from };
}

function receiveInto(self: PySocket, buffer: Value, size: Value, flags: Value): Received {
  const target = bytesOf(buffer);
  const received = receive(self, size === 0 ? target.length : size, flags);
  target.set(received.data);
  return received;
}

// ---- several buffers at once; what goes beside the data (descriptors, credentials) is not carried -------------------------

function sendMessage(self: PySocket, buffers: Value, beside?: Value, flags: Value = 0, address: Value = null): Value {
  const pieces = toArray(buffers).map(bytesOf);
  if (beside !== undefined && toArray(beside).length > 0) throw osErrorFor(EOPNOTSUPP);
  const data = new PyBytes(joinBytes(pieces));
  return address === null ? send(self, data) : sendTo(self, data, flags, address);
}

/** (…, what came beside the data, flags, address) */
function messageFrom(self: PySocket, first: Value, { from }: Received): Value {
  const address = self.open.datagrams === null ? null : addressValue(from, self.open.family);
  return new PyTuple([first, new PyList([]), 0, address]);
}

function receiveMessage(self: PySocket, size: Value, _beside?: Value, flags?: Value): Value {
  const received = receive(self, size, flags);
  return messageFrom(self, new PyBytes(received.data), received);
}

function receiveMessageInto(self: PySocket, buffers: Value, _beside?: Value, flags?: Value): Value {
  const targets = toArray(buffers).map(bytesOf);
  const room = targets.reduce((sum, target) => sum + target.length, 0);
  const received = receive(self, room, flags);
  let at = 0;
  for (const target of targets) {
    const part = received.data.subarray(at, at + target.length);
    target.set(part);
    at += part.length;
  }
  return messageFrom(self, at, received);
}

function accept(self: PySocket): Value {
  const { open } = self;
  if (open.backlog === null) throw osErrorFor(EINVAL);
  block(self, () => open.readable);
  const end = open.backlog.shift()!;
  return new PyTuple([end.descriptor, addressValue(end.remote, end.family)]);
}

function connectTo(self: PySocket, value: Value): Value {
  const { open } = self;
  const address = addressOf(value, open.family, 'connect');
  if (open.type === SOCK_STREAM && !open.connected) block(self, () => hasRoomAt(open, address));
  connect(open, address);
  return null;
}

function connectError(self: PySocket, value: Value): Value {
  try {
    connectTo(self, value);
    return 0;
  } catch (error) {
    const number = error instanceof PyException ? intOf(error.field('errno')) : undefined;
    if (number === undefined) throw error;
    return number;
  }
}

function shutDown(self: PySocket, how: Value): Value {
  const { open } = self;
  if (!open.connected) throw osErrorFor(ENOTCONN);
  const number = Number(toIndex(how));
  if (number < 0 || number > 2) throw osErrorFor(EINVAL);
  if (number !== 0) open.finished = true;
  if (number !== 1) open.deaf = true;
  return null;
}

function option(self: PySocket, level: Value, name: Value): Value {
  const [where, what] = [Number(toIndex(level)), Number(toIndex(name))];
  if (where === 1 && what === SO_TYPE) return self.open.type;
  return self.options.get(`${where} ${what}`) ?? 0;
}

function close(self: PySocket): Value {
  const { descriptor, end, family, type } = self;
  if (end !== null && family + type > 0) end.close(descriptor);
  self.end = null;
  return null;
}

function pair(family: Value = 1, type: Value = 1, proto: Value = 0): Value {
  return new PyTuple(
    makePair(Number(toIndex(family)), Number(toIndex(type)) & 0xf).map(end => {
      const made = new PySocket(socketType);
      made.end = end;
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
      'fileno(self, /)': (self: PySocket) => self.descriptor,
      'close(self, /)': close,
      'detach(self, /)': (self: PySocket) => {
        const { descriptor } = self;
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
      'send(self, data, flags=0, /)': waits(send),
      'sendall(self, data, flags=0, /)': waits((self: PySocket, data: Value) => {
        send(self, data);
        return null;
      }),
      'sendto(self, data, flags, address=<unrepresentable>, /)': waits(sendTo),
      'recv(self, bufsize, flags=0, /)': waits(
        (self: PySocket, size: Value, flags?: Value) => new PyBytes(receive(self, size, flags).data),
      ),
      'recvfrom(self, bufsize, flags=0, /)': waits((self: PySocket, size: Value, flags?: Value) => {
        const { data, from } = receive(self, size, flags);
        return new PyTuple([new PyBytes(data), addressValue(from, self.open.family)]);
      }),
      'recv_into(self, buffer, nbytes=0, flags=0)': waits(
        (self: PySocket, buffer: Value, size: Value = 0, flags: Value = 0) =>
          receiveInto(self, buffer, size, flags).data.length,
      ),
      'recvfrom_into(self, buffer, nbytes=0, flags=0)': waits(
        (self: PySocket, buffer: Value, size: Value = 0, flags: Value = 0) => {
          const { data, from } = receiveInto(self, buffer, size, flags);
          return new PyTuple([data.length, addressValue(from, self.open.family)]);
        },
      ),
      'sendmsg(self, buffers, ancdata=<unrepresentable>, flags=0, address=None, /)': waits(sendMessage),
      'recvmsg(self, bufsize, ancbufsize=0, flags=0, /)': waits(receiveMessage),
      'recvmsg_into(self, buffers, ancbufsize=0, flags=0, /)': waits(receiveMessageInto),
      'shutdown(self, how, /)': shutDown,
      'getsockname(self, /)': (self: PySocket) => addressValue(self.open.local, self.open.family),
      'getpeername(self, /)': (self: PySocket) => {
        if (self.open.remote === null && self.open.peer === null) throw osErrorFor(ENOTCONN);
        return addressValue(self.open.remote, self.open.family);
      },
      'setsockopt(self, level, option, value, /)': (self: PySocket, level: Value, name: Value, value: Value) => {
        self.options.set(`${toIndex(level)} ${toIndex(name)}`, value);
        return null;
      },
      'getsockopt(self, level, option, buflen=0, /)': option,
      'bind(self, address, /)': (self: PySocket, address: Value) => {
        bind(self.open, addressOf(address, self.open.family, 'bind'));
        return null;
      },
      'listen(self, backlog=128, /)': (self: PySocket, backlog: Value = 128) => {
        listen(self.open, Number(toIndex(backlog)));
        return null;
      },
      '_accept(self, /)': waits(accept),
      'connect(self, address, /)': waits(connectTo),
      'connect_ex(self, address, /)': waits(connectError),
      '__repr__(self, /)': (self: PySocket) =>
        `<socket object, fd=${self.descriptor}, family=${self.end?.family ?? 0}, type=${self.end?.type ?? 0}, proto=${self.proto}> at ${addressText(self)}`,
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

export const socketModule = (): ModuleTable => ({
  name: '_socket',
  doc: 'Implementation module for socket operations, on a network of this process alone.',
  functions: {
    'socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /)': pair,
    'close(fd, /)': (descriptor: Value) => {
      endOf(descriptor).close(Number(toIndex(descriptor)));
      return null;
    },
    'dup(fd, /)': (descriptor: Value) => endOf(descriptor).duplicate(),
    'getdefaulttimeout()': () => timeoutValue(defaultTimeout),
    'setdefaulttimeout(timeout, /)': (timeout: Value) => {
      defaultTimeout = timeoutOf(timeout);
      return null;
    },
    'gethostname()': () => 'localhost',
    'getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)': addressInfo(gaierrorType),
    'getnameinfo(sockaddr, flags, /)': nameInfo(gaierrorType),
    'gethostbyname(hostname, /)': hostByName(gaierrorType),
    'gethostbyname_ex(hostname, /)': (name: Value) => {
      const number = hostByName(gaierrorType)(name);
      return new PyTuple([name, new PyList([]), new PyList([number])]);
    },
    'gethostbyaddr(host, /)': (name: Value) => {
      const number = hostByName(gaierrorType)(name);
      return new PyTuple(['localhost', new PyList([]), new PyList([number])]);
    },
    'getservbyname(servicename, protocolname=<unrepresentable>, /)': servicePort,
    'getservbyport(port, protocolname=<unrepresentable>, /)': serviceName,
    'getprotobyname(name, /)': protocolNumber,
    'if_nameindex()': interfaces,
    'if_nametoindex(oname, /)': interfaceIndex,
    'if_indextoname(if_index, /)': interfaceName,
    'htons(x, /)': swapping('htons', 16),
    'ntohs(x, /)': swapping('ntohs', 16),
    'htonl(x, /)': swapping('htonl', 32),
    'ntohl(x, /)': swapping('ntohl', 32),
    'inet_aton(ip_addr, /)': inetAton,
    'inet_ntoa(packed_ip, /)': inetNtoa,
    'inet_pton(address_family, ip_string, /)': inetPton,
    'inet_ntop(address_family, packed_ip, /)': inetNtop,
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
