// The module _stat: the bits of a file's mode.

import { overflowError } from '../runtime/exceptions/raise.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';

const NUMBERS = `
  SF_APPEND=262144 SF_ARCHIVED=65536 SF_DATALESS=1073741824 SF_FIRMLINK=8388608 SF_IMMUTABLE=131072 SF_NOUNLINK=1048576
  SF_SETTABLE=1073676288 SF_SNAPSHOT=2097152 SF_SUPPORTED=10420224 SF_SYNTHETIC=3221225472 SF_RESTRICTED=524288
  ST_ATIME=7 ST_CTIME=9 ST_DEV=2 ST_GID=5 ST_INO=1 ST_MODE=0 ST_MTIME=8 ST_NLINK=3 ST_SIZE=6 ST_UID=4
  S_ENFMT=1024 S_IEXEC=64 S_IFBLK=24576 S_IFCHR=8192 S_IFDIR=16384 S_IFDOOR=0 S_IFIFO=4096 S_IFLNK=40960 S_IFPORT=0
  S_IFREG=32768 S_IFSOCK=49152 S_IFWHT=0 S_IREAD=256 S_IRGRP=32 S_IROTH=4 S_IRUSR=256 S_IRWXG=56 S_IRWXO=7 S_IRWXU=448
  S_ISGID=1024 S_ISUID=2048 S_ISVTX=512 S_IWGRP=16 S_IWOTH=2 S_IWRITE=128 S_IWUSR=128 S_IXGRP=8 S_IXOTH=1 S_IXUSR=64
  UF_APPEND=4 UF_COMPRESSED=32 UF_DATAVAULT=128 UF_HIDDEN=32768 UF_IMMUTABLE=2 UF_NODUMP=1 UF_NOUNLINK=16 UF_OPAQUE=8
  UF_SETTABLE=65535 UF_TRACKED=64`;

const KINDS: Readonly<Record<string, number>> = {
  S_ISDIR: 0o40000,
  S_ISCHR: 0o20000,
  S_ISBLK: 0o60000,
  S_ISREG: 0o100000,
  S_ISFIFO: 0o10000,
  S_ISLNK: 0o120000,
  S_ISSOCK: 0o140000,
};
const LETTERS: ReadonlyMap<number, string> = new Map([
  [0o40000, 'd'],
  [0o20000, 'c'],
  [0o60000, 'b'],
  [0o100000, '-'],
  [0o10000, 'p'],
  [0o120000, 'l'],
  [0o140000, 's'],
]);

function modeOf(value: Value): number {
  const mode = toIndex(value);
  if (mode < 0) throw overflowError("can't convert negative value to unsigned int");
  if (mode > 0xffffffff) throw overflowError('mode out of range');
  return Number(mode);
}

const kindOf = (mode: number): number => mode & 0o170000;

function fileMode(value: Value): Value {
  const mode = modeOf(value);
  const bit = (mask: number, letter: string): string => ((mode & mask) === 0 ? '-' : letter);
  const execute = (mask: number, special: number, letter: string): string => {
    const [can, is] = [(mode & mask) !== 0, (mode & special) !== 0];
    return is ? (can ? letter : letter.toUpperCase()) : can ? 'x' : '-';
  };
  return [
    LETTERS.get(kindOf(mode)) ?? '?',
    bit(0o400, 'r'),
    bit(0o200, 'w'),
    execute(0o100, 0o4000, 's'),
    bit(0o40, 'r'),
    bit(0o20, 'w'),
    execute(0o10, 0o2000, 's'),
    bit(0o4, 'r'),
    bit(0o2, 'w'),
    execute(0o1, 0o1000, 't'),
  ].join('');
}

function kindFunctions(): Record<string, Implementation> {
  const functions: Record<string, Implementation> = {};
  for (const [name, kind] of Object.entries(KINDS))
    functions[`${name}(mode, /)`] = (mode: Value) => kindOf(modeOf(mode)) === kind;
  for (const name of ['S_ISDOOR', 'S_ISPORT', 'S_ISWHT'])
    functions[`${name}(mode, /)`] = (mode: Value) => modeOf(mode) < 0;
  return functions;
}

export const statModule = (): ModuleTable => ({
  name: '_stat',
  doc: 'S_IFMT_: file type bits',
  functions: {
    'S_IMODE(mode, /)': (mode: Value) => modeOf(mode) & 0o7777,
    'S_IFMT(mode, /)': (mode: Value) => kindOf(modeOf(mode)),
    ...kindFunctions(),
    'filemode(mode, /)': fileMode,
  },
  values: constants(NUMBERS),
});
