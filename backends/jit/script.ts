// All the JavaScript of a module that comes from a .pyc file, as one script.
//
// A script can be handed to the host with what it made of it in an earlier process (V8's code cache), and then costs no
// parsing; functions made one by one with `new Function` cannot. Each part is the outer function of one code object
// (see emit.ts); the script's value is the list of them. Its name and number tell a stack trace's functions apart from
// those of other scripts.

import type { HostScript } from '../../src/host/host.ts';
import { interpreter } from '../../src/runtime/interpreter.ts';
import { newScriptNumber, scriptName } from './frames.ts';

export class ModuleScript {
  private script: HostScript | null | undefined;
  private source: string | null = null;
  readonly number = newScriptNumber();

  constructor(
    private readonly read: () => string,
    private readonly hostCode: Uint8Array | null,
  ) {}

  get text(): string {
    return (this.source ??= this.read());
  }

  /** The parts; null when the host compiles no scripts: then each is made by itself. */
  get parts(): readonly unknown[] | null {
    this.script ??= interpreter().host.runScript(this.text, scriptName(this.number), this.hostCode);
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

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
  }
}
