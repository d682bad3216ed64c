// Listings in the format of CPython 3.8's dis: line number, `>>` at jump targets, offset, name, operands, explanation.

import { identityOf } from '../../src/runtime/objects/identity.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { reprText } from '../../src/runtime/protocols/text.ts';
import type { ListingBlock, ListingLine } from '../backend.ts';
import { VmCode } from './vm-code.ts';

export interface ShownInstruction {
  readonly offset: number;
  readonly name: string;
  /** The operands as they stand behind the name; '' for none. */
  readonly operands: string;
  /** What they mean, in parentheses; '' for nothing. */
  readonly explanation: string;
  readonly line: number;
  readonly isTarget: boolean;
}

/** `<code object f at 0x…, file "x.py", line 1>` */
export function codeTitle(code: VmCode): string {
  const { filename, firstLine, name } = code.info;
  return `<code object ${name} at 0x${identityOf(code).toString(16).padStart(12, '0')}, file "${filename}", line ${firstLine}>`;
}

export function constantText(value: Value): string {
  return value instanceof VmCode ? codeTitle(value) : reprText(value);
}

export function instructionText({ explanation, name, operands }: ShownInstruction): string {
  if (operands === '') return name;
  return `${name.padEnd(20)} ${operands}${explanation === '' ? '' : ` (${explanation})`}`;
}

/** Full lines: the line number stands at the first instruction of a line, after an empty line. */
export function withLineNumbers(
  instructions: readonly ShownInstruction[],
  text: (instruction: ShownInstruction) => string,
): ListingLine[] {
  const lines: ListingLine[] = [];
  const lineWidth = widthOf(Math.max(...instructions.map(({ line }) => line)), 1000, 3);
  const offsetWidth = widthOf(Math.max(...instructions.map(({ offset }) => offset)), 10000, 4);
  let current = -1;
  for (const instruction of instructions) {
    const { isTarget, line, offset } = instruction;
    const starts = line !== current;
    if (starts && offset > 0) lines.push({ text: '', sourceLine: null });
    current = line;
    const number = starts ? String(line) : '';
    const fields = [
      number.padStart(lineWidth),
      '   ',
      isTarget ? '>>' : '  ',
      String(offset).padStart(offsetWidth),
      text(instruction),
    ];
    lines.push({ text: fields.join(' ').trimEnd(), sourceLine: line });
  }
  return lines;
}

const widthOf = (most: number, from: number, width: number): number => (most >= from ? String(most).length : width);

/** The blocks of a listing as one text: the first without a title, as dis prints a module. */
export function listingText(blocks: readonly ListingBlock[]): string {
  return blocks
    .map(({ code, lines }, i) => {
      const title = i === 0 ? '' : `\nDisassembly of ${codeTitle(code as VmCode)}:\n`;
      return `${title}${lines.map(({ text }) => `${text}\n`).join('')}`;
    })
    .join('');
}
