// A program line by line beside the code that each engine made of it.
//
// Engines tell in their listings from which source line each line of code comes; this puts the pieces together by source
// line. What belongs to no line (how a function sets up its frame) is left out between the first and the last line of a
// code object's code only where it stands outside: inside, it goes with the line before it, since it holds it together.

import type { Backend, ListingBlock } from '../../backends/backend.ts';
import { compileSource } from '../frontend/compile.ts';
import type { Source } from '../frontend/source.ts';
import type { CodeInfo } from '../runtime/objects/function.ts';

export interface ExplainedLine {
  /** From 1. */
  readonly number: number;
  readonly source: string;
  /** One text for each engine, in order; '' where it made nothing of the line. */
  readonly code: readonly string[];
}

export interface EngineListing {
  readonly name: string;
  /** All code, for those who want to see what belongs to no line. */
  readonly blocks: readonly { readonly title: string; readonly text: string }[];
}

export interface Explanation {
  readonly filename: string;
  /** What was asked for; null for the whole program. */
  readonly name: string | null;
  readonly engines: readonly EngineListing[];
  readonly lines: readonly ExplainedLine[];
}

/** The function that was asked for is not there. */
export class NoSuchFunction extends Error {
  constructor(
    readonly wanted: string,
    readonly names: readonly string[],
  ) {
    super(`no function or class named '${wanted}': there are ${names.join(', ') || 'none'}`);
  }
}

export function explain(source: Source, backends: readonly Backend[], name: string | null): Explanation {
  const { code } = compileSource(source);
  const engines = backends.map(backend => {
    const all = backend.listing(backend.compile(code, {}));
    return { backend, blocks: name === null ? all : blocksOf(all, name) };
  });
  const pieces = engines.map(({ blocks }) => codeByLine(blocks));
  const numbers = pieces.flatMap(map => [...map.keys()]);
  const starts = name === null ? [1] : engines.flatMap(({ blocks }) => blocks.map(block => info(block).firstLine));
  const first = Math.min(...numbers, ...starts);
  const last = name === null ? source.lines.length : Math.max(...numbers, first);
  const lines: ExplainedLine[] = [];
  for (let number = first; number <= last; number++) {
    const code = pieces.map(map => map.get(number) ?? '');
    lines.push({ number, source: (source.lines[number - 1] ?? '').trimEnd(), code });
  }
  while (lines.at(-1)?.source === '') lines.pop();
  return {
    filename: source.filename,
    name,
    engines: engines.map(({ backend, blocks }) => ({
      name: backend.name,
      blocks: blocks.map(block => ({
        title: qualname(block),
        text: block.lines
          .map(({ text }) => text)
          .join('\n')
          .trimEnd(),
      })),
    })),
    lines,
  };
}

const info = (block: ListingBlock): CodeInfo => block.code.info;
const qualname = (block: ListingBlock): string => info(block).qualname;

/** The code objects of this name, or of this qualified name, and those inside them. */
function blocksOf(blocks: readonly ListingBlock[], name: string): readonly ListingBlock[] {
  const isModule = (block: ListingBlock): boolean => info(block).name === '<module>';
  const wanted = blocks.filter(block => !isModule(block) && (info(block).name === name || qualname(block) === name));
  if (wanted.length === 0) {
    const names = blocks.filter(block => !isModule(block) && !info(block).name.startsWith('<')).map(qualname);
    throw new NoSuchFunction(name, [...new Set(names)]);
  }
  const inside = (block: ListingBlock): boolean =>
    wanted.some(outer => qualname(block).startsWith(`${qualname(outer)}.`));
  return blocks.filter(block => wanted.includes(block) || inside(block));
}

function codeByLine(blocks: readonly ListingBlock[]): Map<number, string> {
  const byLine = new Map<number, { title: string; lines: string[] }[]>();
  for (const block of blocks) {
    const last = block.lines.findLastIndex(({ sourceLine }) => sourceLine !== null);
    let current: number | null = null;
    block.lines.forEach(({ sourceLine, text }, i) => {
      current = sourceLine ?? current;
      if (current === null || i > last || text.trim() === '') return;
      const parts = byLine.get(current) ?? [];
      byLine.set(current, parts);
      let part = parts.at(-1);
      if (part?.title !== qualname(block)) parts.push((part = { title: qualname(block), lines: [] }));
      part.lines.push(text);
    });
  }
  const texts = new Map<number, string>();
  for (const [number, parts] of byLine) {
    // Several code objects on one line (a def and its body, a generator expression): each under its name.
    texts.set(
      number,
      parts.map(({ title, lines }) => (parts.length > 1 ? `· ${title}\n` : '') + tidy(lines)).join('\n'),
    );
  }
  return texts;
}

const INSTRUCTION = /^ *(?:\d+ +)?((?:>> *)?\d+ [A-Z][A-Z_0-9]*)(?: +(.*))?$/;

/** Without what the columns of a whole listing need: line numbers, wide gaps, common indentation, addresses. */
function tidy(lines: readonly string[]): string {
  const texts = lines.map(line => {
    const instruction = INSTRUCTION.exec(line);
    if (instruction === null) return line;
    const head = instruction[1]!.replace(/^>> +/, '>> ');
    return instruction[2] === undefined ? head : `${head} ${instruction[2]}`;
  });
  const indentation = Math.min(...texts.map(text => text.length - text.trimStart().length));
  return texts
    .map(text =>
      text.slice(indentation).replace(/<code object (\S+) at 0x[0-9a-f]+, file ".*?", line \d+>/g, '<code object $1>'),
    )
    .join('\n');
}
