// What the inventory may differ in, each with the reason: at most ten entries, and one that no longer applies fails the check.
//
// `what` is the start of a line of the inventory: a type ('memoryview'), one attribute of it ('dict.fromkeys'), or
// a name of the builtins module ('builtins.open').

export interface Gap {
  readonly what: string;
  readonly reason: string;
}

export const GAPS: readonly Gap[] = [
  { what: 'builtins.help', reason: 'comes with pydoc, which needs files and a pager' },
];
