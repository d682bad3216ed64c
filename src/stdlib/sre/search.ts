// One search through one text: from match to match, by RegExp where there is one, else by the exact matcher.
//
// The rules of going on are Python's: after an empty match the next may start at the same place, but must not be empty
// there. A RegExp cannot be asked that, so the one attempt at such a place is made by the matcher.

import { type FastPattern, type FastPatterns, REFUSED, run } from './fast.ts';
import { Matcher } from './matcher.ts';
import type { Subject } from './subject.ts';

export type Mode = 'search' | 'match' | 'fullmatch';

/** What a search needs of a pattern. */
export interface Machine {
  readonly code: Uint32Array;
  readonly groups: number;
  readonly fast: FastPatterns;
}

/** A match as found: groups as texts (by RegExp) or as positions (by the matcher). */
export class Hit {
  constructor(
    readonly start: number,
    readonly end: number,
    /** What the RegExp gave, with the expressions and the text that were used. */
    readonly texts: RegExpExecArray | null,
    private readonly fast: FastPattern | null,
    private readonly text: string,
    private readonly whole: boolean,
    private known: Int32Array | null,
    private readonly last: number,
  ) {}

  /** The group closed last, 0 for none. */
  get lastIndex(): number {
    return this.texts === null ? this.last : this.texts.length === 1 ? 0 : this.fast!.lastIndex(this.texts);
  }

  /** Start and end by group from 0, -1 for a group that is not set. A RegExp is asked again for them, at this place. */
  get spans(): Int32Array {
    if (this.known === null) {
      const spans = new Int32Array(this.texts!.length * 2).fill(-1);
      spans[0] = this.start;
      spans[1] = this.end;
      if (this.texts!.length > 1) {
        const again = run(this.fast!.expression('dy', this.whole), this.text, this.start);
        if (again === null || again === REFUSED) throw new Error('a match cannot be found again');
        again.indices!.forEach((span, group) => {
          if (span !== undefined) spans.set(span, group * 2);
        });
      }
      this.known = spans;
    }
    return this.known;
  }
}

export class Search {
  /** Where the next attempt starts. */
  at: number;
  private mustAdvance = false;
  readonly start: number;
  readonly end: number;
  private readonly text: string | null;
  private exact: Matcher | null = null;

  constructor(
    readonly machine: Machine,
    readonly subject: Subject,
    start = 0,
    end = subject.length,
  ) {
    this.start = Math.max(0, Math.min(start, subject.length));
    this.end = Math.max(0, Math.min(end, subject.length));
    this.at = this.start;
    const { text } = subject;
    this.text = text === null || this.end === text.length ? text : text.slice(0, this.end);
  }

  /** The RegExps for this text, or null. */
  get fast(): FastPattern | null {
    return this.text === null || this.at > this.end ? null : this.machine.fast.for(this.text);
  }

  /** The text up to where the search may see, when there is a RegExp for it. */
  get visible(): string {
    return this.text!;
  }

  /** The next match; null when there is none. */
  next(mode: Mode): Hit | null {
    const hit = this.attempt(mode);
    if (hit !== null) this.passed(hit);
    return hit;
  }

  /** Goes on behind a match. */
  passed(hit: { readonly start: number; readonly end: number }): void {
    this.mustAdvance = hit.start === hit.end;
    this.at = hit.end;
  }

  private attempt(mode: Mode): Hit | null {
    const { fast } = this;
    if (fast === null) return this.exactly(mode);
    if (!this.mustAdvance || !fast.nullable) return this.quickly(fast, mode, this.at);
    const here = this.exactly('match');
    if (here !== null || mode !== 'search' || this.at >= this.end) return here;
    return this.quickly(fast, mode, this.at + 1);
  }

  private quickly(fast: FastPattern, mode: Mode, at: number): Hit | null {
    const expression = mode === 'search' ? fast.search : fast.expression('y', mode === 'fullmatch');
    const text = this.text!;
    const texts = run(expression, text, at);
    if (texts === null) return null;
    if (texts === REFUSED) {
      this.machine.fast.giveUp();
      if (at > this.at) {
        this.mustAdvance = false;
        this.at = at;
      }
      return this.exactly(mode);
    }
    const start = texts.index;
    return new Hit(start, start + texts[0].length, texts, fast, text, mode === 'fullmatch', null, 0);
  }

  private exactly(mode: Mode): Hit | null {
    const { machine, subject, mustAdvance, at } = this;
    this.exact ??= new Matcher(machine.code, machine.groups, subject, this.end);
    const { exact } = this;
    const options = { whole: mode === 'fullmatch', mustAdvance };
    const start = mode === 'search' ? exact.search(at, options) : exact.match(at, options) ? at : -1;
    if (start < 0) return null;
    const spans = new Int32Array(machine.groups * 2 + 2).fill(-1);
    spans[0] = start;
    spans[1] = exact.end;
    for (let group = 1; group <= machine.groups; group++) {
      const span = exact.groupSpan(group);
      if (span !== undefined) spans.set(span, group * 2);
    }
    return new Hit(start, exact.end, null, null, '', false, spans, exact.lastIndex);
  }
}
