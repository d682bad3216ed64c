// From the parser's events to calls of Python handlers: which arguments each of them gets.

import { valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { codesOf, fromText, strOf } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { toNumber } from '../../runtime/protocols/numbers.ts';
import type { Model } from './dtd.ts';
import type { Handlers } from './handlers.ts';
import type { PyXmlParser } from './object.ts';

const text = (value: string | null): Value => (value === null ? null : fromText(value));

function modelTuple(self: PyXmlParser, model: Model): Value {
  const { type, quantifier, name, parts } = model;
  const children = new PyTuple(parts.map(part => modelTuple(self, part)));
  return new PyTuple([type, quantifier, name === null ? null : self.name(name), children]);
}

const yes = (value: Value): boolean => toNumber(value, 'int') !== 0;

export const HANDLER_NAMES = [
  'StartElementHandler',
  'EndElementHandler',
  'ProcessingInstructionHandler',
  'CharacterDataHandler',
  'UnparsedEntityDeclHandler',
  'NotationDeclHandler',
  'StartNamespaceDeclHandler',
  'EndNamespaceDeclHandler',
  'CommentHandler',
  'StartCdataSectionHandler',
  'EndCdataSectionHandler',
  'DefaultHandler',
  'DefaultHandlerExpand',
  'NotStandaloneHandler',
  'ExternalEntityRefHandler',
  'StartDoctypeDeclHandler',
  'EndDoctypeDeclHandler',
  'EntityDeclHandler',
  'XmlDeclHandler',
  'ElementDeclHandler',
  'AttlistDeclHandler',
  'SkippedEntityHandler',
] as const;

export type HandlerName = (typeof HANDLER_NAMES)[number];

/** For each handler, the function that the parser calls. */
const CONNECTIONS: Readonly<Record<HandlerName, (self: PyXmlParser) => Partial<Handlers>>> = {
  StartElementHandler: self => ({
    startElement: (name, attributes, specified) => {
      const given = attributesOf(self, attributes, specified);
      self.call('StartElementHandler', [self.name(name), given]);
    },
  }),
  EndElementHandler: self => ({ endElement: name => void self.call('EndElementHandler', [self.name(name)]) }),
  ProcessingInstructionHandler: self => ({
    processingInstruction: (target, data) =>
      void self.call('ProcessingInstructionHandler', [self.name(target), fromText(data)]),
  }),
  CharacterDataHandler: self => ({ characterData: data => self.characterData(data) }),
  UnparsedEntityDeclHandler: self => ({
    unparsedEntityDecl: (...values) => void self.call('UnparsedEntityDeclHandler', names(self, values)),
  }),
  NotationDeclHandler: self => ({
    notationDecl: (...values) => void self.call('NotationDeclHandler', names(self, values)),
  }),
  StartNamespaceDeclHandler: self => ({
    startNamespaceDecl: (...values) => void self.call('StartNamespaceDeclHandler', names(self, values)),
  }),
  EndNamespaceDeclHandler: self => ({
    endNamespaceDecl: prefix => void self.call('EndNamespaceDeclHandler', names(self, [prefix])),
  }),
  CommentHandler: self => ({ comment: data => void self.call('CommentHandler', [fromText(data)]) }),
  StartCdataSectionHandler: self => ({ startCdataSection: () => void self.call('StartCdataSectionHandler', []) }),
  EndCdataSectionHandler: self => ({ endCdataSection: () => void self.call('EndCdataSectionHandler', []) }),
  DefaultHandler: self => ({ default: data => void self.call('DefaultHandler', [fromText(data)]) }),
  DefaultHandlerExpand: self => ({ default: data => void self.call('DefaultHandlerExpand', [fromText(data)]) }),
  NotStandaloneHandler: self => ({ notStandalone: () => yes(self.call('NotStandaloneHandler', [])) }),
  ExternalEntityRefHandler: self => ({
    externalEntityRef: (context, base, systemId, publicId) =>
      yes(self.call('ExternalEntityRefHandler', [text(context), ...names(self, [base, systemId, publicId])])),
  }),
  StartDoctypeDeclHandler: self => ({
    startDoctypeDecl: (name, systemId, publicId, internal) =>
      void self.call('StartDoctypeDeclHandler', [...names(self, [name, systemId, publicId]), Number(internal)]),
  }),
  EndDoctypeDeclHandler: self => ({ endDoctypeDecl: () => void self.call('EndDoctypeDeclHandler', []) }),
  EntityDeclHandler: self => ({
    entityDecl: (name, isParameter, value, ...others) =>
      void self.call('EntityDeclHandler', [self.name(name), Number(isParameter), text(value), ...names(self, others)]),
  }),
  XmlDeclHandler: self => ({
    xmlDecl: (version, encoding, standalone) =>
      void self.call('XmlDeclHandler', [text(version), text(encoding), standalone]),
  }),
  ElementDeclHandler: self => ({
    elementDecl: (name, model) => void self.call('ElementDeclHandler', [self.name(name), modelTuple(self, model)]),
  }),
  AttlistDeclHandler: self => ({
    attlistDecl: (element, attribute, type, value, required) =>
      void self.call('AttlistDeclHandler', [
        ...names(self, [element, attribute]),
        fromText(type),
        text(value),
        Number(required),
      ]),
  }),
  SkippedEntityHandler: self => ({
    skippedEntity: (name, isParameter) =>
      void self.call('SkippedEntityHandler', [self.name(name), Number(isParameter)]),
  }),
};

function names(self: PyXmlParser, values: readonly (string | null)[]): Value[] {
  return values.map(value => (value === null ? null : self.name(value)));
}

function attributesOf(self: PyXmlParser, attributes: readonly string[], specified: number): Value {
  const count = self.specifiedAttributes ? specified : attributes.length;
  if (self.orderedAttributes) {
    const items: Value[] = [];
    for (let i = 0; i < count; i += 2) items.push(self.name(attributes[i]!), fromText(attributes[i + 1]!));
    return new PyList(items);
  }
  const dict = new PyDict();
  for (let i = 0; i < count; i += 2) dict.set(self.name(attributes[i]!), fromText(attributes[i + 1]!));
  return dict;
}

/** Tells the parser that a handler was set or taken away. */
export function connect(self: PyXmlParser, name: HandlerName): void {
  const { parser, callbacks } = self;
  const made: Partial<Handlers> = CONNECTIONS[name](self);
  if (name === 'DefaultHandler') parser.expandEntities = false;
  if (name === 'DefaultHandlerExpand') parser.expandEntities = true;
  if (callbacks.has(name)) Object.assign(parser.handlers, made);
  else if (name === 'CharacterDataHandler' && self.inCallback) {
    // While a handler runs, the text that is being reported is dropped rather than given to the default handler.
    parser.handlers.characterData = () => {};
  } else for (const key of Object.keys(made) as (keyof Handlers)[]) parser.handlers[key] = null;
}

/** What a codec of Python makes of each byte. */
export function bytesOfCodec(name: string): ArrayLike<number> {
  const all = new PyBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const codes = codesOf(strOf(callMethod(all, 'decode', [fromText(name), 'replace']))!);
  if (codes.length !== 256) throw valueError('multi-byte encodings are not supported');
  return codes;
}
