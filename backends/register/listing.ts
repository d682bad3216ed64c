// The register machine's code for people: each instruction by name, then its formula with the operands filled in.

import type { ListingBlock, ListingLine } from '../backend.ts';
import { codeTree } from '../shared/counters.ts';
import type { OpRow } from '../shared/define-ops.ts';
import { constantText, type ShownInstruction, withLineNumbers } from '../shared/disassemble.ts';
import { AWAIT_CONTEXTS, CONVERSIONS, FUNCTION_FLAGS } from '../shared/flags.ts';
import { WIDTH } from './assemble.ts';
import type { RegisterCode } from './code.ts';
import { OPS } from './opcodes.ts';

const ROWS: readonly (readonly [string, OpRow])[] = Object.entries(OPS);
/** Stands in the report of a broken code object. */
const UNKNOWN: readonly [string, OpRow] = ['UNKNOWN', { operands: [], effect: '', doc: '' }];

function register(code: RegisterCode, index: number): string {
  const { cellVars, freeVars } = code.info;
  const { localCount, operandBase } = code;
  if (index >= operandBase) return `t${index - operandBase}`;
  if (index < localCount) return code.localNames[index]!;
  const cell = index - localCount;
  return `&${cell < cellVars.length ? cellVars[cell] : freeVars[cell - cellVars.length]}`;
}

/** An operand as the formula shows it, by its name in the opcode table. */
function shown(code: RegisterCode, operand: string, number: number): string {
  switch (operand) {
    case 'const':
      return constantText(code.constantValues[number]!);
    case 'name':
      return code.nameList[number]!;
    case 'cell':
      return register(code, code.localCount + number).slice(1);
    case 'target':
    case 'count':
    case 'live':
    case 'outermost':
      return String(number);
    case 'spread':
      return `${number & 0xff}, rest, ${number >> 8}`;
    case 'conversion':
      return `'${CONVERSIONS[number]}'`;
    case 'context':
      return AWAIT_CONTEXTS[number]!;
    case 'intrinsic':
      return code.intrinsics[number]!.name;
    case 'flags':
      return Object.entries(FUNCTION_FLAGS)
        .filter(([, flag]) => number & flag)
        .map(([name]) => name)
        .join(' ');
    default:
      return number < 0 ? constantText(code.constantValues[~number]!) : register(code, number);
  }
}

function formula(code: RegisterCode, effect: string, operands: readonly string[], at: number): string {
  return effect.replace(/[a-z]+/g, word => {
    const index = operands.indexOf(word);
    return index < 0 ? word : shown(code, word, code.instructions[at + 1 + index]!);
  });
}

function instructionsOf(code: RegisterCode): ShownInstruction[] {
  const { instructions } = code;
  const shownOnes: ShownInstruction[] = [];
  const targets = new Set(code.table.map(({ target }) => target));
  for (let pc = 0; pc < instructions.length; pc += WIDTH) {
    const [name, row] = ROWS[instructions[pc]!] ?? UNKNOWN;
    const operands: readonly string[] = row.operands;
    const target = operands.indexOf('target');
    if (target >= 0) targets.add(instructions[pc + 1 + target]!);
    shownOnes.push({
      offset: pc,
      name,
      operands: '',
      explanation: formula(code, row.effect ?? '', operands, pc),
      line: code.instructionPositions[pc / WIDTH]!.line,
      isTarget: false,
    });
  }
  return shownOnes.map(each => ({ ...each, isTarget: targets.has(each.offset) }));
}

export function instructionLines(code: RegisterCode): ListingLine[] {
  return withLineNumbers(instructionsOf(code), ({ explanation, name }) => `${name.padEnd(20)} ${explanation}`);
}

function tableLines(code: RegisterCode): ListingLine[] {
  if (code.table.length === 0) return [];
  const lines = code.table.map(({ end, kind, slot, start, target }) => {
    const what =
      kind === 'restore' ? 'restore what was being handled from' : `${kind} handler at ${target}, exception in`;
    return { text: `  ${start} to ${end - WIDTH}: ${what} ${register(code, slot)}`, sourceLine: null };
  });
  return [{ text: 'Exception table:', sourceLine: null }, ...lines];
}

export function registerListing(code: RegisterCode): ListingBlock[] {
  return codeTree(code).map(each => {
    const own = each as RegisterCode;
    return { code: each, lines: [...instructionLines(own), ...tableLines(own)] };
  });
}
