// What a DTD declares: entities, and the attributes of elements with their defaults. A parser and those it makes for
// external entities share one.

export interface Entity {
  readonly name: string;
  readonly isParameter: boolean;
  /** Declared in the document itself, neither in an external entity nor in a parameter entity. */
  isInternal: boolean;
  /** The replacement text; null: it is external. */
  text: string | null;
  systemId: string | null;
  publicId: string | null;
  base: string | null;
  /** Its notation: the entity is not XML. */
  notation: string | null;
}

export function newEntity(name: string, isParameter: boolean): Entity {
  return {
    name,
    isParameter,
    isInternal: false,
    text: null,
    systemId: null,
    publicId: null,
    base: null,
    notation: null,
  };
}

export interface DeclaredAttribute {
  readonly name: string;
  readonly isCdata: boolean;
  readonly value: string | null;
}

export class Dtd {
  readonly entities = new Map<string, Entity>();
  readonly parameterEntities = new Map<string, Entity>();
  /** What the document type declaration names, or a foreign DTD. */
  externalSubset: Entity | null = null;
  /** Attributes by the names of elements, in the order of their declarations. */
  readonly attributes = new Map<string, DeclaredAttribute[]>();
  standalone = false;
  /** Something that may declare more was not read: names may be unknown rightly. */
  hasParameterReferences = false;
  /** Do declarations still count? Not after an entity that was not read, unless the document stands alone. */
  keepProcessing = true;
  /** A parser was made for the external entity that was last offered, and used. */
  parameterEntityRead = false;

  /** The first declaration of an attribute counts. */
  declareAttribute(element: string, attribute: DeclaredAttribute, isId: boolean): void {
    let declared = this.attributes.get(element);
    if (declared === undefined) this.attributes.set(element, (declared = []));
    if ((attribute.value !== null || isId) && declared.some(other => other.name === attribute.name)) return;
    declared.push(attribute);
  }
}

/** Content models as pyexpat shows them: type, quantifier, name, parts. */
export interface Model {
  type: number;
  quantifier: number;
  readonly name: string | null;
  readonly parts: Model[];
}

export const MODEL_TYPE = { EMPTY: 1, ANY: 2, MIXED: 3, NAME: 4, CHOICE: 5, SEQ: 6 } as const;
export const QUANTIFIER = { NONE: 0, OPT: 1, REP: 2, PLUS: 3 } as const;

/** The first character that may not stand in a public identifier; -1: none. */
export const wrongInPublicId = (text: string): number => text.search(/[^ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]/);

/** White space at both ends goes, other runs of it become one space. */
export const normalizedPublicId = (text: string): string => text.replace(/[ \r\n]+/g, ' ').replace(/^ | $/g, '');

export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Line breaks as XML passes them on. */
export const withNewlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
