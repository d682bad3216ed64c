// Dialects: how fields are separated and quoted, checked when a dialect is made.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strLength, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';

export const csvErrorType = builtinType('Error', { base: EXCEPTIONS.Exception, module: '_csv' });
export const csvError = (message: string) => newException(csvErrorType, message);

export const QUOTE = { MINIMAL: 0, ALL: 1, NONNUMERIC: 2, NONE: 3, STRINGS: 4, NOTNULL: 5 } as const;

const rawDialectType = builtinType('Dialect', { layout: 'csv dialect', module: '_csv' });

export class PyDialect extends PyObject {
  constructor(
    cls: PyType,
    /** Single characters are host text; null: none. */
    readonly delimiter: string,
    readonly quotechar: string | null,
    readonly escapechar: string | null,
    readonly lineterminator: string,
    readonly doublequote: boolean,
    readonly skipinitialspace: boolean,
    readonly strict: boolean,
    readonly quoting: number,
  ) {
    super();
    this.cls = cls;
  }
}

export const SETTINGS = [
  'delimiter',
  'doublequote',
  'escapechar',
  'lineterminator',
  'quotechar',
  'quoting',
  'skipinitialspace',
  'strict',
] as const;

type Given = Readonly<Record<string, Value | undefined>>;

function character(name: string, value: Value | undefined, otherwise: string | null, optional: boolean): string | null {
  if (value === undefined) return otherwise;
  if (value === null && optional) return null;
  const text = strOf(value);
  const wanted = `"${name}" must be a unicode character${optional ? ' or None' : ''}`;
  if (text === undefined) throw typeError(`${wanted}, not ${typeOf(value).name}`);
  if (strLength(text) !== 1) throw typeError(`${wanted}, not a string of length ${strLength(text)}`);
  return textOf(text);
}

const flag = (value: Value | undefined, otherwise: boolean): boolean =>
  value === undefined ? otherwise : truth(value);

function quotingOf(value: Value | undefined): number {
  if (value === undefined) return QUOTE.MINIMAL;
  if (!isIndex(value)) throw typeError(`"quoting" must be an integer, not ${typeOf(value).name}`);
  const quoting = toIndex(value);
  if (quoting < 0 || quoting > 5) throw typeError('bad "quoting" value');
  return Number(quoting);
}

export function makeDialect(cls: PyType, base: Value | undefined, given: Given): PyDialect {
  let source: Value | undefined = base === null ? undefined : base;
  if (source !== undefined && strOf(source) !== undefined) source = getDialect(source);
  if (source instanceof PyDialect && SETTINGS.every(name => given[name] === undefined)) return source;
  const setting = (name: string): Value | undefined =>
    given[name] === undefined && source !== undefined ? findAttr(source, name) : given[name];
  const delimiter = character('delimiter', setting('delimiter'), ',', false)!;
  const escapechar = character('escapechar', setting('escapechar'), null, true);
  const quoteValue = setting('quotechar');
  const quotechar = character('quotechar', quoteValue, '"', true);
  const terminator = setting('lineterminator');
  const terminatorText = terminator === undefined ? '\r\n' : strOf(terminator);
  if (terminatorText === undefined) {
    throw typeError(`"lineterminator" must be a string, not ${typeOf(terminator!).name}`);
  }
  const none = quotechar === null && setting('quoting') === undefined;
  const quoting = none ? QUOTE.NONE : quotingOf(setting('quoting'));
  if (quoting !== QUOTE.NONE && quotechar === null) throw typeError('quotechar must be set if quoting enabled');
  const made = new PyDialect(
    cls,
    delimiter,
    quotechar,
    escapechar,
    textOf(terminatorText),
    flag(setting('doublequote'), true),
    flag(setting('skipinitialspace'), false),
    flag(setting('strict'), false),
    quoting,
  );
  check(made);
  return made;
}

function check(dialect: PyDialect): void {
  const { delimiter, quotechar, escapechar, lineterminator, skipinitialspace } = dialect;
  const characters: [string, string | null, boolean][] = [
    ['delimiter', delimiter, true],
    ['escapechar', escapechar, !skipinitialspace],
    ['quotechar', quotechar, !skipinitialspace],
  ];
  for (const [name, value, allowSpace] of characters) {
    if (value === null) continue;
    if (value === '\r' || value === '\n' || (value === ' ' && !allowSpace)) throw valueError(`bad ${name} value`);
    if (lineterminator.includes(value)) throw valueError(`bad ${name} or lineterminator value`);
  }
  const pairs: [number, number][] = [
    [0, 1],
    [0, 2],
    [1, 2],
  ];
  for (const [a, b] of pairs) {
    const [first, second] = [characters[a]!, characters[b]!];
    if (first[1] !== null && first[1] === second[1]) throw valueError(`bad ${first[0]} or ${second[0]} value`);
  }
}

// ---- the registry ------------------------------------------------------------------------------------------------------

const registries = new WeakMap<Interpreter, PyDict>();

export function dialects(): PyDict {
  const running = interpreter();
  let own = registries.get(running);
  if (own === undefined) registries.set(running, (own = new PyDict()));
  return own;
}

export function getDialect(name: Value): Value {
  const found = dialects().get(name);
  if (found === undefined) throw csvError('unknown dialect');
  return found;
}

export const dialectType = once(() => {
  const read =
    (get: (self: PyDialect) => Value) =>
    (self: PyDialect): Value =>
      get(self);
  define(rawDialectType, {
    doc: 'CSV dialect',
    new: {
      signature: `(cls, dialect=None, ${SETTINGS.map(name => `${name}=None`).join(', ')})`,
      create: (cls: PyType, base: Value | undefined, ...values: (Value | undefined)[]) =>
        makeDialect(cls, base, Object.fromEntries(SETTINGS.map((name, i) => [name, values[i]]))),
    },
    attributes: {
      delimiter: { get: read(self => self.delimiter) },
      doublequote: { get: read(self => self.doublequote) },
      escapechar: { get: read(self => self.escapechar) },
      lineterminator: { get: read(self => self.lineterminator) },
      quotechar: { get: read(self => self.quotechar) },
      quoting: { get: read(self => self.quoting) },
      skipinitialspace: { get: read(self => self.skipinitialspace) },
      strict: { get: read(self => self.strict) },
    },
    methods: {
      '__reduce__(self, /)': () => {
        throw typeError("cannot pickle 'Dialect' instances");
      },
      '__reduce_ex__(self, protocol, /)': () => {
        throw typeError("cannot pickle 'Dialect' instances");
      },
    },
  });
  return rawDialectType;
});
