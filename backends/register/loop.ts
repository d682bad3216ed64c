// The loop of the register machine: fetch four numbers, switch over the opcode.
//
// State is kept in locals: `stack` is the value stack, `base` the window of the frame (register 0 first), `code` the
// instructions, `pc` the index after the one that runs, `a`, `b`, `c` its operands. An operand that may be a constant is
// negative then (~index). A Python function that is called gets a frame in this same loop (`continue load` takes its
// state up), so Python calls use no host stack. The loop ends when the frame that JavaScript entered returns or yields.
//
// No operator has its meaning here: two small ints are treated in place, everything else asks runtime/protocols. A case
// that is rare calls out, because a function beyond the host's size limit is never optimised.

import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import { listType, PyIterator, type PyList, type PyTuple } from '../../src/runtime/objects/containers.ts';
import type { PyException } from '../../src/runtime/objects/exception.ts';
import { Cell, PyFunction } from '../../src/runtime/objects/function.ts';
import { PyGenerator } from '../../src/runtime/objects/generator.ts';
import { PyInstance, type Value } from '../../src/runtime/objects/object.ts';
import { delAttr } from '../../src/runtime/protocols/attributes.ts';
import { eq, ge, gt, isSame, le, lt, ne } from '../../src/runtime/protocols/compare.ts';
import { delegation, sendInto } from '../../src/runtime/protocols/delegation.ts';
import { delItem } from '../../src/runtime/protocols/items.ts';
import { iter, next } from '../../src/runtime/protocols/iterate.ts';
import { RangeIterator } from '../../src/runtime/protocols/iterators.ts';
import { add, bitAnd, floorDiv, iadd, isub, mod, mul, sub, trueDiv } from '../../src/runtime/protocols/numbers.ts';
import { activeException, exceptionMatches, makeRaised } from '../../src/runtime/protocols/raising.ts';
import { setSubscript, subscript } from '../../src/runtime/protocols/slices.ts';
import { truth } from '../../src/runtime/protocols/truth.ts';
import { thread, turns } from '../../src/runtime/thread.ts';
import { AFRESH } from '../shared/afresh.ts';
import { loadAttribute, loadMethodPair, storeAttribute } from '../shared/attribute-sites.ts';
import { callValue, checkInit, endForwarded, sliceStack } from '../shared/calls.ts';
import { isCounting, newCounts } from '../shared/counters.ts';
import { endActivation } from '../shared/frame-view.ts';
import {
  CALLED,
  CONSTRUCTING,
  DELEGATED,
  ENTERED,
  ensureStack,
  FORWARDED,
  type Frame,
  ITERATED,
  machine,
  pushFrame,
  RESUMED,
  valueStack,
} from '../shared/machine.ts';
import {
  deleteGlobal,
  deleteName,
  emptyCell,
  loadClassFree,
  loadName,
  storeName,
  unboundLocal,
} from '../shared/names.ts';
import { awaitable, callSpread, iteratorOfYieldFrom, yielded } from '../shared/operations.ts';
import { pollAt, switchAt } from '../shared/strands.ts';
import { resumeInLoop } from '../shared/suspension.ts';
import { passOn, previousOf, unwind } from '../shared/unwind.ts';
import type { RegisterCode } from './code.ts';
import { Op } from './op.generated.ts';
import { OPS } from './opcodes.ts';
import * as cold from './operations.ts';

const MOST = Number.MAX_SAFE_INTEGER;

export const OP_NAMES = Object.keys(OPS);
/** Executed instructions by opcode, when somebody asked for them. */
export const counts = newCounts(OP_NAMES);

export function runRegister(entered: Frame): Value {
  const stack = valueStack;
  const counted = isCounting();
  let frame = entered;
  let pc = frame.pc;
  for (;;) {
    try {
      load: for (;;) {
        const owner = frame.code as RegisterCode;
        const code = owner.instructions;
        const constants = owner.constantValues;
        const base = frame.base;
        const cache = owner.globalCache(frame.globals);
        const { entries, builtins } = cache;
        pc = frame.pc;
        for (;;) {
          const op = code[pc] as Op;
          const a = code[pc + 1]!;
          const b = code[pc + 2]!;
          const c = code[pc + 3]!;
          pc += 4;
          frame.pc = pc;
          if (counted) counts[op]!++;
          switch (op) {
            // ---- names -------------------------------------------------------------------------------------------
            case Op.LOAD_CONST:
              stack[base + a] = constants[b];
              continue;
            case Op.MOVE:
              stack[base + a] = b >= 0 ? stack[base + b] : constants[~b];
              continue;
            case Op.CHECK_LOCAL:
              if (stack[base + a] === undefined) throw unboundLocal(owner, a);
              continue;
            case Op.DELETE_LOCAL:
              if (stack[base + a] === undefined) throw unboundLocal(owner, a);
              stack[base + a] = undefined;
              continue;
            case Op.CLEAR_LOCAL:
              stack[base + a] = undefined;
              continue;
            case Op.LOAD_GLOBAL: {
              let value = entries[b]!.value;
              if (value === undefined) {
                value = builtins[b]!.value;
                if (value === undefined) value = cache.load(b, owner.nameList[b]!);
              }
              stack[base + a] = value;
              continue;
            }
            case Op.LOAD_NAME: {
              let value = frame.namespace === frame.globals ? entries[b]!.value : undefined;
              if (value === undefined) value = loadName(frame, cache, b);
              stack[base + a] = value;
              continue;
            }
            case Op.STORE_NAME:
              storeName(frame, cache, a, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.STORE_GLOBAL:
              cache.store(a, owner.nameList[a]!, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.DELETE_NAME:
              deleteName(frame, a);
              continue;
            case Op.DELETE_GLOBAL:
              deleteGlobal(frame, a);
              continue;
            case Op.LOAD_CELL: {
              const { value } = stack[base + owner.localCount + b] as Cell;
              if (value === undefined) throw emptyCell(owner, b);
              stack[base + a] = value;
              continue;
            }
            case Op.STORE_CELL:
              (stack[base + owner.localCount + a] as Cell).value = b >= 0 ? stack[base + b] : constants[~b];
              continue;
            case Op.DELETE_CELL: {
              const cell = stack[base + owner.localCount + a] as Cell;
              if (cell.value === undefined) throw emptyCell(owner, a);
              cell.value = undefined;
              continue;
            }
            case Op.CLEAR_CELL:
              stack[base + owner.localCount + a] = new Cell(undefined);
              continue;
            case Op.LOAD_CLASS_FREE:
              stack[base + a] = loadClassFree(frame, b, stack[base + owner.localCount + b] as Cell);
              continue;

            // ---- attributes and items ----------------------------------------------------------------------------
            case Op.LOAD_ATTR: {
              const site = owner.sites[(pc >> 2) - 1]!;
              const object = b >= 0 ? stack[base + b]! : constants[~b]!;
              if (object instanceof PyInstance) {
                if (object.shape === site.shape && site.slot >= 0) {
                  const value = object.slot(site.slot);
                  if (value !== undefined) {
                    stack[base + a] = value;
                    continue;
                  }
                }
                const getter = site.getterOf(object.shape);
                if (getter !== null) {
                  // The getter's argument goes above the window.
                  const first = base + owner.frameSize + 1;
                  ensureStack(first + 1);
                  stack[first] = object;
                  frame.top = base + a;
                  const called = callValue(getter, first, 1, null, base + a);
                  if (called === null) continue;
                  frame = called;
                  continue load;
                }
              }
              stack[base + a] = loadAttribute(site, object, owner.nameList[c]!);
              continue;
            }
            case Op.STORE_ATTR: {
              const site = owner.sites[(pc >> 2) - 1]!;
              const object = a >= 0 ? stack[base + a]! : constants[~a]!;
              const value = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (object instanceof PyInstance && object.shape === site.shape) {
                object.setSlot(site.slot, value);
                if (site.added !== null) object.shape = site.added;
              } else storeAttribute(site, object, owner.nameList[b]!, value);
              continue;
            }
            case Op.DELETE_ATTR:
              delAttr(a >= 0 ? stack[base + a]! : constants[~a]!, owner.nameList[b]!);
              continue;
            case Op.GET_ITEM: {
              const object = (b >= 0 ? stack[base + b] : constants[~b]) as PyList | null;
              const key = (c >= 0 ? stack[base + c] : constants[~c]) as number;
              stack[base + a] =
                typeof key === 'number' && object?.cls === listType && key >= 0 && key < object.items.length
                  ? object.items[key]
                  : subscript(object, key);
              continue;
            }
            case Op.SET_ITEM: {
              const object = (a >= 0 ? stack[base + a] : constants[~a]) as PyList | null;
              const key = (b >= 0 ? stack[base + b] : constants[~b]) as number;
              const value = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof key === 'number' && object?.cls === listType && key >= 0 && key < object.items.length)
                object.items[key] = value;
              else setSubscript(object, key, value);
              continue;
            }
            case Op.DELETE_ITEM:
              delItem(a >= 0 ? stack[base + a]! : constants[~a]!, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;

            // ---- operators ---------------------------------------------------------------------------------------
            case Op.POSITIVE:
            case Op.NEGATIVE:
            case Op.INVERT:
              stack[base + a] = cold.operateUnary(op, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.NOT:
              stack[base + a] = !truth(b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.ADD: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left + right;
                if (result <= MOST && result >= -MOST) {
                  stack[base + a] = result;
                  continue;
                }
              }
              stack[base + a] = add(left, right);
              continue;
            }
            case Op.SUB: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left - right;
                if (result <= MOST && result >= -MOST) {
                  stack[base + a] = result;
                  continue;
                }
              }
              stack[base + a] = sub(left, right);
              continue;
            }
            case Op.MUL: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left * right;
                if (result <= MOST && result >= -MOST) {
                  // -0 is no int.
                  stack[base + a] = result + 0;
                  continue;
                }
              }
              stack[base + a] = mul(left, right);
              continue;
            }
            case Op.TRUEDIV: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              stack[base + a] = trueDiv(left, right);
              continue;
            }
            case Op.FLOORDIV: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              stack[base + a] = floorDiv(left, right);
              continue;
            }
            case Op.MOD: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              stack[base + a] = mod(left, right);
              continue;
            }
            case Op.AND: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              // | 0 keeps a small int as it is: only then may the host's 32-bit operator be used.
              if (
                typeof left === 'number' &&
                typeof right === 'number' &&
                (left | 0) === left &&
                (right | 0) === right
              ) {
                stack[base + a] = left & right;
                continue;
              }
              stack[base + a] = bitAnd(left, right);
              continue;
            }
            case Op.IADD: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left + right;
                if (result <= MOST && result >= -MOST) {
                  stack[base + a] = result;
                  continue;
                }
              }
              stack[base + a] = iadd(left, right);
              continue;
            }
            case Op.ISUB: {
              const left = b >= 0 ? stack[base + b]! : constants[~b]!;
              const right = c >= 0 ? stack[base + c]! : constants[~c]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left - right;
                if (result <= MOST && result >= -MOST) {
                  stack[base + a] = result;
                  continue;
                }
              }
              stack[base + a] = isub(left, right);
              continue;
            }

            case Op.MATMUL:
            case Op.POW:
            case Op.LSHIFT:
            case Op.RSHIFT:
            case Op.OR:
            case Op.XOR:
            case Op.IMUL:
            case Op.IMATMUL:
            case Op.ITRUEDIV:
            case Op.IFLOORDIV:
            case Op.IMOD:
            case Op.IPOW:
            case Op.ILSHIFT:
            case Op.IRSHIFT:
            case Op.IAND:
            case Op.IOR:
            case Op.IXOR:
            case Op.LT:
            case Op.LE:
            case Op.EQ:
            case Op.NE:
            case Op.GT:
            case Op.GE:
            case Op.IN:
            case Op.NOT_IN:
            case Op.IS:
            case Op.IS_NOT:
              stack[base + a] = cold.operate(
                op,
                b >= 0 ? stack[base + b]! : constants[~b]!,
                c >= 0 ? stack[base + c]! : constants[~c]!,
              );
              continue;

            // ---- building ----------------------------------------------------------------------------------------
            case Op.MAKE_TUPLE:
            case Op.MAKE_LIST:
            case Op.MAKE_SET:
            case Op.MAKE_DICT:
            case Op.MAKE_SLICE:
            case Op.CONCAT:
              stack[base + a] = cold.build(op, base + b, c);
              continue;
            case Op.FORMAT:
              stack[base + a] = cold.format(b >= 0 ? stack[base + b]! : constants[~b]!, c, '');
              continue;
            case Op.FORMAT_SPEC:
              stack[base + a] = cold.format(stack[base + b]!, c, stack[base + b + 1]!);
              continue;
            case Op.LIST_APPEND:
            case Op.SET_ADD:
              cold.append(op, a >= 0 ? stack[base + a]! : constants[~a]!, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.DICT_SET:
              cold.dictSet(
                a >= 0 ? stack[base + a]! : constants[~a]!,
                b >= 0 ? stack[base + b]! : constants[~b]!,
                c >= 0 ? stack[base + c]! : constants[~c]!,
              );
              continue;
            case Op.UNPACK:
              cold.unpack(b >= 0 ? stack[base + b]! : constants[~b]!, c, base + a);
              continue;
            case Op.UNPACK_STAR:
              cold.unpackStar(b >= 0 ? stack[base + b]! : constants[~b]!, c, base + a);
              continue;

            // ---- jumps and loops ---------------------------------------------------------------------------------
            case Op.JUMP:
              if (a < pc && --thread.budget < 0) pollAt(frame, a, base);
              pc = a;
              continue;
            case Op.JUMP_IF_TRUE: {
              const value = a >= 0 ? stack[base + a]! : constants[~a]!;
              if (value === false || (value !== true && !truth(value))) continue;
              if (b < pc && --thread.budget < 0) pollAt(frame, b, base);
              pc = b;
              continue;
            }
            case Op.JUMP_IF_FALSE: {
              const value = a >= 0 ? stack[base + a]! : constants[~a]!;
              if (value === true || (value !== false && truth(value))) continue;
              if (b < pc && --thread.budget < 0) pollAt(frame, b, base);
              pc = b;
              continue;
            }
            case Op.JUMP_IF_LT:
            case Op.JUMP_UNLESS_LT: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left < right : truth(lt(left, right))) !== (op === Op.JUMP_IF_LT)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_LE:
            case Op.JUMP_UNLESS_LE: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left <= right : truth(le(left, right))) !== (op === Op.JUMP_IF_LE)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_EQ:
            case Op.JUMP_UNLESS_EQ: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left === right : truth(eq(left, right))) !== (op === Op.JUMP_IF_EQ)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_NE:
            case Op.JUMP_UNLESS_NE: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left !== right : truth(ne(left, right))) !== (op === Op.JUMP_IF_NE)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_GT:
            case Op.JUMP_UNLESS_GT: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left > right : truth(gt(left, right))) !== (op === Op.JUMP_IF_GT)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_GE:
            case Op.JUMP_UNLESS_GE: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              const small = typeof left === 'number' && typeof right === 'number';
              if ((small ? left >= right : truth(ge(left, right))) !== (op === Op.JUMP_IF_GE)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.JUMP_IF_IS:
            case Op.JUMP_IF_IS_NOT: {
              const left = a >= 0 ? stack[base + a]! : constants[~a]!;
              const right = b >= 0 ? stack[base + b]! : constants[~b]!;
              if (isSame(left, right) !== (op === Op.JUMP_IF_IS)) continue;
              if (c < pc && --thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }
            case Op.GET_ITER:
              stack[base + a] = iter(b >= 0 ? stack[base + b]! : constants[~b]!);
              pc = c;
              continue;
            case Op.FOR_ITER: {
              const iterator = stack[base + b]!;
              let item: Value | undefined;
              if (iterator instanceof RangeIterator) {
                if (iterator.remaining > 0) {
                  item = iterator.current;
                  iterator.current = item + iterator.increment;
                  iterator.remaining--;
                }
              } else if (iterator instanceof PyIterator) {
                if (iterator instanceof PyGenerator) {
                  if (--thread.budget < 0) pollAt(frame, pc - 4, base);
                  frame.top = base + a;
                  const resumed = resumeInLoop(iterator, null, ITERATED);
                  if (resumed !== null) {
                    frame = resumed;
                    continue load;
                  }
                }
                item = iterator.step();
              } else {
                item = next(iterator);
              }
              if (item === undefined) continue;
              stack[base + a] = item;
              if (--thread.budget < 0) pollAt(frame, c, base);
              pc = c;
              continue;
            }

            // ---- calls -------------------------------------------------------------------------------------------
            case Op.CALL: {
              if (--thread.budget < 0) pollAt(frame, pc - 4, base);
              const at = base + b;
              frame.top = base + a;
              const callee = stack[at]!;
              if (callee instanceof PyFunction && (callee.code as RegisterCode).simpleCount === c) {
                machine.calls++;
                frame = pushFrame(callee.code as RegisterCode, callee.globals, callee.closure, at + 1, c);
                continue load;
              }
              const called = callValue(callee, at + 1, c, null, base + a);
              if (called === null) continue;
              frame = called;
              continue load;
            }
            case Op.LOAD_METHOD: {
              const site = owner.sites[(pc >> 2) - 1]!;
              const object = b >= 0 ? stack[base + b]! : constants[~b]!;
              if (object instanceof PyInstance && object.shape === site.shape && site.slot < 0 && !site.plain) {
                stack[base + a] = site.found;
                stack[base + a + 1] = object;
                continue;
              }
              loadMethodPair(site, object, owner.nameList[c]!, base + a);
              continue;
            }
            case Op.CALL_METHOD: {
              if (--thread.budget < 0) pollAt(frame, pc - 4, base);
              const at = base + b;
              frame.top = base + a;
              const callee = stack[at];
              if (callee instanceof PyFunction && (callee.code as RegisterCode).simpleCount === c + 1) {
                machine.calls++;
                frame = pushFrame(callee.code as RegisterCode, callee.globals, callee.closure, at + 1, c + 1);
                continue load;
              }
              const called =
                callee === undefined
                  ? callValue(stack[at + 1]!, at + 2, c, null, base + a)
                  : callValue(callee, at + 1, c + 1, null, base + a);
              if (called === null) continue;
              frame = called;
              continue load;
            }
            case Op.CALL_KEYWORDS: {
              if (--thread.budget < 0) pollAt(frame, pc - 4, base);
              const at = base + a;
              frame.top = at;
              const called = callValue(stack[at]!, at + 1, b, (constants[c] as PyTuple).items as readonly string[], at);
              if (called === null) continue;
              frame = called;
              continue load;
            }
            case Op.CALL_SPREAD: {
              if (--thread.budget < 0) pollAt(frame, pc - 4, base);
              frame.top = base + a;
              const called = callSpread(base + b, c === 2, base + a);
              if (called === null) continue;
              frame = called;
              continue load;
            }
            case Op.RETURN: {
              const value = a >= 0 ? stack[base + a]! : constants[~a]!;
              const { kind } = frame;
              if (frame.activation !== null) endActivation(frame, pc);
              if (kind === CALLED) {
                thread.depth--;
                frame = frame.previous!;
                machine.frame = frame;
                stack[frame.top] = value;
                continue load;
              }
              if (kind >= RESUMED) {
                frame.suspension!.finishWith(frame, value);
                if (kind === RESUMED) return value;
                // A `for` that asked is exhausted and goes on below its FOR_ITER.
                frame = machine.frame;
                if (kind === DELEGATED) stack[frame.top] = value;
                continue load;
              }
              thread.depth--;
              const ended = frame;
              frame = frame.previous!;
              machine.frame = frame;
              if (kind === FORWARDED) {
                pc = frame.pc;
                const last = endForwarded(ended, value);
                if (last === undefined) frame = machine.frame;
                else stack[frame.top] = last;
                continue load;
              }
              if (kind === CONSTRUCTING && value !== null) {
                // The caller's line is to blame: the frame of __init__ has returned.
                pc = frame.pc;
                checkInit(value);
              }
              if (kind === ENTERED) return value;
              stack[frame.top] = ended.instance;
              continue load;
            }
            case Op.MAKE_FUNCTION:
              stack[base + a] = cold.makeFunction(frame, base + b, c);
              continue;
            case Op.INTRINSIC:
              stack[base + a] = owner.operations[c]!(sliceStack(base + b, owner.intrinsics[c]!.count), frame);
              continue;
            case Op.IMPORT_NAME:
              stack[base + a] = INTRINSIC.import_name(
                [owner.nameList[c]!, stack[base + b]!, stack[base + b + 1]!],
                frame,
              );
              continue;

            // ---- generators and coroutines -----------------------------------------------------------------------
            case Op.YIELD: {
              const value = yielded(owner, b >= 0 ? stack[base + b]! : constants[~b]!);
              const { kind } = frame;
              frame.suspension!.suspend(frame, pc, base + a, base + c);
              const receiver = cold.handOut(kind, value);
              if (receiver === null) return value;
              frame = receiver;
              continue load;
            }
            case Op.GET_YIELD_FROM_ITER:
              stack[base + a] = iteratorOfYieldFrom(owner, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.GET_AWAITABLE:
              stack[base + a] = awaitable(c, b >= 0 ? stack[base + b]! : constants[~b]!);
              continue;
            case Op.YIELD_FROM: {
              const iterator = stack[base + b]!;
              const sent = stack[base + b + 1]!;
              frame.top = base + a;
              const resumed = resumeInLoop(iterator, sent, DELEGATED);
              if (resumed !== null) {
                frame = resumed;
                continue load;
              }
              const value = sendInto(iterator, sent);
              if (value === undefined) {
                stack[base + a] = delegation.result;
                continue;
              }
              const receiver = cold.handOut(DELEGATED, value);
              if (receiver === null) return value;
              frame = receiver;
              continue load;
            }

            // ---- exceptions --------------------------------------------------------------------------------------
            case Op.RAISE: {
              if (c === 0) throw passOn(activeException());
              const value = a >= 0 ? stack[base + a]! : constants[~a]!;
              throw makeRaised(value, c === 2 ? (b >= 0 ? stack[base + b]! : constants[~b]!) : undefined);
            }
            case Op.JUMP_UNLESS_MATCH:
              if (!exceptionMatches(stack[base + a] as PyException, b >= 0 ? stack[base + b]! : constants[~b]!)) pc = c;
              continue;
            case Op.ENTER_HANDLER: {
              const exception = stack[base + b] as PyException;
              stack[base + a] = c === 1 ? undefined : thread.handling;
              thread.handling = exception;
              continue;
            }
            case Op.LEAVE_HANDLER:
              thread.handling = previousOf(frame, base + a);
              continue;
            case Op.RERAISE:
              throw passOn(stack[base + a] as PyException);
            case Op.SWITCH_POINT:
              if (turns.active) switchAt(frame, pc, base);
              continue;
            default:
              cold.unknownOp(op);
          }
        }
      }
    } catch (error) {
      if (error === AFRESH) return AFRESH;
      frame = unwind(error, frame, pc);
    }
  }
}
