// Reading members of a zip file: what the standard library is kept in, and what programs may put on sys.path.
//
// The directory at the end of the file is read once, when the first member is asked for; members are read and inflated
// one by one. A package would do, but zip as written by Python needs a page of code: no encryption, no volumes, and of
// ZIP64 nothing. A file that is no zip gives null, never an exception.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Archive, ArchiveMember } from './host.ts';

const END_SIGNATURE = 0x06054b50;
const MEMBER_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MEMBER_SIZE = 46;
const LOCAL_SIZE = 30;
/** The end record may be followed by a comment of this length. */
const LONGEST_COMMENT = 65_535;

interface Place extends ArchiveMember {
  readonly offset: number;
  readonly packedSize: number;
  readonly method: number;
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(descriptor, bytes, done, length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** Seconds since 1970 of a time that MS-DOS kept: local, in steps of two seconds. */
function secondsOf(date: number, time: number): number {
  const moment = new Date(
    (date >> 9) + 1980,
    ((date >> 5) & 15) - 1,
    date & 31,
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  );
  return moment.getTime() / 1000;
}

function readDirectory(descriptor: number): Map<string, Place> | null {
  const { size } = fstatSync(descriptor);
  if (size < END_SIZE) return null;
  const tailSize = Math.min(size, END_SIZE + LONGEST_COMMENT);
  // Nearly always there is no comment; then a few bytes tell.
  let tail = readAt(descriptor, size - END_SIZE, END_SIZE);
  let end = 0;
  if (tail.readUInt32LE(0) !== END_SIGNATURE) {
    tail = readAt(descriptor, size - tailSize, tailSize);
    end = tail.length - END_SIZE;
    while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--;
    if (end < 0) return null;
  }
  const directorySize = tail.readUInt32LE(end + 12);
  const directoryStart = tail.readUInt32LE(end + 16);
  // Something may stand before the archive (a "#!" line): all offsets count from where the archive begins.
  const lead = size - tail.length + end - directorySize - directoryStart;
  if (lead < 0) return null;
  const directory = readAt(descriptor, lead + directoryStart, directorySize);
  const places = new Map<string, Place>();
  for (let at = 0; at + MEMBER_SIZE <= directory.length; ) {
    if (directory.readUInt32LE(at) !== MEMBER_SIGNATURE) return null;
    const nameSize = directory.readUInt16LE(at + 28);
    const nameStart = at + MEMBER_SIZE;
    const name = directory.toString('utf8', nameStart, nameStart + nameSize);
    const date = directory.readUInt16LE(at + 14);
    const time = directory.readUInt16LE(at + 12);
    places.set(name, {
      offset: lead + directory.readUInt32LE(at + 42),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
      get modified() {
        return secondsOf(date, time);
      },
    });
    at = nameStart + nameSize + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return places;
}

/** null when the file is no zip or cannot be read. */
export function openZip(path: string): Archive | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return null;
  }
  let members: Map<string, Place> | null;
  try {
    members = readDirectory(descriptor);
  } catch {
    members = null;
  } finally {
    closeSync(descriptor);
  }
  return members === null ? null : new ZipArchive(path, members);
}

class ZipArchive implements Archive {
  constructor(
    private readonly path: string,
    readonly members: ReadonlyMap<string, Place>,
  ) {}

  read(name: string): Uint8Array | null {
    const place = this.members.get(name);
    if (place === undefined) return null;
    try {
      const descriptor = openSync(this.path, 'r');
      try {
        // Name and extra field of the local header may be longer or shorter than the directory says.
        const local = readAt(descriptor, place.offset, LOCAL_SIZE);
        const start = place.offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
        const packed = readAt(descriptor, start, place.packedSize);
        if (place.method === 0) return packed;
        return process.getBuiltinModule('node:zlib').inflateRawSync(packed);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      return null;
    }
  }
}
