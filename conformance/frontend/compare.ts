// Two answers side by side: equal or not, and where they part.
//
// Symbol tables are compared line by line but for one thing: the names that a block has only because an inner block
// uses them are added in the order of a set of strings, which differs from run to run of CPython.

import type { Answer, ErrorFields, Question } from './judge.ts';

const FIELDS = ['type', 'msg', 'lineno', 'offset', 'end_lineno', 'end_offset', 'text', 'printed'] as const;

/** null if the answers are equal, else the first difference in two lines. */
export function difference(question: Question | 'compile', ours: Answer, theirs: Answer): string | null {
  if (typeof ours === 'string' && typeof theirs === 'string') {
    const [left, right] = question === 'symtable' ? [withPassedSorted(ours), withPassedSorted(theirs)] : [ours, theirs];
    return left === right ? null : firstLines(left, right);
  }
  if (typeof ours === 'string' || typeof theirs === 'string') return `${summary(ours)}\n${summary(theirs)}`;
  const different = FIELDS.filter(field => (ours[field] ?? null) !== (theirs[field] ?? null));
  if (different.length === 0) return null;
  // What is printed differs whenever another field does.
  const shown = different.length > 1 ? different.filter(field => field !== 'printed') : different;
  return `${fieldsText(ours, shown)}\n${fieldsText(theirs, shown)}`;
}

function fieldsText(answer: ErrorFields, fields: readonly (typeof FIELDS)[number][]): string {
  return fields.map(field => `${field}=${JSON.stringify(answer[field])}`).join(' ');
}

function summary(answer: Answer): string {
  if (typeof answer === 'string') return answer === '' ? '(no error)' : JSON.stringify(answer.slice(0, 100));
  return `${answer.type}: ${answer.msg} (line ${answer.lineno})`;
}

/** A name that is only passed on to inner blocks has no flags. It stands behind the others. */
function withPassedSorted(table: string): string {
  const isPassedOn = (line: string) => line.endsWith(': ');
  return table
    .split('\n\n')
    .map(block => {
      const lines = block.split('\n');
      const first = lines.findIndex(isPassedOn);
      if (first < 0) return block;
      return [...lines.slice(0, first), ...lines.slice(first).sort()].join('\n');
    })
    .join('\n\n');
}

function firstLines(left: string, right: string): string {
  const [ours, theirs] = [left.split('\n'), right.split('\n')];
  let line = 0;
  while (ours[line] === theirs[line]) line++;
  return `line ${line + 1}: ${ours[line]?.slice(0, 200)}\nline ${line + 1}: ${theirs[line]?.slice(0, 200)}`;
}
