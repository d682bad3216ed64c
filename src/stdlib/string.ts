// _string: the grammar of str.format for the library's string.Formatter.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { parseTemplate, type Step } from '../runtime/formatting/str-template.ts';
import { PyIterator, PyTuple } from '../runtime/objects/containers.ts';
import { builtinType, type PyType, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { codeAt, fromCode, type Str, strLength, strOf, strSlice, textOf } from '../runtime/objects/str.ts';
import { defineIterator } from '../runtime/types/define-iterator.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

const formatterIteratorType = builtinType('formatteriterator', { basetype: false });
const fieldNameIteratorType = builtinType('fieldnameiterator', { basetype: false });

/** An iterator over what a generator of the host gives. */
class PartsIterator extends PyIterator {
  constructor(
    cls: PyType,
    private readonly parts: Iterator<Value>,
  ) {
    super();
    this.cls = cls;
  }
  step(): Value | undefined {
    const { value, done } = this.parts.next();
    return done ? undefined : (value as Value);
  }
}

function textArgument(value: Value): Str {
  const text = strOf(value);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(value).name}`);
  return text;
}

/** (literal text, field name, format spec, conversion) for each field; None thrice where there is only text. */
function* fieldsOf(format: Str): Generator<Value> {
  const pieces = parseTemplate(format);
  for (let i = 0; i < pieces.length; i++) {
    let text: Str = '';
    let piece = pieces[i]!;
    if (piece.kind === 'text') {
      text = piece.text;
      const next = pieces[i + 1];
      // Text that ends in an escaped brace stands by itself.
      const last = strLength(text) === 0 ? 0 : codeAt(text, strLength(text) - 1);
      if (next?.kind !== 'field' || last === 0x7b || last === 0x7d) {
        yield new PyTuple([text, null, null, null]);
        continue;
      }
      piece = next;
      i++;
    }
    if (piece.kind === 'error') throw valueError(piece.message);
    if (piece.kind === 'field') {
      const { field } = piece;
      yield new PyTuple([text, field.name, field.spec, field.conversion === 0 ? null : fromCode(field.conversion)]);
    }
  }
}

function* stepsOf(steps: readonly Step[]): Generator<Value> {
  for (const step of steps) {
    if (step.kind === 'error') throw valueError(step.message);
    if (step.kind === 'attribute') yield new PyTuple([true, step.name]);
    else yield new PyTuple([false, step.index >= 0 ? step.index : step.name]);
  }
}

function splitFieldName(value: Value): Value {
  const name = textArgument(value);
  const match = /^[^.[]*/.exec(textOf(name))!;
  const field = parseTemplate(`{${textOf(name)}}`)[0];
  const first = strSlice(name, 0, match[0].length);
  const steps = field?.kind === 'field' ? field.field.steps : [];
  const index = field?.kind === 'field' ? field.field.index : -1;
  return new PyTuple([index >= 0 ? index : first, new PartsIterator(fieldNameIteratorType, stepsOf(steps))]);
}

const defineTypes = once(() => {
  defineIterator(formatterIteratorType);
  defineIterator(fieldNameIteratorType);
});

export const stringModule: ModuleTable = {
  name: '_string',
  doc: 'string helper module',
  functions: {
    'formatter_parser(format, /)': (format: Value) =>
      new PartsIterator(formatterIteratorType, fieldsOf(textArgument(format))),
    'formatter_field_name_split(field_name, /)': splitFieldName,
  },
  make: () => {
    defineTypes();
    return {};
  },
};
