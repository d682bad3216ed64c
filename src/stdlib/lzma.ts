// _lzma: compression in the formats of xz, step by step; lzma.py is made of it.
//
// Unpacking knows xz files, the older format and bare streams, with filters of differences; packed data are valid, but not
// byte for byte what the reference program writes. Filters for machine code are refused.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import type { PyException } from '../runtime/objects/exception.ts';
import { builtinType, PyObject, type Value } from '../runtime/objects/object.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { getItem, length } from '../runtime/protocols/items.ts';
import { toIndex, toNumber } from '../runtime/protocols/numbers.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import {
  COMPRESSOR,
  DECOMPRESSOR,
  PyCompressor,
  PySteppedDecompressor,
  type SteppedFormat,
} from './compressed-stream.ts';
import { constants } from './constants.ts';
import { defineOnce } from './define-once.ts';
import { CHECK, isSupported } from './lzma/checks.ts';
import { type Reason, Refused } from './lzma/failure.ts';
import {
  areValid,
  FILTER,
  type Filter,
  filterOf,
  isBranchFilter,
  isChain,
  presetOptions,
  propertiesOf,
} from './lzma/filters.ts';
import { AlonePacker, RawPacker, XzPacker } from './lzma/pack.ts';
import { AloneFormat, AutoFormat, RawFormat, XzFormat } from './lzma/unpack.ts';
import type { ModuleTable } from './module-table.ts';

const NUMBERS = `CHECK_CRC32=1 CHECK_CRC64=4 CHECK_ID_MAX=15 CHECK_NONE=0 CHECK_SHA256=10 CHECK_UNKNOWN=16 FILTER_ARM=7
  FILTER_ARMTHUMB=8 FILTER_DELTA=3 FILTER_IA64=6 FILTER_LZMA2=33 FILTER_POWERPC=5 FILTER_SPARC=9 FILTER_X86=4
  FORMAT_ALONE=2 FORMAT_AUTO=0 FORMAT_RAW=3 FORMAT_XZ=1 MF_BT2=18 MF_BT3=19 MF_BT4=20 MF_HC3=3 MF_HC4=4 MODE_FAST=1
  MODE_NORMAL=2 PRESET_DEFAULT=6 PRESET_EXTREME=2147483648`;
const FORMAT = { auto: 0, xz: 1, alone: 2, raw: 3 } as const;
const MOST_FILTERS = 4;

const lzmaErrorType = builtinType('LZMAError', { base: EXCEPTIONS.Exception, module: '_lzma' });
const compressorType = builtinType('LZMACompressor', { basetype: false, home: '_lzma' });
const decompressorType = builtinType('LZMADecompressor', { basetype: false, home: '_lzma' });

const lzmaError = (reason: Reason | 'Internal error' | `Invalid compression preset: ${number}`): PyException =>
  newException(lzmaErrorType, reason);

/** Data that are refused are an LZMAError. */
function checked<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refused) throw lzmaError(error.reason);
    throw error;
  }
}

// ---- filters as programs give them ----------------------------------------------------------------------------------------

const LZMA_KEYS = ['id', 'preset', 'dict_size', 'lc', 'lp', 'pb', 'mode', 'nice_len', 'mf', 'depth'];

function entry(spec: Value, key: string): Value | undefined {
  try {
    return getItem(spec, key);
  } catch (error) {
    if (error instanceof PyObject && error.cls.isSubtypeOf(EXCEPTIONS.KeyError)) return undefined;
    throw error;
  }
}

function checkKeys(spec: Value, known: readonly string[], kind: string): void {
  if (!(spec instanceof PyDict)) return;
  for (const key of spec.keys()) {
    const text = strOf(key);
    if (text === undefined || !known.includes(textOf(text))) {
      throw valueError(`Invalid filter specifier for ${kind} filter`);
    }
  }
}

function filterFrom(spec: Value): Filter {
  let id: Value | undefined;
  if (spec instanceof PyDict || typeof spec === 'object') {
    try {
      id = entry(spec, 'id');
    } catch {
      throw typeError('Filter specifier must be a dict or dict-like object');
    }
  } else throw typeError('Filter specifier must be a dict or dict-like object');
  if (id === undefined) throw valueError('Filter specifier must have an "id" entry');
  const number = toIndex(id);
  const numberOf = (key: string, otherwise: number): number => {
    const value = entry(spec, key);
    const given = value === undefined ? otherwise : Number(toIndex(value));
    if (given < 0) throw overflowError("can't convert negative value to unsigned int");
    return given;
  };
  if (number === FILTER.delta) {
    checkKeys(spec, ['id', 'dist'], 'delta');
    return { kind: 'delta', distance: numberOf('dist', 1) };
  }
  if (isBranchFilter(number)) {
    checkKeys(spec, ['id', 'start_offset'], 'BCJ');
    throw lzmaError('Invalid or unsupported options');
  }
  if (number !== FILTER.lzma2 && number !== FILTER.lzma1) throw valueError(`Invalid filter ID: ${number}`);
  checkKeys(spec, LZMA_KEYS, 'LZMA');
  const preset = numberOf('preset', 6);
  const base = presetOptions(preset | 0);
  if (base === undefined) throw lzmaError(`Invalid compression preset: ${preset}`);
  const options = {
    lc: numberOf('lc', base.lc),
    lp: numberOf('lp', base.lp),
    pb: numberOf('pb', base.pb),
    dictionary: numberOf('dict_size', base.dictionary),
  };
  return { kind: number === FILTER.lzma2 ? 'lzma2' : 'lzma1', options };
}

const isGood = (filter: Filter): boolean =>
  filter.kind === 'delta' ? filter.distance >= 1 && filter.distance <= 256 : areValid(filter.options);

function chainFrom(value: Value): Filter[] {
  const count = length(value);
  if (count > MOST_FILTERS) throw valueError(`Too many filters - liblzma supports a maximum of ${MOST_FILTERS}`);
  const filters = Array.from({ length: count }, (_, i) => filterFrom(getItem(value, i)));
  if (count === 0) throw lzmaError('Internal error');
  if (!isChain(filters) || !filters.every(isGood)) throw lzmaError('Invalid or unsupported options');
  return filters;
}

function encodeProperties(spec: Value): Value {
  if (typeof spec === 'object' && spec !== null) {
    const id = entry(spec, 'id');
    if (id !== undefined && isBranchFilter(toIndex(id))) {
      checkKeys(spec, ['id', 'start_offset'], 'BCJ');
      const start = Number(toIndex(entry(spec, 'start_offset') ?? 0));
      return new PyBytes(start === 0 ? new Uint8Array(0) : new Uint8Array(Uint32Array.of(start).buffer));
    }
  }
  const filter = filterFrom(spec);
  if (!isGood(filter)) throw lzmaError('Invalid or unsupported options');
  return new PyBytes(propertiesOf(filter));
}

function decodeProperties(id: Value, properties: Value): Value {
  const number = toIndex(id);
  const bytes = bytesLike(properties);
  const result = new PyDict();
  result.set('id', number);
  if (isBranchFilter(number) && (bytes.length === 0 || bytes.length === 4)) {
    const start = bytes.length === 0 ? 0 : new DataView(bytes.slice().buffer).getUint32(0, true);
    if (start !== 0) result.set('start_offset', start);
    return result;
  }
  const filter = filterOf(number, bytes);
  if (filter === undefined) throw lzmaError('Invalid or unsupported options');
  if (filter.kind === 'delta') result.set('dist', filter.distance);
  else {
    const { lc, lp, pb, dictionary } = filter.options;
    if (filter.kind === 'lzma1') for (const [key, value] of Object.entries({ lc, lp, pb })) result.set(key, value);
    result.set('dict_size', dictionary);
  }
  return result;
}

// ---- the two types ---------------------------------------------------------------------------------------------------------

function newCompressor(
  _cls: Value,
  how: Value = FORMAT.xz,
  checking: Value = -1,
  preset: Value = null,
  chain: Value = null,
): Value {
  const format = toNumber(how, 'int');
  const check = toNumber(checking, 'int');
  if (preset !== null && chain !== null) throw valueError('Cannot specify both preset and filter chain');
  const level = preset === null ? 6 : Number(toIndex(preset));
  if (format !== FORMAT.xz && check !== -1 && check !== CHECK.none) {
    throw valueError('Integrity checks are only supported by FORMAT_XZ');
  }
  if (format !== FORMAT.xz && format !== FORMAT.alone && format !== FORMAT.raw) {
    throw valueError(`Invalid container format: ${format}`);
  }
  if (format === FORMAT.raw && chain === null) throw valueError('Must specify filters for FORMAT_RAW');
  const options = presetOptions(level | 0);
  if (chain === null && options === undefined) throw lzmaError('Invalid or unsupported options');
  const kind = format === FORMAT.alone ? 'lzma1' : 'lzma2';
  const filters: Filter[] = chain === null ? [{ kind, options: options! }] : chainFrom(chain);
  const last = filters.at(-1)!;
  if (format === FORMAT.alone) {
    if (last.kind !== 'lzma1' || filters.length > 1) {
      throw valueError('Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter');
    }
    return new PyCompressor(compressorType, new AlonePacker({ kind: 'lzma1', options: last.options }, true));
  }
  if (last.kind === 'lzma1') {
    if (format === FORMAT.xz || filters.length > 1) throw lzmaError('Invalid or unsupported options');
    return new PyCompressor(compressorType, new AlonePacker({ kind: 'lzma1', options: last.options }, false));
  }
  if (format === FORMAT.raw) return new PyCompressor(compressorType, new RawPacker(filters));
  if (check !== -1 && (check < 0 || check > 15)) throw lzmaError('Internal error');
  if (check !== -1 && !isSupported(check)) throw lzmaError('Unsupported integrity check');
  return new PyCompressor(compressorType, new XzPacker(filters, check === -1 ? CHECK.crc64 : check));
}

type Format = SteppedFormat & { readonly check: number };

class PyLzmaDecompressor extends PySteppedDecompressor {
  readonly over = 'Already at end of stream';
  constructor(readonly format: Format) {
    super();
    this.cls = decompressorType;
    const { take } = format;
    format.take = most => checked(() => take.call(format, most));
  }
}

function newDecompressor(_cls: Value, how: Value = FORMAT.auto, limit: Value = null, chain: Value = null): Value {
  const format = toNumber(how, 'int');
  if (limit !== null && format === FORMAT.raw) throw valueError('Cannot specify memory limit with FORMAT_RAW');
  const most = limit === null ? Number.POSITIVE_INFINITY : Number(toIndex(limit));
  if (format === FORMAT.raw && chain === null) throw valueError('Must specify filters for FORMAT_RAW');
  if (format !== FORMAT.raw && chain !== null) throw valueError('Cannot specify filters except with FORMAT_RAW');
  if (format === FORMAT.auto) return new PyLzmaDecompressor(new AutoFormat(most));
  if (format === FORMAT.xz) return new PyLzmaDecompressor(new XzFormat(most));
  if (format === FORMAT.alone) return new PyLzmaDecompressor(new AloneFormat(most));
  if (format !== FORMAT.raw) throw valueError(`Invalid container format: ${format}`);
  const filters = chainFrom(chain);
  const [first] = filters as [Filter];
  if (first.kind === 'lzma1') return new PyLzmaDecompressor(new AloneFormat(most, first.options));
  return new PyLzmaDecompressor(new RawFormat(filters));
}

function defineTypes(): void {
  defineOnce(compressorType, () => ({
    ...COMPRESSOR,
    doc: 'LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)\n\nCreate a compressor object for compressing data incrementally.',
    new: { signature: '(cls, format=FORMAT_XZ, check=-1, preset=None, filters=None)', create: newCompressor },
  }));
  defineOnce(decompressorType, () => ({
    ...DECOMPRESSOR,
    doc: 'Create a decompressor object for decompressing data incrementally.',
    signature: '(format=FORMAT_AUTO, memlimit=None, filters=None)',
    new: { signature: '(cls, format=FORMAT_AUTO, memlimit=None, filters=None)', create: newDecompressor },
    attributes: { ...DECOMPRESSOR.attributes, check: { get: (self: PyLzmaDecompressor) => self.format.check } },
    members: [...(DECOMPRESSOR.members ?? []), 'check'],
  }));
}

export const lzmaModule = (): ModuleTable => ({
  name: '_lzma',
  functions: {
    'is_check_supported(check_id, /)': (check: Value) => isSupported(toNumber(check, 'int')),
    '_encode_filter_properties(filter, /)': encodeProperties,
    '_decode_filter_properties(filter_id, encoded_props, /)': decodeProperties,
  },
  values: { ...constants(NUMBERS), FILTER_LZMA1: FILTER.lzma1 },
  make: () => {
    defineTypes();
    return { LZMAError: lzmaErrorType, LZMACompressor: compressorType, LZMADecompressor: decompressorType };
  },
});
