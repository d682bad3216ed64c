// The library's zip file: what `import` reads it by, and where its compiled code is kept.
//
// Compiled code cannot lie beside its source there, so it goes to a folder of the user (host.cacheFolder), one for each
// version of the library and engine; nothing is lost when that folder is deleted or cannot be written.

import { HostError } from '../../host/host.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException } from '../exceptions/raise.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyCode } from '../objects/function.ts';
import { cacheTag, codeOfSource } from './code-cache.ts';
import { type ArchivePlace, archivePlace } from './finder.ts';

function libraryPlace(running: Interpreter): ArchivePlace | null {
  const path = running.host.libraryPath();
  return path === null ? null : archivePlace(running, path);
}

/** The code of a member of the library's zip file; null when it is not there. `filename`: as tracebacks show it. */
export function codeOfLibrary(running: Interpreter, member: string, filename: string): PyCode | null {
  const place = libraryPlace(running);
  return place?.archive.members.has(member) === true ? codeOfMember(running, place, member, filename) : null;
}

/** The code of a source in an archive; kept only for the library's. */
export function codeOfMember(running: Interpreter, place: ArchivePlace, member: string, filename: string): PyCode {
  const { modified, size } = place.archive.members.get(member)!;
  const isLibrary = place.path === running.host.libraryPath();
  return codeOfSource(running, {
    file: filename,
    cached: isLibrary ? libraryCacheFile(running, member) : null,
    writes: true,
    modified,
    size,
    mode: 0o600,
    lasts: isLibrary,
    read: () => {
      const bytes = place.archive.read(member);
      if (bytes === null) throw newException(EXCEPTIONS.ImportError, `can't read ${filename}`);
      return bytes;
    },
  });
}

/** Where the code of a module of the library is kept; null: nowhere. */
export function libraryCacheFile(running: Interpreter, member: string): string | null {
  const { libraryCache } = running.bytecode;
  if (libraryCache === null) return null;
  const level = running.optimize === 0 ? '' : `.opt-${running.optimize}`;
  return `${libraryCache}/${member.replace(/\.py$/, '')}.${cacheTag(running)}${level}.pyc`;
}

/** The content of a file that must be there. */
export function readSource(running: Interpreter, file: string): Uint8Array {
  try {
    const bytes = running.host.readFile(file);
    if (bytes !== null) return bytes;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  throw newException(EXCEPTIONS.ImportError, `can't read ${file}`);
}
