// All the JavaScript of a module that comes from a .pyc file, as one script.
//
// A script can be handed to the host with what it made of it in an earlier process (V8's code cache), and then costs no
// parsing; functions made one by one with `new Function` cannot. Each part is the outer function of one code object
// (see emit.ts); the script's value is the list of them. Its name tells a stack trace's functions apart from those of
// other scripts. The host keeps the name with the compiled code, so it comes from the text and not from this process.

import { type HostScript, interpreter } from '../../src/runtime/interpreter.ts';
import { announceScript } from './frames.ts';

export class ModuleScript {
  private script: HostScript | null | undefined;
  private source: string | null = null;

  constructor(
    readonly name: string,
    private readonly read: () => string,
    private readonly hostCode: Uint8Array | null,
  ) {}

  get text(): string {
    return (this.source ??= this.read());
  }

  /** The parts; null when the host compiles no scripts, or has run this one already: then each is made by itself. */
  get parts(): readonly unknown[] | null {
    if (this.script === undefined) {
      this.script = announceScript(this.name)
        ? interpreter().host.runScript(this.text, this.name, this.hostCode)
        : null;
    }
    return this.script === null ? null : (this.script.value as readonly unknown[]);
  }

  /** What the host has made of it, if that is news. */
  get compiled(): Uint8Array | null {
    return this.script?.compiled() ?? null;
  }
}

/** Writes a script, part by part. */
export class ScriptWriter {
  private readonly pieces: string[] = ["'use strict'; ["];
  private line = 1;
  private length = this.pieces[0]!.length;
  private count = 0;

  /** The number that the next part will have. */
  get next(): number {
    return this.count;
  }

  /** Adds the body of an outer function: where it stands in the text, and the first of its lines. */
  add(body: string): { readonly part: number; readonly start: number; readonly end: number; readonly line: number } {
    this.write('(h, k) => {\n');
    const { length: start, line } = this;
    this.write(body);
    const end = this.length;
    this.write('\n},\n');
    return { part: this.count++, start, end, line };
  }

  get text(): string {
    return `${this.pieces.join('')}]`;
  }

  /** One that no other script of a process has, unless it is the same. */
  name(filename: string): string {
    let [a, b] = [0x811c9dc5, 0x1000193];
    for (const piece of [filename, ...this.pieces]) {
      for (let i = 0; i < piece.length; i++) {
        a = Math.imul(a ^ piece.charCodeAt(i), 0x01000193);
        b = Math.imul(b, 31) + piece.charCodeAt(i);
      }
    }
    return `typhon-${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
  }
}
