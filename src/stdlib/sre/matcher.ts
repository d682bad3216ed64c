// The exact matcher: runs the code that the library's re/_compiler.py makes, opcode by opcode.
//
// Backtracking without recursion: what is still to be tried lies on a stack of records (alternatives, shorter or longer
// repeats, borders of atomic groups and assertions), so long texts cost memory, never JavaScript stack. Marks of groups
// are undone from a trail. Counters of running repeats are immutable nodes: going back to a record brings back the
// counters that it knew.

import { spend } from '../../runtime/thread.ts';
import { asciiLower, inCategory, inLocaleSet, inSet, isWord, sameInLocale, unicodeLower } from './characters.ts';
import { At, Info, MAXREPEAT, Op } from './opcodes.ts';
import type { Subject } from './subject.ts';

/** How often a repeat has run its body: the arguments stand at `pc` (skip, min, max, then the body). */
interface Repeat {
  readonly pc: number;
  readonly count: number;
  /** Where the last optional round began: a round that consumed nothing is not followed by another. */
  readonly last: number;
  readonly outer: Repeat | null;
}

/** What to do when the attempt made above a record fails; the last four are borders that SUCCESS stops at too. */
const Kind = {
  BRANCH: 0,
  REPEAT_ONE: 1,
  MIN_REPEAT_ONE: 2,
  MAX_UNTIL: 3,
  MIN_UNTIL: 4,
  ATOMIC: 5,
  ASSERT: 6,
  ASSERT_NOT: 7,
  POSSESSIVE: 8,
} as const;

/** Numbers of a record: kind, pc, position, count, trail height, last mark, last index, border, extra. */
const RECORD = 9;
const NO_BORDER = -1;

export interface MatchOptions {
  /** fullmatch: the match must reach the end. */
  readonly whole: boolean;
  /** After an empty match: the next one must not be empty at the same place. */
  readonly mustAdvance: boolean;
}

export class Matcher {
  /** Start and end by group, from index 0 for group 1: marks[2k], marks[2k + 1]. */
  private readonly marks: Int32Array;
  private lastMark = -1;
  /** The group closed last, 0 for none. */
  lastIndex = 0;
  /** Where the last match ended. */
  end = 0;
  private stack = new Int32Array(RECORD * 32);
  private repeats: (Repeat | null)[] = [];
  private trail: number[] = [];

  constructor(
    private readonly code: Uint32Array,
    groups: number,
    private readonly subject: Subject,
    /** Nothing behind this position is seen. */
    private readonly limit: number,
  ) {
    this.marks = new Int32Array(groups * 2);
  }

  /** The span of a group from 1, or undefined. */
  groupSpan(group: number): readonly [number, number] | undefined {
    const at = (group - 1) * 2;
    if (at + 1 > this.lastMark) return undefined;
    const [start, end] = [this.marks[at]!, this.marks[at + 1]!];
    return start < 0 || end < 0 ? undefined : [start, end];
  }

  /** Tries every position from `start` on; gives where the match starts, or -1. */
  search(start: number, options: MatchOptions): number {
    const { code, subject } = this;
    let last = this.limit;
    let first: ((unit: number) => boolean) | null = null;
    if (code[0] === Op.INFO) {
      const least = code[3]!;
      last -= least;
      const mask = code[2]!;
      if ((mask & Info.PREFIX) !== 0) first = unit => unit === code[7];
      else if ((mask & Info.CHARSET) !== 0) first = unit => inSet(code, 5, unit);
    }
    const body = code[0] === Op.INFO ? code[1]! + 1 : 0;
    const anchored =
      code[body] === Op.AT && (code[body + 1] === At.BEGINNING || code[body + 1] === At.BEGINNING_STRING);
    if (anchored) last = Math.min(last, start);
    let { mustAdvance } = options;
    for (let at = start; at <= last; at++) {
      if (first !== null && !first(subject.unitAt(at))) continue;
      if (this.match(at, { whole: options.whole, mustAdvance })) return at;
      mustAdvance = false;
    }
    return -1;
  }

  /** Matches at one position. */
  match(start: number, { whole, mustAdvance }: MatchOptions): boolean {
    const { code, subject, limit, marks, trail } = this;
    this.lastMark = -1;
    this.lastIndex = 0;
    trail.length = 0;
    this.repeats.length = 0;
    let top = 0;
    let border = NO_BORDER;
    let repeat: Repeat | null = null;
    let at = start;
    let pc = code[0] === Op.INFO ? code[1]! + 1 : 0;
    if (code[0] === Op.INFO && code[3]! > 0 && limit - start < code[3]!) return false;
    let patience = 1000;

    const push = (kind: number, target: number, position: number, count: number, extra: number): void => {
      if (top + RECORD > this.stack.length) {
        const larger = new Int32Array(this.stack.length * 2);
        larger.set(this.stack);
        this.stack = larger;
      }
      const { stack } = this;
      stack[top] = kind;
      stack[top + 1] = target;
      stack[top + 2] = position;
      stack[top + 3] = count;
      stack[top + 4] = trail.length;
      stack[top + 5] = this.lastMark;
      stack[top + 6] = this.lastIndex;
      stack[top + 7] = border;
      stack[top + 8] = extra;
      this.repeats[top / RECORD] = repeat;
      top += RECORD;
    };
    const openBorder = (kind: number, target: number, position: number, count: number, extra: number): void => {
      push(kind, target, position, count, extra);
      border = top - RECORD;
    };
    /** Brings groups, counters and border back to what they were when the record at `record` was made. */
    const restore = (record: number): void => {
      const { stack } = this;
      for (let height = stack[record + 4]!; trail.length > height; ) {
        const value = trail.pop()!;
        marks[trail.pop()!] = value;
      }
      this.lastMark = stack[record + 5]!;
      this.lastIndex = stack[record + 6]!;
      border = stack[record + 7]!;
      repeat = this.repeats[record / RECORD]!;
    };
    const setMark = (index: number, value: number): void => {
      trail.push(index, marks[index]!);
      marks[index] = value;
    };

    for (;;) {
      let failed = false;
      switch (code[pc]) {
        // ---- one character ---------------------------------------------------------------------------------------
        case Op.LITERAL:
          if (at < limit && subject.unitAt(at) === code[pc + 1]) {
            at++;
            pc += 2;
          } else failed = true;
          break;
        case Op.ANY:
        case Op.ANY_ALL:
        case Op.NOT_LITERAL:
        case Op.CATEGORY:
        case Op.LITERAL_IGNORE:
        case Op.NOT_LITERAL_IGNORE:
        case Op.LITERAL_LOC_IGNORE:
        case Op.NOT_LITERAL_LOC_IGNORE:
        case Op.LITERAL_UNI_IGNORE:
        case Op.NOT_LITERAL_UNI_IGNORE:
        case Op.IN:
        case Op.IN_IGNORE:
        case Op.IN_LOC_IGNORE:
        case Op.IN_UNI_IGNORE:
          if (at < limit && unitMatches(code, pc, subject.unitAt(at))) {
            at++;
            pc += unitSize(code, pc);
          } else failed = true;
          break;

        // ---- positions and groups --------------------------------------------------------------------------------
        case Op.AT:
          if (this.isAt(code[pc + 1]!, at)) pc += 2;
          else failed = true;
          break;
        case Op.MARK: {
          const index = code[pc + 1]!;
          if ((index & 1) !== 0) this.lastIndex = (index >> 1) + 1;
          if (index > this.lastMark) {
            for (let between = this.lastMark + 1; between < index; between++) setMark(between, -1);
            this.lastMark = index;
          }
          setMark(index, at);
          pc += 2;
          break;
        }
        case Op.GROUPREF:
        case Op.GROUPREF_IGNORE:
        case Op.GROUPREF_LOC_IGNORE:
        case Op.GROUPREF_UNI_IGNORE: {
          const end = this.repeatGroup(code[pc]!, code[pc + 1]!, at);
          if (end >= 0) {
            at = end;
            pc += 2;
          } else failed = true;
          break;
        }
        case Op.GROUPREF_EXISTS: {
          const mark = code[pc + 1]! * 2;
          const isSet = mark < this.lastMark && marks[mark]! >= 0 && marks[mark + 1]! >= marks[mark]!;
          pc += isSet ? 3 : code[pc + 2]! + 1;
          break;
        }

        // ---- control -----------------------------------------------------------------------------------------------
        case Op.JUMP:
        case Op.INFO:
          pc += code[pc + 1]! + 1;
          break;
        case Op.BRANCH:
          push(Kind.BRANCH, pc + 1, at, 0, 0);
          failed = true;
          break;
        case Op.REPEAT_ONE: {
          const [skip, min, max] = [code[pc + 1]!, code[pc + 2]!, code[pc + 3]!];
          const count = limit - at < min ? -1 : this.count(pc + 4, at, max);
          if (count < min) {
            failed = true;
            break;
          }
          // From here it goes on as if one character more had been tried in vain.
          push(Kind.REPEAT_ONE, pc, at, count + 1, 0);
          pc += skip + 1;
          failed = true;
          break;
        }
        case Op.MIN_REPEAT_ONE: {
          const min = code[pc + 2]!;
          const count = limit - at < min ? -1 : min === 0 ? 0 : this.count(pc + 4, at, min);
          if (count < min) {
            failed = true;
            break;
          }
          at += count;
          push(Kind.MIN_REPEAT_ONE, pc, at, count, 0);
          pc += code[pc + 1]! + 1;
          break;
        }
        case Op.POSSESSIVE_REPEAT_ONE: {
          const min = code[pc + 2]!;
          const count = limit - at < min ? -1 : this.count(pc + 4, at, code[pc + 3]!);
          if (count < min) {
            failed = true;
            break;
          }
          at += count;
          pc += code[pc + 1]! + 1;
          break;
        }
        case Op.REPEAT:
          repeat = { pc: pc + 1, count: -1, last: -1, outer: repeat };
          pc += code[pc + 1]! + 1;
          break;
        case Op.MAX_UNTIL: {
          const running: Repeat = repeat!;
          const { pc: args, count: before, last, outer } = running;
          const count: number = before + 1;
          const max = code[args + 2]!;
          if (count < code[args + 1]!) {
            repeat = { pc: args, count, last, outer };
            pc = args + 3;
          } else if ((count < max || max === MAXREPEAT) && at !== last) {
            push(Kind.MAX_UNTIL, pc + 1, at, 0, 0);
            repeat = { pc: args, count, last: at, outer };
            pc = args + 3;
          } else {
            repeat = outer;
            pc++;
          }
          break;
        }
        case Op.MIN_UNTIL: {
          const running: Repeat = repeat!;
          const { pc: args, count: before, last, outer } = running;
          const count: number = before + 1;
          if (count < code[args + 1]!) {
            repeat = { pc: args, count, last, outer };
            pc = args + 3;
          } else {
            push(Kind.MIN_UNTIL, pc, at, 0, 0);
            repeat = outer;
            pc++;
          }
          break;
        }
        case Op.POSSESSIVE_REPEAT: {
          const next = pc + code[pc + 1]! + 2;
          if (code[pc + 3] === 0) {
            pc = next;
            break;
          }
          openBorder(Kind.POSSESSIVE, next, at, 0, pc);
          repeat = { pc: pc + 1, count: -1, last: -1, outer: repeat };
          pc += 4;
          break;
        }
        case Op.ATOMIC_GROUP:
          openBorder(Kind.ATOMIC, pc + code[pc + 1]! + 1, at, 0, 0);
          pc += 2;
          break;
        case Op.ASSERT:
        case Op.ASSERT_NOT: {
          const positive = code[pc] === Op.ASSERT;
          const next = pc + code[pc + 1]! + 1;
          const back = code[pc + 2]!;
          if (at < back) {
            if (positive) failed = true;
            else pc = next;
            break;
          }
          openBorder(positive ? Kind.ASSERT : Kind.ASSERT_NOT, next, at, 0, 0);
          at -= back;
          pc += 3;
          break;
        }

        // ---- the ends of a way ---------------------------------------------------------------------------------------
        case Op.SUCCESS: {
          if (border === NO_BORDER) {
            if ((whole && at !== limit) || (mustAdvance && at === start)) {
              failed = true;
              break;
            }
            this.end = at;
            return true;
          }
          const { stack } = this;
          const record = border;
          const kind = stack[record]!;
          top = record;
          if (kind === Kind.ASSERT_NOT) {
            restore(record);
            failed = true;
            break;
          }
          pc = stack[record + 1]!;
          border = stack[record + 7]!;
          repeat = this.repeats[record / RECORD]!;
          if (kind === Kind.ASSERT) at = stack[record + 2]!;
          else if (kind === Kind.POSSESSIVE) {
            const op = stack[record + 8]!;
            const count = stack[record + 3]! + 1;
            const max = code[op + 3]!;
            const empty = at === stack[record + 2]!;
            if (count < code[op + 2]! || ((count < max || max === MAXREPEAT) && !empty)) {
              openBorder(Kind.POSSESSIVE, pc, at, count, op);
              repeat = { pc: op + 1, count: -1, last: -1, outer: repeat };
              pc = op + 4;
            }
          }
          break;
        }
        default:
          failed = true;
      }

      // ---- going back to the last open choice ------------------------------------------------------------------------
      while (failed) {
        if (top === 0) return false;
        if (--patience === 0) {
          patience = 1000;
          spend(1000);
        }
        top -= RECORD;
        restore(top);
        const { stack } = this;
        const target = stack[top + 1]!;
        at = stack[top + 2]!;
        const count = stack[top + 3]!;
        switch (stack[top]) {
          case Kind.BRANCH: {
            let alternative = target;
            while (code[alternative] !== 0 && !this.mayStart(alternative + 1, at)) alternative += code[alternative]!;
            if (code[alternative] === 0) break;
            push(Kind.BRANCH, alternative + code[alternative]!, at, 0, 0);
            pc = alternative + 1;
            failed = false;
            break;
          }
          case Kind.REPEAT_ONE: {
            const tail = target + code[target + 1]! + 1;
            const min = code[target + 2]!;
            let fewer = count - 1;
            if (code[tail] === Op.LITERAL) {
              const literal = code[tail + 1]!;
              while (fewer >= min && (at + fewer >= limit || subject.unitAt(at + fewer) !== literal)) fewer--;
            }
            if (fewer < min) break;
            if (fewer > min) push(Kind.REPEAT_ONE, target, at, fewer, 0);
            at += fewer;
            pc = tail;
            failed = false;
            break;
          }
          case Kind.MIN_REPEAT_ONE: {
            const max = code[target + 3]!;
            if ((max !== MAXREPEAT && count >= max) || at >= limit) break;
            if (!unitMatches(code, target + 4, subject.unitAt(at))) break;
            at++;
            push(Kind.MIN_REPEAT_ONE, target, at, count + 1, 0);
            pc = target + code[target + 1]! + 1;
            failed = false;
            break;
          }
          case Kind.MAX_UNTIL:
            repeat = (repeat as Repeat | null)!.outer;
            pc = target;
            failed = false;
            break;
          case Kind.MIN_UNTIL: {
            const { pc: args, count: before, last, outer }: Repeat = (repeat as Repeat | null)!;
            const max = code[args + 2]!;
            if ((before + 1 >= max && max !== MAXREPEAT) || at === last) break;
            repeat = { pc: args, count: before + 1, last: at, outer };
            pc = args + 3;
            failed = false;
            break;
          }
          case Kind.ASSERT_NOT:
            pc = target;
            failed = false;
            break;
          case Kind.POSSESSIVE:
            if (count < code[stack[top + 8]! + 2]!) break;
            pc = target;
            failed = false;
            break;
        }
      }
    }
  }

  /** May an alternative that begins at `pc` match here? Saves the way into those whose first character is another. */
  private mayStart(pc: number, at: number): boolean {
    const { code } = this;
    const op = code[pc];
    if (op !== Op.LITERAL && op !== Op.IN) return true;
    return at < this.limit && unitMatches(code, pc, this.subject.unitAt(at));
  }

  /** How many characters from `at` on, at most `max`, match the one-character code at `pc`. */
  private count(pc: number, at: number, max: number): number {
    const { code, subject } = this;
    const end = max < this.limit - at ? at + max : this.limit;
    let i = at;
    switch (code[pc]) {
      case Op.ANY_ALL:
        return end - at;
      case Op.LITERAL: {
        const literal = code[pc + 1]!;
        while (i < end && subject.unitAt(i) === literal) i++;
        break;
      }
      case Op.IN:
        while (i < end && inSet(code, pc + 2, subject.unitAt(i))) i++;
        break;
      default:
        while (i < end && unitMatches(code, pc, subject.unitAt(i))) i++;
    }
    return i - at;
  }

  private isAt(place: number, at: number): boolean {
    const { subject, limit } = this;
    switch (place) {
      case At.BEGINNING:
      case At.BEGINNING_STRING:
        return at === 0;
      case At.BEGINNING_LINE:
        return at === 0 || subject.unitAt(at - 1) === 10;
      case At.END:
        return at === limit || (at === limit - 1 && subject.unitAt(at) === 10);
      case At.END_LINE:
        return at === limit || subject.unitAt(at) === 10;
      case At.END_STRING:
        return at === limit;
      default: {
        const unicode = place === At.UNI_BOUNDARY || place === At.UNI_NON_BOUNDARY;
        const before = at > 0 && isWord(unicode, subject.unitAt(at - 1));
        const after = at < limit && isWord(unicode, subject.unitAt(at));
        const boundary = place === At.BOUNDARY || place === At.LOC_BOUNDARY || place === At.UNI_BOUNDARY;
        return (before !== after) === boundary;
      }
    }
  }

  /** Where the text ends that a group (from 0) matched before, if it stands at `at` again; else -1. */
  private repeatGroup(op: number, group: number, at: number): number {
    const { marks, subject, limit } = this;
    if (group * 2 >= this.lastMark) return -1;
    const [start, end] = [marks[group * 2]!, marks[group * 2 + 1]!];
    if (start < 0 || end < start || at + end - start > limit) return -1;
    const fold = op === Op.GROUPREF ? same : op === Op.GROUPREF_UNI_IGNORE ? unicodeLower : asciiLower;
    for (let i = start; i < end; i++, at++) {
      const [a, b] = [subject.unitAt(i), subject.unitAt(at)];
      if (a !== b && fold(a) !== fold(b)) return -1;
    }
    return at;
  }
}

const same = (code: number): number => code;

/** Does one character match the one-character code at `pc`? */
export function unitMatches(code: Uint32Array, pc: number, unit: number): boolean {
  switch (code[pc]) {
    case Op.LITERAL:
      return unit === code[pc + 1];
    case Op.NOT_LITERAL:
      return unit !== code[pc + 1];
    case Op.ANY:
      return unit !== 10;
    case Op.ANY_ALL:
      return true;
    case Op.CATEGORY:
      return inCategory(code[pc + 1]!, unit);
    case Op.IN:
      return inSet(code, pc + 2, unit);
    case Op.IN_IGNORE:
      return inSet(code, pc + 2, asciiLower(unit));
    case Op.IN_UNI_IGNORE:
      return inSet(code, pc + 2, unicodeLower(unit));
    case Op.IN_LOC_IGNORE:
      return inLocaleSet(code, pc + 2, unit);
    case Op.LITERAL_IGNORE:
      return asciiLower(unit) === code[pc + 1];
    case Op.NOT_LITERAL_IGNORE:
      return asciiLower(unit) !== code[pc + 1];
    case Op.LITERAL_UNI_IGNORE:
      return unicodeLower(unit) === code[pc + 1];
    case Op.NOT_LITERAL_UNI_IGNORE:
      return unicodeLower(unit) !== code[pc + 1];
    case Op.LITERAL_LOC_IGNORE:
      return sameInLocale(code[pc + 1]!, unit);
    case Op.NOT_LITERAL_LOC_IGNORE:
      return !sameInLocale(code[pc + 1]!, unit);
    default:
      return false;
  }
}

/** Length of a one-character code. */
export function unitSize(code: Uint32Array, pc: number): number {
  switch (code[pc]) {
    case Op.ANY:
    case Op.ANY_ALL:
    case Op.FAILURE:
      return 1;
    case Op.IN:
    case Op.IN_IGNORE:
    case Op.IN_UNI_IGNORE:
    case Op.IN_LOC_IGNORE:
      return code[pc + 1]! + 1;
    default:
      return 2;
  }
}
