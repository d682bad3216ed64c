// _csv: reading and writing of comma-separated values.

import { typeError } from '../runtime/exceptions/raise.ts';
import { PyList } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { strOf } from '../runtime/objects/str.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { iter } from '../runtime/protocols/iterate.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import {
  csvError,
  csvErrorType,
  dialects,
  dialectType,
  getDialect,
  makeDialect,
  type PyDialect,
  QUOTE,
  SETTINGS,
} from './csv/dialect.ts';
import { limits, PyReader, readerType } from './csv/reader.ts';
import { newWriter, writerType } from './csv/writer.ts';
import type { ModuleTable } from './module-table.ts';

type Settings = ReadonlyMap<string, Value>;

function dialectFor(base: Value | undefined, settings: Settings): PyDialect {
  for (const name of settings.keys()) {
    if (!(SETTINGS as readonly string[]).includes(name)) {
      throw typeError(`this function got an unexpected keyword argument '${name}'`);
    }
  }
  return makeDialect(dialectType(), base, Object.fromEntries(settings));
}

export const csvModule: ModuleTable = {
  name: '_csv',
  doc: 'CSV parsing and writing.',
  functions: {
    'reader(iterable, /, dialect=None, **fmtparams)': (lines: Value, base: Value | undefined, settings: Settings) => {
      readerType();
      return new PyReader(iter(lines), dialectFor(base, settings));
    },
    'writer(fileobj, /, dialect=None, **fmtparams)': (file: Value, base: Value | undefined, settings: Settings) => {
      writerType();
      return newWriter(file, dialectFor(base, settings));
    },
    'register_dialect(name, /, dialect=None, **fmtparams)': (
      name: Value,
      base: Value | undefined,
      settings: Settings,
    ) => {
      if (strOf(name) === undefined) throw typeError('dialect name must be a string');
      dialects().set(name, dialectFor(base, settings));
      return null;
    },
    'unregister_dialect(name)': (name: Value) => {
      if (!dialects().delete(name)) throw csvError('unknown dialect');
      return null;
    },
    'get_dialect(name)': getDialect,
    'list_dialects()': () => new PyList(dialects().keys()),
    'field_size_limit(new_limit=<unrepresentable>)': (value?: Value) => {
      const before = limits.field;
      if (value !== undefined) {
        if (!isIndex(value)) throw typeError('limit must be an integer');
        limits.field = toSize(value);
      }
      return before;
    },
  },
  make: () => ({
    Error: csvErrorType,
    Dialect: dialectType(),
    Reader: readerType(),
    Writer: writerType(),
    ...Object.fromEntries(Object.entries(QUOTE).map(([name, value]) => [`QUOTE_${name}`, value])),
    __version__: '1.0',
  }),
};
