// Generated from opcodes.ts by `npm run gen`. Do not edit.

export const enum Op {
  /** Push a constant. */
  LOAD_CONST = 0,
  /** Push a local; UnboundLocalError if it has no value yet. */
  LOAD_FAST = 1,
  /** Store into a local. */
  STORE_FAST = 2,
  /** Unbind a local; UnboundLocalError if it has no value. */
  DELETE_FAST = 3,
  /** Own: unbind a local whether it has a value or not. */
  CLEAR_FAST = 4,
  /** Push a name of the namespace, the globals or the builtins. */
  LOAD_NAME = 5,
  /** Store into the namespace. */
  STORE_NAME = 6,
  /** Delete from the namespace. */
  DELETE_NAME = 7,
  /** Push a name of the globals or the builtins. */
  LOAD_GLOBAL = 8,
  /** Store into the globals. */
  STORE_GLOBAL = 9,
  /** Delete from the globals. */
  DELETE_GLOBAL = 10,
  /** Push what a cell holds; an error if it is empty. */
  LOAD_DEREF = 11,
  /** Store into a cell. */
  STORE_DEREF = 12,
  /** Empty a cell; an error if it is empty. */
  DELETE_DEREF = 13,
  /** Own: put a new, empty cell in the place of a cell variable. */
  CLEAR_DEREF = 14,
  /** Push a name of the class namespace, else what the cell holds. */
  LOAD_CLASSDEREF = 15,
  /** Push the cell itself. */
  LOAD_CLOSURE = 16,
  /** object.name */
  LOAD_ATTR = 17,
  /** object.name = value */
  STORE_ATTR = 18,
  /** del object.name */
  DELETE_ATTR = 19,
  /** object[index] */
  BINARY_SUBSCR = 20,
  /** object[index] = value */
  STORE_SUBSCR = 21,
  /** del object[index] */
  DELETE_SUBSCR = 22,
  /** +value */
  UNARY_POSITIVE = 23,
  /** -value */
  UNARY_NEGATIVE = 24,
  /** not value */
  UNARY_NOT = 25,
  /** ~value */
  UNARY_INVERT = 26,
  /** left + right */
  BINARY_ADD = 27,
  /** left - right */
  BINARY_SUBTRACT = 28,
  /** left * right */
  BINARY_MULTIPLY = 29,
  /** left @ right */
  BINARY_MATRIX_MULTIPLY = 30,
  /** left / right */
  BINARY_TRUE_DIVIDE = 31,
  /** left // right */
  BINARY_FLOOR_DIVIDE = 32,
  /** left % right */
  BINARY_MODULO = 33,
  /** left ** right */
  BINARY_POWER = 34,
  /** left << right */
  BINARY_LSHIFT = 35,
  /** left >> right */
  BINARY_RSHIFT = 36,
  /** left & right */
  BINARY_AND = 37,
  /** left | right */
  BINARY_OR = 38,
  /** left ^ right */
  BINARY_XOR = 39,
  /** left += right */
  INPLACE_ADD = 40,
  /** left -= right */
  INPLACE_SUBTRACT = 41,
  /** left *= right */
  INPLACE_MULTIPLY = 42,
  /** left @= right */
  INPLACE_MATRIX_MULTIPLY = 43,
  /** left /= right */
  INPLACE_TRUE_DIVIDE = 44,
  /** left //= right */
  INPLACE_FLOOR_DIVIDE = 45,
  /** left %= right */
  INPLACE_MODULO = 46,
  /** left **= right */
  INPLACE_POWER = 47,
  /** left <<= right */
  INPLACE_LSHIFT = 48,
  /** left >>= right */
  INPLACE_RSHIFT = 49,
  /** left &= right */
  INPLACE_AND = 50,
  /** left |= right */
  INPLACE_OR = 51,
  /** left ^= right */
  INPLACE_XOR = 52,
  /** Compare; the operand says how (<, ==, in, is, exception match …). */
  COMPARE_OP = 53,
  /** Drop the top. */
  POP_TOP = 54,
  /** Push the top again. */
  DUP_TOP = 55,
  /** Push the top two again. */
  DUP_TOP_TWO = 56,
  /** Swap the top two. */
  ROT_TWO = 57,
  /** Move the top below the two under it. */
  ROT_THREE = 58,
  /** A tuple of the top values. */
  BUILD_TUPLE = 59,
  /** A list of the top values. */
  BUILD_LIST = 60,
  /** A set of the top values. */
  BUILD_SET = 61,
  /** A dict of keys and values in turn. */
  BUILD_MAP = 62,
  /** A dict; the keys are a constant tuple. */
  BUILD_CONST_KEY_MAP = 63,
  /** Join strings. */
  BUILD_STRING = 64,
  /** slice(start, stop) or slice(start, stop, step). */
  BUILD_SLICE = 65,
  /** Format a field of an f-string; with flag 4 a format spec lies above the value. */
  FORMAT_VALUE = 66,
  /** Append to the list `depth` places below. */
  LIST_APPEND = 67,
  /** Add to the set `depth` places below. */
  SET_ADD = 68,
  /** Set an item of the dict `depth` places below. */
  MAP_ADD = 69,
  /** Exactly `count` items, the first on top. */
  UNPACK_SEQUENCE = 70,
  /** Items before, a list of the rest, items after (low byte: before, the next: after); the first on top. */
  UNPACK_EX = 71,
  /** Jump ahead. */
  JUMP_FORWARD = 72,
  /** Jump to an offset; backwards, limits and Ctrl-C are polled. */
  JUMP_ABSOLUTE = 73,
  /** Jump if the value is false. */
  POP_JUMP_IF_FALSE = 74,
  /** Jump if the value is true. */
  POP_JUMP_IF_TRUE = 75,
  /** If the value is false jump and keep it, else drop it. */
  JUMP_IF_FALSE_OR_POP = 76,
  /** If the value is true jump and keep it, else drop it. */
  JUMP_IF_TRUE_OR_POP = 77,
  /** iter(iterable) */
  GET_ITER = 78,
  /** Push the next item; when there is none, drop the iterator and jump. */
  FOR_ITER = 79,
  /** Call with positional arguments. */
  CALL_FUNCTION = 80,
  /** Call; the values of the keywords in the tuple `names` are the last arguments. */
  CALL_FUNCTION_KW = 81,
  /** callee(*args), with flag 1 callee(*args, **keywords). */
  CALL_FUNCTION_EX = 82,
  /** The method and its object; or nothing and the attribute, when it is not a method. */
  LOAD_METHOD = 83,
  /** Call what LOAD_METHOD gave. */
  CALL_METHOD = 84,
  /** A function; below the code lie what the flags name: 1 defaults, 2 keyword defaults, 8 closure, 16 annotate. */
  MAKE_FUNCTION = 85,
  /** Leave this code with a value. */
  RETURN_VALUE = 86,
  /** Own: an operation of the runtime that has no syntax; the operand counts into the intrinsics of this code. */
  CALL_INTRINSIC = 87,
  /** Import a module. */
  IMPORT_NAME = 88,
  /** Suspend with a value; what send() gives is the result. */
  YIELD_VALUE = 89,
  /** The iterator of `yield from`. */
  GET_YIELD_FROM_ITER = 90,
  /** The iterator of `await`. */
  GET_AWAITABLE = 91,
  /** Send to the iterator; while it yields, suspend and come back here. */
  YIELD_FROM = 92,
  /** raise, raise exception, raise exception from cause. */
  RAISE_VARARGS = 93,
  /** Own: a handler begins; the exception is the one being handled now. */
  PUSH_EXC_INFO = 94,
  /** A handler ends; what was being handled before is so again. */
  POP_EXCEPT = 95,
  /** Own: the exception goes on as it was. */
  RERAISE = 96,
  /** Own: let another thread have its turn; before every instruction with -X switch=every. */
  SWITCH_POINT = 97,
  /** Higher bytes of the operand of the next instruction. */
  EXTENDED_ARG = 98,
}
