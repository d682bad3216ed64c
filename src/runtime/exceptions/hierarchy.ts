// Every builtin exception class, once: name and base. `EXCEPTIONS.ValueError` is the type object.
//
// Which ones take more than `args` (OSError, ImportError, SyntaxError, groups …) is in exceptions/special.ts.

import { baseExceptionType } from '../objects/exception.ts';
import { builtinType, type PyType } from '../objects/object.ts';

const BASES = {
  BaseExceptionGroup: 'BaseException',
  GeneratorExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  SystemExit: 'BaseException',
  Exception: 'BaseException',
  ArithmeticError: 'Exception',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  BufferError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  BlockingIOError: 'OSError',
  ChildProcessError: 'OSError',
  ConnectionError: 'OSError',
  BrokenPipeError: 'ConnectionError',
  ConnectionAbortedError: 'ConnectionError',
  ConnectionRefusedError: 'ConnectionError',
  ConnectionResetError: 'ConnectionError',
  FileExistsError: 'OSError',
  FileNotFoundError: 'OSError',
  InterruptedError: 'OSError',
  IsADirectoryError: 'OSError',
  NotADirectoryError: 'OSError',
  PermissionError: 'OSError',
  ProcessLookupError: 'OSError',
  TimeoutError: 'OSError',
  ReferenceError: 'Exception',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  PythonFinalizationError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  StopAsyncIteration: 'Exception',
  StopIteration: 'Exception',
  SyntaxError: 'Exception',
  IndentationError: 'SyntaxError',
  TabError: 'IndentationError',
  _IncompleteInputError: 'SyntaxError',
  SystemError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  UnicodeError: 'ValueError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
  Warning: 'Exception',
  BytesWarning: 'Warning',
  DeprecationWarning: 'Warning',
  EncodingWarning: 'Warning',
  FutureWarning: 'Warning',
  ImportWarning: 'Warning',
  PendingDeprecationWarning: 'Warning',
  ResourceWarning: 'Warning',
  RuntimeWarning: 'Warning',
  SyntaxWarning: 'Warning',
  UnicodeWarning: 'Warning',
  UserWarning: 'Warning',
} as const;

export type ExceptionName = keyof typeof BASES | 'BaseException';

/** Classes whose instances have more state than BaseException: they cannot be combined with each other as bases. */
const OWN_LAYOUT = new Set<string>([
  'BaseExceptionGroup',
  'SystemExit',
  'AttributeError',
  'ImportError',
  'NameError',
  'OSError',
  'StopIteration',
  'SyntaxError',
  'UnicodeDecodeError',
  'UnicodeEncodeError',
  'UnicodeTranslateError',
]);

const types: Record<string, PyType> = { BaseException: baseExceptionType };
for (const [name, base] of Object.entries(BASES)) {
  types[name] = builtinType(name, { base: types[base]!, ...(OWN_LAYOUT.has(name) ? { layout: name } : {}) });
}

/** ExceptionGroup has two bases, so it stands apart. */
const group = builtinType('ExceptionGroup', { base: types.BaseExceptionGroup! });
group.bases = [types.BaseExceptionGroup!, types.Exception!];
group.mro = [group, types.BaseExceptionGroup!, types.Exception!, ...baseExceptionType.mro];
types.Exception!.subclasses.push(new WeakRef(group));
types.ExceptionGroup = group;

export const EXCEPTIONS = types as Record<ExceptionName | 'ExceptionGroup', PyType>;
