// Bounds, defaults and alias values: computed by a function when first asked for (PEP 695), or given at once.
//
// `evaluate_bound` and its like show how they are computed: the function itself, or an object that answers with the
// value, as a text when it is asked for Format.STRING.

import { PyTuple } from '../objects/containers.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { concat } from '../objects/str.ts';
import { call1 } from '../protocols/call.ts';
import { repr } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';
import { define } from './define.ts';
import { typeText } from './type-arguments.ts';

const FORMAT_STRING = 4;

export class Lazy {
  private constructor(
    private readonly thunk: Value,
    private value: Value | undefined,
  ) {}

  /** null: there is none. */
  static byThunk(thunk: Value): Lazy | null {
    return thunk === null ? null : new Lazy(thunk, undefined);
  }

  static of(value: Value): Lazy {
    return new Lazy(null, value);
  }

  get(): Value {
    if (this.value === undefined) this.value = call1(this.thunk, 1);
    return this.value;
  }

  get evaluator(): Value {
    return this.thunk ?? new ConstantEvaluator(this.value!);
  }
}

class ConstantEvaluator extends PyObject {
  constructor(readonly value: Value) {
    super();
  }
}
ConstantEvaluator.prototype.cls = builtinType('constevaluator', { basetype: false, home: '_typing' });
define(ConstantEvaluator.prototype.cls, {
  methods: {
    '__call__(self, format, /)': ({ value }: ConstantEvaluator, format: Value) => {
      if (format !== FORMAT_STRING) return value;
      return value instanceof PyTuple
        ? concat(concat('(', joinAll(value.items.map(typeText), ', ')), ')')
        : typeText(value);
    },
    '__repr__(self, /)': (self: ConstantEvaluator) => concat(concat('<constevaluator ', repr(self.value)), '>'),
  },
});
