// What a traceback needs to know about the source under an error's range: where in it the operator or the brackets
// stand (marked ^ among ~), and whether the range is just the whole call of a statement (then nothing is marked).
//
// The rules are those of CPython's traceback module. Offsets are in characters of the given lines, which have been
// dedented; line numbers count from 0.

import type { Expr, Node } from './ast.ts';
import { parseModule } from './parser/parser.ts';
import { SyntaxProblem } from './problem.ts';
import { Source } from './source.ts';

export interface ErrorAnchors {
  readonly leftLine: number;
  readonly leftColumn: number;
  readonly rightLine: number;
  readonly rightColumn: number;
}

export interface RangeFacts {
  readonly anchors: ErrorAnchors | null;
  /** The range is the call in `return f(…)` or `x = f(…)`, from its first to its last character. */
  readonly wholeCall: boolean;
}

export function explainRange(lines: readonly string[], start: number, end: number): RangeFacts {
  const text = lines.join('\n');
  const segment = text.slice(start, text.length - (lines.at(-1)!.length - end));
  return { anchors: findAnchors(segment), wholeCall: isWholeCall(text, lines.length, start, end) };
}

function parse(text: string): readonly Node<'Module'>['body'][number][] | null {
  try {
    return (parseModule(Source.fromText(text, '<traceback>'), { mode: 'exec' }).tree as Node<'Module'>).body;
  } catch (error) {
    if (error instanceof SyntaxProblem) return null;
    throw error;
  }
}

function isWholeCall(text: string, lineCount: number, start: number, end: number): boolean {
  const statement = parse(text)?.[0];
  let call: Expr | null = null;
  if (statement?.kind === 'Return' && statement.value?.kind === 'Call' && statement.value.func.kind === 'Name') {
    call = statement.value;
  } else if (statement?.kind === 'Assign' && statement.value.kind === 'Call') {
    if (statement.targets.length === 1 && statement.targets[0]!.kind === 'Name') call = statement.value;
  }
  return (
    call !== null &&
    call.lineno === 1 &&
    call.end_lineno === lineCount &&
    call.col_offset === start &&
    call.end_col_offset === end
  );
}

function findAnchors(segment: string): ErrorAnchors | null {
  // In brackets, so that an expression may go over several lines; all its line numbers are 1 higher then.
  const body = parse(`(\n${segment}\n)`);
  if (body === null || body.length !== 1 || body[0]!.kind !== 'Expr') return null;
  const expression = body[0].value;
  const walker = new SegmentWalker(segment.split('\n'));
  switch (expression.kind) {
    case 'BinOp': {
      if (!walker.moveToEnd(expression.left)) return null;
      if (!walker.find(character => character.trim() !== '' && character !== ')')) return null;
      const { line, column } = walker;
      let right = column + 1;
      const text = walker.lines[line]!;
      const rightStartsLater =
        expression.right.lineno - 2 > line ||
        right < walker.characterColumn(expression.right.lineno - 2, expression.right.col_offset);
      if (right < text.length && rightStartsLater && text[right]!.trim() !== '' && !'\\#'.includes(text[right]!))
        right++;
      return { leftLine: line, leftColumn: column, rightLine: line, rightColumn: right };
    }
    case 'Subscript':
    case 'Call': {
      const inner = expression.kind === 'Call' ? expression.func : expression.value;
      const bracket = expression.kind === 'Call' ? '(' : '[';
      if (!walker.moveToEnd(inner) || !walker.find(character => character === bracket)) return null;
      const rightLine = expression.end_lineno - 2;
      return {
        leftLine: walker.line,
        leftColumn: walker.column,
        rightLine,
        rightColumn: walker.characterColumn(rightLine, expression.end_col_offset),
      };
    }
    default:
      return null;
  }
}

/** A position that moves over the characters of a segment; its methods say false when they run off the end. */
class SegmentWalker {
  line = 0;
  column = 0;
  constructor(readonly lines: readonly string[]) {}

  characterColumn(line: number, byteColumn: number): number {
    const bytes = new TextEncoder().encode(this.lines[line] ?? '').subarray(0, byteColumn);
    return new TextDecoder().decode(bytes).length;
  }

  moveToEnd(expression: Expr): boolean {
    this.line = expression.end_lineno - 2;
    this.column = this.characterColumn(this.line, expression.end_col_offset);
    return this.settle();
  }

  /** The next character for which the test holds; a backslash or comment skips to the next line. */
  find(test: (character: string) => boolean): boolean {
    for (;;) {
      const character = this.lines[this.line]![this.column]!;
      if ('\\#'.includes(character)) {
        this.line++;
        this.column = 0;
      } else if (test(character)) return true;
      else this.column++;
      if (!this.settle()) return false;
    }
  }

  private settle(): boolean {
    while (this.line < this.lines.length && this.column >= this.lines[this.line]!.length) {
      this.line++;
      this.column = 0;
    }
    return this.line < this.lines.length;
  }
}
