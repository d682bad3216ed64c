// The module _posixsubprocess: how subprocess starts a program.
//
// There is no fork; the host starts the program with the descriptors that it should have. A program that cannot be
// started is told as an exception here and not, as in CPython, through a pipe from the child: what the program sees is
// the same. Files that still hold something are written out before, because the child may read them.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, typeOf } from '../runtime/objects/scalars.ts';
import { hostCall, osErrorFor, tryHost } from '../runtime/os-errors.ts';
import { hostText, pathOf } from '../runtime/paths.ts';
import { toArray } from '../runtime/protocols/iterate.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { writeOutAll } from './io/unwritten.ts';
import type { ModuleTable } from './module-table.ts';

function wordOf(value: Value): string {
  const path = pathOf(value);
  const text = path === undefined ? undefined : hostText(path);
  if (text === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(value).name}`);
  if (text.includes('\0')) throw valueError('embedded null byte');
  return text;
}

const numberOf = (value: Value): number => Number(intOf(value) ?? -1);

function environmentOf(list: Value): Map<string, string> | null {
  if (list === null) return null;
  const environment = new Map<string, string>();
  for (const item of toArray(list)) {
    const text = wordOf(item);
    const equals = text.indexOf('=', 1);
    environment.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return environment;
}

/** The first of the candidates that can be executed; the error is the last one that says more than "not there". */
function findProgram(candidates: readonly string[], directory: string | null, shown: string): string {
  const { files } = interpreter().host;
  let errno = 2;
  for (const candidate of candidates) {
    const place = candidate.startsWith('/') || directory === null ? candidate : `${directory}/${candidate}`;
    const status = tryHost(() => files.status(place, true));
    if (typeof status === 'number') {
      if (status !== 2 && status !== 20) errno = status;
      continue;
    }
    if ((Number(status.mode) & 0o170000) === 0o100000 && files.isAccessible(place, 1)) return candidate;
    errno = 13;
  }
  throw osErrorFor(errno, shown);
}

function start(
  args: Value,
  candidates: Value,
  _closeFds: Value,
  passFds: Value,
  cwd: Value,
  environment: Value,
  childIn: Value,
  _parentOut: Value,
  _parentIn: Value,
  childOut: Value,
  _parentError: Value,
  childError: Value,
  _errorRead: Value,
  errorWrite: Value,
  _restoreSignals: Value,
  newSession: Value,
  processGroup: Value,
  gid: Value,
  _groups: Value,
  uid: Value,
  umask: Value,
  preexec: Value,
): Value {
  if (preexec !== null) throw newException(EXCEPTIONS.RuntimeError, 'preexec_fn not supported: there is no fork here');
  const { files, processes } = interpreter().host;
  const words = toArray(args).map(wordOf);
  const directory = cwd === null ? null : wordOf(cwd);
  if (directory !== null) {
    const status = tryHost(() => files.status(directory, true));
    if (typeof status === 'number') throw osErrorFor(status, cwd);
    if ((Number(status.mode) & 0o170000) !== 0o40000) throw osErrorFor(20, cwd);
  }
  const names = toArray(candidates).map(wordOf);
  const file = findProgram(names, directory, names.length === 1 ? names[0]! : words[0]!);
  const descriptors: (number | null)[] = [childIn, childOut, childError].map((value, i) =>
    numberOf(value) < 0 ? i : numberOf(value),
  );
  for (const value of toArray(passFds)) {
    const descriptor = numberOf(value);
    if (descriptor < 3 || descriptor === numberOf(errorWrite)) continue;
    while (descriptors.length <= descriptor) descriptors.push(null);
    descriptors[descriptor] = descriptor;
  }
  writeOutAll();
  const mask = numberOf(umask);
  const masked = mask >= 0;
  return hostCall(
    () =>
      processes.spawn({
        file: masked ? '/bin/sh' : file,
        args: masked ? ['sh', '-c', `umask ${mask.toString(8)}; exec "$0" "$@"`, file, ...words.slice(1)] : words,
        environment: environmentOf(environment),
        directory,
        descriptors,
        newSession: truth(newSession) || numberOf(processGroup) === 0,
        user: uid === null ? null : numberOf(uid),
        group: gid === null ? null : numberOf(gid),
      }),
    words[0],
  );
}

export const posixSubprocessModule = (): ModuleTable => ({
  name: '_posixsubprocess',
  doc: 'A POSIX helper for the subprocess module.',
  functions: {
    'fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, /)':
      start,
  },
});
