// How the iterator types of itertools are made: each is a function that takes the arguments and gives the function
// that makes the next item (undefined when exhausted). Its state lives in the closure.

import { PyIterator } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import type { TypeTable } from '../../runtime/types/define.ts';
import { defineIterator } from '../../runtime/types/define-iterator.ts';

export type Advance = () => Value | undefined;

export class PyStepper extends PyIterator {
  constructor(
    private readonly advance: Advance,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  step(): Value | undefined {
    return this.advance();
  }
}

/** A type whose instances need only the two methods of every iterator. `make` gets the parameters after cls. */
export function stepperType(
  name: string,
  signature: string,
  doc: string,
  // biome-ignore lint/suspicious/noExplicitAny: each has its own parameter list
  make: (...args: any[]) => Advance,
  extra: TypeTable = {},
): PyType {
  const create: Implementation = (cls: PyType, ...args) => new PyStepper(make(...args), cls);
  return iteratorType(name, signature, doc, create, extra);
}

export function iteratorType(
  name: string,
  signature: string,
  doc: string,
  create: Implementation,
  extra: TypeTable = {},
): PyType {
  const type = builtinType(name, { layout: `itertools.${name}`, module: 'itertools' });
  defineIterator(type, { ...extra, doc, new: { signature, create } });
  return type;
}
