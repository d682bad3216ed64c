// The JavaScript of those functions of a module that a start runs, as one script behind the code in its .pyc file.
//
// A script can be handed to the host with what it made of it in an earlier process (V8's code cache), and then costs no
// parsing; functions made one by one with `new Function` cannot. It is written when the first process that imported the
// module ends, and holds the functions that ran in it: importing a module runs a fifth of them, and what the host must
// read at each start hangs on the length of the script. The others are made one by one when they are first called.
//
// Each part of a script is the outer function of one code object (see emit.ts); the script's value is the list of them.
// Its name tells a stack trace's functions apart from those of other scripts. The host keeps the name with the compiled
// code, so it comes from the text and not from this process.

import { type HostScript, interpreter } from '../../src/runtime/interpreter.ts';
import { type Json, SectionReader, SectionWriter } from '../shared/sections.ts';
import { announceScript } from './frames.ts';

/** What a file keeps of a code object besides its JavaScript; pack.ts knows what that is. */
type Kept = Json;

/** One function that ran. */
export interface PartThatRan {
  /** The number that its code object knows it by: its section in the file. */
  readonly section: number;
  readonly text: string;
  readonly kept: Kept;
}

interface PackedScript {
  readonly name: string;
  readonly parts: readonly { readonly section: number; readonly line: number; readonly kept: Kept }[];
  /** Sections: its JavaScript, and what the host made of it. */
  readonly text: number;
  readonly compiled: number;
}

/** Where the JavaScript of a function stands in a script. */
interface Place {
  readonly index: number;
  readonly line: number;
  readonly kept: Kept;
}

export class ModuleScript {
  readonly name: string;
  private readonly places = new Map<number, Place>();
  private script: HostScript | null | undefined;

  private constructor(
    private readonly reader: SectionReader,
    private readonly packed: PackedScript,
  ) {
    this.name = packed.name;
    packed.parts.forEach(({ kept, line, section }, index) => {
      this.places.set(section, { index, kept, line });
    });
  }

  static read(data: Uint8Array): ModuleScript {
    const reader = new SectionReader(data, () => data);
    return new ModuleScript(reader, reader.json(reader.root) as unknown as PackedScript);
  }

  place(section: number): Place | undefined {
    return this.places.get(section);
  }

  /** A part; null when the host compiles no scripts, or has run this one already: then each is made by itself. */
  part(index: number): unknown {
    if (this.script === undefined) {
      const { name, packed, reader } = this;
      this.script = announceScript(name)
        ? interpreter().host.runScript(reader.text(packed.text), name, reader.bytes(packed.compiled))
        : null;
    }
    return this.script === null ? null : (this.script.value as readonly unknown[])[index];
  }

  /** Did the host compile it anew, because it is another one than that which wrote it? */
  get isStale(): boolean {
    return (this.script?.compiled() ?? null) !== null;
  }
}

/** The script of the functions that ran, compiled for later processes; null when the host has no form for that. */
export function packScript(filename: string, ran: readonly PartThatRan[]): Uint8Array | null {
  const pieces = ["'use strict'; ["];
  let line = 1;
  const parts: PackedScript['parts'][number][] = [];
  for (const { kept, section, text } of ran) {
    // In parentheses, so that the host compiles it now (see emit.ts).
    pieces.push('(function (h, k) {\n', text, '\n}),\n');
    parts.push({ section, line: line + 1, kept });
    line += 3 + count(text, '\n');
  }
  pieces.push(']');
  const text = pieces.join('');
  const name = scriptName(filename, text);
  const compiled = interpreter().host.runScript(text, name, null)?.compiled() ?? null;
  if (compiled === null) return null;
  const writer = new SectionWriter();
  const packed: PackedScript = { name, parts, text: writer.text(text), compiled: writer.bytes(compiled) };
  return writer.finish(writer.json(packed as unknown as Json)).main;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** One that no other script of a process has, unless it is the same. */
function scriptName(filename: string, text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (const piece of [filename, text]) {
    for (let i = 0; i < piece.length; i++) {
      a = Math.imul(a ^ piece.charCodeAt(i), 0x01000193);
      b = Math.imul(b, 31) + piece.charCodeAt(i);
    }
  }
  return `typhon-${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}
