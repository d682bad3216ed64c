// From compiled patterns to JavaScript's RegExp, where both mean the same.
//
// The source is made from the same code that the exact matcher runs; a construct whose meaning differs gives up, and
// the pattern stays with the matcher. What differs: JavaScript forgets the groups of a repeat's body in each round
// (so every group in a repeated body must be set in every round), it refuses a round that consumes nothing (so bodies
// must have a width), a reference to an unset group matches the empty text (so it must be set for sure), and groups
// inside look-behind are matched from the right. Classes never use flags of the RegExp: each is written out for an
// alphabet, all code units up to 0x7f, 0xff or 0xffff, by asking the matcher's own test about every one of them.

import { inSet } from './characters.ts';
import { unitMatches, unitSize } from './matcher.ts';
import { At, Category, MAXREPEAT, Op } from './opcodes.ts';

export interface Translation {
  readonly source: string;
  /** The least number of characters that a match has. */
  readonly width: number;
  /** Groups in the order in which they are closed. */
  readonly closing: readonly number[];
  /** Does the source depend on the alphabet? */
  readonly sensitive: boolean;
}

interface Part {
  source: string;
  width: number;
  /** Groups that a match may set, and those that it sets for sure. */
  groups: readonly number[];
  sure: readonly number[];
}

const GIVE_UP = Symbol('no RegExp has this meaning');

/** null when no RegExp means the same. */
export function translate(code: Uint32Array, groups: number, alphabet: number): Translation | null {
  const translator = new Translator(code, alphabet);
  try {
    const part = translator.sequence(code[0] === Op.INFO ? code[1]! + 1 : 0, code.length - 1, new Set());
    if (translator.opened !== groups) return null;
    return {
      source: part.source,
      width: part.width,
      closing: translator.closing,
      sensitive: translator.sensitive,
    };
  } catch (error) {
    if (error === GIVE_UP) return null;
    throw error;
  }
}

const hex = (unit: number): string =>
  unit < 0x100 ? `\\x${unit.toString(16).padStart(2, '0')}` : `\\u${unit.toString(16).padStart(4, '0')}`;

/** One code unit as RegExp source, inside and outside of a class. */
const quoted = (unit: number): string =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95
    ? String.fromCharCode(unit)
    : hex(unit);

const range = (low: number, high: number): string => (low === high ? quoted(low) : `${quoted(low)}-${quoted(high)}`);

/** The inside of a class with the units up to `alphabet` that pass. */
function ranges(alphabet: number, test: (unit: number) => boolean): string {
  let source = '';
  let low = -1;
  for (let unit = 0; unit <= alphabet + 1; unit++) {
    const inside = unit <= alphabet && test(unit);
    if (inside && low < 0) low = unit;
    else if (!inside && low >= 0) {
      source += range(low, unit - 1);
      low = -1;
    }
  }
  return source;
}

/** Classes over the large alphabet take a while to write out; the same few occur again and again. */
const known = new Map<string, string>();

function enumerated(code: Uint32Array, pc: number, size: number, alphabet: number): string {
  const key = `${alphabet}:${code.slice(pc, pc + size).join()}`;
  let source = known.get(key);
  if (source === undefined) {
    source = `[${ranges(alphabet, unit => unitMatches(code, pc, unit))}]`;
    known.set(key, source);
  }
  return source;
}

/** Code of a Unicode word character, to write its class by. */
const WORD = Uint32Array.of(Op.CATEGORY, Category.UNI_WORD);

class Translator {
  opened = 0;
  sensitive = false;
  readonly closing: number[] = [];
  private behind = 0;

  constructor(
    private readonly code: Uint32Array,
    private readonly alphabet: number,
  ) {}

  /** Code from `start` up to `end`; `known` are the groups set before it, and grows. */
  sequence(start: number, end: number, set: Set<number>): Part {
    const { code } = this;
    const whole: { source: string; width: number; groups: number[]; sure: number[] } = {
      source: '',
      width: 0,
      groups: [],
      sure: [],
    };
    const add = (part: Part): void => {
      whole.source += part.source;
      whole.width += part.width;
      whole.groups.push(...part.groups);
      whole.sure.push(...part.sure);
      for (const group of part.sure) set.add(group);
    };
    let pc = start;
    while (pc < end) {
      const op = code[pc]!;
      if (op === Op.MARK) {
        const index = code[pc + 1]!;
        const close = this.closingMark(pc + 2, end, index + 1);
        if ((index & 1) !== 0 || index >> 1 !== this.opened || this.behind > 0) throw GIVE_UP;
        const group = ++this.opened;
        const body = this.sequence(pc + 2, close, set);
        this.closing.push(group);
        add({ ...body, source: `(${body.source})`, groups: [...body.groups, group], sure: [...body.sure, group] });
        pc = close + 2;
      } else {
        const [part, next] = this.item(op, pc, set);
        add(part);
        pc = next;
      }
    }
    return whole;
  }

  /** Where the group opened before `pc` is closed: on the same level of nesting. */
  private closingMark(pc: number, end: number, mark: number): number {
    let at = pc;
    while (at < end) {
      if (this.code[at] === Op.MARK && this.code[at + 1] === mark) return at;
      at = this.after(at);
    }
    throw GIVE_UP;
  }

  /** The code behind one item. */
  private after(pc: number): number {
    const { code } = this;
    switch (code[pc]) {
      case Op.MARK:
      case Op.AT:
      case Op.GROUPREF:
        return pc + 2;
      case Op.BRANCH: {
        let alternative = pc + 1;
        while (code[alternative] !== 0) alternative += code[alternative]!;
        return alternative + 1;
      }
      case Op.REPEAT:
        return pc + code[pc + 1]! + 2;
      case Op.REPEAT_ONE:
      case Op.MIN_REPEAT_ONE:
      case Op.ASSERT:
      case Op.ASSERT_NOT:
        return pc + code[pc + 1]! + 1;
      case Op.GROUPREF_EXISTS:
      case Op.ATOMIC_GROUP:
      case Op.POSSESSIVE_REPEAT:
      case Op.POSSESSIVE_REPEAT_ONE:
      case Op.GROUPREF_IGNORE:
      case Op.GROUPREF_UNI_IGNORE:
      case Op.GROUPREF_LOC_IGNORE:
      case Op.IN_LOC_IGNORE:
      case Op.LITERAL_LOC_IGNORE:
      case Op.NOT_LITERAL_LOC_IGNORE:
        throw GIVE_UP;
      default:
        return pc + unitSize(code, pc);
    }
  }

  private item(op: number, pc: number, set: Set<number>): [Part, number] {
    const next = this.after(pc);
    const { code } = this;
    const plain = (source: string, width = 0): Part => ({ source, width, groups: [], sure: [] });
    switch (op) {
      case Op.AT:
        return [plain(this.place(code[pc + 1]!)), next];
      case Op.GROUPREF: {
        const group = code[pc + 1]! + 1;
        if (!set.has(group) || this.behind > 0) throw GIVE_UP;
        return [plain(`(?:\\${group})`), next];
      }
      case Op.BRANCH:
        return [this.branch(pc, set), next];
      case Op.REPEAT_ONE:
      case Op.MIN_REPEAT_ONE: {
        const lazy = op === Op.MIN_REPEAT_ONE ? '?' : '';
        return [plain(this.unit(pc + 4) + quantifier(code[pc + 2]!, code[pc + 3]!) + lazy, code[pc + 2]!), next];
      }
      case Op.REPEAT: {
        const [min, max] = [code[pc + 2]!, code[pc + 3]!];
        const until = next - 1;
        const body = this.sequence(pc + 4, until, new Set(set));
        if (body.width === 0) throw GIVE_UP;
        if (max > 1 && body.groups.some(group => !body.sure.includes(group))) throw GIVE_UP;
        const lazy = code[until] === Op.MIN_UNTIL ? '?' : '';
        return [
          {
            source: `(?:${body.source})${quantifier(min, max)}${lazy}`,
            width: body.width * min,
            groups: body.groups,
            sure: min > 0 ? body.sure : [],
          },
          next,
        ];
      }
      case Op.ASSERT:
      case Op.ASSERT_NOT:
        return [this.assertion(op === Op.ASSERT, pc, next, set), next];
      default:
        return [plain(this.unit(pc), 1), next];
    }
  }

  private branch(pc: number, set: Set<number>): Part {
    const { code } = this;
    const parts: Part[] = [];
    for (let alternative = pc + 1; code[alternative] !== 0; alternative += code[alternative]!) {
      // The two numbers at its end are the jump behind the whole branch.
      parts.push(this.sequence(alternative + 1, alternative + code[alternative]! - 2, new Set(set)));
    }
    return {
      source: `(?:${parts.map(part => part.source).join('|')})`,
      width: Math.min(...parts.map(part => part.width)),
      groups: parts.flatMap(part => part.groups),
      sure: parts[0]!.sure.filter(group => parts.every(part => part.sure.includes(group))),
    };
  }

  private assertion(positive: boolean, pc: number, next: number, set: Set<number>): Part {
    const isBehind = this.isBehind(pc);
    if (isBehind) this.behind++;
    const closed = this.closing.length;
    const body = this.sequence(pc + 3, next - 1, new Set(set));
    if (isBehind) this.behind--;
    // What a negative assertion's body sets is never seen.
    if (!positive) this.closing.length = closed;
    const source = `(?${isBehind ? '<' : ''}${positive ? '=' : '!'}${body.source})`;
    return { source, width: 0, groups: positive ? body.groups : [], sure: positive ? body.sure : [] };
  }

  /** A look-behind of no width is written like a look-ahead, and means the same. */
  private isBehind(pc: number): boolean {
    return this.code[pc + 2]! > 0;
  }

  private place(place: number): string {
    switch (place) {
      case At.BEGINNING:
      case At.BEGINNING_STRING:
        return '^';
      case At.BEGINNING_LINE:
        return '(?:^|(?<=\\n))';
      case At.END:
        return '(?=\\n?$)';
      case At.END_LINE:
        return '(?=\\n|$)';
      case At.END_STRING:
        return '$';
      case At.BOUNDARY:
      case At.LOC_BOUNDARY:
        return '\\b';
      case At.NON_BOUNDARY:
      case At.LOC_NON_BOUNDARY:
        return '\\B';
      default: {
        this.sensitive = true;
        const boundary = place === At.UNI_BOUNDARY;
        if (this.alphabet < 0x80) return boundary ? '\\b' : '\\B';
        const word = enumerated(WORD, 0, 2, this.alphabet);
        return boundary
          ? `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
          : `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;
      }
    }
  }

  /** Code that matches one character. */
  private unit(pc: number): string {
    const { code } = this;
    switch (code[pc]) {
      case Op.LITERAL:
        return code[pc + 1]! > 0xffff ? '[]' : quoted(code[pc + 1]!);
      case Op.NOT_LITERAL:
        return code[pc + 1]! > 0xffff ? '[^]' : `[^${quoted(code[pc + 1]!)}]`;
      case Op.ANY:
        return '[^\\n]';
      case Op.ANY_ALL:
        return '[^]';
      case Op.FAILURE:
        return '[]';
      case Op.IN: {
        const fixed = this.fixedSet(pc + 2);
        if (fixed !== null) return fixed;
        break;
      }
      case Op.CATEGORY:
      case Op.IN_IGNORE:
      case Op.IN_UNI_IGNORE:
      case Op.LITERAL_IGNORE:
      case Op.NOT_LITERAL_IGNORE:
      case Op.LITERAL_UNI_IGNORE:
      case Op.NOT_LITERAL_UNI_IGNORE:
        break;
      default:
        throw GIVE_UP;
    }
    this.sensitive = true;
    return enumerated(code, pc, unitSize(code, pc), this.alphabet);
  }

  /** The class of a set of literals and ranges, the same for every alphabet; null when it holds a category. */
  private fixedSet(start: number): string | null {
    const { code } = this;
    let source = '';
    let at = start;
    const negated = code[at] === Op.NEGATE;
    if (negated) at++;
    for (;;) {
      switch (code[at]) {
        case Op.FAILURE:
          return `[${negated ? '^' : ''}${source}]`;
        case Op.LITERAL:
          if (code[at + 1]! <= 0xffff) source += quoted(code[at + 1]!);
          at += 2;
          break;
        case Op.RANGE:
          if (code[at + 1]! <= 0xffff) source += range(code[at + 1]!, Math.min(code[at + 2]!, 0xffff));
          at += 3;
          break;
        case Op.CHARSET: {
          const set = Uint32Array.of(...code.subarray(at, at + 9), Op.FAILURE);
          source += ranges(255, unit => inSet(set, 0, unit));
          at += 9;
          break;
        }
        default:
          return null;
      }
    }
  }
}

function quantifier(min: number, max: number): string {
  if (max === MAXREPEAT) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
