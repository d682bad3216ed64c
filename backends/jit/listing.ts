// The emitted JavaScript for people.

import { addressText } from '../../src/runtime/objects/identity.ts';
import type { ListingBlock, StaticCounts } from '../backend.ts';
import type { JitCode } from './code.ts';
import { indented } from './js.ts';

/** This code object and all inside it, outermost first. */
function codeTree(code: JitCode): JitCode[] {
  return [code, ...code.children.flatMap(codeTree)];
}

export function jitListing(code: JitCode): readonly ListingBlock[] {
  return codeTree(code).map(each => {
    const { sourceLines, text } = each.emitted;
    return {
      code: each,
      lines: indented(text.split('\n')).map((line, i) => ({ text: line, sourceLine: sourceLines[i] ?? null })),
    };
  });
}

export function jitDisassembly(code: JitCode): string {
  return jitListing(code)
    .map(({ code: each, lines }, i) => {
      const { filename, firstLine, name } = each.info;
      const title = `<code object ${name} at ${addressText(each)}, file "${filename}", line ${firstLine}>`;
      return `${i === 0 ? '' : `\nDisassembly of ${title}:\n`}${lines.map(({ text }) => `${text}\n`).join('')}`;
    })
    .join('');
}

export function jitMeasure(code: JitCode): StaticCounts {
  const codes = codeTree(code);
  const sum = (of: (each: JitCode) => number): number => codes.reduce((total, each) => total + of(each), 0);
  return {
    codeObjects: codes.length,
    instructions: null,
    bytes: sum(each => each.emitted.text.length),
    constants: sum(each => each.constants().length),
    opcodes: [],
  };
}
