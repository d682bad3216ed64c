// Everything that emitted code may name, once: the name, what it stands for, and a sentence. `new Function` gets this
// table, and each emitted text takes from it the names it uses.

import { pow as realPower } from '../../src/runtime/arithmetic/elementary.ts';
import { len } from '../../src/runtime/builtins/iteration.ts';
import { startSum } from '../../src/runtime/builtins/numbers.ts';
import { landed, raised } from '../../src/runtime/exceptions/landing.ts';
import { guestException } from '../../src/runtime/exceptions/trace.ts';
import {
  addItem,
  listType,
  PyIterator,
  PyList,
  PySlice,
  PyTuple,
  rangeType,
  tupleType,
} from '../../src/runtime/objects/containers.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import { Cell, PyFunction } from '../../src/runtime/objects/function.ts';
import { AsyncYield } from '../../src/runtime/objects/generator.ts';
import { PyInstance, type Value } from '../../src/runtime/objects/object.ts';
import { floatType, PyFloat, typeOf } from '../../src/runtime/objects/scalars.ts';
import { PySet, setType } from '../../src/runtime/objects/set.ts';
import { concat, type Str } from '../../src/runtime/objects/str.ts';
import * as attributes from '../../src/runtime/protocols/attributes.ts';
import { isInstance } from '../../src/runtime/protocols/classes.ts';
import * as compare from '../../src/runtime/protocols/compare.ts';
import { awaitIterator, delegation, sendInto, yieldFromIterator } from '../../src/runtime/protocols/delegation.ts';
import * as items from '../../src/runtime/protocols/items.ts';
import { iter, next, unpack } from '../../src/runtime/protocols/iterate.ts';
import { ListIterator } from '../../src/runtime/protocols/iterators.ts';
import * as numbers from '../../src/runtime/protocols/numbers.ts';
import { activeException, exceptionMatches, makeRaised } from '../../src/runtime/protocols/raising.ts';
import { getSlice, setSlice } from '../../src/runtime/protocols/slices.ts';
import { truth } from '../../src/runtime/protocols/truth.ts';
import { thread } from '../../src/runtime/thread.ts';
import { formatField } from '../shared/operations.ts';
import { loadAttribute, storeAttribute } from './attribute-sites.ts';
import * as calls from './call-helpers.ts';
import { counters } from './counters.ts';
import * as errors from './error-helpers.ts';
import { conceal, expose, exposure, namespaceExposure } from './frames.ts';
import * as methods from './method-sites.ts';
import * as names from './name-helpers.ts';
import { Suspension, suspended } from './suspension.ts';

/** An iterator of a class written in Python, behind the `step` that loops call. */
class ForeignIterator extends PyIterator {
  constructor(private readonly iterator: Value) {
    super();
  }
  step(): Value | undefined {
    return next(this.iterator);
  }
}

/** What a `for` loop walks. */
function iterate(iterable: Value): PyIterator {
  const iterator = iter(iterable);
  return iterator instanceof PyIterator && !iterator.cls.heap ? iterator : new ForeignIterator(iterator);
}

function buildDict(entries: readonly Value[]): PyDict {
  const dict = new PyDict();
  for (let i = 0; i < entries.length; i += 2) dict.set(entries[i]!, entries[i + 1]!);
  return dict;
}

/** What a variable holds whose float has no object (see floats.ts). */
const UNBOXED = Object.freeze({});

const box = (value: unknown, number: number): unknown => (value === UNBOXED ? new PyFloat(number) : value);

const buildSet = (values: Value[]): Value => PySet.from(values, setType);

const formatPlain = (value: Value): Value => (typeof value === 'string' ? value : formatField(value, 0, ''));

const concatenate = (left: Str, right: Str): Str =>
  typeof left === 'string' && typeof right === 'string' ? left + right : concat(left, right);

const concatenateAll = (parts: readonly Str[]): Str => parts.reduce(concatenate, '');

/** Called with many numbers: V8's interpreter lays them where operands of calls before still lie. */
const sweep = (): void => {};

const HELPER_TABLE = {
  T: [thread, 'The state of the running thread: depth, budget, handled exception.'],
  C: [counters, 'What the jit counts.'],
  U: [UNBOXED, 'Stands in a variable whose float has no object: its number is in the variable beside.'],
  sweep: [sweep, 'Takes the places of operands of earlier calls.'],
  box: [box, 'The object of such a variable; anything else as it is.'],
  realPower: [realPower, 'A power of a positive double.'],
  // classes of values
  PyFloat: [PyFloat, 'An exact float.'],
  PyList: [PyList, 'A list.'],
  addItem: [addItem, 'Adds to the array of a list, unless that would be too long for the host.'],
  PyTuple: [PyTuple, 'A tuple.'],
  PyDict: [PyDict, 'A dict.'],
  PyInstance: [PyInstance, 'An object of a class written in Python.'],
  PySlice: [PySlice, 'A slice.'],
  PyFunction: [PyFunction, 'A Python function.'],
  Cell: [Cell, 'A variable shared with inner functions.'],
  startSum: [startSum, 'A sum that has come to something else than a small int.'],
  AsyncYield: [AsyncYield, 'A value yielded by an async generator itself.'],
  listType: [listType, 'The class list.'],
  ListIterator: [ListIterator, 'The iterator of a list.'],
  floatType: [floatType, 'The class float.'],
  tupleType: [tupleType, 'The class tuple.'],
  rangeType: [rangeType, 'The class range.'],
  NO_CELLS: [calls.NO_CELLS, 'The closure of a function without free variables.'],
  // operators
  add: [numbers.add, 'left + right'],
  sub: [numbers.sub, 'left - right'],
  mul: [numbers.mul, 'left * right'],
  matmul: [numbers.matmul, 'left @ right'],
  trueDiv: [numbers.trueDiv, 'left / right'],
  floorDiv: [numbers.floorDiv, 'left // right'],
  mod: [numbers.mod, 'left % right'],
  pow: [numbers.pow, 'left ** right'],
  lshift: [numbers.lshift, 'left << right'],
  rshift: [numbers.rshift, 'left >> right'],
  bitAnd: [numbers.bitAnd, 'left & right'],
  bitOr: [numbers.bitOr, 'left | right'],
  bitXor: [numbers.bitXor, 'left ^ right'],
  iadd: [numbers.iadd, 'left += right'],
  isub: [numbers.isub, 'left -= right'],
  imul: [numbers.imul, 'left *= right'],
  imatmul: [numbers.imatmul, 'left @= right'],
  itrueDiv: [numbers.itrueDiv, 'left /= right'],
  ifloorDiv: [numbers.ifloorDiv, 'left //= right'],
  imod: [numbers.imod, 'left %= right'],
  ipow: [numbers.ipow, 'left **= right'],
  ilshift: [numbers.ilshift, 'left <<= right'],
  irshift: [numbers.irshift, 'left >>= right'],
  ibitAnd: [numbers.ibitAnd, 'left &= right'],
  ibitOr: [numbers.ibitOr, 'left |= right'],
  ibitXor: [numbers.ibitXor, 'left ^= right'],
  neg: [numbers.neg, '-value'],
  pos: [numbers.pos, '+value'],
  invert: [numbers.invert, '~value'],
  lt: [compare.lt, 'left < right'],
  le: [compare.le, 'left <= right'],
  gt: [compare.gt, 'left > right'],
  ge: [compare.ge, 'left >= right'],
  eq: [compare.eq, 'left == right'],
  ne: [compare.ne, 'left != right'],
  isSame: [compare.isSame, 'left is right, as a boolean'],
  contains: [compare.contains, 'item in container, as a boolean'],
  truth: [truth, 'The truth of a value, as a boolean.'],
  // attributes and items
  typeOf: [typeOf, 'The class of a value.'],
  getAttr: [attributes.getAttr, 'object.name'],
  setAttr: [attributes.setAttr, 'object.name = value'],
  delAttr: [attributes.delAttr, 'del object.name'],
  loadAttribute: [loadAttribute, 'object.name where the site does not match; teaches the site.'],
  storeAttribute: [storeAttribute, 'object.name = value where the site does not match; teaches the site.'],
  getItem: [items.getItem, 'object[key]'],
  setItem: [items.setItem, 'object[key] = value'],
  delItem: [items.delItem, 'del object[key]'],
  getSlice: [getSlice, 'object[start:stop:step]'],
  setSlice: [setSlice, 'object[start:stop:step] = value'],
  length: [len, 'len(object)'],
  nextOf: [errors.nextOf, 'next(iterator)'],
  nextOrRaised: [
    errors.nextOrRaised,
    'The same in a try statement: undefined for a generator that has ended, with StopIteration in `landed`.',
  ],
  isInstance: [isInstance, 'isinstance(object, class), as a boolean'],
  absolute: [numbers.absolute, 'abs(value)'],
  unpack: [unpack, 'The items for the targets of an unpacking assignment.'],
  iter: [iter, 'iter(value)'],
  iterate: [iterate, 'The iterator of a for loop: something with `step`.'],
  // building
  buildSet: [buildSet, 'A set of the items.'],
  buildDict: [buildDict, 'A dict of keys and values in turn.'],
  formatPlain: [formatPlain, 'A field of an f-string without conversion and format.'],
  formatField: [formatField, 'A field of an f-string.'],
  concatenate: [concatenate, 'Two strs as one.'],
  concatenateAll: [concatenateAll, 'The parts of an f-string as one str.'],
  // calls and functions
  call0: [calls.call0, 'callee()'],
  call1: [calls.call1, 'callee(a)'],
  call2: [calls.call2, 'callee(a, b)'],
  call3: [calls.call3, 'callee(a, b, c)'],
  learnClass: [methods.learnClass, 'The callee as it is; teaches the site of a call how the class makes objects.'],
  initialized: [calls.initialized, 'The new object, after a look at what its __init__ returned.'],
  findSuper: [methods.findSuper, 'What super().name(…) calls, given super(); teaches the site.'],
  callMany: [calls.callMany, 'callee(…) with the arguments in an array'],
  callKeywords: [calls.callKeywords, 'callee(…, name=value …)'],
  callSpread: [calls.callSpread, 'callee(*args, **keywords)'],
  findMethod: [methods.findMethod, 'What object.name(…) calls, where the site does not match; teaches the site.'],
  callFound0: [methods.callFound0, 'Calls what findMethod gave, on the object.'],
  callFound1: [methods.callFound1, 'The same with an argument.'],
  callFound2: [methods.callFound2, 'The same with two arguments.'],
  callFound3: [methods.callFound3, 'The same with three arguments.'],
  callFoundMany: [methods.callFoundMany, 'The same with object and arguments in an array.'],
  makeFunction: [calls.makeFunction, 'A function object.'],
  namedValues: [calls.namedValues, 'A dict of names and values: keyword-only defaults.'],
  // names
  loadName: [names.loadName, 'A name of a class body: namespace, globals, builtins.'],
  storeName: [names.storeName, 'Stores a name of a class body.'],
  deleteName: [names.deleteName, 'Removes a name from a namespace.'],
  loadClassFree: [names.loadClassFree, 'A name of a class body that is a free variable, too.'],
  setGlobal: [names.setGlobal, 'Stores a global that has no value yet.'],
  deleteGlobal: [names.deleteGlobal, 'Removes a global.'],
  overwrite: [
    names.overwrite,
    'Does nothing: its arguments take the registers of earlier calls, which keep objects alive.',
  ],
  // exceptions
  tooDeep: [errors.tooDeep, 'Raises RecursionError.'],
  unboundLocal: [errors.unboundLocal, 'Raises UnboundLocalError.'],
  unboundFree: [errors.unboundFree, 'Raises NameError for a free variable.'],
  unboundGlobal: [errors.unboundGlobal, 'Raises NameError.'],
  caught: [errors.caught, 'What a catch block got, as a guest exception with its traceback entry.'],
  caughtForExcept: [errors.caughtForExcept, 'The same, but throws on what no except clause may see.'],
  passed: [errors.passed, 'The same for an exception that has its entry already; its frame shows what is there now.'],
  inside: [errors.inside, 'The home of a generator expression that runs as a loop.'],
  caughtInside: [
    errors.caughtInside,
    'What its catch block got: its own, or that of the builtin which takes its items.',
  ],
  raised: [raised, 'An exception that goes to the landing of a try statement.'],
  itemOrRaised: [errors.itemOrRaised, 'object[key] in a try statement.'],
  landed: [landed, 'That exception, at the landing.'],
  passOn: [errors.passOn, 'For throw: as it is, without a new traceback entry.'],
  activeException: [activeException, 'What a bare raise raises.'],
  makeRaised: [makeRaised, 'What raise … from … throws.'],
  exceptionMatches: [exceptionMatches, 'Does an except clause take the exception?'],
  // suspension, frames
  Suspension: [Suspension, 'The body of a generator, as the runtime resumes it.'],
  suspended: [suspended, 'The generator, coroutine or async generator of a suspended body.'],
  delegation: [delegation, 'Where an iterator that has ended leaves its result.'],
  sendInto: [sendInto, 'What yield from and await send a value to.'],
  guestException: [guestException, 'What a catch block got, as a guest exception.'],
  yieldFromIterator: [yieldFromIterator, 'The iterator behind yield from.'],
  awaitIterator: [awaitIterator, 'The iterator behind await.'],
  expose: [expose, 'Notes a frame that shows its locals.'],
  namespaceExposure: [namespaceExposure, 'How to see the names of a module or class body.'],
  exposure: [exposure, 'How to see the locals of a frame.'],
  conceal: [conceal, 'Takes back what expose noted.'],
} as const satisfies Record<string, readonly [unknown, string]>;

export type HelperName = keyof typeof HELPER_TABLE;

/** What `new Function` gets. */
export const HELPERS: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(HELPER_TABLE).map(([name, [value]]) => [name, value]),
);

/** For the docs: a sentence for each. */
export const HELPER_DOCS: readonly (readonly [HelperName, string])[] = Object.entries(HELPER_TABLE).map(
  ([name, [, text]]) => [name as HelperName, text],
);
