// The instruction set of the register machine, defined once.
//
// An instruction is an opcode and three operands. A formula says what it does, in terms of its operands; the listing
// shows the formula with the operands filled in. Operands by name:
//   dst, base, first, prev, iterator, exception, local  a register (base and first: the first of several side by side)
//   left, right, value, object, index, cause …           a register, or a constant when the number is negative (~index)
//   cell, name, const, target, count …                   numbers
// Locals are registers 0 and up, then cells and free variables, then temporaries.

import { defineOps, type Numbers } from '../shared/define-ops.ts';

export const OPS = defineOps({
  // values and names
  LOAD_CONST: { operands: ['dst', 'const'], effect: 'dst = const', doc: 'A constant.' },
  MOVE: { operands: ['dst', 'value'], effect: 'dst = value', doc: 'Copy.' },
  CHECK_LOCAL: { operands: ['local'], effect: 'check local', doc: 'UnboundLocalError if the local has no value.' },
  DELETE_LOCAL: {
    operands: ['local'],
    effect: 'del local',
    doc: 'Unbind a local; UnboundLocalError if it has no value.',
  },
  CLEAR_LOCAL: { operands: ['local'], effect: 'clear local', doc: 'Unbind a local whether it has a value or not.' },
  LOAD_NAME: {
    operands: ['dst', 'name'],
    effect: 'dst = name',
    doc: 'A name of the namespace, the globals or the builtins.',
  },
  STORE_NAME: { operands: ['name', 'value'], effect: 'name = value', doc: 'Store into the namespace.' },
  DELETE_NAME: { operands: ['name'], effect: 'del name', doc: 'Delete from the namespace.' },
  LOAD_GLOBAL: {
    operands: ['dst', 'name'],
    effect: 'dst = global name',
    doc: 'A name of the globals or the builtins.',
  },
  STORE_GLOBAL: { operands: ['name', 'value'], effect: 'global name = value', doc: 'Store into the globals.' },
  DELETE_GLOBAL: { operands: ['name'], effect: 'del global name', doc: 'Delete from the globals.' },
  LOAD_CELL: { operands: ['dst', 'cell'], effect: 'dst = cell', doc: 'What a cell holds; an error if it is empty.' },
  STORE_CELL: { operands: ['cell', 'value'], effect: 'cell = value', doc: 'Store into a cell.' },
  DELETE_CELL: { operands: ['cell'], effect: 'del cell', doc: 'Empty a cell; an error if it is empty.' },
  CLEAR_CELL: {
    operands: ['cell'],
    effect: 'clear cell',
    doc: 'Put a new, empty cell in the place of a cell variable.',
  },
  LOAD_CLASS_FREE: {
    operands: ['dst', 'cell'],
    effect: 'dst = cell',
    doc: 'A name of the class namespace, else what the cell holds.',
  },

  // attributes and items
  LOAD_ATTR: { operands: ['dst', 'object', 'name'], effect: 'dst = object.name', doc: 'Read an attribute.' },
  STORE_ATTR: { operands: ['object', 'name', 'value'], effect: 'object.name = value', doc: 'Write an attribute.' },
  DELETE_ATTR: { operands: ['object', 'name'], effect: 'del object.name', doc: 'Delete an attribute.' },
  GET_ITEM: { operands: ['dst', 'object', 'index'], effect: 'dst = object[index]', doc: 'Read an item.' },
  SET_ITEM: { operands: ['object', 'index', 'value'], effect: 'object[index] = value', doc: 'Write an item.' },
  DELETE_ITEM: { operands: ['object', 'index'], effect: 'del object[index]', doc: 'Delete an item.' },

  // operators
  POSITIVE: { operands: ['dst', 'value'], effect: 'dst = +value', doc: 'Unary plus.' },
  NEGATIVE: { operands: ['dst', 'value'], effect: 'dst = -value', doc: 'Unary minus.' },
  INVERT: { operands: ['dst', 'value'], effect: 'dst = ~value', doc: 'Bitwise not.' },
  NOT: { operands: ['dst', 'value'], effect: 'dst = not value', doc: 'The opposite of the truth.' },
  ADD: { operands: ['dst', 'left', 'right'], effect: 'dst = left + right', doc: 'Addition.' },
  SUB: { operands: ['dst', 'left', 'right'], effect: 'dst = left - right', doc: 'Subtraction.' },
  MUL: { operands: ['dst', 'left', 'right'], effect: 'dst = left * right', doc: 'Multiplication.' },
  MATMUL: { operands: ['dst', 'left', 'right'], effect: 'dst = left @ right', doc: 'Matrix multiplication.' },
  TRUEDIV: { operands: ['dst', 'left', 'right'], effect: 'dst = left / right', doc: 'Division.' },
  FLOORDIV: { operands: ['dst', 'left', 'right'], effect: 'dst = left // right', doc: 'Division rounded down.' },
  MOD: { operands: ['dst', 'left', 'right'], effect: 'dst = left % right', doc: 'Remainder.' },
  POW: { operands: ['dst', 'left', 'right'], effect: 'dst = left ** right', doc: 'Power.' },
  LSHIFT: { operands: ['dst', 'left', 'right'], effect: 'dst = left << right', doc: 'Left shift.' },
  RSHIFT: { operands: ['dst', 'left', 'right'], effect: 'dst = left >> right', doc: 'Right shift.' },
  AND: { operands: ['dst', 'left', 'right'], effect: 'dst = left & right', doc: 'Bitwise and.' },
  OR: { operands: ['dst', 'left', 'right'], effect: 'dst = left | right', doc: 'Bitwise or.' },
  XOR: { operands: ['dst', 'left', 'right'], effect: 'dst = left ^ right', doc: 'Bitwise exclusive or.' },
  IADD: { operands: ['dst', 'left', 'right'], effect: 'dst = left += right', doc: 'Addition in place.' },
  ISUB: { operands: ['dst', 'left', 'right'], effect: 'dst = left -= right', doc: 'Subtraction in place.' },
  IMUL: { operands: ['dst', 'left', 'right'], effect: 'dst = left *= right', doc: 'Multiplication in place.' },
  IMATMUL: {
    operands: ['dst', 'left', 'right'],
    effect: 'dst = left @= right',
    doc: 'Matrix multiplication in place.',
  },
  ITRUEDIV: { operands: ['dst', 'left', 'right'], effect: 'dst = left /= right', doc: 'Division in place.' },
  IFLOORDIV: {
    operands: ['dst', 'left', 'right'],
    effect: 'dst = left //= right',
    doc: 'Division rounded down, in place.',
  },
  IMOD: { operands: ['dst', 'left', 'right'], effect: 'dst = left %= right', doc: 'Remainder in place.' },
  IPOW: { operands: ['dst', 'left', 'right'], effect: 'dst = left **= right', doc: 'Power in place.' },
  ILSHIFT: { operands: ['dst', 'left', 'right'], effect: 'dst = left <<= right', doc: 'Left shift in place.' },
  IRSHIFT: { operands: ['dst', 'left', 'right'], effect: 'dst = left >>= right', doc: 'Right shift in place.' },
  IAND: { operands: ['dst', 'left', 'right'], effect: 'dst = left &= right', doc: 'Bitwise and in place.' },
  IOR: { operands: ['dst', 'left', 'right'], effect: 'dst = left |= right', doc: 'Bitwise or in place.' },
  IXOR: { operands: ['dst', 'left', 'right'], effect: 'dst = left ^= right', doc: 'Bitwise exclusive or in place.' },
  LT: { operands: ['dst', 'left', 'right'], effect: 'dst = left < right', doc: 'Less than.' },
  LE: { operands: ['dst', 'left', 'right'], effect: 'dst = left <= right', doc: 'Less or equal.' },
  EQ: { operands: ['dst', 'left', 'right'], effect: 'dst = left == right', doc: 'Equal.' },
  NE: { operands: ['dst', 'left', 'right'], effect: 'dst = left != right', doc: 'Not equal.' },
  GT: { operands: ['dst', 'left', 'right'], effect: 'dst = left > right', doc: 'Greater than.' },
  GE: { operands: ['dst', 'left', 'right'], effect: 'dst = left >= right', doc: 'Greater or equal.' },
  IN: { operands: ['dst', 'left', 'right'], effect: 'dst = left in right', doc: 'Membership.' },
  NOT_IN: { operands: ['dst', 'left', 'right'], effect: 'dst = left not in right', doc: 'No membership.' },
  IS: { operands: ['dst', 'left', 'right'], effect: 'dst = left is right', doc: 'Identity.' },
  IS_NOT: { operands: ['dst', 'left', 'right'], effect: 'dst = left is not right', doc: 'No identity.' },

  // building
  MAKE_TUPLE: {
    operands: ['dst', 'first', 'count'],
    effect: 'dst = (first … count)',
    doc: 'A tuple of registers side by side.',
  },
  MAKE_LIST: {
    operands: ['dst', 'first', 'count'],
    effect: 'dst = [first … count]',
    doc: 'A list of registers side by side.',
  },
  MAKE_SET: {
    operands: ['dst', 'first', 'count'],
    effect: 'dst = {first … count}',
    doc: 'A set of registers side by side.',
  },
  MAKE_DICT: {
    operands: ['dst', 'first', 'count'],
    effect: 'dst = {first: … count}',
    doc: 'A dict of `count` keys and values in turn.',
  },
  MAKE_SLICE: {
    operands: ['dst', 'first', 'count'],
    effect: 'dst = slice(first … count)',
    doc: 'slice(start, stop) or slice(start, stop, step).',
  },
  CONCAT: { operands: ['dst', 'first', 'count'], effect: "dst = ''.join(first … count)", doc: 'Join strings.' },
  FORMAT: {
    operands: ['dst', 'value', 'conversion'],
    effect: 'dst = format(value, conversion)',
    doc: 'A field of an f-string without a format spec.',
  },
  FORMAT_SPEC: {
    operands: ['dst', 'first', 'conversion'],
    effect: 'dst = format(first, conversion, spec)',
    doc: 'A field of an f-string; the format spec is in the next register.',
  },
  LIST_APPEND: {
    operands: ['object', 'value'],
    effect: 'object.append(value)',
    doc: 'Append to a list that a comprehension makes.',
  },
  SET_ADD: {
    operands: ['object', 'value'],
    effect: 'object.add(value)',
    doc: 'Add to a set that a comprehension makes.',
  },
  DICT_SET: {
    operands: ['object', 'index', 'value'],
    effect: 'object[index] = value',
    doc: 'Set an item of a dict that a comprehension makes.',
  },
  UNPACK: {
    operands: ['first', 'value', 'count'],
    effect: 'first … count = value',
    doc: 'Exactly `count` items into registers side by side.',
  },
  UNPACK_STAR: {
    operands: ['first', 'value', 'spread'],
    effect: 'first … *spread = value',
    doc: 'Items before, a list of the rest, items after (low byte: before, the next: after).',
  },

  // jumps and loops
  JUMP: { operands: ['target'], effect: 'to target', doc: 'Jump; backwards, limits and Ctrl-C are polled.' },
  JUMP_IF_TRUE: { operands: ['value', 'target'], effect: 'if value to target', doc: 'Jump if the value is true.' },
  JUMP_IF_FALSE: {
    operands: ['value', 'target'],
    effect: 'if not value to target',
    doc: 'Jump if the value is false.',
  },
  JUMP_IF_LT: { operands: ['left', 'right', 'target'], effect: 'if left < right to target', doc: 'Compare and jump.' },
  JUMP_IF_LE: { operands: ['left', 'right', 'target'], effect: 'if left <= right to target', doc: 'Compare and jump.' },
  JUMP_IF_EQ: { operands: ['left', 'right', 'target'], effect: 'if left == right to target', doc: 'Compare and jump.' },
  JUMP_IF_NE: { operands: ['left', 'right', 'target'], effect: 'if left != right to target', doc: 'Compare and jump.' },
  JUMP_IF_GT: { operands: ['left', 'right', 'target'], effect: 'if left > right to target', doc: 'Compare and jump.' },
  JUMP_IF_GE: { operands: ['left', 'right', 'target'], effect: 'if left >= right to target', doc: 'Compare and jump.' },
  JUMP_UNLESS_LT: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left < right to target',
    doc: 'Compare and jump: not the same as >=, which may be another method, or NaN.',
  },
  JUMP_UNLESS_LE: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left <= right to target',
    doc: 'Compare and jump.',
  },
  JUMP_UNLESS_EQ: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left == right to target',
    doc: 'Compare and jump.',
  },
  JUMP_UNLESS_NE: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left != right to target',
    doc: 'Compare and jump.',
  },
  JUMP_UNLESS_GT: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left > right to target',
    doc: 'Compare and jump.',
  },
  JUMP_UNLESS_GE: {
    operands: ['left', 'right', 'target'],
    effect: 'unless left >= right to target',
    doc: 'Compare and jump.',
  },
  JUMP_IF_IS: {
    operands: ['left', 'right', 'target'],
    effect: 'if left is right to target',
    doc: 'Jump if both are the same object.',
  },
  JUMP_IF_IS_NOT: {
    operands: ['left', 'right', 'target'],
    effect: 'if left is not right to target',
    doc: 'Jump if they are not the same object.',
  },
  GET_ITER: {
    operands: ['dst', 'value', 'target'],
    effect: 'dst = iter(value) to target',
    doc: 'The iterator of an iterable, and jump (to the FOR_ITER that asks it).',
  },
  FOR_ITER: {
    operands: ['dst', 'iterator', 'target'],
    effect: 'dst = next(iterator) to target',
    doc: 'The next item, and jump (back to the body); at the end go on.',
  },

  // functions
  CALL: {
    operands: ['dst', 'base', 'count'],
    effect: 'dst = base(count)',
    doc: 'Call the callable in `base` with the arguments in the registers after it.',
  },
  CALL_KEYWORDS: {
    operands: ['base', 'count', 'const'],
    effect: 'base = base(count, names const)',
    doc: 'Call; the last arguments belong to the names in a constant tuple. The result replaces the callable.',
  },
  CALL_SPREAD: {
    operands: ['dst', 'base', 'count'],
    effect: 'dst = base(*args, **keywords)',
    doc: 'Call with the arguments in the next register, and (count 2) keywords in the one after.',
  },
  LOAD_METHOD: {
    operands: ['base', 'object', 'name'],
    effect: 'base, self = object.name',
    doc: 'The method and its object; or nothing and the attribute, when it is not a method.',
  },
  CALL_METHOD: {
    operands: ['dst', 'base', 'count'],
    effect: 'dst = base(self, count)',
    doc: 'Call what LOAD_METHOD gave.',
  },
  MAKE_FUNCTION: {
    operands: ['dst', 'first', 'flags'],
    effect: 'dst = function(first, flags)',
    doc: 'A function: registers side by side hold what the flags name (1 defaults, 2 keyword defaults, 16 annotate, 8 closure), then the code.',
  },
  RETURN: { operands: ['value'], effect: 'return value', doc: 'Leave this code with a value.' },
  INTRINSIC: {
    operands: ['dst', 'first', 'intrinsic'],
    effect: 'dst = intrinsic(first …)',
    doc: 'An operation of the runtime that has no syntax; the operand counts into the intrinsics of this code.',
  },
  IMPORT_NAME: {
    operands: ['dst', 'first', 'name'],
    effect: 'dst = import name',
    doc: 'Import a module; fromlist and level are in registers side by side.',
  },

  // generators and coroutines
  YIELD: {
    operands: ['dst', 'value', 'live'],
    effect: 'dst = yield value',
    doc: 'Suspend with a value; registers below `live` are kept. What send() gives is the result.',
  },
  GET_YIELD_FROM_ITER: {
    operands: ['dst', 'value'],
    effect: 'dst = iterator of value',
    doc: 'The iterator of `yield from`.',
  },
  GET_AWAITABLE: {
    operands: ['dst', 'value', 'context'],
    effect: 'dst = awaitable of value',
    doc: 'The iterator of `await`.',
  },
  YIELD_FROM: {
    operands: ['dst', 'iterator', 'live'],
    effect: 'dst = yield from iterator',
    doc: 'Send what is in the next register to the iterator; while it yields, suspend and come back here.',
  },

  // exceptions
  RAISE: {
    operands: ['value', 'cause', 'count'],
    effect: 'raise value from cause',
    doc: 'raise, raise value, raise value from cause: `count` of them are there.',
  },
  JUMP_UNLESS_MATCH: {
    operands: ['exception', 'value', 'target'],
    effect: 'unless exception matches value to target',
    doc: 'The test of an except clause.',
  },
  ENTER_HANDLER: {
    operands: ['prev', 'exception', 'outermost'],
    effect: 'prev = handled; handled = exception',
    doc: 'A handler begins: the exception is the one being handled now.',
  },
  LEAVE_HANDLER: {
    operands: ['prev'],
    effect: 'handled = prev',
    doc: 'A handler ends: what was being handled before is so again.',
  },
  RERAISE: { operands: ['exception'], effect: 'reraise exception', doc: 'The exception goes on as it was.' },

  // threads
  SWITCH_POINT: {
    operands: [],
    effect: 'give way',
    doc: 'Let another thread have its turn; before every instruction with -X switch=every.',
  },
});

export type OpName = keyof typeof OPS;
export type Operands<K extends OpName> = Numbers<(typeof OPS)[K]['operands']>;
