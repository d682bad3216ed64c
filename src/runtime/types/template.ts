// Template strings: what a t'…' literal gives, and string.templatelib's Template and Interpolation.
//
// A template has always one string more than interpolations; walking it leaves empty strings out.

import { attributeError, stopIteration, typeError, valueError } from '../exceptions/raise.ts';
import { PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { concat, type Str, strLength, strOf } from '../objects/str.ts';
import { genericHook } from '../protocols/items.ts';
import { repr } from '../protocols/text.ts';
import { joinAll } from '../text/join.ts';
import { define } from './define.ts';
import { strArgument } from './text-arguments.ts';

const MODULE = 'string.templatelib';
export const templateType = builtinType('Template', { basetype: false, home: MODULE });
export const interpolationType = builtinType('Interpolation', { basetype: false, home: MODULE });
const templateIterType = builtinType('TemplateIter', { basetype: false, home: MODULE });

export class PyInterpolation extends PyObject {
  constructor(
    readonly value: Value,
    readonly expression: Value,
    /** 's', 'r', 'a' or None */
    readonly conversion: Value,
    readonly formatSpec: Value,
  ) {
    super();
  }
}
PyInterpolation.prototype.cls = interpolationType;

export class PyTemplate extends PyObject {
  constructor(
    readonly strings: readonly Str[],
    readonly interpolations: readonly PyInterpolation[],
  ) {
    super();
  }
}
PyTemplate.prototype.cls = templateType;

/** For the lowered t-string: strings and interpolations already alternate. */
export function makeTemplate(strings: PyTuple, interpolations: PyTuple): Value {
  return new PyTemplate(strings.items as Str[], interpolations.items as PyInterpolation[]);
}

export function makeInterpolation(value: Value, expression: Value, conversion: Value, formatSpec: Value): Value {
  return new PyInterpolation(value, expression, conversion, formatSpec);
}

/** Template(*args): text side by side is joined, and an empty text put between interpolations. */
function createTemplate(_cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (keywords.size > 0) throw typeError('Template.__new__ only accepts *args arguments');
  const strings: Str[] = [''];
  const interpolations: PyInterpolation[] = [];
  for (const part of args) {
    const text = strOf(part);
    if (text !== undefined) strings.push(concat(strings.pop()!, text));
    else if (part instanceof PyInterpolation) {
      interpolations.push(part);
      strings.push('');
    } else {
      const name = typeOf(part).name;
      throw typeError(`Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${name}`);
    }
  }
  return new PyTemplate(strings, interpolations);
}

class TemplateIterator extends PyIterator {
  private parts: Value[];
  constructor(template: PyTemplate) {
    super();
    this.parts = template.strings.flatMap((text, i) => {
      const interpolation = template.interpolations[i];
      const here: Value[] = strLength(text) === 0 ? [] : [text];
      return interpolation === undefined ? here : [...here, interpolation];
    });
    this.parts.reverse();
  }
  step(): Value | undefined {
    return this.parts.pop();
  }
}
TemplateIterator.prototype.cls = templateIterType;

function add(self: PyTemplate, other: Value): Value {
  if (!(other instanceof PyTemplate)) {
    const name = typeOf(other).name;
    throw typeError(`can only concatenate ${MODULE}.Template (not "${name}") to ${MODULE}.Template`);
  }
  const middle = concat(self.strings.at(-1)!, other.strings[0]!);
  const strings = [...self.strings.slice(0, -1), middle, ...other.strings.slice(1)];
  return new PyTemplate(strings, [...self.interpolations, ...other.interpolations]);
}

function createInterpolation(
  _cls: PyType,
  value: Value,
  expression: Value = '',
  conversion: Value = null,
  formatSpec: Value = '',
): Value {
  const text = strArgument(expression, 'Interpolation', "argument 'expression'");
  let converted: Value = null;
  if (conversion !== null) {
    converted = strArgument(conversion, 'Interpolation', "argument 'conversion'");
    if (converted !== 's' && converted !== 'a' && converted !== 'r') {
      throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
    }
  }
  const spec = strArgument(formatSpec, 'Interpolation', "argument 'format_spec'");
  return new PyInterpolation(value, text, converted, spec);
}

function readOnly<Self>(get: (self: Self) => Value): { get: (self: Self) => Value; set: () => void } {
  const set = (): void => {
    throw attributeError('readonly attribute', null, null);
  };
  return { get, set };
}

const tupleOf = (values: readonly Value[]): PyTuple => new PyTuple(values);

define(templateType, {
  doc: 'Template object',
  new: { signature: '(cls, /, *args, **kwargs)', create: createTemplate },
  methods: {
    '__iter__(self, /)': (self: PyTemplate) => new TemplateIterator(self),
    '__add__(self, value, /)': add,
    '__reduce__(self, /)': (self: PyTemplate) =>
      tupleOf([
        templateType,
        tupleOf(self.strings.flatMap((text, i): Value[] => [text, ...self.interpolations.slice(i, i + 1)])),
      ]),
    '__repr__(self, /)': (self: PyTemplate) =>
      joinAll(
        [
          'Template(strings=',
          repr(tupleOf(self.strings)),
          ', interpolations=',
          repr(tupleOf(self.interpolations)),
          ')',
        ],
        '',
      ),
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['strings', 'interpolations'],
  attributes: {
    strings: readOnly<PyTemplate>(self => tupleOf(self.strings)),
    interpolations: readOnly<PyTemplate>(self => tupleOf(self.interpolations)),
    values: readOnly<PyTemplate>(self => tupleOf(self.interpolations.map(part => part.value))),
  },
});

define(interpolationType, {
  doc: 'Interpolation object',
  new: { signature: "(cls, /, value, expression='', conversion=None, format_spec='')", create: createInterpolation },
  methods: {
    '__repr__(self, /)': (self: PyInterpolation) => {
      const fields = [self.value, self.expression, self.conversion, self.formatSpec];
      return joinAll(['Interpolation(', joinAll(fields.map(repr), ', '), ')'], '');
    },
    '__reduce__(self, /)': (self: PyInterpolation) =>
      tupleOf([interpolationType, tupleOf([self.value, self.expression, self.conversion, self.formatSpec])]),
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['value', 'expression', 'conversion', 'format_spec'],
  attributes: {
    value: readOnly<PyInterpolation>(self => self.value),
    expression: readOnly<PyInterpolation>(self => self.expression),
    conversion: readOnly<PyInterpolation>(self => self.conversion),
    format_spec: readOnly<PyInterpolation>(self => self.formatSpec),
  },
  constants: { __match_args__: tupleOf(['value', 'expression', 'conversion', 'format_spec']) },
});

define(templateIterType, {
  methods: {
    '__iter__(self, /)': (self: Value) => self,
    '__next__(self, /)': (self: TemplateIterator) => {
      const part = self.step();
      if (part === undefined) throw stopIteration();
      return part;
    },
  },
});
