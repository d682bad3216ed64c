// The grammar of the prolog and of DTDs, as states: which tokens may come, what each of them means there (its role), and
// which state is next.
//
// Roles whose names end in NONE mean nothing by themselves; the first half says to which declaration they belong, since
// the default handler gets the tokens of declarations that nobody asks for.

import { once } from '../once.ts';
import type { Scanner } from './scanner.ts';
import { TOKEN } from './tokens.ts';

export type Role =
  | 'ERROR'
  | 'NONE'
  | 'XML_DECL'
  | 'TEXT_DECL'
  | 'INSTANCE_START'
  | 'PI'
  | 'COMMENT'
  | 'PARAM_ENTITY_REF'
  | 'INNER_PARAM_ENTITY_REF'
  | 'IGNORE_SECT'
  | 'DOCTYPE_NONE'
  | 'DOCTYPE_NAME'
  | 'DOCTYPE_SYSTEM_ID'
  | 'DOCTYPE_PUBLIC_ID'
  | 'DOCTYPE_INTERNAL_SUBSET'
  | 'DOCTYPE_CLOSE'
  | 'ENTITY_NONE'
  | 'GENERAL_ENTITY_NAME'
  | 'PARAM_ENTITY_NAME'
  | 'ENTITY_VALUE'
  | 'ENTITY_SYSTEM_ID'
  | 'ENTITY_PUBLIC_ID'
  | 'ENTITY_COMPLETE'
  | 'ENTITY_NOTATION_NAME'
  | 'NOTATION_NONE'
  | 'NOTATION_NAME'
  | 'NOTATION_SYSTEM_ID'
  | 'NOTATION_NO_SYSTEM_ID'
  | 'NOTATION_PUBLIC_ID'
  | 'ATTLIST_NONE'
  | 'ATTLIST_ELEMENT_NAME'
  | 'ATTRIBUTE_NAME'
  | 'ATTRIBUTE_TYPE'
  | 'ATTRIBUTE_ENUM_VALUE'
  | 'ATTRIBUTE_NOTATION_VALUE'
  | 'IMPLIED_ATTRIBUTE_VALUE'
  | 'REQUIRED_ATTRIBUTE_VALUE'
  | 'DEFAULT_ATTRIBUTE_VALUE'
  | 'FIXED_ATTRIBUTE_VALUE'
  | 'ELEMENT_NONE'
  | 'ELEMENT_NAME'
  | 'CONTENT_ANY'
  | 'CONTENT_EMPTY'
  | 'CONTENT_PCDATA'
  | 'CONTENT_ELEMENT'
  | 'CONTENT_ELEMENT_OPT'
  | 'CONTENT_ELEMENT_REP'
  | 'CONTENT_ELEMENT_PLUS'
  | 'GROUP_OPEN'
  | 'GROUP_CLOSE'
  | 'GROUP_CLOSE_OPT'
  | 'GROUP_CLOSE_REP'
  | 'GROUP_CLOSE_PLUS'
  | 'GROUP_CHOICE'
  | 'GROUP_SEQUENCE';

/** The states; 'top' stands for the level of declarations, in the document or outside of it. */
type State = string;

interface Step {
  readonly role: Role;
  readonly next: State;
}

/** By token, or by token and word. */
type Steps = ReadonlyMap<string, Step>;

interface StateRules {
  /** The role of white space. */
  readonly space: Role;
  readonly steps: Steps;
}

/**
 * A line for each state: name, role of its white space, then `token[=word] role next`; the role '.' is that of white space.
 */
const RULES = `
prolog0 NONE | XML_DECL XML_DECL prolog1 | PI PI prolog1 | COMMENT COMMENT prolog1 | BOM NONE prolog0 | DECL_OPEN=DOCTYPE DOCTYPE_NONE doctype0 | INSTANCE_START INSTANCE_START error
prolog1 NONE | PI PI prolog1 | COMMENT COMMENT prolog1 | BOM NONE prolog1 | DECL_OPEN=DOCTYPE DOCTYPE_NONE doctype0 | INSTANCE_START INSTANCE_START error
prolog2 NONE | PI PI prolog2 | COMMENT COMMENT prolog2 | INSTANCE_START INSTANCE_START error
doctype0 DOCTYPE_NONE | NAME DOCTYPE_NAME doctype1 | PREFIXED_NAME DOCTYPE_NAME doctype1
doctype1 DOCTYPE_NONE | OPEN_BRACKET DOCTYPE_INTERNAL_SUBSET internal | DECL_CLOSE DOCTYPE_CLOSE prolog2 | NAME=SYSTEM . doctype3 | NAME=PUBLIC . doctype2
doctype2 DOCTYPE_NONE | LITERAL DOCTYPE_PUBLIC_ID doctype3
doctype3 DOCTYPE_NONE | LITERAL DOCTYPE_SYSTEM_ID doctype4
doctype4 DOCTYPE_NONE | OPEN_BRACKET DOCTYPE_INTERNAL_SUBSET internal | DECL_CLOSE DOCTYPE_CLOSE prolog2
doctype5 DOCTYPE_NONE | DECL_CLOSE DOCTYPE_CLOSE prolog2
internal NONE | DECL_OPEN=ENTITY ENTITY_NONE entity0 | DECL_OPEN=ATTLIST ATTLIST_NONE attlist0 | DECL_OPEN=ELEMENT ELEMENT_NONE element0 | DECL_OPEN=NOTATION NOTATION_NONE notation0 | PI PI internal | COMMENT COMMENT internal | PARAM_ENTITY_REF PARAM_ENTITY_REF internal | CLOSE_BRACKET DOCTYPE_NONE doctype5 | NONE NONE internal
external0 NONE | XML_DECL TEXT_DECL external | COND_OPEN NONE section0 | DECL_OPEN=ENTITY ENTITY_NONE entity0 | DECL_OPEN=ATTLIST ATTLIST_NONE attlist0 | DECL_OPEN=ELEMENT ELEMENT_NONE element0 | DECL_OPEN=NOTATION NOTATION_NONE notation0 | PI PI external | COMMENT COMMENT external | PARAM_ENTITY_REF PARAM_ENTITY_REF external | NONE NONE external
external NONE | COND_OPEN NONE section0 | COND_CLOSE NONE external- | DECL_OPEN=ENTITY ENTITY_NONE entity0 | DECL_OPEN=ATTLIST ATTLIST_NONE attlist0 | DECL_OPEN=ELEMENT ELEMENT_NONE element0 | DECL_OPEN=NOTATION NOTATION_NONE notation0 | PI PI external | COMMENT COMMENT external | PARAM_ENTITY_REF PARAM_ENTITY_REF external | NONE NONE external
section0 NONE | NAME=INCLUDE NONE section1 | NAME=IGNORE NONE section2
section1 NONE | OPEN_BRACKET NONE external+
section2 NONE | OPEN_BRACKET IGNORE_SECT external
entity0 ENTITY_NONE | PERCENT . entity1 | NAME GENERAL_ENTITY_NAME entity2
entity1 ENTITY_NONE | NAME PARAM_ENTITY_NAME entity7
entity2 ENTITY_NONE | NAME=SYSTEM . entity4 | NAME=PUBLIC . entity3 | LITERAL ENTITY_VALUE close
entity3 ENTITY_NONE | LITERAL ENTITY_PUBLIC_ID entity4
entity4 ENTITY_NONE | LITERAL ENTITY_SYSTEM_ID entity5
entity5 ENTITY_NONE | DECL_CLOSE ENTITY_COMPLETE top | NAME=NDATA . entity6
entity6 ENTITY_NONE | NAME ENTITY_NOTATION_NAME close
entity7 ENTITY_NONE | NAME=SYSTEM . entity9 | NAME=PUBLIC . entity8 | LITERAL ENTITY_VALUE close
entity8 ENTITY_NONE | LITERAL ENTITY_PUBLIC_ID entity9
entity9 ENTITY_NONE | LITERAL ENTITY_SYSTEM_ID entity10
entity10 ENTITY_NONE | DECL_CLOSE ENTITY_COMPLETE top
notation0 NOTATION_NONE | NAME NOTATION_NAME notation1
notation1 NOTATION_NONE | NAME=SYSTEM . notation3 | NAME=PUBLIC . notation2
notation2 NOTATION_NONE | LITERAL NOTATION_PUBLIC_ID notation4
notation3 NOTATION_NONE | LITERAL NOTATION_SYSTEM_ID close
notation4 NOTATION_NONE | LITERAL NOTATION_SYSTEM_ID close | DECL_CLOSE NOTATION_NO_SYSTEM_ID top
attlist0 ATTLIST_NONE | NAME ATTLIST_ELEMENT_NAME attlist1 | PREFIXED_NAME ATTLIST_ELEMENT_NAME attlist1
attlist1 ATTLIST_NONE | DECL_CLOSE . top | NAME ATTRIBUTE_NAME attlist2 | PREFIXED_NAME ATTRIBUTE_NAME attlist2
attlist2 ATTLIST_NONE | NAME=CDATA ATTRIBUTE_TYPE attlist8 | NAME=ID ATTRIBUTE_TYPE attlist8 | NAME=IDREF ATTRIBUTE_TYPE attlist8 | NAME=IDREFS ATTRIBUTE_TYPE attlist8 | NAME=ENTITY ATTRIBUTE_TYPE attlist8 | NAME=ENTITIES ATTRIBUTE_TYPE attlist8 | NAME=NMTOKEN ATTRIBUTE_TYPE attlist8 | NAME=NMTOKENS ATTRIBUTE_TYPE attlist8 | NAME=NOTATION . attlist5 | OPEN_PAREN . attlist3
attlist3 ATTLIST_NONE | NMTOKEN ATTRIBUTE_ENUM_VALUE attlist4 | NAME ATTRIBUTE_ENUM_VALUE attlist4 | PREFIXED_NAME ATTRIBUTE_ENUM_VALUE attlist4
attlist4 ATTLIST_NONE | CLOSE_PAREN . attlist8 | OR . attlist3
attlist5 ATTLIST_NONE | OPEN_PAREN . attlist6
attlist6 ATTLIST_NONE | NAME ATTRIBUTE_NOTATION_VALUE attlist7
attlist7 ATTLIST_NONE | CLOSE_PAREN . attlist8 | OR . attlist6
attlist8 ATTLIST_NONE | POUND_NAME=#IMPLIED IMPLIED_ATTRIBUTE_VALUE attlist1 | POUND_NAME=#REQUIRED REQUIRED_ATTRIBUTE_VALUE attlist1 | POUND_NAME=#FIXED . attlist9 | LITERAL DEFAULT_ATTRIBUTE_VALUE attlist1
attlist9 ATTLIST_NONE | LITERAL FIXED_ATTRIBUTE_VALUE attlist1
element0 ELEMENT_NONE | NAME ELEMENT_NAME element1 | PREFIXED_NAME ELEMENT_NAME element1
element1 ELEMENT_NONE | NAME=EMPTY CONTENT_EMPTY close | NAME=ANY CONTENT_ANY close | OPEN_PAREN GROUP_OPEN element2+
element2 ELEMENT_NONE | POUND_NAME=#PCDATA CONTENT_PCDATA element3 | OPEN_PAREN GROUP_OPEN element6+ | NAME CONTENT_ELEMENT element7 | PREFIXED_NAME CONTENT_ELEMENT element7 | NAME_QUESTION CONTENT_ELEMENT_OPT element7 | NAME_ASTERISK CONTENT_ELEMENT_REP element7 | NAME_PLUS CONTENT_ELEMENT_PLUS element7
element3 ELEMENT_NONE | CLOSE_PAREN GROUP_CLOSE close | CLOSE_PAREN_ASTERISK GROUP_CLOSE_REP close | OR . element4
element4 ELEMENT_NONE | NAME CONTENT_ELEMENT element5 | PREFIXED_NAME CONTENT_ELEMENT element5
element5 ELEMENT_NONE | CLOSE_PAREN_ASTERISK GROUP_CLOSE_REP close | OR . element4
element6 ELEMENT_NONE | OPEN_PAREN GROUP_OPEN element6+ | NAME CONTENT_ELEMENT element7 | PREFIXED_NAME CONTENT_ELEMENT element7 | NAME_QUESTION CONTENT_ELEMENT_OPT element7 | NAME_ASTERISK CONTENT_ELEMENT_REP element7 | NAME_PLUS CONTENT_ELEMENT_PLUS element7
element7 ELEMENT_NONE | CLOSE_PAREN GROUP_CLOSE element7- | CLOSE_PAREN_ASTERISK GROUP_CLOSE_REP element7- | CLOSE_PAREN_QUESTION GROUP_CLOSE_OPT element7- | CLOSE_PAREN_PLUS GROUP_CLOSE_PLUS element7- | COMMA GROUP_SEQUENCE element6 | OR GROUP_CHOICE element6
`;

const states = once(() => {
  const all = new Map<State, StateRules>();
  for (const line of RULES.trim().split('\n')) {
    const [head, ...entries] = line.split(' | ');
    const [name, space] = head!.split(' ') as [string, Role];
    const steps = new Map<string, Step>();
    for (const entry of entries) {
      const [what, role, next] = entry.split(' ') as [string, string, string];
      const [token, word] = what.split('=');
      const number = TOKEN[token as keyof typeof TOKEN];
      steps.set(word === undefined ? `${number}` : `${number} ${word}`, {
        role: role === '.' ? space : (role as Role),
        next,
      });
    }
    all.set(name, { space, steps });
  }
  return all;
});

/** Where a prolog or a DTD stands: the state, and what it counts. */
export class Grammar {
  private state: State;
  private readonly top: State;
  /** Parentheses that are open in a content model. */
  private level = 0;
  /** Sections INCLUDE that are open. */
  private included = 0;
  /** The role of what closes a declaration that is complete. */
  private closing: Role = 'NONE';

  constructor(readonly inDocument: boolean) {
    this.state = inDocument ? 'prolog0' : 'external0';
    this.top = inDocument ? 'internal' : 'external';
  }

  /** The role of the token that the scanner has found at an index; the state goes on. */
  take(token: number, scanner: Scanner, start: number): Role {
    if (this.state === 'close') return this.takeClosing(token);
    const rules = states().get(this.state);
    if (rules === undefined) return this.refuse(token);
    const outer = this.state === 'external0' || this.state === 'external';
    if (token === TOKEN.SPACE) {
      if (this.state === 'external0') this.state = 'external';
      else if (this.state === 'prolog0') this.state = 'prolog1';
      return rules.space;
    }
    if (token === TOKEN.NONE && outer && this.included > 0) return this.refuse(token);
    if (token === TOKEN.COND_CLOSE && this.included === 0) return this.refuse(token);
    const { steps } = rules;
    let step = steps.get(`${token}`);
    if (step === undefined) {
      const word = scanner.text.slice(token === TOKEN.DECL_OPEN ? start + 2 : start, scanner.next);
      step = steps.get(`${token} ${word}`);
    }
    if (step === undefined) return this.refuse(token);
    this.go(step);
    return step.role;
  }

  private go({ role, next }: Step): void {
    switch (next) {
      case 'top':
        this.state = this.top;
        return;
      case 'close':
        this.close(role);
        return;
      case 'element2+':
        this.level = 1;
        this.state = 'element2';
        return;
      case 'element6+':
        this.level++;
        this.state = 'element6';
        return;
      case 'element7-':
        this.level--;
        if (this.level === 0) this.close(role);
        else this.state = 'element7';
        return;
      case 'external+':
        this.included++;
        this.state = 'external';
        return;
      case 'external-':
        this.included--;
        this.state = 'external';
        return;
    }
    this.state = next;
  }

  private close(role: Role): void {
    this.closing = role.startsWith('NOTATION')
      ? 'NOTATION_NONE'
      : role.startsWith('ENTITY')
        ? 'ENTITY_NONE'
        : 'ELEMENT_NONE';
    this.state = 'close';
  }

  private takeClosing(token: number): Role {
    if (token === TOKEN.SPACE) return this.closing;
    if (token !== TOKEN.DECL_CLOSE) return this.refuse(token);
    this.state = this.top;
    return this.closing;
  }

  private refuse(token: number): Role {
    // Parts of declarations may come out of parameter entities, but not in the document itself.
    if (!this.inDocument && token === TOKEN.PARAM_ENTITY_REF && this.state !== 'error') return 'INNER_PARAM_ENTITY_REF';
    this.state = 'error';
    return 'ERROR';
  }
}
