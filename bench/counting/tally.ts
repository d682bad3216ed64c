// What the counting build counts beyond what engines always count: the traffic of values, caches and guards.
//
// The engines know nothing of this. insertions.ts names the places in their sources where the build puts calls of these
// functions in; the normal build has none of it, so that nothing is paid for figures nobody asked for.

import { OPS as REGISTER_OPS } from '../../backends/register/opcodes.ts';
import { depthSides, type OpTable } from '../../backends/shared/define-ops.ts';
import { OPS as STACK_OPS } from '../../backends/stack/opcodes.ts';

const zero = {
  pushes: 0,
  pops: 0,
  registerReads: 0,
  registerWrites: 0,
  constantReads: 0,
  attributes: 0,
  attributesMissed: 0,
  globals: 0,
  globalsMissed: 0,
  floats: 0,
};

export const tally = { ...zero };
/** Calls of the jit's helpers by name. */
const helperCalls = new Map<string, number>();

export function resetTally(): void {
  Object.assign(tally, zero);
  helperCalls.clear();
  pending = -1;
}

// ---- the stack machine -------------------------------------------------------------------------------------------------

const STACK_NAMES = Object.keys(STACK_OPS);
const STACK_ROWS = Object.values(STACK_OPS as OpTable).map(row => ({
  next: depthSides(row.stack ?? '--'),
  jump: depthSides(row.jumpStack ?? row.stack ?? '--'),
  target: row.jumpStack === undefined ? null : row.operands[0]!,
}));
const ATTRIBUTE_OPS = new Set(['LOAD_ATTR', 'STORE_ATTR', 'LOAD_METHOD']);
const STACK_KINDS = STACK_NAMES.map(kindOf);

/** An instruction whose effect depends on whether it jumps waits for the next one. */
let pending = -1;
let pendingTarget = 0;

function kindOf(name: string): 'attribute' | 'global' | 'other' {
  if (ATTRIBUTE_OPS.has(name)) return 'attribute';
  return name === 'LOAD_GLOBAL' ? 'global' : 'other';
}

function countSite(kind: ReturnType<typeof kindOf>): void {
  if (kind === 'attribute') tally.attributes++;
  else if (kind === 'global') tally.globals++;
}

/** `pc` is the index after the instruction. */
export function stackInstruction(op: number, operand: number, pc: number): void {
  if (pending >= 0) {
    const { jump, next } = STACK_ROWS[pending]!;
    const { after, before } = pc - 2 === pendingTarget ? jump : next;
    tally.pops += before.fixed;
    tally.pushes += after.fixed;
    pending = -1;
  }
  const { next, target } = STACK_ROWS[op]!;
  countSite(STACK_KINDS[op]!);
  if (target !== null) {
    pending = op;
    pendingTarget = target === 'delta' ? pc + operand : operand;
    return;
  }
  tally.pops += next.before.fixed + next.before.perCount * operand;
  tally.pushes += next.after.fixed + next.after.perCount * operand;
}

// ---- the register machine ----------------------------------------------------------------------------------------------

type Role = 'read' | 'write' | 'first' | 'base' | 'none';

const READ = new Set(['left', 'right', 'value', 'object', 'index', 'iterator', 'exception', 'cause']);

const REGISTER_NAMES = Object.keys(REGISTER_OPS);
const REGISTER_KINDS = REGISTER_NAMES.map(kindOf);
const REGISTER_ROWS = Object.entries(REGISTER_OPS as OpTable).map(([name, { operands }]) => {
  const roles = operands.map((operand): Role => {
    if (operand === 'dst') return 'write';
    if (operand === 'first' || operand === 'base') return operand;
    if (operand === 'local') return name === 'CHECK_LOCAL' ? 'read' : 'write';
    if (operand === 'prev') return name === 'ENTER_HANDLER' ? 'write' : 'read';
    return READ.has(operand) ? 'read' : 'none';
  });
  return { name, roles, count: operands.indexOf('count') };
});

export function registerInstruction(op: number, a: number, b: number, c: number): void {
  const { count, name, roles } = REGISTER_ROWS[op]!;
  countSite(REGISTER_KINDS[op]!);
  const operands = [a, b, c];
  const many = count < 0 ? 1 : operands[count]!;
  roles.forEach((role, i) => {
    switch (role) {
      case 'read':
        if (operands[i]! < 0) tally.constantReads++;
        else tally.registerReads++;
        break;
      case 'write':
        tally.registerWrites++;
        break;
      case 'first':
        // Several side by side: taken, or (UNPACK) given.
        if (name.startsWith('UNPACK')) tally.registerWrites += many;
        else tally.registerReads += name === 'MAP' ? 2 * many : many;
        break;
      case 'base':
        // A call takes the callable and its arguments; what is about to be called puts itself and its object there.
        if (name === 'LOAD_METHOD') tally.registerWrites += 2;
        else tally.registerReads += many + (name === 'CALL_METHOD' ? 2 : 1);
        if (name === 'CALL_KEYWORDS') tally.registerWrites++;
        break;
    }
  });
}

// ---- the jit -----------------------------------------------------------------------------------------------------------

/** A helper that counts its calls; classes and tables stay what they are. */
export function watched(name: string, helper: unknown): unknown {
  if (typeof helper !== 'function' || /^class\b/.test(Function.prototype.toString.call(helper))) return helper;
  return function (this: unknown, ...args: unknown[]): unknown {
    helperCalls.set(name, (helperCalls.get(name) ?? 0) + 1);
    return Reflect.apply(helper, this, args);
  };
}

const OPERATORS = new Set(
  (
    'add sub mul matmul trueDiv floorDiv mod pow lshift rshift bitAnd bitOr bitXor iadd isub imul imatmul itrueDiv ' +
    'ifloorDiv imod ipow ilshift irshift ibitAnd ibitOr ibitXor neg pos invert lt le gt ge eq ne'
  ).split(' '),
);
const ITEMS = new Set(['getItem', 'setItem', 'getSlice']);
const CALLS = new Set(['call0', 'call1', 'call2', 'call3', 'callMany', 'callKeywords', 'callSpread']);

function helperSum(names: ReadonlySet<string>): number {
  let sum = 0;
  for (const [name, count] of helperCalls) if (names.has(name)) sum += count;
  return sum;
}

// ---- what comes out ----------------------------------------------------------------------------------------------------

/** By the names under which reports know them; what an engine has none of is left out. */
export function tallied(): Record<string, number> {
  const helpers = [...helperCalls.values()].reduce((sum, count) => sum + count, 0);
  const figures: Record<string, number> = {
    pushes: tally.pushes,
    pops: tally.pops,
    'register reads': tally.registerReads,
    'register writes': tally.registerWrites,
    'constant reads': tally.constantReads,
    'attribute operations': tally.attributes,
    'attribute cache hits': Math.max(0, tally.attributes - tally.attributesMissed),
    'global loads': tally.globals,
    'global cache hits': Math.max(0, tally.globals - tally.globalsMissed),
    'helper calls': helpers,
  };
  const kept = Object.fromEntries(Object.entries(figures).filter(([, value]) => value > 0));
  // Nothing failed is a figure, too, where there are guards.
  const guards: Record<string, number> =
    helperCalls.size === 0
      ? {}
      : { 'guards failed': helperSum(OPERATORS) + helperSum(ITEMS), 'generic calls': helperSum(CALLS) };
  return { ...kept, ...guards, 'floats made': tally.floats };
}
