// fcntl: what can be asked of an open file.
//
// Node has no fcntl, flock or ioctl. What the host's own table of descriptors knows is answered: copies, flags, whether
// children inherit, the size of a terminal. A lock is granted: within one process nobody else could hold it (programs
// beside this one are not kept out).

import { encodeUtf8 } from '../runtime/codecs/utf-8.ts';
import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { bytesOf, writableBytesOf } from '../runtime/objects/buffer.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf } from '../runtime/objects/str.ts';
import { hostCall, osErrorFor, tryHost } from '../runtime/os-errors.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { toIndex, toNumber } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';
import { descriptorOf } from './select/readiness.ts';

const NUMBERS = `DN_ACCESS=1 DN_ATTRIB=32 DN_CREATE=4 DN_DELETE=8 DN_MODIFY=2 DN_MULTISHOT=2147483648 DN_RENAME=16
  FASYNC=8192 FD_CLOEXEC=1 F_ADD_SEALS=1033 F_DUPFD=0 F_DUPFD_CLOEXEC=1030 F_GETFD=1 F_GETFL=3 F_GETLEASE=1025 F_GETLK=5
  F_GETLK64=5 F_GETOWN=9 F_GETOWN_EX=16 F_GETPIPE_SZ=1032 F_GETSIG=11 F_GET_FILE_RW_HINT=1037 F_GET_RW_HINT=1035
  F_GET_SEALS=1034 F_NOTIFY=1026 F_OFD_GETLK=36 F_OFD_SETLK=37 F_OFD_SETLKW=38 F_OWNER_PGRP=2 F_OWNER_PID=1
  F_OWNER_TID=0 F_RDLCK=0 F_SEAL_FUTURE_WRITE=16 F_SEAL_GROW=4 F_SEAL_SEAL=1 F_SEAL_SHRINK=2 F_SEAL_WRITE=8 F_SETFD=2
  F_SETFL=4 F_SETLEASE=1024 F_SETLK=6 F_SETLK64=6 F_SETLKW=7 F_SETLKW64=7 F_SETOWN=8 F_SETOWN_EX=15 F_SETPIPE_SZ=1031
  F_SETSIG=10 F_SET_FILE_RW_HINT=1038 F_SET_RW_HINT=1036 F_UNLCK=2 F_WRLCK=1 I_ATMARK=21279 I_CANPUT=21282 I_CKBAND=21277
  I_FDINSERT=21264 I_FIND=21259 I_FLUSH=21253 I_FLUSHBAND=21276 I_GETBAND=21278 I_GETCLTIME=21281 I_GETSIG=21258
  I_GRDOPT=21255 I_GWROPT=21268 I_LINK=21260 I_LIST=21269 I_LOOK=21252 I_NREAD=21249 I_PEEK=21263 I_PLINK=21270
  I_POP=21251 I_PUNLINK=21271 I_PUSH=21250 I_RECVFD=21262 I_SENDFD=21265 I_SETCLTIME=21280 I_SETSIG=21257
  I_SRDOPT=21254 I_STR=21256 I_SWROPT=21267 I_UNLINK=21261 LOCK_EX=2 LOCK_NB=4 LOCK_SH=1 LOCK_UN=8
  RWH_WRITE_LIFE_EXTREME=5 RWH_WRITE_LIFE_LONG=4 RWH_WRITE_LIFE_MEDIUM=3 RWH_WRITE_LIFE_NONE=1 RWH_WRITE_LIFE_NOT_SET=0
  RWH_WRITE_LIFE_SHORT=2`;

const COMMAND = {
  duplicate: 0,
  getDescriptor: 1,
  setDescriptor: 2,
  getStatus: 3,
  setStatus: 4,
  duplicateClosing: 1030,
};
const [TIOCGWINSZ, FIOCLEX, FIONCLEX] = [0x5413, 0x5451, 0x5450];
const O_NONBLOCK = 0o4000;
/** Flags that only say how to open: O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC, O_CLOEXEC. */
const OPENING = 0o2001700;
const [EINVAL, ENOTTY] = [22, 25];
const LONGEST = 1024;

const descriptors = () => interpreter().host.files.descriptors;

/** A free number that is not below the given one. */
function duplicateFrom(descriptor: number, least: number): number {
  for (let target = Math.max(0, least); ; target++) {
    if (typeof tryHost(() => descriptors().status(target)) !== 'number') continue;
    descriptors().duplicateTo(descriptor, target);
    return target;
  }
}

function control(descriptor: number, command: number, value: number): number {
  const all = descriptors();
  switch (command) {
    case COMMAND.duplicate:
    case COMMAND.duplicateClosing:
      return duplicateFrom(descriptor, value);
    case COMMAND.getDescriptor:
      return all.isInheritable(descriptor) ? 0 : 1;
    case COMMAND.setDescriptor:
      all.setInheritable(descriptor, (value & 1) === 0);
      return 0;
    case COMMAND.getStatus:
      return (all.flags(descriptor) & ~OPENING) | (all.isBlocking(descriptor) ? 0 : O_NONBLOCK);
    case COMMAND.setStatus:
      all.setBlocking(descriptor, (value & O_NONBLOCK) === 0);
      return 0;
    default:
      all.status(descriptor);
      throw osErrorFor(EINVAL);
  }
}

/** A third argument that is a block of memory: text or bytes; undefined for a number. */
function block(value: Value, name: string): Uint8Array | undefined {
  if (isIndex(value)) return undefined;
  const text = strOf(value);
  const bytes = text === undefined ? bytesOf(value) : encodeUtf8(text, 'strict');
  if (bytes === undefined) {
    throw typeError(
      `${name}() argument 3 must be an integer, a bytes-like object, or a string, not ${typeOf(value).name}`,
    );
  }
  return bytes;
}

function fcntl(file: Value, command: Value, argument: Value = 0): Value {
  const [descriptor, code] = [descriptorOf(file), toNumber(command, 'int')];
  const bytes = block(argument, 'fcntl');
  if (bytes !== undefined) {
    if (bytes.length > LONGEST) throw valueError('fcntl argument 3 is too long');
    hostCall(() => control(descriptor, code, 0));
    return new PyBytes(bytes.slice());
  }
  return hostCall(() => control(descriptor, code, Number(toIndex(argument))));
}

function ioctl(file: Value, request: Value, argument: Value = 0, mutate: Value = true): Value {
  const [descriptor, code] = [descriptorOf(file), Number(toIndex(request))];
  const bytes = block(argument, 'ioctl');
  hostCall(() => descriptors().status(descriptor));
  if (code === FIOCLEX || code === FIONCLEX) {
    hostCall(() => descriptors().setInheritable(descriptor, code === FIONCLEX));
    return 0;
  }
  if (code !== TIOCGWINSZ || bytes === undefined || bytes.length < 8) throw osErrorFor(ENOTTY);
  const [columns, lines] = hostCall(() => interpreter().host.processes.terminalSize(descriptor));
  const answer = bytes.slice();
  new DataView(answer.buffer).setUint16(0, lines, true);
  new DataView(answer.buffer).setUint16(2, columns, true);
  const target = truth(mutate) ? writableBytesOf(argument) : undefined;
  if (target === undefined) return new PyBytes(answer);
  target.set(answer);
  return 0;
}

const [SHARED, EXCLUSIVE, UNLOCK] = [1, 2, 8];

function flock(file: Value, operation: Value): Value {
  const descriptor = descriptorOf(file);
  toNumber(operation, 'int');
  hostCall(() => descriptors().status(descriptor));
  return null;
}

function lockf(file: Value, operation: Value, length: Value = 0, start: Value = 0, whence: Value = 0): Value {
  const [descriptor, code] = [descriptorOf(file), toNumber(operation, 'int')];
  if ((code & (SHARED | EXCLUSIVE | UNLOCK)) === 0) throw valueError('unrecognized lockf argument');
  for (const value of [length, start]) toIndex(value);
  const from = toNumber(whence, 'int');
  hostCall(() => descriptors().status(descriptor));
  if (from < 0 || from > 2) throw osErrorFor(EINVAL);
  return null;
}

export const fcntlModule = (): ModuleTable => ({
  name: 'fcntl',
  doc: 'This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.',
  functions: {
    'fcntl(fd, cmd, arg=0, /)': fcntl,
    'flock(fd, operation, /)': flock,
    'ioctl(fd, request, arg=0, mutate_flag=True, /)': ioctl,
    'lockf(fd, cmd, len=0, start=0, whence=0, /)': lockf,
  },
  values: constants(NUMBERS),
});
