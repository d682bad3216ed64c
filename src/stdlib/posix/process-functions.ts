// Functions of posix about this process, its children, its surroundings and the machine.

import type { HostProcesses } from '../../host/files.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { PyFloat, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { errorText, hostCall, osErrorFor } from '../../runtime/os-errors.ts';
import { hostPath, hostText, pathBytes, pathOf } from '../../runtime/paths.ts';
import { getItem } from '../../runtime/protocols/items.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { killProcess } from '../../runtime/signals.ts';
import { waits } from '../../runtime/thread.ts';
import { newStructSequence, structSequenceType } from '../../runtime/types/struct-sequence.ts';
import { writeOutAll } from '../io/unwritten.ts';
import { once } from '../once.ts';
import { waitForOthers } from '../thread/scheduler.ts';
import { intArgument } from './arguments.ts';

const processes = (): HostProcesses => interpreter().host.processes;
const seconds = (value: number): PyFloat => new PyFloat(value);

/** posix.environ as it is at import: bytes by bytes. */
export function environmentDict(): PyDict {
  const dict = new PyDict();
  for (const [name, value] of interpreter().host.environment()) dict.set(pathBytes(name), pathBytes(value));
  return dict;
}

function environmentText(value: Value): string {
  const path = pathOf(value);
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(value).name}`);
  hostPath(path);
  return hostText(path)!;
}

function putenv(name: Value, value: Value): Value {
  const [key, text] = [environmentText(name), environmentText(value)];
  if (key === '' || key.includes('=')) throw valueError('illegal environment variable name');
  interpreter().host.setEnvironment(key, text);
  return null;
}

/** Runs a program with our own streams; gives its wait status. */
function runToEnd(file: string, args: readonly string[], environment: ReadonlyMap<string, string> | null): number {
  writeOutAll();
  const child = hostCall(() =>
    processes().spawn({
      file,
      args,
      environment,
      directory: null,
      descriptors: [0, 1, 2],
      newSession: false,
      user: null,
      group: null,
    }),
  );
  return hostCall(() => processes().wait(child, true))![1];
}

function exitCode(status: number): number {
  return (status & 0x7f) === 0 ? status >> 8 : 128 + (status & 0x7f);
}

function leave(status: number): never {
  return processes().exit(status & 0xff);
}

/** exec: the new program runs as a child, and this process is nothing but its shell from then on. */
function execute(path: Value, args: Value, environment: Value | null): Value {
  const file = hostText(pathOf(path) ?? null);
  if (file === undefined)
    throw typeError(`execv: path should be string, bytes or os.PathLike, not ${typeOf(path).name}`);
  const words = toArray(args).map(arg => hostText(arg) ?? environmentText(arg));
  if (words.length === 0) throw valueError('execv() arg 2 must not be empty');
  if (!interpreter().host.files.isAccessible(file, 1)) throw osErrorFor(2, null);
  let map: Map<string, string> | null = null;
  if (environment !== null) {
    map = new Map();
    for (const key of toArray(environment)) map.set(environmentText(key), environmentText(getItem(environment, key)));
  }
  return leave(exitCode(runToEnd(file, words, map)));
}

function wait(child: number, options: number): Value {
  if ((options & 1) === 0) waitForOthers(() => hostCall(() => processes().isOver(child)));
  const found = hostCall(() => processes().wait(child, (options & 1) === 0));
  return new PyTuple(found === null ? [0, 0] : [...found]);
}

export const unameType = once(() =>
  structSequenceType('uname_result', 'posix', ['sysname', 'nodename', 'release', 'version', 'machine']),
);
export const timesType = once(() =>
  structSequenceType('times_result', 'posix', ['user', 'system', 'children_user', 'children_system', 'elapsed']),
);

const uname = (): Value => newStructSequence(unameType(), processes().systemName());

function times(): Value {
  const [user, system] = processes().times();
  const elapsed = Number(interpreter().host.monotonic()) / 1e9;
  return newStructSequence(timesType(), [user, system, 0, 0, elapsed].map(seconds));
}

export const SYSCONF: Readonly<Record<string, number>> = {
  SC_ARG_MAX: 0,
  SC_CLK_TCK: 2,
  SC_NGROUPS_MAX: 3,
  SC_OPEN_MAX: 4,
  SC_IOV_MAX: 60,
  SC_PAGESIZE: 30,
  SC_PAGE_SIZE: 30,
  SC_NPROCESSORS_CONF: 83,
  SC_NPROCESSORS_ONLN: 84,
};

function sysconf(name: Value): Value {
  const text = strOf(name);
  const number = text === undefined ? intArgument(name) : SYSCONF[textOf(text)];
  if (number === undefined) throw valueError('unrecognized configuration name');
  const values: Record<number, number> = {
    0: 2_097_152,
    2: 100,
    3: 65_536,
    4: 1024,
    30: 4096,
    60: 1024,
    83: processes().processors,
    84: processes().processors,
  };
  const value = values[number];
  if (value === undefined) throw osErrorFor(22);
  return value;
}

function waitStatusToExitCode(value: Value): Value {
  const status = intArgument(value);
  if ((status & 0x7f) === 0) return (status >> 8) & 0xff;
  if ((status & 0xff) === 0x7f) throw valueError(`process stopped by delivery of signal ${(status >> 8) & 0xff}`);
  const signal = status & 0x7f;
  if (signal <= 0 || signal >= 65) throw valueError(`invalid wait status: ${status}`);
  return -signal;
}

const status =
  (test: (value: number) => Value): Implementation =>
  (value: Value) =>
    test(intArgument(value));

export const PROCESS_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'getpid()': () => processes().id,
  'getppid()': () => processes().parentId,
  'getuid()': () => processes().ids.user,
  'geteuid()': () => processes().ids.effectiveUser,
  'getgid()': () => processes().ids.group,
  'getegid()': () => processes().ids.effectiveGroup,
  'getgroups()': () => new PyList([...processes().groups]),
  'getlogin()': () => {
    const name = interpreter().host.environment().get('LOGNAME') ?? interpreter().host.environment().get('USER');
    if (name === undefined) throw osErrorFor(6);
    return name;
  },
  'cpu_count()': () => processes().processors,
  'getloadavg()': () => new PyTuple(processes().loadAverages().map(seconds)),
  'uname()': uname,
  'times()': times,
  'kill(pid, signal, /)': (pid: Value, signal: Value) => {
    const [target, number] = [intArgument(pid), intArgument(signal)];
    hostCall(() => killProcess(target, number));
    return null;
  },
  'killpg(pgid, signal, /)': (group: Value, signal: Value) => {
    const [target, number] = [intArgument(group), intArgument(signal)];
    hostCall(() => processes().kill(-target, number));
    return null;
  },
  // As on a kernel without it, which is what callers are ready for.
  'pidfd_open(pid, flags=0)': () => {
    throw osErrorFor(38);
  },
  '_exit(status)': (code: Value) => leave(intArgument(code)),
  'abort()': () => {
    processes().kill(processes().id, 6);
    return leave(134);
  },
  'system(command)': (command: Value) => {
    const text = environmentText(command);
    return runToEnd('/bin/sh', ['sh', '-c', text], null);
  },
  'execv(path, argv, /)': (path: Value, args: Value) => execute(path, args, null),
  'execve(path, argv, env)': execute,
  'waitpid(pid, options, /)': waits((pid: Value, options: Value) => wait(intArgument(pid), intArgument(options))),
  'wait()': waits(() => wait(-1, 0)),
  'waitstatus_to_exitcode(status)': waitStatusToExitCode,
  'WIFEXITED(status)': status(value => (value & 0x7f) === 0),
  'WEXITSTATUS(status)': status(value => (value >> 8) & 0xff),
  'WIFSIGNALED(status)': status(value => (value & 0x7f) !== 0 && (value & 0x7f) !== 0x7f),
  'WTERMSIG(status)': status(value => value & 0x7f),
  'WIFSTOPPED(status)': status(value => (value & 0xff) === 0x7f),
  'WSTOPSIG(status)': status(value => (value >> 8) & 0xff),
  'WIFCONTINUED(status)': status(value => value === 0xffff),
  'WCOREDUMP(status, /)': status(value => (value & 0x80) !== 0),
  'putenv(name, value, /)': putenv,
  'unsetenv(name, /)': (name: Value) => {
    const key = environmentText(name);
    if (key === '' || key.includes('=')) throw osErrorFor(22);
    interpreter().host.setEnvironment(key, null);
    return null;
  },
  '_create_environ()': environmentDict,
  'urandom(size, /)': (size: Value) => {
    const count = Number(toIndex(size));
    if (count < 0) throw valueError('negative argument not allowed');
    return new PyBytes(randomBytes(count));
  },
  'getrandom(size, flags=0)': (size: Value) => {
    const count = Number(toIndex(size));
    if (count < 0) throw osErrorFor(22);
    return new PyBytes(randomBytes(count));
  },
  'strerror(code, /)': (code: Value) => errorText(intArgument(code)),
  'sysconf(name, /)': sysconf,
  'ctermid()': () => '/dev/tty',
  'register_at_fork(*, before=<unrepresentable>,\n                 after_in_child=<unrepresentable>,\n                 after_in_parent=<unrepresentable>)':
    () => null,
  'sched_yield()': () => null,
  '_inputhook()': () => 0,
  '_is_inputhook_installed()': () => false,
};

/** The host gives at most 64 KiB at once. */
function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65_536)
    bytes.set(interpreter().host.randomBytes(Math.min(65_536, count - at)), at);
  return bytes;
}
