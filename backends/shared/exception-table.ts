// Where exceptions go: ranges of instructions with the handler for each. Entering a `try` costs nothing this way.
//
// Three kinds of range: `except` and `finally` have a handler; `restore` covers the code of a handler itself and says
// in which slot it keeps the exception that was being handled before: when an exception leaves the handler, that one is
// put back, whatever the way out. Ranges that cover the same instruction are searched from the innermost outwards.

export type RangeKind = 'except' | 'finally' | 'restore';

export interface TableEntry {
  readonly kind: RangeKind;
  /** Instruction positions, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the handler begins (nothing for `restore`). */
  readonly target: number;
  /** Slot in the frame's window: gets the exception, or (restore) holds the previous one. */
  readonly slot: number;
}

export type ExceptionTable = readonly TableEntry[];

/** A range while code is being made: it is interrupted where code of an outer level is copied in. */
export class OpenRange {
  private readonly parts: [number, number][] = [];
  private start = -1;

  constructor(
    readonly kind: RangeKind,
    readonly nesting: number,
    readonly slot: number,
  ) {}

  open(at: number): void {
    this.start = at;
  }

  close(at: number): void {
    if (this.start >= 0 && at > this.start) this.parts.push([this.start, at]);
    this.start = -1;
  }

  entries(target: number, position: (index: number) => number): TableEntry[] {
    return this.parts.map(([start, end]) => ({
      kind: this.kind,
      start: position(start),
      end: position(end),
      target,
      slot: this.slot,
    }));
  }
}
