// Building JavaScript: small functions for the forms that emitted code consists of, and the writer of its lines.
//
// Everything that the jit emits is made here, so that the shape of a guard, of a choice or of a block is decided once.
// Operands are always atoms (a local, a temporary, a constant's name, a literal number), which is why no function here
// has to think about precedence beyond its own operator. Program text never gets this far: names are generated.

/** A piece of emitted JavaScript. */
export type Js = string;

export const MOST = '9007199254740991';

export const call = (callee: Js, ...args: Js[]): Js => `${callee}(${args.join(', ')})`;
export const make = (class_: Js, ...args: Js[]): Js => `new ${class_}(${args.join(', ')})`;
export const list = (items: readonly Js[]): Js => `[${items.join(', ')}]`;
export const isNumber = (value: Js): Js => `typeof ${value} === 'number'`;
export const isString = (value: Js): Js => `typeof ${value} === 'string'`;
/** Of this very type, not of a subclass. Cheaper than asking for the class: one look, also before there is machine code. */
export const isExactly = (value: Js, type: Js): Js => `${value}?.cls === ${type}`;
export const assign = (target: Js, value: Js): Js => `${target} = ${value}`;
/** (first, second): evaluates both, gives the last. */
export const sequence = (...parts: Js[]): Js => `(${parts.join(', ')})`;
export const choose = (test: Js, yes: Js, no: Js): Js => `${test} ? ${yes} : ${no}`;
export const negate = (test: Js): Js => `!(${test})`;

/** All of the tests that there are; 'true' if there is none. */
export function all(...tests: (Js | null)[]): Js {
  const present = tests.filter(test => test !== null);
  return present.length === 0 ? 'true' : present.join(' && ');
}

/**
 * One step of the thread's budget, and the poll when it is used up (T as a text polls, runtime/thread.ts). That is rare at
 * each single place, and V8 compiles a call that it has never seen as a reason to give up the function's machine code.
 * What makes a text of a value keeps no such record.
 */
export const spend = (thread: Js): Js => `if (--${thread}.budget < 0) \`\${${thread}}\`;`;

/**
 * The lines as people read them. Emitted text has no indentation: that would be a third of it, read by every process that
 * imports a module from its cache.
 */
export function indented(lines: readonly Js[]): Js[] {
  let depth = 0;
  return lines.map(line => {
    if (line.startsWith('}')) depth--;
    const text = `${'  '.repeat(depth)}${line}`;
    if (line.endsWith('{')) depth++;
    return text;
  });
}

/** Collects lines, and the source line that each comes from. */
export class Writer {
  readonly lines: Js[] = [];
  readonly sourceLines: (number | null)[] = [];
  /** The source line of what is written now. */
  source: number | null = null;

  line(text: Js): void {
    this.lines.push(text);
    this.sourceLines.push(this.source);
  }

  open(head: Js): void {
    this.line(head === '' ? '{' : `${head} {`);
  }

  /** `} else {` */
  turn(middle: Js): void {
    this.line(`} ${middle} {`);
  }

  close(tail = ''): void {
    this.line(`}${tail}`);
  }

  block(head: Js, body: () => void): void {
    this.open(head);
    body();
    this.close();
  }

  /** Lines written elsewhere. */
  append(other: Writer): void {
    other.lines.forEach((text, i) => {
      this.lines.push(text);
      this.sourceLines.push(other.sourceLines[i]!);
    });
  }
}
