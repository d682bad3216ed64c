// The lines of a traceback for one frame: "File …, line …, in …", the source, and the marks under it.
//
// The layout is that of CPython 3.13+'s traceback module: all lines of a range over several lines are shown, long ones
// abbreviated; the operator or the brackets stand out as ^ among ~ when the front end can find them.

import { sourceLines } from '../imports/source-lines.ts';
import { interpreter } from '../interpreter.ts';
import type { PyTraceback } from '../objects/exception.ts';
import type { SourceRange } from '../objects/function.ts';

export interface FrameLine {
  readonly filename: string;
  readonly name: string;
  readonly range: SourceRange;
}

const characterColumn = (line: string, byteColumn: number): number =>
  new TextDecoder().decode(new TextEncoder().encode(line).subarray(0, byteColumn)).length;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Columns that the first `count` characters take on a terminal. */
function displayWidth(line: string, count: number = line.length): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is the common case
  if (/^[\x00-\x7f]*$/.test(line)) return Math.min(count, line.length);
  let width = 0;
  for (const character of line.slice(0, count)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const leadingSpace = (line: string): number => line.length - line.trimStart().length;

/** Removes the indentation that all non-blank lines share. */
export function dedent(lines: readonly string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indent = line.slice(0, leadingSpace(line));
    if (margin === null || margin.startsWith(indent)) margin = indent;
    else {
      let shared = 0;
      while (shared < margin.length && margin[shared] === indent[shared]) shared++;
      margin = margin.slice(0, shared);
    }
  }
  const cut = margin?.length ?? 0;
  return lines.map(line => (line.trim() === '' ? '' : line.slice(cut)));
}

export function frameLineOf(traceback: PyTraceback): FrameLine {
  return { filename: traceback.code.info.filename, name: traceback.code.info.name, range: traceback.range };
}

export function formatFrame(frame: FrameLine): string {
  const { range } = frame;
  const head = `  File "${frame.filename}", line ${range.line}, in ${frame.name}\n`;
  const all = sourceLines(frame.filename);
  if (all === null) return head;
  const original = all
    .slice(range.line - 1, Math.max(range.line, range.endLine))
    .map(line => line.replace(/[\r\n\f]+$/, ''));
  const lines = dedent(original);
  if (lines.length === 0 || lines.every(line => line.trim() === '')) return head;
  // A generator that did not start stands at the beginning of its first line: nothing to mark.
  const isPoint = range.line === range.endLine && range.col === range.endCol;
  if (range.col < 0 || range.endCol < 0 || isPoint) return `${head}    ${lines[0]!.trim()}\n`;
  const shown = markLines(original, lines, range);
  return (
    head +
    dedent(shown)
      .map(line => `    ${line}\n`)
      .join('')
  );
}

function markLines(original: readonly string[], lines: readonly string[], range: SourceRange): string[] {
  const last = lines.length - 1;
  const cut = original[0]!.length - lines[0]!.length;
  const start = Math.max(0, characterColumn(original[0]!, range.col) - cut);
  const end = Math.max(0, characterColumn(original[last]!, range.endCol) - cut);
  const { anchors, wholeCall } = interpreter().engine.explainRange(lines, start, end);
  const marked =
    !wholeCall &&
    (anchors !== null || lines[0]!.slice(0, start).trim() !== '' || lines[last]!.slice(end).trim() !== '');

  const significant = new Set([0, last]);
  let left = 0;
  let right = 0;
  if (anchors !== null) {
    left = displayWidth(lines[anchors.leftLine]!, anchors.leftColumn + (anchors.leftLine === 0 ? start : 0));
    right = displayWidth(lines[anchors.rightLine]!, anchors.rightColumn + (anchors.rightLine === 0 ? start : 0));
    for (const line of [anchors.leftLine, anchors.rightLine])
      for (let i = line - 1; i <= line + 1; i++) significant.add(i);
  }
  const firstColumn = displayWidth(lines[0]!, start);
  const lastColumn = displayWidth(lines[last]!, end);
  const isInner = (line: number, column: number): boolean =>
    anchors !== null &&
    (line > anchors.leftLine || (line === anchors.leftLine && column >= left)) &&
    (line < anchors.rightLine || (line === anchors.rightLine && column < right));

  const shown: string[] = [];
  const put = (line: number): void => {
    const text = lines[line]!;
    shown.push(text);
    if (!marked) return;
    const indent = leadingSpace(text);
    const width = line === last ? lastColumn : displayWidth(text);
    let marks = '';
    for (let column = 0; column < width; column++) {
      if (column < indent || (line === 0 && column < firstColumn)) marks += ' ';
      else marks += anchors !== null && !isInner(line, column) ? '~' : '^';
    }
    shown.push(marks);
  };
  let before = -1;
  for (const line of [...significant].filter(index => index >= 0 && index <= last).sort((a, b) => a - b)) {
    if (before >= 0 && line - before === 2) put(line - 1);
    else if (before >= 0 && line - before > 2) shown.push(`...<${line - before - 1} lines>...`);
    put(line);
    before = line;
  }
  return shown;
}

/** Identical lines in a row are folded after three. */
const REPEATS_SHOWN = 3;

export function formatStack(frames: readonly FrameLine[]): string {
  let text = '';
  let count = 0;
  let previous: FrameLine | null = null;
  const fold = (): void => {
    if (count <= REPEATS_SHOWN) return;
    const more = count - REPEATS_SHOWN;
    text += `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
  };
  for (const frame of frames) {
    const same =
      previous !== null &&
      previous.filename === frame.filename &&
      previous.range.line === frame.range.line &&
      previous.name === frame.name;
    if (!same) {
      fold();
      count = 0;
      previous = frame;
    }
    count++;
    if (count <= REPEATS_SHOWN) text += formatFrame(frame);
  }
  fold();
  return text;
}
