// The stack machine's code for people, in the format of CPython 3.8's dis.

import type { ListingBlock, ListingLine } from '../backend.ts';
import { codeTree } from '../shared/counters.ts';
import type { OpRow } from '../shared/define-ops.ts';
import { constantText, instructionText, type ShownInstruction, withLineNumbers } from '../shared/disassemble.ts';
import { AWAIT_CONTEXTS, FUNCTION_FLAGS, WITH_SPEC } from '../shared/flags.ts';
import { COMPARE_NAMES } from '../shared/operations.ts';
import type { StackCode } from './code.ts';
import { OPS } from './opcodes.ts';

const ROWS: readonly (readonly [string, OpRow])[] = Object.entries(OPS);
/** Stands in the report of a broken code object. */
const UNKNOWN: readonly [string, OpRow] = ['UNKNOWN', { operands: [], effect: '', doc: '' }];

/** What stands in parentheses behind an operand, by the operand's name in the opcode table. */
function explain(code: StackCode, operand: string | undefined, arg: number, next: number): string {
  const { cellVars, freeVars } = code.info;
  switch (operand) {
    case 'const':
      return constantText(code.constantValues[arg]!);
    case 'local':
      return code.localNames[arg]!;
    case 'cell':
      return arg < cellVars.length ? cellVars[arg]! : freeVars[arg - cellVars.length]!;
    case 'name':
      return code.nameList[arg]!;
    case 'compare':
      return COMPARE_NAMES[arg]!;
    case 'delta':
      return `to ${next + arg}`;
    case 'conversion': {
      const conversion = ['', 'str', 'repr', 'ascii'][arg & 3]!;
      const spec = arg & WITH_SPEC ? 'with format' : '';
      return [conversion, spec].filter(part => part !== '').join(', ');
    }
    case 'flags':
      return Object.entries(FUNCTION_FLAGS)
        .filter(([, flag]) => arg & flag)
        .map(([name]) => name)
        .join(', ');
    case 'intrinsic': {
      const { count, name } = code.intrinsics[arg]!;
      return `${name}, ${count}`;
    }
    case 'context':
      return AWAIT_CONTEXTS[arg]!;
    default:
      return '';
  }
}

function instructionsOf(code: StackCode): ShownInstruction[] {
  const { instructions } = code;
  const shown: ShownInstruction[] = [];
  const targets = new Set(code.table.map(({ target }) => target));
  for (let pc = 0; pc < instructions.length; pc += 2) {
    const [name, row] = ROWS[instructions[pc]!] ?? UNKNOWN;
    const arg = instructions[pc + 1]!;
    const operand: string | undefined = row.operands[0];
    if (operand === 'target') targets.add(arg);
    if (operand === 'delta') targets.add(pc + 2 + arg);
    const text = explain(code, operand, arg, pc + 2);
    shown.push({
      offset: pc,
      name,
      operands: operand === undefined ? '' : String(arg).padStart(5),
      explanation: text,
      line: code.instructionPositions[pc >> 1]!.line,
      isTarget: false,
    });
  }
  return shown.map(each => ({ ...each, isTarget: targets.has(each.offset) }));
}

export function instructionLines(code: StackCode): ListingLine[] {
  return withLineNumbers(instructionsOf(code), instructionText);
}

/** The exception table, below the instructions: CPython 3.8 has none, so it stands apart. */
function tableLines(code: StackCode): ListingLine[] {
  if (code.table.length === 0) return [];
  const lines = code.table.map(({ end, kind, slot, start, target }) => {
    const depth = slot - code.operandBase;
    const what = kind === 'restore' ? 'restore what was being handled' : `${kind} handler at ${target}`;
    return { text: `  ${start} to ${end - 2}: ${what}, depth ${depth}`, sourceLine: null };
  });
  return [{ text: 'Exception table:', sourceLine: null }, ...lines];
}

export function stackListing(code: StackCode): ListingBlock[] {
  return codeTree(code).map(each => {
    const stackCode = each as StackCode;
    return { code: each, lines: [...instructionLines(stackCode), ...tableLines(stackCode)] };
  });
}
