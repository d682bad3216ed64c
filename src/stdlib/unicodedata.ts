// The module unicodedata: Unicode 16, as CPython 3.14 has it, and the object ucd_3_2_0 for Unicode 3.2.

import { keyError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import { builtinType, PyObject, type Value } from '../runtime/objects/object.ts';
import { PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { codeAt, fromCode, type Str, sameStr, strLength, strOf, textOf } from '../runtime/objects/str.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { type Database, type Numeric, unicode16, unicode32 } from './unicodedata/database.ts';
import { type Form, normalize } from './unicodedata/normalize.ts';

const ucdType = builtinType('UCD', { basetype: false, home: 'unicodedata' });

class PyDatabase extends PyObject {
  constructor(readonly database: Database) {
    super();
  }
}
PyDatabase.prototype.cls = ucdType;

function character(value: Value, name: string, argument: string): number {
  const text = strOf(value);
  if (text === undefined) {
    throw typeError(`${name}() ${argument} must be a unicode character, not ${typeOf(value).name}`);
  }
  if (strLength(text) !== 1) {
    throw typeError(`${name}(): ${argument} must be a unicode character, not a string of length ${strLength(text)}`);
  }
  return codeAt(text, 0);
}

function text(value: Value, name: string, argument: string): Str {
  const given = strOf(value);
  if (given === undefined) throw typeError(`${name}() ${argument} must be str, not ${typeOf(value).name}`);
  return given;
}

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

function formOf(value: Value, name: string): Form {
  const form = textOf(text(value, name, 'argument 1'));
  if (!FORMS.has(form)) throw valueError('invalid normalization form');
  return form as Form;
}

function decompositionText(database: Database, code: number): string {
  const found = database.decomposition(code);
  if (found === undefined) return '';
  const codes = found.codes.map(part => part.toString(16).toUpperCase().padStart(4, '0'));
  return (found.tag === '' ? codes : [`<${found.tag}>`, ...codes]).join(' ');
}

function numberOf(
  database: Database,
  name: string,
  complaint: string,
  show: (number: Numeric) => Value | undefined,
): Implementation {
  return (chr: Value, fallback?: Value) => {
    const number = database.numeric(character(chr, name, 'argument 1'));
    const shown = number === undefined ? undefined : show(number);
    if (shown !== undefined) return shown;
    if (fallback === undefined) throw valueError(complaint);
    return fallback;
  };
}

function nameOf(database: Database, chr: Value, fallback?: Value): Value {
  const code = character(chr, 'name', 'argument 1');
  const name = database.isKnown(code) ? interpreter().host.characterName(code) : null;
  if (name !== null) return name;
  if (fallback === undefined) throw valueError('no such name');
  return fallback;
}

function lookup(database: Database, value: Value): Value {
  const name = textOf(text(value, 'lookup', 'argument'));
  const code = interpreter().host.characterCode(name);
  if (code === null || !database.isKnown(code)) throw keyError(`undefined character name '${name}'`);
  return fromCode(code);
}

/** The functions of one database, without self. */
function functionsOf(database: Database): Readonly<Record<string, Implementation>> {
  const one =
    (name: string, answer: (code: number) => Value): Implementation =>
    (chr: Value) =>
      answer(character(chr, name, 'argument'));
  return {
    'bidirectional(chr, /)': one('bidirectional', code => database.bidirectional(code)),
    'category(chr, /)': one('category', code => database.category(code)),
    'combining(chr, /)': one('combining', code => database.combining(code)),
    'decimal(chr, default=<unrepresentable>, /)': numberOf(database, 'decimal', 'not a decimal', ({ kind, value }) =>
      kind === 'd' ? value : undefined,
    ),
    'decomposition(chr, /)': one('decomposition', code => decompositionText(database, code)),
    'digit(chr, default=<unrepresentable>, /)': numberOf(database, 'digit', 'not a digit', ({ kind, value }) =>
      kind === 'n' ? undefined : value,
    ),
    'east_asian_width(chr, /)': one('east_asian_width', code => database.width(code)),
    'is_normalized(form, unistr, /)': (form: Value, unistr: Value) => {
      const kind = formOf(form, 'is_normalized');
      const given = text(unistr, 'is_normalized', 'argument 2');
      return sameStr(normalize(database, kind, given), given);
    },
    'lookup(name, /)': (name: Value) => lookup(database, name),
    'mirrored(chr, /)': one('mirrored', code => database.mirrored(code)),
    'name(chr, default=<unrepresentable>, /)': (chr: Value, fallback?: Value) => nameOf(database, chr, fallback),
    'normalize(form, unistr, /)': (form: Value, unistr: Value) => {
      const given = text(unistr, 'normalize', 'argument 2');
      return normalize(database, formOf(form, 'normalize'), given);
    },
    'numeric(chr, default=<unrepresentable>, /)': numberOf(
      database,
      'numeric',
      'not a numeric character',
      ({ value }) => new PyFloat(value),
    ),
  };
}

/** As methods of the database object. */
function methods(): Record<string, Implementation> {
  const table: Record<string, Implementation> = {};
  for (const declaration of Object.keys(functionsOf(unicode32))) {
    const bound = new Map<Database, Implementation>();
    table[declaration.replace('(', '(self, ')] = (self: PyDatabase, ...args: Value[]) => {
      let implementation = bound.get(self.database);
      if (implementation === undefined) {
        implementation = functionsOf(self.database)[declaration]!;
        bound.set(self.database, implementation);
      }
      return implementation(...args);
    };
  }
  return table;
}

export const unicodedataModule: ModuleTable = {
  name: 'unicodedata',
  doc: 'This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\nthis database is based on the UnicodeData.txt file version\n16.0.0 which is publicly available from the Unicode Consortium\nat ftp://ftp.unicode.org/.',
  functions: functionsOf(unicode16),
  make: () => ({
    UCD: defineOnce(ucdType, () => ({
      methods: methods(),
      members: ['unidata_version'],
      attributes: { unidata_version: { get: (self: PyDatabase) => self.database.version } },
    })),
    ucd_3_2_0: new PyDatabase(unicode32),
    unidata_version: unicode16.version,
  }),
};
