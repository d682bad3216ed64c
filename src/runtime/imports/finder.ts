// Where a module is: the folders and zip files of a search path, asked in order.
//
// This is what importlib's PathFinder, FileFinder and zipimporter do together, for programs that have changed none of
// them. A package comes before a module of the same name, a source before a .pyc without one, and a folder without
// __init__ is a part of a namespace package if nothing else is found on the whole path.
//
// As there, a folder is listed once and listed again when its time has changed: most names are looked for in folders that
// do not have them, and each look at the disk takes as long as a hundred looks at a list.

import { type Archive, HostError } from '../../host/host.ts';
import { type Interpreter, interpreter } from '../interpreter.ts';
import type { Value } from '../objects/object.ts';
import { strOf, textOf } from '../objects/str.ts';
import { toArray } from '../protocols/iterate.ts';

export interface FoundModule {
  /** The .py (or .pyc) file; null for a namespace package. */
  readonly file: string | null;
  /** Is the file compiled code, without its source? */
  readonly sourceless: boolean;
  /** __path__, for packages. */
  readonly search: readonly string[] | null;
  /** The entry of the search path where it was found: what its zipimporter is for. null outside of archives. */
  readonly archive: ArchivePlace | null;
}

/** A zip file and a folder in it: 'a.zip/b/c' is a.zip and 'b/c/'. */
export interface ArchivePlace {
  readonly path: string;
  readonly archive: Archive;
  /** '' or a folder name with '/' at its end. */
  readonly prefix: string;
}

/** What a folder had at a time. */
interface Listing {
  readonly modified: number;
  readonly names: ReadonlySet<string>;
}

/** What is known of the disk. */
interface Known {
  /** By path: zip files, and whether they are some. */
  readonly archives: Map<string, Archive | null>;
  /** By path: what leads into an archive goes on doing so. */
  readonly places: Map<string, ArchivePlace>;
  readonly listings: Map<string, Listing>;
}

const knownOf = new WeakMap<Interpreter, Known>();

function knownBy(running: Interpreter): Known {
  let known = knownOf.get(running);
  if (known === undefined) {
    knownOf.set(running, (known = { archives: new Map(), places: new Map(), listings: new Map() }));
  }
  return known;
}

function openArchive(running: Interpreter, path: string): Archive | null {
  const { archives } = knownBy(running);
  let archive = archives.get(path);
  if (archive === undefined) {
    archive = running.host.stat(path)?.kind === 'file' ? running.host.openArchive(path) : null;
    archives.set(path, archive);
  }
  return archive;
}

/** The archive that a path leads into, and how it goes on there. */
export function archivePlace(running: Interpreter, path: string): ArchivePlace | null {
  const { places } = knownBy(running);
  const known = places.get(path);
  if (known !== undefined) return known;
  const place = findPlace(running, path);
  if (place !== null) places.set(path, place);
  return place;
}

function findPlace(running: Interpreter, path: string): ArchivePlace | null {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const info = running.host.stat(path.slice(0, end));
    if (info === null) continue;
    if (info.kind !== 'file') return null;
    const archive = openArchive(running, path.slice(0, end));
    if (archive === null) return null;
    const inside = path.slice(end + 1);
    return { path: path.slice(0, end), archive, prefix: inside === '' || inside.endsWith('/') ? inside : `${inside}/` };
  }
  return null;
}

export function findModule(running: Interpreter, name: string, path: Value): FoundModule | null {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const namespaceParts: string[] = [];
  for (const entry of toArray(path)) {
    const text = strOf(entry);
    if (text === undefined) continue;
    const folder = textOf(text);
    const found = knownBy(running).places.has(folder)
      ? findInArchive(running, folder, last)
      : (findInFolder(running, wholeFolder(running, folder), last) ?? findInArchive(running, folder, last));
    if (found === null) continue;
    if (found.file !== null) return found;
    namespaceParts.push(...found.search!);
  }
  return namespaceParts.length > 0 ? { file: null, sourceless: false, search: namespaceParts, archive: null } : null;
}

/** As importlib's FileFinder takes its path: whole, so that the modules stay where they are when the program goes elsewhere. */
function wholeFolder(running: Interpreter, folder: string): string {
  if (folder.startsWith('/')) return folder;
  const below = folder === '.' ? '' : folder.replace(/^\.\//, '');
  return `${running.host.currentDirectory()}/${below}`;
}

/** Seconds: a folder that was changed more lately may change again and keep its time. */
const SETTLED = 2;
const NOTHING: ReadonlySet<string> = new Set();

/** The names in a folder: none when it is no folder or cannot be read. */
function namesIn(running: Interpreter, folder: string): ReadonlySet<string> {
  const { host } = running;
  const info = host.stat(folder);
  if (info?.kind !== 'directory') return NOTHING;
  const { listings } = knownBy(running);
  const known = listings.get(folder);
  if (known?.modified === info.modified) return known.names;
  let names = NOTHING;
  try {
    names = new Set(host.listDirectory(folder));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  if (host.now() - info.modified > SETTLED) listings.set(folder, { modified: info.modified, names });
  return names;
}

function findInFolder(running: Interpreter, path: string, last: string): FoundModule | null {
  const { host } = running;
  const folder = path.replace(/\/+$/, '');
  const names = namesIn(running, folder === '' ? '/' : folder);
  // A name whose bytes are no UTF-8 is listed as another one.
  const has = (name: string): boolean => names.has(name) || !name.isWellFormed();
  const base = `${folder}/${last}`;
  const isFile = (file: string): boolean => host.stat(file)?.kind === 'file';
  const isFolder = has(last) && host.stat(base)?.kind === 'directory';
  if (isFolder) {
    for (const suffix of ['.py', '.pyc']) {
      const file = `${base}/__init__${suffix}`;
      if (isFile(file)) return { file, sourceless: suffix === '.pyc', search: [base], archive: null };
    }
  }
  for (const suffix of ['.py', '.pyc']) {
    const file = base + suffix;
    if (has(last + suffix) && isFile(file)) return { file, sourceless: suffix === '.pyc', search: null, archive: null };
  }
  return isFolder ? { file: null, sourceless: false, search: [base], archive: null } : null;
}

function findInArchive(running: Interpreter, folder: string, last: string): FoundModule | null {
  const place = archivePlace(running, folder);
  if (place === null) return null;
  const { archive, path, prefix } = place;
  const base = prefix + last;
  const candidates = [
    [`${base}/__init__.pyc`, true],
    [`${base}/__init__.py`, true],
    [`${base}.pyc`, false],
    [`${base}.py`, false],
  ] as const;
  for (const [member, isPackage] of candidates) {
    if (!archive.members.has(member)) continue;
    const sourceless = member.endsWith('.pyc');
    // Compiled code of another Python is no module of ours: where its source is, too, that is taken.
    if (sourceless && archive.members.has(member.slice(0, -1))) continue;
    return { file: `${path}/${member}`, sourceless, search: isPackage ? [`${path}/${base}`] : null, archive: place };
  }
  return archive.members.has(`${base}/`)
    ? { file: null, sourceless: false, search: [`${path}/${base}`], archive: place }
    : null;
}

/** The content of a file, on disk or in an archive; null when there is none. HostError when it cannot be read. */
export function readAnyFile(file: string): Uint8Array | null {
  const running = interpreter();
  if (running.host.stat(file)?.kind === 'file') return running.host.readFile(file);
  const cut = file.lastIndexOf('/');
  const place = cut < 0 ? null : archivePlace(running, file.slice(0, cut));
  return place === null ? null : place.archive.read(place.prefix + file.slice(cut + 1));
}
