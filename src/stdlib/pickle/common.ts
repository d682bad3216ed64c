// What both directions of pickling need: the opcodes, the errors, and names found by their dotted path.
//
// The letters are those of pickletools; protocol 0 wrote text, each later protocol added shorter forms.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException } from '../../runtime/exceptions/raise.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { reprText } from '../../runtime/protocols/text.ts';

export const HIGHEST_PROTOCOL = 5;
export const DEFAULT_PROTOCOL = 5;
/** Items between two marks, at most. */
export const BATCH = 1000;

export const OP = {
  MARK: 0x28,
  STOP: 0x2e,
  POP: 0x30,
  POP_MARK: 0x31,
  DUP: 0x32,
  FLOAT: 0x46,
  INT: 0x49,
  BININT: 0x4a,
  BININT1: 0x4b,
  LONG: 0x4c,
  BININT2: 0x4d,
  NONE: 0x4e,
  PERSID: 0x50,
  BINPERSID: 0x51,
  REDUCE: 0x52,
  STRING: 0x53,
  BINSTRING: 0x54,
  SHORT_BINSTRING: 0x55,
  UNICODE: 0x56,
  BINUNICODE: 0x58,
  APPEND: 0x61,
  BUILD: 0x62,
  GLOBAL: 0x63,
  DICT: 0x64,
  EMPTY_DICT: 0x7d,
  APPENDS: 0x65,
  GET: 0x67,
  BINGET: 0x68,
  INST: 0x69,
  LONG_BINGET: 0x6a,
  LIST: 0x6c,
  EMPTY_LIST: 0x5d,
  OBJ: 0x6f,
  PUT: 0x70,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  SETITEM: 0x73,
  TUPLE: 0x74,
  EMPTY_TUPLE: 0x29,
  SETITEMS: 0x75,
  BINFLOAT: 0x47,
  PROTO: 0x80,
  NEWOBJ: 0x81,
  EXT1: 0x82,
  EXT2: 0x83,
  EXT4: 0x84,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  LONG4: 0x8b,
  BINBYTES: 0x42,
  SHORT_BINBYTES: 0x43,
  SHORT_BINUNICODE: 0x8c,
  BINUNICODE8: 0x8d,
  BINBYTES8: 0x8e,
  EMPTY_SET: 0x8f,
  ADDITEMS: 0x90,
  FROZENSET: 0x91,
  NEWOBJ_EX: 0x92,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
  BYTEARRAY8: 0x96,
  NEXT_BUFFER: 0x97,
  READONLY_BUFFER: 0x98,
} as const;

export const pickleErrorType = builtinType('PickleError', { base: EXCEPTIONS.Exception, module: '_pickle' });
export const picklingErrorType = builtinType('PicklingError', { base: pickleErrorType, module: '_pickle' });
export const unpicklingErrorType = builtinType('UnpicklingError', { base: pickleErrorType, module: '_pickle' });

export const picklingError = (text: string): PyException => newException(picklingErrorType, fromText(text));
export const unpicklingError = (text: string): PyException => newException(unpicklingErrorType, fromText(text));

/** A type as messages name it. */
export function typeText(value: Value): string {
  const cls = typeOf(value);
  const module = cls.lookup('__module__') ?? cls.home;
  const home = strOf(module);
  const where = home === undefined ? 'builtins' : textOf(home);
  return where === 'builtins' || where === '__main__' ? cls.qualname : `${where}.${cls.qualname}`;
}

/** What was being done is noted on whatever went wrong. */
export function noteOn(error: unknown, text: string): never {
  if (error instanceof PyException) callMethod(error, 'add_note', [fromText(text)]);
  throw error;
}

/** Follows a dotted name from an object. */
export const follow = (start: Value, path: readonly string[]): Value =>
  path.reduce<Value>((object, name) => getAttr(object, name), start);

export const quoted = (value: Value): string => reprText(value);
