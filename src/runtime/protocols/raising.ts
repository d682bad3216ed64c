// raise, the test of an except clause, and the splitting of groups for except*.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { linkContext, runtimeError, typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { baseExceptionType, PyException } from '../objects/exception.ts';
import { instanceDictOf } from '../objects/instance.ts';
import { PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { thread } from '../thread.ts';
import { getAttr } from './attributes.ts';
import { call, call0, callMethod } from './call.ts';
import { reprText } from './text.ts';

export const isExceptionClass = (value: Value): value is PyType =>
  value instanceof PyType && value.isSubtypeOf(baseExceptionType);

/** `raise exception from cause`: what is to be thrown. `cause` undefined: no from clause. */
export function makeRaised(exception: Value, cause: Value | undefined): PyException {
  const raised = instanceOfException(exception, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    raised.cause =
      cause === null ? null : instanceOfException(cause, 'exception causes must derive from BaseException');
    raised.suppressContext = true;
  }
  linkContext(raised);
  return raised;
}

/** The exception itself, or a new one of the class. */
export function instanceOfException(value: Value, complaint: string): PyException {
  if (value instanceof PyException) return value;
  if (!isExceptionClass(value)) throw typeError(complaint);
  const made = call0(value);
  if (made instanceof PyException) return made;
  throw typeError(
    `calling ${reprText(value)} should have returned an instance of BaseException, not ${reprText(typeOf(made))}`,
  );
}

/** A bare `raise`. */
export function activeException(): PyException {
  if (thread.handling === null) throw runtimeError('No active exception to reraise');
  return thread.handling;
}

/** Does `except test` catch the exception? */
export function exceptionMatches(exception: PyException, test: Value): boolean {
  if (test instanceof PyType && isExceptionClass(test)) return exception.cls.isSubtypeOf(test);
  if (test instanceof PyTuple) {
    for (const item of test.items) if (!isExceptionClass(item)) throw notCatchable();
    return test.items.some(item => exception.cls.isSubtypeOf(item as PyType));
  }
  throw notCatchable();
}

const notCatchable = (): PyException =>
  typeError('catching classes that do not inherit from BaseException is not allowed');

// ---- except* ---------------------------------------------------------------------------------------------------------

/** (matched, rest, wrapped?) of the exception for `except* test`; a naked exception that matches is wrapped in a group. */
export function splitForStar(exception: Value, test: Value): PyTuple {
  if (exception === null) return new PyTuple([null, null, false]);
  const tests = test instanceof PyTuple ? test.items : [test];
  for (const item of tests) {
    if (!isExceptionClass(item)) throw notCatchable();
    if (item.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) {
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
  const raised = exception as PyException;
  if (exceptionMatches(raised, test)) {
    if (raised.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) return new PyTuple([raised, null, false]);
    const group = call(EXCEPTIONS.BaseExceptionGroup, ['', new PyTuple([raised])]) as PyException;
    return new PyTuple([group, null, true]);
  }
  if (!raised.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) return new PyTuple([null, raised, false]);
  const pair = call(getAttr(raised, 'split'), [test]);
  if (!(pair instanceof PyTuple) || pair.items.length < 2) {
    throw typeError(`${raised.cls.name}.split must return a tuple, not ${typeOf(pair).name}`);
  }
  return new PyTuple([pair.items[0]!, pair.items[1]!, false]);
}

/**
 * What leaves a try statement with except* clauses: the parts nobody matched and what the clauses raised, as one.
 * `parts` holds them in order; a part that belongs to the original group (its leaves are the original's) is merged
 * back with its structure.
 */
export function joinAfterStar(parts: PyList, original: Value): Value {
  const raised: PyException[] = [];
  const unmatched: PyException[] = [];
  const source = original as PyException;
  for (const part of parts.items) {
    if (!(part instanceof PyException)) continue;
    (isPartOf(part, source) ? unmatched : raised).push(part);
  }
  const rest = unmatched.length === 0 ? null : projectOnto(source, unmatched);
  if (raised.length === 0) return rest;
  if (rest !== null) raised.push(rest);
  if (raised.length === 1) return raised[0]!;
  return call(EXCEPTIONS.BaseExceptionGroup, ['', new PyList(raised)]);
}

/** Was the part split off the original (same metadata), as opposed to raised anew by a clause? */
function isPartOf(part: PyException, original: PyException): boolean {
  if (part === original) return true;
  if (!part.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) return false;
  return part.traceback === original.traceback && part.cause === original.cause && part.context === original.context;
}

function leaves(exception: PyException, into: Set<PyException>): Set<PyException> {
  const inner = exception.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup) ? exception.field('exceptions') : null;
  if (inner instanceof PyTuple) for (const item of inner.items) leaves(item as PyException, into);
  else into.add(exception);
  return into;
}

/** The original group with only the leaves that the parts hold. */
function projectOnto(original: PyException, parts: readonly PyException[]): PyException {
  if (parts[0] === original && !original.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) return original;
  const kept = new Set<PyException>();
  for (const part of parts) leaves(part, kept);
  return keepLeaves(original, kept)!;
}

function keepLeaves(exception: PyException, kept: ReadonlySet<PyException>): PyException | null {
  const inner = exception.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup) ? exception.field('exceptions') : null;
  if (!(inner instanceof PyTuple)) return kept.has(exception) ? exception : null;
  const rest = inner.items.map(item => keepLeaves(item as PyException, kept)).filter(item => item !== null);
  if (rest.length === 0) return null;
  return deriveGroup(exception, rest);
}

/** A group of other exceptions with the metadata of this one (BaseExceptionGroup.derive and what split adds). */
export function deriveGroup(group: PyException, exceptions: readonly PyException[]): PyException {
  const derived = callMethod(group, 'derive', [new PyList([...exceptions])]);
  if (!(derived instanceof PyException) || !derived.cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) {
    throw typeError('derive must return an instance of BaseExceptionGroup');
  }
  derived.traceback = group.traceback;
  derived.cause = group.cause;
  derived.context = group.context;
  // CPython sets the cause, even when there is none, and with it this.
  derived.suppressContext = true;
  const notes = group.instanceDict?.getStr('__notes__');
  if (notes instanceof PyList) instanceDictOf(derived)!.set('__notes__', new PyList([...notes.items]));
  return derived;
}
