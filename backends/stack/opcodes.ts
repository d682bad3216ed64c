// The instruction set of the stack machine, defined once.
//
// Names and manner are those of CPython 3.8, so that what books explain is what people see here. What 3.8 does with
// block instructions (SETUP_FINALLY, POP_BLOCK, BEGIN_FINALLY …) is done by an exception table instead; PUSH_EXC_INFO
// and RERAISE take their place inside handlers. Rows marked "own" have no namesake in 3.8.

import { defineOps, type Numbers } from '../shared/define-ops.ts';

export const OPS = defineOps({
  // values and names
  LOAD_CONST: { operands: ['const'], stack: '-- value', doc: 'Push a constant.' },
  LOAD_FAST: { operands: ['local'], stack: '-- value', doc: 'Push a local; UnboundLocalError if it has no value yet.' },
  STORE_FAST: { operands: ['local'], stack: 'value --', doc: 'Store into a local.' },
  DELETE_FAST: { operands: ['local'], stack: '--', doc: 'Unbind a local; UnboundLocalError if it has no value.' },
  CLEAR_FAST: { operands: ['local'], stack: '--', doc: 'Own: unbind a local whether it has a value or not.' },
  LOAD_NAME: {
    operands: ['name'],
    stack: '-- value',
    doc: 'Push a name of the namespace, the globals or the builtins.',
  },
  STORE_NAME: { operands: ['name'], stack: 'value --', doc: 'Store into the namespace.' },
  DELETE_NAME: { operands: ['name'], stack: '--', doc: 'Delete from the namespace.' },
  LOAD_GLOBAL: { operands: ['name'], stack: '-- value', doc: 'Push a name of the globals or the builtins.' },
  STORE_GLOBAL: { operands: ['name'], stack: 'value --', doc: 'Store into the globals.' },
  DELETE_GLOBAL: { operands: ['name'], stack: '--', doc: 'Delete from the globals.' },
  LOAD_DEREF: { operands: ['cell'], stack: '-- value', doc: 'Push what a cell holds; an error if it is empty.' },
  STORE_DEREF: { operands: ['cell'], stack: 'value --', doc: 'Store into a cell.' },
  DELETE_DEREF: { operands: ['cell'], stack: '--', doc: 'Empty a cell; an error if it is empty.' },
  CLEAR_DEREF: { operands: ['cell'], stack: '--', doc: 'Own: put a new, empty cell in the place of a cell variable.' },
  LOAD_CLASSDEREF: {
    operands: ['cell'],
    stack: '-- value',
    doc: 'Push a name of the class namespace, else what the cell holds.',
  },
  LOAD_CLOSURE: { operands: ['cell'], stack: '-- cell', doc: 'Push the cell itself.' },

  // attributes and items
  LOAD_ATTR: { operands: ['name'], stack: 'object -- value', doc: 'object.name' },
  STORE_ATTR: { operands: ['name'], stack: 'value object --', doc: 'object.name = value' },
  DELETE_ATTR: { operands: ['name'], stack: 'object --', doc: 'del object.name' },
  BINARY_SUBSCR: { operands: [], stack: 'object index -- value', doc: 'object[index]' },
  STORE_SUBSCR: { operands: [], stack: 'value object index --', doc: 'object[index] = value' },
  DELETE_SUBSCR: { operands: [], stack: 'object index --', doc: 'del object[index]' },

  // operators
  UNARY_POSITIVE: { operands: [], stack: 'value -- result', doc: '+value' },
  UNARY_NEGATIVE: { operands: [], stack: 'value -- result', doc: '-value' },
  UNARY_NOT: { operands: [], stack: 'value -- bool', doc: 'not value' },
  UNARY_INVERT: { operands: [], stack: 'value -- result', doc: '~value' },
  BINARY_ADD: { operands: [], stack: 'left right -- result', doc: 'left + right' },
  BINARY_SUBTRACT: { operands: [], stack: 'left right -- result', doc: 'left - right' },
  BINARY_MULTIPLY: { operands: [], stack: 'left right -- result', doc: 'left * right' },
  BINARY_MATRIX_MULTIPLY: { operands: [], stack: 'left right -- result', doc: 'left @ right' },
  BINARY_TRUE_DIVIDE: { operands: [], stack: 'left right -- result', doc: 'left / right' },
  BINARY_FLOOR_DIVIDE: { operands: [], stack: 'left right -- result', doc: 'left // right' },
  BINARY_MODULO: { operands: [], stack: 'left right -- result', doc: 'left % right' },
  BINARY_POWER: { operands: [], stack: 'left right -- result', doc: 'left ** right' },
  BINARY_LSHIFT: { operands: [], stack: 'left right -- result', doc: 'left << right' },
  BINARY_RSHIFT: { operands: [], stack: 'left right -- result', doc: 'left >> right' },
  BINARY_AND: { operands: [], stack: 'left right -- result', doc: 'left & right' },
  BINARY_OR: { operands: [], stack: 'left right -- result', doc: 'left | right' },
  BINARY_XOR: { operands: [], stack: 'left right -- result', doc: 'left ^ right' },
  INPLACE_ADD: { operands: [], stack: 'left right -- result', doc: 'left += right' },
  INPLACE_SUBTRACT: { operands: [], stack: 'left right -- result', doc: 'left -= right' },
  INPLACE_MULTIPLY: { operands: [], stack: 'left right -- result', doc: 'left *= right' },
  INPLACE_MATRIX_MULTIPLY: { operands: [], stack: 'left right -- result', doc: 'left @= right' },
  INPLACE_TRUE_DIVIDE: { operands: [], stack: 'left right -- result', doc: 'left /= right' },
  INPLACE_FLOOR_DIVIDE: { operands: [], stack: 'left right -- result', doc: 'left //= right' },
  INPLACE_MODULO: { operands: [], stack: 'left right -- result', doc: 'left %= right' },
  INPLACE_POWER: { operands: [], stack: 'left right -- result', doc: 'left **= right' },
  INPLACE_LSHIFT: { operands: [], stack: 'left right -- result', doc: 'left <<= right' },
  INPLACE_RSHIFT: { operands: [], stack: 'left right -- result', doc: 'left >>= right' },
  INPLACE_AND: { operands: [], stack: 'left right -- result', doc: 'left &= right' },
  INPLACE_OR: { operands: [], stack: 'left right -- result', doc: 'left |= right' },
  INPLACE_XOR: { operands: [], stack: 'left right -- result', doc: 'left ^= right' },
  COMPARE_OP: {
    operands: ['compare'],
    stack: 'left right -- result',
    doc: 'Compare; the operand says how (<, ==, in, is, exception match …).',
  },

  // the stack itself
  POP_TOP: { operands: [], stack: 'value --', doc: 'Drop the top.' },
  DUP_TOP: { operands: [], stack: 'a -- a a', doc: 'Push the top again.' },
  DUP_TOP_TWO: { operands: [], stack: 'a b -- a b a b', doc: 'Push the top two again.' },
  ROT_TWO: { operands: [], stack: 'a b -- b a', doc: 'Swap the top two.' },
  ROT_THREE: { operands: [], stack: 'a b c -- c a b', doc: 'Move the top below the two under it.' },

  // building
  BUILD_TUPLE: { operands: ['count'], stack: 'items[count] -- tuple', doc: 'A tuple of the top values.' },
  BUILD_LIST: { operands: ['count'], stack: 'items[count] -- list', doc: 'A list of the top values.' },
  BUILD_SET: { operands: ['count'], stack: 'items[count] -- set', doc: 'A set of the top values.' },
  BUILD_MAP: { operands: ['count'], stack: 'entries[2*count] -- dict', doc: 'A dict of keys and values in turn.' },
  BUILD_CONST_KEY_MAP: {
    operands: ['count'],
    stack: 'values[count] keys -- dict',
    doc: 'A dict; the keys are a constant tuple.',
  },
  BUILD_STRING: { operands: ['count'], stack: 'parts[count] -- str', doc: 'Join strings.' },
  BUILD_SLICE: {
    operands: ['count'],
    stack: 'parts[count] -- slice',
    doc: 'slice(start, stop) or slice(start, stop, step).',
  },
  FORMAT_VALUE: {
    operands: ['conversion'],
    stack: 'value -- str',
    doc: 'Format a field of an f-string; with flag 4 a format spec lies above the value.',
  },
  LIST_APPEND: { operands: ['depth'], stack: 'value --', doc: 'Append to the list `depth` places below.' },
  SET_ADD: { operands: ['depth'], stack: 'value --', doc: 'Add to the set `depth` places below.' },
  MAP_ADD: { operands: ['depth'], stack: 'key value --', doc: 'Set an item of the dict `depth` places below.' },
  UNPACK_SEQUENCE: {
    operands: ['count'],
    stack: 'iterable -- items[count]',
    doc: 'Exactly `count` items, the first on top.',
  },
  UNPACK_EX: {
    operands: ['spread'],
    stack: 'iterable -- items',
    doc: 'Items before, a list of the rest, items after (low byte: before, the next: after); the first on top.',
  },

  // jumps and loops
  JUMP_FORWARD: { operands: ['delta'], stack: '--', doc: 'Jump ahead.' },
  JUMP_ABSOLUTE: {
    operands: ['target'],
    stack: '--',
    doc: 'Jump to an offset; backwards, limits and Ctrl-C are polled.',
  },
  POP_JUMP_IF_FALSE: { operands: ['target'], stack: 'value --', doc: 'Jump if the value is false.' },
  POP_JUMP_IF_TRUE: { operands: ['target'], stack: 'value --', doc: 'Jump if the value is true.' },
  JUMP_IF_FALSE_OR_POP: {
    operands: ['target'],
    stack: 'value --',
    jumpStack: 'value -- value',
    doc: 'If the value is false jump and keep it, else drop it.',
  },
  JUMP_IF_TRUE_OR_POP: {
    operands: ['target'],
    stack: 'value --',
    jumpStack: 'value -- value',
    doc: 'If the value is true jump and keep it, else drop it.',
  },
  GET_ITER: { operands: [], stack: 'iterable -- iterator', doc: 'iter(iterable)' },
  FOR_ITER: {
    operands: ['delta'],
    stack: 'iterator -- iterator item',
    jumpStack: 'iterator --',
    doc: 'Push the next item; when there is none, drop the iterator and jump.',
  },

  // functions
  CALL_FUNCTION: { operands: ['count'], stack: 'callee args[count] -- result', doc: 'Call with positional arguments.' },
  CALL_FUNCTION_KW: {
    operands: ['count'],
    stack: 'callee args[count] names -- result',
    doc: 'Call; the values of the keywords in the tuple `names` are the last arguments.',
  },
  CALL_FUNCTION_EX: {
    operands: ['spread'],
    stack: 'callee args -- result',
    doc: 'callee(*args), with flag 1 callee(*args, **keywords).',
  },
  LOAD_METHOD: {
    operands: ['name'],
    stack: 'object -- callee self',
    doc: 'The method and its object; or nothing and the attribute, when it is not a method.',
  },
  CALL_METHOD: { operands: ['count'], stack: 'callee self args[count] -- result', doc: 'Call what LOAD_METHOD gave.' },
  MAKE_FUNCTION: {
    operands: ['flags'],
    stack: 'parts code qualname -- function',
    doc: 'A function; below the code lie what the flags name: 1 defaults, 2 keyword defaults, 8 closure, 16 annotate.',
  },
  RETURN_VALUE: { operands: [], stack: 'value --', doc: 'Leave this code with a value.' },
  CALL_INTRINSIC: {
    operands: ['intrinsic'],
    stack: 'args -- result',
    doc: 'Own: an operation of the runtime that has no syntax; the operand counts into the intrinsics of this code.',
  },
  IMPORT_NAME: { operands: ['name'], stack: 'level fromlist -- module', doc: 'Import a module.' },

  // generators and coroutines
  YIELD_VALUE: { operands: [], stack: 'value -- sent', doc: 'Suspend with a value; what send() gives is the result.' },
  GET_YIELD_FROM_ITER: { operands: [], stack: 'iterable -- iterator', doc: 'The iterator of `yield from`.' },
  GET_AWAITABLE: { operands: ['context'], stack: 'value -- iterator', doc: 'The iterator of `await`.' },
  YIELD_FROM: {
    operands: [],
    stack: 'iterator sent -- result',
    doc: 'Send to the iterator; while it yields, suspend and come back here.',
  },

  // exceptions
  RAISE_VARARGS: {
    operands: ['count'],
    stack: 'parts[count] --',
    doc: 'raise, raise exception, raise exception from cause.',
  },
  PUSH_EXC_INFO: {
    operands: ['outermost'],
    stack: 'exception -- previous exception',
    doc: 'Own: a handler begins; the exception is the one being handled now.',
  },
  POP_EXCEPT: { operands: [], stack: 'previous --', doc: 'A handler ends; what was being handled before is so again.' },
  RERAISE: { operands: [], stack: 'exception --', doc: 'Own: the exception goes on as it was.' },

  SWITCH_POINT: {
    operands: [],
    stack: '--',
    doc: 'Own: let another thread have its turn; before every instruction with -X switch=every.',
  },
  EXTENDED_ARG: { operands: ['high'], stack: '--', doc: 'Higher bytes of the operand of the next instruction.' },
});

export type OpName = keyof typeof OPS;
export type Operands<K extends OpName> = Numbers<(typeof OPS)[K]['operands']>;
