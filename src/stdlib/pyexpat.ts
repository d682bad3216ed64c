// pyexpat: XML parsing with handlers, on which all of the library's XML packages stand. The parser itself knows nothing of
// Python (pyexpat/parser.ts); callbacks.ts and object.ts make Python objects of what it reports.

import { newException, typeError, valueError } from '../runtime/exceptions/raise.ts';
import type { Interpreter } from '../runtime/interpreter.ts';
import { PyByteArray, PyBytes, PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { PyModule } from '../runtime/objects/module.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, typeOf } from '../runtime/objects/scalars.ts';
import { fromText, strLength, strOf, textOf } from '../runtime/objects/str.ts';
import { findAttr } from '../runtime/protocols/attributes.ts';
import { call1, callMethod } from '../runtime/protocols/call.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { toFloat, toIndex, toNumber } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { type AttributeTable, define } from '../runtime/types/define.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';
import { bytesOfCodec, HANDLER_NAMES } from './pyexpat/callbacks.ts';
import { ERRORS, errorCode, errorText } from './pyexpat/errors.ts';
import { cannotDelete, expatErrorType, PyXmlParser, rawParserType } from './pyexpat/object.ts';
import { XmlParser } from './pyexpat/parser.ts';

type Optional = Value | undefined;

/** A str without null characters, or None where that may be. */
function textArgument(value: Value, where: string, optional = false): string | null {
  if (value === null && optional) return null;
  const text = strOf(value);
  if (text === undefined) {
    throw typeError(
      `${where} must be str${optional ? ' or None' : ''}, not ${value === null ? 'None' : typeOf(value).name}`,
    );
  }
  const plain = textOf(text);
  if (plain.includes('\0')) throw valueError('embedded null character');
  return plain;
}

const PARAMETERS = '(encoding=None, namespace_separator=None, intern=<unrepresentable>)';

function parserCreate(encoding: Optional, separator: Optional, intern: Optional): Value {
  const named = textArgument(encoding ?? null, "ParserCreate() argument 'encoding'", true);
  const between = textArgument(separator ?? null, "ParserCreate() argument 'namespace_separator'", true);
  if (between !== null && strLength(fromText(between)) > 1) {
    throw valueError('namespace_separator must be at most one character, omitted, or None');
  }
  if (intern !== undefined && intern !== null && !(intern instanceof PyDict)) {
    throw typeError('intern must be a dictionary');
  }
  parserType();
  const parser = new XmlParser(between);
  parser.namedEncoding = named;
  return withCodecs(new PyXmlParser(parser, intern === undefined ? new PyDict() : (intern as PyDict | null)));
}

function withCodecs(self: PyXmlParser): PyXmlParser {
  self.parser.handlers.unknownEncoding = bytesOfCodec;
  return self;
}

// ---- methods -------------------------------------------------------------------------------------------------------------

/** How much of a file is read at once. */
const CHUNK = 2048;

function parse(self: PyXmlParser, data: Value, final: Optional): Value {
  const isFinal = final !== undefined && truth(final);
  const text = strOf(data);
  if (text === undefined) return self.parseBytes(bytesLike(data), isFinal);
  const plain = textOf(text);
  // Lone surrogates cannot be encoded.
  if (LONE.test(plain)) callMethod(text, 'encode', ['utf-8']);
  return self.parseText(plain, isFinal);
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function parseFile(self: PyXmlParser, file: Value): Value {
  const read = findAttr(file, 'read');
  if (read === undefined) throw typeError("argument must have 'read' attribute");
  for (;;) {
    const data = call1(read, CHUNK);
    if (!(data instanceof PyBytes || data instanceof PyByteArray)) {
      throw typeError(`read() did not return a bytes object (type=${typeOf(data).name})`);
    }
    const bytes = bytesLike(data);
    if (bytes.length > CHUNK) {
      throw valueError(`read() returned too much data: ${CHUNK} bytes requested, ${bytes.length} returned`);
    }
    const done = self.feed(bytes, bytes.length === 0);
    if (!done || bytes.length === 0) return self.result(done);
  }
}

function child(self: PyXmlParser, context: Value, encoding: Optional): Value {
  const where = 'ExternalEntityParserCreate() argument';
  const described = textArgument(context, `${where} 1`, true);
  const named = encoding === undefined ? null : textArgument(encoding, `${where} 2`);
  return withCodecs(self.child(self.parser.child(described, named)));
}

function foreignDtd(self: PyXmlParser, flag: Optional): Value {
  if (self.parser.parsing) throw self.failure(errorCode('CANT_CHANGE_FEATURE_ONCE_PARSING'));
  self.parser.useForeignDtd = flag === undefined || truth(flag);
  return null;
}

function parameterEntityParsing(self: PyXmlParser, flag: Value): Value {
  const wanted = toNumber(flag, 'int');
  if (self.parser.parsing) return 0;
  self.parser.parameterEntityParsing = wanted;
  return 1;
}

function checkedFactor(value: Value): Value {
  const factor = toFloat(value);
  if (!(factor >= 1)) throw newException(expatErrorType, "'max_factor' must be at least 1.0");
  return null;
}

function checkedThreshold(value: Value): Value {
  if (toIndex(value) < 0) throw valueError('Cannot convert negative int');
  return null;
}

// ---- the type --------------------------------------------------------------------------------------------------------------

type Setter = (self: PyXmlParser, value: Value) => void;

const writable = (get: (self: PyXmlParser) => Value, set: Setter): AttributeTable => ({
  get,
  set: (self: PyXmlParser, value: Value | undefined) => {
    if (value === undefined) throw cannotDelete();
    set(self, value);
  },
});

function attributes(): Record<string, AttributeTable> {
  const table: Record<string, AttributeTable> = {};
  for (const name of HANDLER_NAMES) {
    table[name] = writable(
      self => self.callbacks.get(name) ?? null,
      (self, value) => self.setCallback(name, value),
    );
  }
  const place = {
    line: ['CurrentLineNumber', 'ErrorLineNumber'],
    column: ['CurrentColumnNumber', 'ErrorColumnNumber'],
  };
  for (const name of place.line) table[name] = { get: (self: PyXmlParser) => self.parser.line };
  for (const name of place.column) table[name] = { get: (self: PyXmlParser) => self.parser.column };
  for (const name of ['CurrentByteIndex', 'ErrorByteIndex'])
    table[name] = { get: (self: PyXmlParser) => self.parser.byte };
  return {
    ...table,
    ErrorCode: { get: (self: PyXmlParser) => self.parser.error },
    buffer_size: writable(
      self => self.bufferSize,
      (self, value) => {
        if (intOf(value) === undefined || !isIndex(value)) throw typeError('buffer_size must be an integer');
        self.resize(toIndex(value));
      },
    ),
    buffer_text: writable(
      self => self.buffer !== null,
      (self, value) => self.collect(truth(value)),
    ),
    buffer_used: { get: (self: PyXmlParser) => self.bufferUsed },
    namespace_prefixes: writable(
      self => self.parser.namespaceTriplets,
      (self, value) => {
        self.parser.namespaceTriplets = truth(value);
      },
    ),
    ordered_attributes: writable(
      self => self.orderedAttributes,
      (self, value) => {
        self.orderedAttributes = truth(value);
      },
    ),
    specified_attributes: writable(
      self => self.specifiedAttributes,
      (self, value) => {
        self.specifiedAttributes = truth(value);
      },
    ),
    intern: { get: (self: PyXmlParser) => self.intern },
  };
}

const parserType = once(() => {
  define(rawParserType, {
    doc: 'XML parser',
    attributes: attributes(),
    members: ['intern'],
    methods: {
      'Parse(self, data, isfinal=False, /)': parse,
      'ParseFile(self, file, /)': parseFile,
      'SetBase(self, base, /)': (self: PyXmlParser, base: Value) => {
        self.parser.base = textArgument(base, 'SetBase() argument');
        return null;
      },
      'GetBase(self, /)': (self: PyXmlParser) => (self.parser.base === null ? null : fromText(self.parser.base)),
      'GetInputContext(self, /)': (self: PyXmlParser) => self.inputContext(),
      'ExternalEntityParserCreate(self, context, encoding=<unrepresentable>, /)': child,
      'SetParamEntityParsing(self, flag, /)': parameterEntityParsing,
      'UseForeignDTD(self, flag=True, /)': foreignDtd,
      'SetReparseDeferralEnabled(self, enabled, /)': (self: PyXmlParser, enabled: Value) => {
        self.parser.deferral = truth(enabled);
        return null;
      },
      'GetReparseDeferralEnabled(self, /)': (self: PyXmlParser) => self.parser.deferral,
      'SetAllocTrackerActivationThreshold(self, threshold, /)': (_self: PyXmlParser, threshold: Value) =>
        checkedThreshold(threshold),
      'SetAllocTrackerMaximumAmplification(self, max_factor, /)': (_self: PyXmlParser, factor: Value) =>
        checkedFactor(factor),
    },
  });
  return rawParserType;
});

// ---- the module ------------------------------------------------------------------------------------------------------------

const MODEL = {
  XML_CTYPE_EMPTY: 1,
  XML_CTYPE_ANY: 2,
  XML_CTYPE_MIXED: 3,
  XML_CTYPE_NAME: 4,
  XML_CTYPE_CHOICE: 5,
  XML_CTYPE_SEQ: 6,
  XML_CQUANT_NONE: 0,
  XML_CQUANT_OPT: 1,
  XML_CQUANT_REP: 2,
  XML_CQUANT_PLUS: 3,
};

const FEATURES: readonly (readonly [string, number])[] = [
  ['sizeof(XML_Char)', 1],
  ['sizeof(XML_LChar)', 1],
  ['XML_DTD', 0],
  ['XML_CONTEXT_BYTES', 1024],
  ['XML_NS', 0],
  ['XML_BLAP_MAX_AMP', 100],
  ['XML_BLAP_ACT_THRES', 8388608],
  ['XML_GE', 0],
  ['XML_AT_MAX_AMP', 100],
  ['XML_AT_ACT_THRES', 67108864],
];

function submodule(interpreter: Interpreter, name: string, doc: string, values: Iterable<[string, Value]>): PyModule {
  const module = new PyModule(`pyexpat.${name}`, doc);
  for (const [key, value] of values) module.dict.set(key, value);
  interpreter.modules.set(`pyexpat.${name}`, module);
  return module;
}

function errorsModule(interpreter: Interpreter): PyModule {
  const [codes, messages] = [new PyDict(), new PyDict()];
  ERRORS.forEach(([, text], index) => {
    codes.set(text, index + 1);
    messages.set(index + 1, text);
  });
  const named = ERRORS.map(([name, text]): [string, Value] => [`XML_ERROR_${name}`, text]);
  return submodule(interpreter, 'errors', 'Constants used to describe error conditions.', [
    ...named,
    ['codes', codes],
    ['messages', messages],
  ]);
}

export const pyexpatModule: ModuleTable = {
  name: 'pyexpat',
  doc: 'Python wrapper for Expat parser.',
  functions: {
    [`ParserCreate${PARAMETERS}`]: parserCreate,
    'ErrorString(code, /)': (code: Value) => errorText(toNumber(code, 'ssize_t')),
  },
  make: interpreter => ({
    ExpatError: expatErrorType,
    error: expatErrorType,
    XMLParserType: parserType(),
    EXPAT_VERSION: 'expat_2.7.3',
    version_info: new PyTuple([2, 7, 3]),
    native_encoding: 'UTF-8',
    features: new PyList(FEATURES.map(([name, value]) => new PyTuple([name, value]))),
    XML_PARAM_ENTITY_PARSING_NEVER: 0,
    XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE: 1,
    XML_PARAM_ENTITY_PARSING_ALWAYS: 2,
    errors: errorsModule(interpreter),
    model: submodule(
      interpreter,
      'model',
      'Constants used to interpret content model information.',
      Object.entries(MODEL),
    ),
  }),
};
