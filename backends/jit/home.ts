// What emitted code knows as X: the code object and the globals that one closure of it belongs to. It is also what
// intrinsics take as the frame of a function.

import type { PyDict } from '../../src/runtime/objects/dict.ts';
import type { PyCode, SourceRange } from '../../src/runtime/objects/function.ts';

export interface Home {
  readonly code: PyCode & { range(position: number): SourceRange; waitingAt(place: number): SourceRange };
  readonly globals: PyDict;
  readonly namespace: PyDict;
}
