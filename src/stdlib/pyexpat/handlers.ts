// What a parser reports, and to whom: one function for each kind of event, null while nobody asks for it. Events that
// nobody asks for go to the default handler, as the text that stands in the document.

import type { Model } from './dtd.ts';

export interface Handlers {
  startElement: ((name: string, attributes: string[], specified: number) => void) | null;
  endElement: ((name: string) => void) | null;
  processingInstruction: ((target: string, data: string) => void) | null;
  characterData: ((text: string) => void) | null;
  unparsedEntityDecl:
    | ((name: string, base: string | null, systemId: string, publicId: string | null, notation: string) => void)
    | null;
  notationDecl: ((name: string, base: string | null, systemId: string | null, publicId: string | null) => void) | null;
  startNamespaceDecl: ((prefix: string | null, uri: string | null) => void) | null;
  endNamespaceDecl: ((prefix: string | null) => void) | null;
  comment: ((text: string) => void) | null;
  startCdataSection: (() => void) | null;
  endCdataSection: (() => void) | null;
  default: ((text: string) => void) | null;
  notStandalone: (() => boolean) | null;
  externalEntityRef:
    | ((context: string | null, base: string | null, systemId: string | null, publicId: string | null) => boolean)
    | null;
  startDoctypeDecl:
    | ((name: string, systemId: string | null, publicId: string | null, hasInternalSubset: boolean) => void)
    | null;
  endDoctypeDecl: (() => void) | null;
  entityDecl:
    | ((
        name: string,
        isParameter: boolean,
        value: string | null,
        base: string | null,
        systemId: string | null,
        publicId: string | null,
        notation: string | null,
      ) => void)
    | null;
  xmlDecl: ((version: string | null, encoding: string | null, standalone: number) => void) | null;
  elementDecl: ((name: string, model: Model) => void) | null;
  attlistDecl:
    | ((element: string, attribute: string, type: string, value: string | null, required: boolean) => void)
    | null;
  skippedEntity: ((name: string, isParameter: boolean) => void) | null;
  /** What an encoding that the parser does not know makes of each byte; null: it is unknown. */
  unknownEncoding: ((name: string) => ArrayLike<number> | null) | null;
}

export function noHandlers(): Handlers {
  return {
    startElement: null,
    endElement: null,
    processingInstruction: null,
    characterData: null,
    unparsedEntityDecl: null,
    notationDecl: null,
    startNamespaceDecl: null,
    endNamespaceDecl: null,
    comment: null,
    startCdataSection: null,
    endCdataSection: null,
    default: null,
    notStandalone: null,
    externalEntityRef: null,
    startDoctypeDecl: null,
    endDoctypeDecl: null,
    entityDecl: null,
    xmlDecl: null,
    elementDecl: null,
    attlistDecl: null,
    skippedEntity: null,
    unknownEncoding: null,
  };
}
