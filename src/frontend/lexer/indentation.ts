// Layout: the stack of indentations, and the INDENT and DEDENT tokens that are due.
//
// Columns are counted twice, as in CPython: once with tabs to multiples of eight, once with tabs as wide as one space.
// Two lines compare alike only if both counts agree; otherwise the file means different things to different readers.

import type { Scanner } from './scanner.ts';

const TAB_SIZE = 8;
const MAX_INDENTS = 100;

export class Indentation {
  /** INDENT tokens that are due if positive, DEDENT tokens if negative. */
  pending = 0;
  private readonly columns = [0];
  private readonly tabColumns = [0];

  /**
   * The cursor is at the start of a line; it is left behind the indentation. True if the line is blank (or only a
   * comment), which has no layout.
   */
  measure(scanner: Scanner, inBrackets: boolean): boolean {
    const { text } = scanner;
    let column = 0;
    let tabColumn = 0;
    // Behind a backslash, the first line's indentation counts.
    let continuedColumn = 0;
    let unit: number;
    for (;;) {
      unit = text.charCodeAt(scanner.at);
      if (unit === 32) {
        column++;
        tabColumn++;
      } else if (unit === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        tabColumn++;
      } else if (unit === 12) {
        column = tabColumn = 0;
      } else if (unit === 92) {
        continuedColumn = continuedColumn || column;
        scanner.at++;
        scanner.continueLine(inBrackets);
        scanner.unbrokenStart = scanner.lineStart;
        continue;
      } else break;
      scanner.at++;
    }
    if (unit === 35 || unit === 10 || unit === 13) return true;
    if (!inBrackets) {
      if (continuedColumn > 0) column = tabColumn = continuedColumn;
      this.compare(scanner, column, tabColumn);
    }
    return false;
  }

  private compare(scanner: Scanner, column: number, tabColumn: number): void {
    const { columns, tabColumns } = this;
    if (column > columns.at(-1)!) {
      if (columns.length >= MAX_INDENTS) {
        scanner.failLine('IndentationError', 'too many levels of indentation', 1, 0);
      }
      if (tabColumn <= tabColumns.at(-1)!) failTabs(scanner);
      this.pending++;
      columns.push(column);
      tabColumns.push(tabColumn);
      return;
    }
    while (column < columns.at(-1)!) {
      this.pending--;
      columns.pop();
      tabColumns.pop();
    }
    if (column !== columns.at(-1)!) {
      scanner.failLine(
        'IndentationError',
        'unindent does not match any outer indentation level',
        scanner.lineLength(),
        -1,
      );
    }
    if (tabColumn !== tabColumns.at(-1)!) failTabs(scanner);
  }
}

function failTabs(scanner: Scanner): never {
  scanner.failLine('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0);
}
