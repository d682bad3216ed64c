// The loop of the stack machine: fetch a pair, switch over the opcode. State is kept in locals: `stack`; `sp`, its first
// free place; `base`, the frame's window; `code`, the (opcode, operand) pairs; `pc`, the index after the pair that runs.
// A called Python function gets a frame in this same loop (`continue load`), no host stack. The loop ends when the frame
// that JavaScript entered returns or yields. Operators are in runtime/protocols, but for two small ints. What is rare
// calls out: the host optimises no function beyond a size.

import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import { listType, PyIterator, type PyList, type PyTuple } from '../../src/runtime/objects/containers.ts';
import type { PyException } from '../../src/runtime/objects/exception.ts';
import { Cell, PyFunction } from '../../src/runtime/objects/function.ts';
import { PyGenerator } from '../../src/runtime/objects/generator.ts';
import { PyInstance, type Value } from '../../src/runtime/objects/object.ts';
import { delAttr } from '../../src/runtime/protocols/attributes.ts';
import { delegation, sendInto } from '../../src/runtime/protocols/delegation.ts';
import { delItem } from '../../src/runtime/protocols/items.ts';
import { iter, next } from '../../src/runtime/protocols/iterate.ts';
import { RangeIterator } from '../../src/runtime/protocols/iterators.ts';
import { add, bitAnd, floorDiv, iadd, isub, mod, mul, sub, trueDiv } from '../../src/runtime/protocols/numbers.ts';
import { activeException, makeRaised } from '../../src/runtime/protocols/raising.ts';
import { setSubscript, subscript } from '../../src/runtime/protocols/slices.ts';
import { truth } from '../../src/runtime/protocols/truth.ts';
import { thread, turns } from '../../src/runtime/thread.ts';
import { AFRESH } from '../shared/afresh.ts';
import { loadAttribute, loadMethodPair, storeAttribute } from '../shared/attribute-sites.ts';
import { callValue, checkInit, endForwarded, sliceStack } from '../shared/calls.ts';
import { isCounting, newCounts } from '../shared/counters.ts';
import { WITH_SPEC } from '../shared/flags.ts';
import { endActivation } from '../shared/frame-view.ts';
import {
  CALLED,
  CONSTRUCTING,
  DELEGATED,
  ENTERED,
  FORWARDED,
  type Frame,
  forgetOperands,
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
import {
  awaitable,
  buildConstKeyMap,
  callSpread,
  compareByNumber,
  iteratorOfYieldFrom,
  yielded,
} from '../shared/operations.ts';
import { pollAt, switchAt } from '../shared/strands.ts';
import { resumeInLoop } from '../shared/suspension.ts';
import { passOn, previousOf, unwind } from '../shared/unwind.ts';
import type { StackCode } from './code.ts';
import { Op } from './op.generated.ts';
import { OPS } from './opcodes.ts';
import * as cold from './operations.ts';

const MOST = Number.MAX_SAFE_INTEGER;

export const OP_NAMES = Object.keys(OPS);
/** Executed instructions by opcode, when somebody asked for them. */
export const counts = newCounts(OP_NAMES);

export function runStack(entered: Frame): Value {
  const stack = valueStack;
  const counted = isCounting();
  let frame = entered;
  let pc = frame.pc;
  for (;;) {
    try {
      load: for (;;) {
        const owner = frame.code as StackCode;
        const code = owner.instructions;
        const constants = owner.constantValues;
        const base = frame.base;
        const cache = owner.globalCache(frame.globals);
        const { entries, builtins } = cache;
        let sp = frame.top;
        pc = frame.pc;
        for (;;) {
          const op = code[pc] as Op;
          const arg = code[pc + 1]!;
          pc += 2;
          frame.pc = pc;
          if (counted) counts[op]!++;
          switch (op) {
            // ---- names -------------------------------------------------------------------------------------------
            case Op.LOAD_CONST:
              stack[sp++] = constants[arg];
              continue;
            case Op.LOAD_FAST: {
              const value = stack[base + arg];
              if (value === undefined) throw unboundLocal(owner, arg);
              stack[sp++] = value;
              continue;
            }
            case Op.STORE_FAST:
              stack[base + arg] = stack[--sp];
              continue;
            case Op.DELETE_FAST:
              if (stack[base + arg] === undefined) throw unboundLocal(owner, arg);
              stack[base + arg] = undefined;
              forgetOperands(sp, base + owner.frameSize);
              continue;
            case Op.CLEAR_FAST:
              stack[base + arg] = undefined;
              continue;
            case Op.LOAD_GLOBAL: {
              let value = entries[arg]!.value;
              if (value === undefined) {
                value = builtins[arg]!.value;
                if (value === undefined) value = cache.load(arg, owner.nameList[arg]!);
              }
              stack[sp++] = value;
              continue;
            }
            case Op.LOAD_NAME: {
              let value = frame.namespace === frame.globals ? entries[arg]!.value : undefined;
              if (value === undefined) value = loadName(frame, cache, arg);
              stack[sp++] = value;
              continue;
            }
            case Op.STORE_NAME:
              storeName(frame, cache, arg, stack[--sp]!);
              continue;
            case Op.STORE_GLOBAL:
              cache.store(arg, owner.nameList[arg]!, stack[--sp]!);
              continue;
            case Op.DELETE_NAME:
              deleteName(frame, arg);
              forgetOperands(sp, base + owner.frameSize);
              continue;
            case Op.DELETE_GLOBAL:
              deleteGlobal(frame, arg);
              forgetOperands(sp, base + owner.frameSize);
              continue;
            case Op.LOAD_DEREF: {
              const { value } = stack[base + owner.localCount + arg] as Cell;
              if (value === undefined) throw emptyCell(owner, arg);
              stack[sp++] = value;
              continue;
            }
            case Op.STORE_DEREF:
              (stack[base + owner.localCount + arg] as Cell).value = stack[--sp];
              continue;
            case Op.DELETE_DEREF: {
              const cell = stack[base + owner.localCount + arg] as Cell;
              if (cell.value === undefined) throw emptyCell(owner, arg);
              cell.value = undefined;
              continue;
            }
            case Op.CLEAR_DEREF:
              stack[base + owner.localCount + arg] = new Cell(undefined);
              continue;
            case Op.LOAD_CLASSDEREF:
              stack[sp++] = loadClassFree(frame, arg, stack[base + owner.localCount + arg] as Cell);
              continue;
            case Op.LOAD_CLOSURE:
              stack[sp++] = stack[base + owner.localCount + arg];
              continue;

            // ---- attributes and items ----------------------------------------------------------------------------
            case Op.LOAD_ATTR: {
              const site = owner.sites[(pc >> 1) - 1]!;
              const object = stack[sp - 1]!;
              if (object instanceof PyInstance) {
                if (object.shape === site.shape && site.slot >= 0) {
                  const value = object.slot(site.slot);
                  if (value !== undefined) {
                    stack[sp - 1] = value;
                    continue;
                  }
                }
                const getter = site.getterOf(object.shape);
                if (getter !== null) {
                  frame.top = sp - 1;
                  const called = callValue(getter, sp - 1, 1, null, sp - 1);
                  if (called === null) continue;
                  frame = called;
                  continue load;
                }
              }
              stack[sp - 1] = loadAttribute(site, object, owner.nameList[arg]!);
              continue;
            }
            case Op.STORE_ATTR: {
              sp -= 2;
              const site = owner.sites[(pc >> 1) - 1]!;
              const object = stack[sp + 1]!;
              if (object instanceof PyInstance && object.shape === site.shape) {
                object.setSlot(site.slot, stack[sp]);
                if (site.added !== null) object.shape = site.added;
              } else storeAttribute(site, object, owner.nameList[arg]!, stack[sp]!);
              continue;
            }
            case Op.DELETE_ATTR:
              delAttr(stack[--sp]!, owner.nameList[arg]!);
              continue;
            case Op.BINARY_SUBSCR: {
              sp--;
              const object = stack[sp - 1] as PyList | null;
              const key = stack[sp] as number;
              stack[sp - 1] =
                typeof key === 'number' && object?.cls === listType && key >= 0 && key < object.items.length
                  ? object.items[key]
                  : subscript(object, key);
              continue;
            }
            case Op.STORE_SUBSCR: {
              sp -= 3;
              const object = stack[sp + 1] as PyList | null;
              const key = stack[sp + 2] as number;
              if (typeof key === 'number' && object?.cls === listType && key >= 0 && key < object.items.length)
                object.items[key] = stack[sp]!;
              else setSubscript(object, key, stack[sp]!);
              continue;
            }
            case Op.DELETE_SUBSCR:
              sp -= 2;
              delItem(stack[sp]!, stack[sp + 1]!);
              continue;

            // ---- operators ---------------------------------------------------------------------------------------
            case Op.UNARY_POSITIVE:
            case Op.UNARY_NEGATIVE:
            case Op.UNARY_INVERT:
              stack[sp - 1] = cold.operateUnary(op, stack[sp - 1]!);
              continue;
            case Op.UNARY_NOT:
              stack[sp - 1] = !truth(stack[sp - 1]!);
              continue;
            case Op.BINARY_ADD: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left + right;
                if (result <= MOST && result >= -MOST) {
                  stack[sp - 1] = result;
                  continue;
                }
              }
              stack[sp - 1] = add(left, right);
              continue;
            }
            case Op.INPLACE_ADD: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left + right;
                if (result <= MOST && result >= -MOST) {
                  stack[sp - 1] = result;
                  continue;
                }
              }
              stack[sp - 1] = iadd(left, right);
              continue;
            }
            case Op.BINARY_SUBTRACT: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left - right;
                if (result <= MOST && result >= -MOST) {
                  stack[sp - 1] = result;
                  continue;
                }
              }
              stack[sp - 1] = sub(left, right);
              continue;
            }
            case Op.INPLACE_SUBTRACT: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left - right;
                if (result <= MOST && result >= -MOST) {
                  stack[sp - 1] = result;
                  continue;
                }
              }
              stack[sp - 1] = isub(left, right);
              continue;
            }
            case Op.BINARY_MULTIPLY: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                const result = left * right;
                if (result <= MOST && result >= -MOST) {
                  // -0 is no int.
                  stack[sp - 1] = result + 0;
                  continue;
                }
              }
              stack[sp - 1] = mul(left, right);
              continue;
            }
            case Op.BINARY_TRUE_DIVIDE:
              sp--;
              stack[sp - 1] = trueDiv(stack[sp - 1]!, stack[sp]!);
              continue;
            case Op.BINARY_FLOOR_DIVIDE:
              sp--;
              stack[sp - 1] = floorDiv(stack[sp - 1]!, stack[sp]!);
              continue;
            case Op.BINARY_MODULO:
              sp--;
              stack[sp - 1] = mod(stack[sp - 1]!, stack[sp]!);
              continue;
            case Op.BINARY_AND: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              // | 0 keeps a small int as it is: only then may the host's 32-bit operator be used.
              if (
                typeof left === 'number' &&
                typeof right === 'number' &&
                (left | 0) === left &&
                (right | 0) === right
              ) {
                stack[sp - 1] = left & right;
                continue;
              }
              stack[sp - 1] = bitAnd(left, right);
              continue;
            }
            case Op.BINARY_MATRIX_MULTIPLY:
            case Op.BINARY_POWER:
            case Op.BINARY_LSHIFT:
            case Op.BINARY_RSHIFT:
            case Op.BINARY_OR:
            case Op.BINARY_XOR:
            case Op.INPLACE_MULTIPLY:
            case Op.INPLACE_MATRIX_MULTIPLY:
            case Op.INPLACE_TRUE_DIVIDE:
            case Op.INPLACE_FLOOR_DIVIDE:
            case Op.INPLACE_MODULO:
            case Op.INPLACE_POWER:
            case Op.INPLACE_LSHIFT:
            case Op.INPLACE_RSHIFT:
            case Op.INPLACE_AND:
            case Op.INPLACE_OR:
            case Op.INPLACE_XOR:
              sp--;
              stack[sp - 1] = cold.operate(op, stack[sp - 1]!, stack[sp]!);
              continue;
            case Op.COMPARE_OP: {
              const right = stack[--sp]!;
              const left = stack[sp - 1]!;
              if (typeof left === 'number' && typeof right === 'number') {
                switch (arg) {
                  case 0:
                    stack[sp - 1] = left < right;
                    continue;
                  case 1:
                    stack[sp - 1] = left <= right;
                    continue;
                  case 2:
                    stack[sp - 1] = left === right;
                    continue;
                  case 3:
                    stack[sp - 1] = left !== right;
                    continue;
                  case 4:
                    stack[sp - 1] = left > right;
                    continue;
                  case 5:
                    stack[sp - 1] = left >= right;
                    continue;
                }
              }
              stack[sp - 1] = compareByNumber(arg, left, right);
              continue;
            }

            // ---- the stack itself --------------------------------------------------------------------------------
            case Op.POP_TOP:
              sp--;
              continue;
            case Op.DUP_TOP:
              stack[sp] = stack[sp - 1];
              sp++;
              continue;
            case Op.DUP_TOP_TWO:
              stack[sp] = stack[sp - 2];
              stack[sp + 1] = stack[sp - 1];
              sp += 2;
              continue;
            case Op.ROT_TWO: {
              const top = stack[sp - 1];
              stack[sp - 1] = stack[sp - 2];
              stack[sp - 2] = top;
              continue;
            }
            case Op.ROT_THREE: {
              const top = stack[sp - 1];
              stack[sp - 1] = stack[sp - 2];
              stack[sp - 2] = stack[sp - 3];
              stack[sp - 3] = top;
              continue;
            }

            // ---- building ----------------------------------------------------------------------------------------
            case Op.BUILD_TUPLE:
            case Op.BUILD_LIST:
            case Op.BUILD_SET:
            case Op.BUILD_STRING:
            case Op.BUILD_SLICE:
              sp -= arg;
              stack[sp] = cold.build(op, sp, arg);
              sp++;
              continue;
            case Op.BUILD_MAP:
              sp -= 2 * arg;
              stack[sp] = cold.build(op, sp, arg);
              sp++;
              continue;
            case Op.BUILD_CONST_KEY_MAP:
              sp -= arg + 1;
              stack[sp] = buildConstKeyMap(sp, stack[sp + arg] as PyTuple);
              sp++;
              continue;
            case Op.FORMAT_VALUE:
              if (arg >= WITH_SPEC) sp--;
              stack[sp - 1] = cold.formatValue(arg, stack[sp - 1]!, stack[sp]!);
              continue;
            case Op.LIST_APPEND:
            case Op.SET_ADD:
              sp--;
              cold.append(op, sp, arg);
              continue;
            case Op.MAP_ADD:
              sp -= 2;
              cold.mapAdd(sp, arg);
              continue;
            case Op.UNPACK_SEQUENCE:
              sp--;
              cold.unpackSequence(stack[sp]!, arg, sp);
              sp += arg;
              continue;
            case Op.UNPACK_EX:
              sp--;
              sp += cold.unpackEx(stack[sp]!, arg, sp);
              continue;

            // ---- jumps and loops ---------------------------------------------------------------------------------
            case Op.JUMP_FORWARD:
              pc += arg;
              continue;
            case Op.JUMP_ABSOLUTE:
              if (arg < pc && --thread.budget < 0) pollAt(frame, arg, sp);
              pc = arg;
              continue;
            case Op.POP_JUMP_IF_FALSE: {
              const value = stack[--sp]!;
              if (value === true || (value !== false && truth(value))) continue;
              if (arg < pc && --thread.budget < 0) pollAt(frame, arg, sp);
              pc = arg;
              continue;
            }
            case Op.POP_JUMP_IF_TRUE: {
              const value = stack[--sp]!;
              if (value === false || (value !== true && !truth(value))) continue;
              if (arg < pc && --thread.budget < 0) pollAt(frame, arg, sp);
              pc = arg;
              continue;
            }
            case Op.JUMP_IF_FALSE_OR_POP:
              if (truth(stack[sp - 1]!)) sp--;
              else pc = arg;
              continue;
            case Op.JUMP_IF_TRUE_OR_POP:
              if (truth(stack[sp - 1]!)) pc = arg;
              else sp--;
              continue;
            case Op.GET_ITER:
              stack[sp - 1] = iter(stack[sp - 1]!);
              continue;
            case Op.FOR_ITER: {
              const iterator = stack[sp - 1]!;
              let item: Value | undefined;
              if (iterator instanceof RangeIterator) {
                if (iterator.remaining > 0) {
                  item = iterator.current;
                  iterator.current = item + iterator.increment;
                  iterator.remaining--;
                }
              } else if (iterator instanceof PyIterator) {
                if (iterator instanceof PyGenerator) {
                  frame.top = sp;
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
              if (item === undefined) {
                sp--;
                pc += arg;
              } else stack[sp++] = item;
              continue;
            }

            // ---- calls -------------------------------------------------------------------------------------------
            case Op.CALL_FUNCTION: {
              if (--thread.budget < 0) pollAt(frame, pc - 2, sp);
              const at = sp - arg - 1;
              frame.top = at;
              const callee = stack[at]!;
              if (callee instanceof PyFunction && (callee.code as StackCode).simpleCount === arg) {
                machine.calls++;
                frame = pushFrame(callee.code as StackCode, callee.globals, callee.closure, at + 1, arg);
                continue load;
              }
              const called = callValue(callee, at + 1, arg, null, at);
              if (called !== null) {
                frame = called;
                continue load;
              }
              sp = at + 1;
              continue;
            }
            case Op.LOAD_METHOD: {
              const site = owner.sites[(pc >> 1) - 1]!;
              const object = stack[sp - 1]!;
              if (object instanceof PyInstance && object.shape === site.shape && site.slot < 0 && !site.plain) {
                stack[sp - 1] = site.found;
                stack[sp++] = object;
                continue;
              }
              loadMethodPair(site, object, owner.nameList[arg]!, sp - 1);
              sp++;
              continue;
            }
            case Op.CALL_METHOD: {
              if (--thread.budget < 0) pollAt(frame, pc - 2, sp);
              const at = sp - arg - 2;
              frame.top = at;
              const callee = stack[at];
              if (callee instanceof PyFunction && (callee.code as StackCode).simpleCount === arg + 1) {
                machine.calls++;
                frame = pushFrame(callee.code as StackCode, callee.globals, callee.closure, at + 1, arg + 1);
                continue load;
              }
              const called =
                callee === undefined
                  ? callValue(stack[at + 1]!, at + 2, arg, null, at)
                  : callValue(callee, at + 1, arg + 1, null, at);
              if (called !== null) {
                frame = called;
                continue load;
              }
              sp = at + 1;
              continue;
            }
            case Op.CALL_FUNCTION_KW: {
              if (--thread.budget < 0) pollAt(frame, pc - 2, sp);
              const at = sp - arg - 2;
              frame.top = at;
              const names = (stack[sp - 1] as PyTuple).items as readonly string[];
              const called = callValue(stack[at]!, at + 1, arg, names, at);
              if (called !== null) {
                frame = called;
                continue load;
              }
              sp = at + 1;
              continue;
            }
            case Op.CALL_FUNCTION_EX: {
              if (--thread.budget < 0) pollAt(frame, pc - 2, sp);
              const at = sp - 2 - arg;
              frame.top = at;
              const called = callSpread(at, arg === 1, at);
              if (called !== null) {
                frame = called;
                continue load;
              }
              sp = at + 1;
              continue;
            }
            case Op.RETURN_VALUE: {
              const value = stack[sp - 1]!;
              const { kind } = frame;
              if (frame.activation !== null) endActivation(frame, pc);
              if (kind === CALLED) {
                thread.depth--;
                frame = frame.previous!;
                machine.frame = frame;
                stack[frame.top++] = value;
                continue load;
              }
              if (kind >= RESUMED) {
                frame.suspension!.finishWith(frame, value);
                if (kind === RESUMED) return value;
                frame = machine.frame;
                if (kind === DELEGATED) stack[frame.top++] = value;
                else {
                  // The `for` that asked is exhausted: its iterator goes, and it jumps.
                  frame.top--;
                  frame.pc += (frame.code as StackCode).instructions[frame.pc - 1]!;
                }
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
                else stack[frame.top++] = last;
                continue load;
              }
              if (kind === CONSTRUCTING && value !== null) {
                // The caller's line is to blame: the frame of __init__ has returned.
                pc = frame.pc;
                checkInit(value);
              }
              if (kind === ENTERED) return value;
              stack[frame.top++] = ended.instance;
              continue load;
            }
            case Op.MAKE_FUNCTION:
              sp = cold.makeFunction(frame, arg, sp);
              continue;
            case Op.CALL_INTRINSIC: {
              const { count } = owner.intrinsics[arg]!;
              sp -= count;
              stack[sp] = owner.operations[arg]!(sliceStack(sp, count), frame);
              sp++;
              continue;
            }
            case Op.IMPORT_NAME:
              sp--;
              stack[sp - 1] = INTRINSIC.import_name([owner.nameList[arg]!, stack[sp]!, stack[sp - 1]!], frame);
              continue;

            // ---- generators and coroutines -----------------------------------------------------------------------
            case Op.YIELD_VALUE: {
              const value = yielded(owner, stack[--sp]!);
              const { kind } = frame;
              frame.suspension!.suspend(frame, pc, sp, sp + 1);
              const receiver = cold.handOut(kind, value);
              if (receiver === null) return value;
              frame = receiver;
              continue load;
            }
            case Op.GET_YIELD_FROM_ITER:
              stack[sp - 1] = iteratorOfYieldFrom(owner, stack[sp - 1]!);
              continue;
            case Op.GET_AWAITABLE:
              stack[sp - 1] = awaitable(arg, stack[sp - 1]!);
              continue;
            case Op.YIELD_FROM: {
              const sent = stack[--sp]!;
              const iterator = stack[sp - 1]!;
              frame.top = sp - 1;
              const resumed = resumeInLoop(iterator, sent, DELEGATED);
              if (resumed !== null) {
                frame = resumed;
                continue load;
              }
              const value = sendInto(iterator, sent);
              if (value === undefined) {
                stack[sp - 1] = delegation.result;
                continue;
              }
              const receiver = cold.handOut(DELEGATED, value);
              if (receiver === null) return value;
              frame = receiver;
              continue load;
            }

            // ---- exceptions --------------------------------------------------------------------------------------
            case Op.RAISE_VARARGS:
              if (arg === 0) throw passOn(activeException());
              sp -= arg;
              throw makeRaised(stack[sp]!, arg === 2 ? stack[sp + 1]! : undefined);
            case Op.PUSH_EXC_INFO: {
              const exception = stack[sp - 1] as PyException;
              stack[sp - 1] = arg === 1 ? undefined : thread.handling;
              stack[sp++] = exception;
              thread.handling = exception;
              continue;
            }
            case Op.POP_EXCEPT:
              thread.handling = previousOf(frame, --sp);
              continue;
            case Op.RERAISE:
              throw passOn(stack[sp - 1] as PyException);
            case Op.SWITCH_POINT:
              if (turns.active) switchAt(frame, pc, sp);
              continue;
            case Op.EXTENDED_ARG:
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
