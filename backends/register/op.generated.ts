// Generated from opcodes.ts by `npm run gen`. Do not edit.

export const enum Op {
  /** A constant. */
  LOAD_CONST = 0,
  /** Copy. */
  MOVE = 1,
  /** UnboundLocalError if the local has no value. */
  CHECK_LOCAL = 2,
  /** Unbind a local; UnboundLocalError if it has no value. */
  DELETE_LOCAL = 3,
  /** Unbind a local whether it has a value or not. */
  CLEAR_LOCAL = 4,
  /** A name of the namespace, the globals or the builtins. */
  LOAD_NAME = 5,
  /** Store into the namespace. */
  STORE_NAME = 6,
  /** Delete from the namespace. */
  DELETE_NAME = 7,
  /** A name of the globals or the builtins. */
  LOAD_GLOBAL = 8,
  /** Store into the globals. */
  STORE_GLOBAL = 9,
  /** Delete from the globals. */
  DELETE_GLOBAL = 10,
  /** What a cell holds; an error if it is empty. */
  LOAD_CELL = 11,
  /** Store into a cell. */
  STORE_CELL = 12,
  /** Empty a cell; an error if it is empty. */
  DELETE_CELL = 13,
  /** Put a new, empty cell in the place of a cell variable. */
  CLEAR_CELL = 14,
  /** A name of the class namespace, else what the cell holds. */
  LOAD_CLASS_FREE = 15,
  /** Read an attribute. */
  LOAD_ATTR = 16,
  /** Write an attribute. */
  STORE_ATTR = 17,
  /** Delete an attribute. */
  DELETE_ATTR = 18,
  /** Read an item. */
  GET_ITEM = 19,
  /** Write an item. */
  SET_ITEM = 20,
  /** Delete an item. */
  DELETE_ITEM = 21,
  /** Unary plus. */
  POSITIVE = 22,
  /** Unary minus. */
  NEGATIVE = 23,
  /** Bitwise not. */
  INVERT = 24,
  /** The opposite of the truth. */
  NOT = 25,
  /** Addition. */
  ADD = 26,
  /** Subtraction. */
  SUB = 27,
  /** Multiplication. */
  MUL = 28,
  /** Matrix multiplication. */
  MATMUL = 29,
  /** Division. */
  TRUEDIV = 30,
  /** Division rounded down. */
  FLOORDIV = 31,
  /** Remainder. */
  MOD = 32,
  /** Power. */
  POW = 33,
  /** Left shift. */
  LSHIFT = 34,
  /** Right shift. */
  RSHIFT = 35,
  /** Bitwise and. */
  AND = 36,
  /** Bitwise or. */
  OR = 37,
  /** Bitwise exclusive or. */
  XOR = 38,
  /** Addition in place. */
  IADD = 39,
  /** Subtraction in place. */
  ISUB = 40,
  /** Multiplication in place. */
  IMUL = 41,
  /** Matrix multiplication in place. */
  IMATMUL = 42,
  /** Division in place. */
  ITRUEDIV = 43,
  /** Division rounded down, in place. */
  IFLOORDIV = 44,
  /** Remainder in place. */
  IMOD = 45,
  /** Power in place. */
  IPOW = 46,
  /** Left shift in place. */
  ILSHIFT = 47,
  /** Right shift in place. */
  IRSHIFT = 48,
  /** Bitwise and in place. */
  IAND = 49,
  /** Bitwise or in place. */
  IOR = 50,
  /** Bitwise exclusive or in place. */
  IXOR = 51,
  /** Less than. */
  LT = 52,
  /** Less or equal. */
  LE = 53,
  /** Equal. */
  EQ = 54,
  /** Not equal. */
  NE = 55,
  /** Greater than. */
  GT = 56,
  /** Greater or equal. */
  GE = 57,
  /** Membership. */
  IN = 58,
  /** No membership. */
  NOT_IN = 59,
  /** Identity. */
  IS = 60,
  /** No identity. */
  IS_NOT = 61,
  /** A tuple of registers side by side. */
  MAKE_TUPLE = 62,
  /** A list of registers side by side. */
  MAKE_LIST = 63,
  /** A set of registers side by side. */
  MAKE_SET = 64,
  /** A dict of `count` keys and values in turn. */
  MAKE_DICT = 65,
  /** slice(start, stop) or slice(start, stop, step). */
  MAKE_SLICE = 66,
  /** Join strings. */
  CONCAT = 67,
  /** A field of an f-string without a format spec. */
  FORMAT = 68,
  /** A field of an f-string; the format spec is in the next register. */
  FORMAT_SPEC = 69,
  /** Append to a list that a comprehension makes. */
  LIST_APPEND = 70,
  /** Add to a set that a comprehension makes. */
  SET_ADD = 71,
  /** Set an item of a dict that a comprehension makes. */
  DICT_SET = 72,
  /** Exactly `count` items into registers side by side. */
  UNPACK = 73,
  /** Items before, a list of the rest, items after (low byte: before, the next: after). */
  UNPACK_STAR = 74,
  /** Jump; backwards, limits and Ctrl-C are polled. */
  JUMP = 75,
  /** Jump if the value is true. */
  JUMP_IF_TRUE = 76,
  /** Jump if the value is false. */
  JUMP_IF_FALSE = 77,
  /** Compare and jump. */
  JUMP_IF_LT = 78,
  /** Compare and jump. */
  JUMP_IF_LE = 79,
  /** Compare and jump. */
  JUMP_IF_EQ = 80,
  /** Compare and jump. */
  JUMP_IF_NE = 81,
  /** Compare and jump. */
  JUMP_IF_GT = 82,
  /** Compare and jump. */
  JUMP_IF_GE = 83,
  /** Compare and jump: not the same as >=, which may be another method, or NaN. */
  JUMP_UNLESS_LT = 84,
  /** Compare and jump. */
  JUMP_UNLESS_LE = 85,
  /** Compare and jump. */
  JUMP_UNLESS_EQ = 86,
  /** Compare and jump. */
  JUMP_UNLESS_NE = 87,
  /** Compare and jump. */
  JUMP_UNLESS_GT = 88,
  /** Compare and jump. */
  JUMP_UNLESS_GE = 89,
  /** Jump if both are the same object. */
  JUMP_IF_IS = 90,
  /** Jump if they are not the same object. */
  JUMP_IF_IS_NOT = 91,
  /** The iterator of an iterable, and jump (to the FOR_ITER that asks it). */
  GET_ITER = 92,
  /** The next item, and jump (back to the body); at the end go on. */
  FOR_ITER = 93,
  /** Call the callable in `base` with the arguments in the registers after it. */
  CALL = 94,
  /** Call; the last arguments belong to the names in a constant tuple. The result replaces the callable. */
  CALL_KEYWORDS = 95,
  /** Call with the arguments in the next register, and (count 2) keywords in the one after. */
  CALL_SPREAD = 96,
  /** The method and its object; or nothing and the attribute, when it is not a method. */
  LOAD_METHOD = 97,
  /** Call what LOAD_METHOD gave. */
  CALL_METHOD = 98,
  /** A function: registers side by side hold what the flags name (1 defaults, 2 keyword defaults, 16 annotate, 8 closure), then the code. */
  MAKE_FUNCTION = 99,
  /** Leave this code with a value. */
  RETURN = 100,
  /** An operation of the runtime that has no syntax; the operand counts into the intrinsics of this code. */
  INTRINSIC = 101,
  /** Import a module; fromlist and level are in registers side by side. */
  IMPORT_NAME = 102,
  /** Suspend with a value; registers below `live` are kept. What send() gives is the result. */
  YIELD = 103,
  /** The iterator of `yield from`. */
  GET_YIELD_FROM_ITER = 104,
  /** The iterator of `await`. */
  GET_AWAITABLE = 105,
  /** Send what is in the next register to the iterator; while it yields, suspend and come back here. */
  YIELD_FROM = 106,
  /** raise, raise value, raise value from cause: `count` of them are there. */
  RAISE = 107,
  /** The test of an except clause. */
  JUMP_UNLESS_MATCH = 108,
  /** A handler begins: the exception is the one being handled now. */
  ENTER_HANDLER = 109,
  /** A handler ends: what was being handled before is so again. */
  LEAVE_HANDLER = 110,
  /** The exception goes on as it was. */
  RERAISE = 111,
  /** Let another thread have its turn; before every instruction with -X switch=every. */
  SWITCH_POINT = 112,
}
