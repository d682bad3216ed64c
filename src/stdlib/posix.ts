// The module posix: what os.py is made of.
//
// Not here: fork and what belongs to it (a Node process cannot be copied), calls relative to an open directory, and
// memory maps. os.py finds out by looking which names there are.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { PyList } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';
import { DESCRIPTOR_FUNCTIONS, terminalSize } from './posix/descriptor-functions.ts';
import { DIRECTORY_FUNCTIONS, directoryType } from './posix/directory.ts';
import { FILE_FUNCTIONS } from './posix/file-functions.ts';
import { PATH_FUNCTIONS } from './posix/path-functions.ts';
import { environmentDict, PROCESS_FUNCTIONS, SYSCONF, timesType, unameType } from './posix/process-functions.ts';
import { STAT_FUNCTIONS, statResultType, statvfsType } from './posix/stat.ts';

const NUMBERS = `
  EX_CANTCREAT=73 EX_CONFIG=78 EX_DATAERR=65 EX_IOERR=74 EX_NOHOST=68 EX_NOINPUT=66 EX_NOPERM=77 EX_NOUSER=67 EX_OK=0
  EX_OSERR=71 EX_OSFILE=72 EX_PROTOCOL=76 EX_SOFTWARE=70 EX_TEMPFAIL=75 EX_UNAVAILABLE=69 EX_USAGE=64
  F_OK=0 R_OK=4 W_OK=2 X_OK=1 F_LOCK=1 F_TEST=3 F_TLOCK=2 F_ULOCK=0
  O_ACCMODE=3 O_APPEND=1024 O_ASYNC=8192 O_CLOEXEC=524288 O_CREAT=64 O_DIRECT=16384 O_DIRECTORY=65536 O_DSYNC=4096
  O_EXCL=128 O_FSYNC=1052672 O_LARGEFILE=0 O_NDELAY=2048 O_NOATIME=262144 O_NOCTTY=256 O_NOFOLLOW=131072 O_NONBLOCK=2048
  O_PATH=2097152 O_RDONLY=0 O_RDWR=2 O_RSYNC=1052672 O_SYNC=1052672 O_TMPFILE=4259840 O_TRUNC=512 O_WRONLY=1
  CLD_CONTINUED=6 CLD_DUMPED=3 CLD_EXITED=1 CLD_KILLED=2 CLD_STOPPED=5 CLD_TRAPPED=4
  P_ALL=0 P_PGID=2 P_PID=1 PRIO_PGRP=1 PRIO_PROCESS=0 PRIO_USER=2 SEEK_DATA=3 SEEK_HOLE=4
  RTLD_DEEPBIND=8 RTLD_GLOBAL=256 RTLD_LAZY=1 RTLD_LOCAL=0 RTLD_NODELETE=4096 RTLD_NOLOAD=4 RTLD_NOW=2
  ST_APPEND=256 ST_MANDLOCK=64 ST_NOATIME=1024 ST_NODEV=4 ST_NODIRATIME=2048 ST_NOEXEC=8 ST_NOSUID=2 ST_RDONLY=1
  ST_RELATIME=4096 ST_SYNCHRONOUS=16 ST_WRITE=128 GRND_NONBLOCK=1 GRND_RANDOM=2 NGROUPS_MAX=65536 TMP_MAX=238328
  WCONTINUED=8 WEXITED=4 WNOHANG=1 WNOWAIT=16777216 WSTOPPED=2 WUNTRACED=2`;

/** What os.supports_fd and os.supports_follow_symlinks are made from. */
const ABILITIES = [
  'HAVE_FCHDIR',
  'HAVE_FCHMOD',
  'HAVE_FCHOWN',
  'HAVE_FSTATVFS',
  'HAVE_FTRUNCATE',
  'HAVE_FUTIMENS',
  'HAVE_LSTAT',
  'HAVE_LUTIMES',
];

export const posixModule = (): ModuleTable => ({
  name: 'posix',
  doc: 'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.',
  functions: {
    ...FILE_FUNCTIONS,
    ...DESCRIPTOR_FUNCTIONS,
    ...DIRECTORY_FUNCTIONS,
    ...STAT_FUNCTIONS,
    ...PATH_FUNCTIONS,
    ...PROCESS_FUNCTIONS,
  },
  values: constants(NUMBERS),
  make: () => {
    const names = new PyDict();
    for (const [name, number] of Object.entries(SYSCONF)) names.set(name, number);
    return {
      environ: environmentDict(),
      error: EXCEPTIONS.OSError,
      stat_result: statResultType(),
      statvfs_result: statvfsType(),
      terminal_size: terminalSize(),
      times_result: timesType(),
      uname_result: unameType(),
      DirEntry: directoryType(),
      sysconf_names: names,
      _have_functions: new PyList(ABILITIES),
    };
  },
});
