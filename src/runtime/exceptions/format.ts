// An uncaught exception as text: the chain of causes and contexts, each with its traceback; groups as trees; syntax
// errors with their source line; notes; suggestions. What CPython 3.14 prints on standard error.

import { sourceLines } from '../imports/source-lines.ts';
import { type Engine, runningInterpreter } from '../interpreter.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyException, type PyTraceback } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { isStr, strOf, textOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { reprText, strText } from '../protocols/text.ts';
import { isLineBreak, splitLines } from '../text/split.ts';
import { type FrameLine, formatStack, frameLineOf } from './frame-lines.ts';
import { EXCEPTIONS } from './hierarchy.ts';
import { suggestionFor } from './suggestions.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

export function stackOf(traceback: PyTraceback | null): FrameLine[] {
  const frames: FrameLine[] = [];
  for (let link = traceback; link !== null; link = link.next) frames.push(frameLineOf(link));
  return frames;
}

/** 'Traceback (most recent call last): …' with everything that belongs to it. */
export function formatException(exception: PyException): string {
  const printer = new Printer();
  printer.exception(toShow(exception));
  return printer.text;
}

/** What nobody could catch, as C prints it: the traceback without marks, type and message; no chain, notes or suggestions. */
export function formatIgnored(exception: PyException): string {
  const frames = stackOf(exception.traceback).map(frame => ({
    ...frame,
    range: { ...frame.range, col: -1, endCol: -1 },
  }));
  const traceback = frames.length === 0 ? '' : `Traceback (most recent call last):\n${formatStack(frames)}`;
  return `${traceback}${typeName(exception)}: ${safeText(exception, 'exception')}\n`;
}

/** Just the last lines: type, message, notes (traceback.format_exception_only). */
export function formatExceptionOnly(exception: PyException): string {
  return finalLines(exception);
}

/** An exception with the others that are told of beside it. */
interface Shown {
  readonly exception: PyException;
  cause: Shown | null;
  context: Shown | null;
  /** Of a group. */
  inner: Shown[] | null;
}

/**
 * Nothing is told of twice, other than as a part of groups. Which place comes first is as CPython's traceback module has it,
 * which goes on with what it met last.
 */
function toShow(exception: PyException): Shown {
  const seen = new Set<PyException>();
  const meet = (met: PyException): Shown => {
    seen.add(met);
    return { exception: met, cause: null, context: null, inner: null };
  };
  const unseen = (other: PyException | null): Shown | null => (other === null || seen.has(other) ? null : meet(other));
  const root = meet(exception);
  const queue = [root];
  for (let shown = queue.pop(); shown !== undefined; shown = queue.pop()) {
    const { cause, context, suppressContext, cls } = shown.exception;
    shown.cause = unseen(cause);
    if (shown.cause === null && !suppressContext) shown.context = unseen(context);
    if (cls.isSubtypeOf(EXCEPTIONS.BaseExceptionGroup)) {
      const { items } = shown.exception.field('exceptions') as PyTuple;
      shown.inner = (items as readonly PyException[]).map(meet);
    }
    for (const other of [shown.cause, shown.context, ...(shown.inner ?? [])]) if (other !== null) queue.push(other);
  }
  return root;
}

class Printer {
  text = '';
  private depth = 0;
  private needClose = false;

  exception(shown: Shown): void {
    const chain: { message: string | null; link: Shown }[] = [];
    for (let link: Shown | null = shown; link !== null; link = link.cause ?? link.context) {
      chain.push({ message: link.cause !== null ? CAUSE : link.context !== null ? CONTEXT : null, link });
    }
    for (const { message, link } of chain.reverse()) {
      if (message !== null) this.emit(message);
      if (link.inner === null) this.plain(link.exception);
      else if (this.depth > MAX_GROUP_DEPTH) this.emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
      else this.group(link.exception, link.inner);
    }
  }

  private plain(exception: PyException): void {
    if (exception.traceback !== null) {
      this.emit('Traceback (most recent call last):\n');
      this.emit(formatStack(stackOf(exception.traceback)));
    }
    this.emit(finalLines(exception));
  }

  private group(group: PyException, inner: readonly Shown[]): void {
    const top = this.depth === 0;
    if (top) this.depth++;
    if (group.traceback !== null) {
      this.emit('Exception Group Traceback (most recent call last):\n', top ? '+' : '|');
      this.emit(formatStack(stackOf(group.traceback)));
    }
    this.emit(finalLines(group));
    const count = inner.length <= MAX_GROUP_WIDTH ? inner.length : MAX_GROUP_WIDTH + 1;
    this.needClose = false;
    for (let i = 0; i < count; i++) {
      const isLast = i === count - 1;
      if (isLast) this.needClose = true;
      const truncated = i >= MAX_GROUP_WIDTH;
      this.text += `${this.indent()}${i === 0 ? '+-' : '  '}+---------------- ${truncated ? '...' : i + 1} ----------------\n`;
      this.depth++;
      if (truncated) {
        const rest = inner.length - MAX_GROUP_WIDTH;
        this.emit(`and ${rest} more exception${rest > 1 ? 's' : ''}\n`);
      } else this.exception(inner[i]!);
      if (isLast && this.needClose) {
        this.text += `${this.indent()}+------------------------------------\n`;
        this.needClose = false;
      }
      this.depth--;
    }
    if (top) this.depth = 0;
  }

  private indent(): string {
    return ' '.repeat(2 * this.depth);
  }

  /** Inside a group every line starts with a margin. */
  private emit(text: string, margin = '|'): void {
    if (this.depth === 0) {
      this.text += text;
      return;
    }
    const prefix = `${this.indent()}${margin} `;
    this.text += text.replace(/^(?=.)|^(?=\n.)/gms, prefix);
  }
}

function typeName(exception: PyException): string {
  const own = exception.cls.module;
  if (own === undefined || own === '__main__' || own === 'builtins') return exception.cls.qualname;
  return `${typeof own === 'string' ? own : '<unknown>'}.${exception.cls.qualname}`;
}

/** str(exception), or a placeholder when that fails. */
function safeText(value: Value, what: string, read: (value: Value) => string = strText): string {
  try {
    return read(value);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    return `<${what} ${read === strText ? 'str' : 'repr'}() failed>`;
  }
}

function finalLines(exception: PyException): string {
  const name = typeName(exception);
  let lines: string;
  if (exception.cls.isSubtypeOf(EXCEPTIONS.SyntaxError)) lines = syntaxErrorLines(exception, name);
  else {
    const text = safeText(exception, 'exception') + suggestionFor(exception);
    lines = text === '' ? `${name}\n` : `${name}: ${text}\n`;
  }
  return lines + noteLines(exception);
}

function noteLines(exception: PyException): string {
  const notes = findAttr(exception, '__notes__');
  if (notes === undefined || notes === null) return '';
  if (!(notes instanceof PyList || notes instanceof PyTuple)) return `${safeText(notes, '__notes__', reprText)}\n`;
  return notes.items.map(note => `${safeText(note, 'note')}\n`).join('');
}

function syntaxErrorLines(exception: PyException, name: string): string {
  const field = (key: string): Value => exception.field(key);
  const line = field('lineno');
  const filename = field('filename');
  let result = '';
  let suffix = '';
  if (line !== null) result += `  File "${isStr(filename) ? textOf(filename) : '<string>'}", line ${strText(line)}\n`;
  else if (filename !== null) suffix = ` (${strText(filename)})`;
  const text = strOf(field('text'));
  let message = field('msg');
  if (text !== undefined) {
    const typo = keywordTypo(exception, textOf(text));
    if (typo === null) {
      result += sourceMarks(textOf(text), field('offset'), line, field('end_lineno'), field('end_offset'));
    } else {
      result += sourceMarks(typo.text, typo.start + 1, line, line, typo.end + 1);
      message = `invalid syntax. Did you mean '${typo.keyword}'?`;
    }
  }
  return `${result}${name}: ${message === null ? '<no detail available>' : strText(message)}${suffix}\n`;
}

/** Plain "invalid syntax" may come from a misspelt keyword. `_metadata` is (line, column, source) of the last block. */
function keywordTypo(exception: PyException, text: string): ReturnType<Engine['findKeywordTypo']> {
  const [message, metadata] = [strOf(exception.field('msg')), exception.field('_metadata')];
  if (message === undefined || !/^invalid syntax$|Perhaps you forgot a comma/.test(textOf(message))) return null;
  const running = runningInterpreter();
  if (running === null || !(metadata instanceof PyTuple)) return null;
  const [first, , source] = metadata.items as [number, number, Value];
  const last = exception.field('lineno') as number;
  const known = isStr(source) ? splitLines(source, false, isLineBreak).map(textOf) : fileLines(exception);
  const lines = known === null ? [text.replace(/\n+$/, '')] : known.slice(Math.max(first - 1, 0), last);
  return running.engine.findKeywordTypo(lines, !isStr(source) && known !== null);
}

function fileLines(exception: PyException): string[] | null {
  const filename = strOf(exception.field('filename'));
  const lines = filename === undefined ? null : sourceLines(textOf(filename));
  return lines?.map(line => line.replace(/\n$/, '')) ?? null;
}

/** The source line without its indentation, and carets under the range. Offsets count from 1. */
function sourceMarks(text: string, offsetValue: Value, line: Value, endLine: Value, endOffsetValue: Value): string {
  const whole = [...text.replace(/\n+$/, '')];
  const stripped = whole.join('').replace(/^[ \n\f]+/, '');
  const characters = [...stripped];
  const spaces = whole.length - characters.length;
  if (typeof offsetValue !== 'number') return `    ${stripped}\n`;
  let offset = offsetValue;
  let end =
    line === endLine
      ? typeof endOffsetValue === 'number' && endOffsetValue !== 0
        ? endOffsetValue
        : offset
      : whole.length + 1;
  const length = [...text].length;
  if (text !== '' && offset > length) offset = whole.length + 1;
  if (text !== '' && end > length) end = whole.length + 1;
  if (offset >= end || end < 0) end = offset + 1;
  const column = offset - 1 - spaces;
  if (column < 0) return `    ${stripped}\n`;
  // Tabs before the range stay, so that the carets line up.
  const gap = characters
    .slice(0, column)
    .map(character => (character.trim() === '' ? character : ' '))
    .join('');
  return `    ${stripped}\n    ${gap}${'^'.repeat(end - 1 - spaces - column)}\n`;
}
