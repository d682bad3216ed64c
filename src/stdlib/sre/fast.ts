// The RegExps of one pattern: one set for each alphabet that a text may need, made when first asked for.
//
// V8 may still refuse: an expression too large to compile, or a text that needs more room for backtracking than it has.
// `run` says so with REFUSED, and the exact matcher takes over.

import { type Translation, translate } from './translate.ts';

export const REFUSED = Symbol('the host cannot run this expression here');

export class FastPattern {
  private readonly made = new Map<string, RegExp>();
  /** For searches; the caller sets lastIndex before every use. */
  readonly search: RegExp;

  constructor(private readonly translation: Translation) {
    this.search = this.expression('g', false);
  }

  get nullable(): boolean {
    return this.translation.width === 0;
  }

  expression(flags: string, whole: boolean): RegExp {
    const key = `${flags}${whole}`;
    let expression = this.made.get(key);
    if (expression === undefined) {
      const { source } = this.translation;
      expression = new RegExp(whole ? `(?:${source})$` : source, flags);
      this.made.set(key, expression);
    }
    return expression;
  }

  /** The group closed last in a match with these groups; 0 for none. */
  lastIndex(groups: ArrayLike<string | undefined>): number {
    const { closing } = this.translation;
    for (let i = closing.length - 1; i >= 0; i--) if (groups[closing[i]!] !== undefined) return closing[i]!;
    return 0;
  }
}

export function run(expression: RegExp, text: string, at: number): RegExpExecArray | null | typeof REFUSED {
  expression.lastIndex = at;
  try {
    return expression.exec(text);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return REFUSED;
    throw error;
  }
}

const BEYOND_ASCII = /[\u0080-\uffff]/;
const BEYOND_LATIN = /[\u0100-\uffff]/;
const ALPHABETS = [0x7f, 0xff, 0xffff] as const;

// A long text is matched piece by piece: it is looked through once.
let lastText = '';
let lastAlphabet = 0;

function alphabetOf(text: string): number {
  if (text !== lastText) {
    lastText = text;
    lastAlphabet = !BEYOND_ASCII.test(text) ? 0 : !BEYOND_LATIN.test(text) ? 1 : 2;
  }
  return lastAlphabet;
}

/** Chooses the expressions for a text; null where the exact matcher has to do it. */
export class FastPatterns {
  /** By alphabet; undefined when not yet made, null when there is none. */
  private readonly patterns: (FastPattern | null | undefined)[] = [undefined, undefined, undefined];
  private uniform: FastPattern | null | undefined = undefined;

  constructor(
    private readonly code: Uint32Array,
    private readonly groups: number,
  ) {}

  for(text: string): FastPattern | null {
    return this.uniform === undefined ? this.chosen(text) : this.uniform;
  }

  /** From now on the exact matcher does everything. */
  giveUp(): void {
    this.uniform = null;
  }

  private chosen(text: string): FastPattern | null {
    const which = alphabetOf(text);
    let pattern = this.patterns[which];
    if (pattern === undefined) {
      const translation = translate(this.code, this.groups, ALPHABETS[which]!);
      pattern = translation === null ? null : makePattern(translation);
      this.patterns[which] = pattern;
      if (translation === null || pattern === null || !translation.sensitive) this.uniform = pattern;
    }
    return pattern;
  }
}

function makePattern(translation: Translation): FastPattern | null {
  try {
    return new FastPattern(translation);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
