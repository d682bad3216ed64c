// traceback

import { typeError, valueError } from '../exceptions/raise.ts';
import { PyList } from '../objects/containers.ts';
import { PyTraceback, tracebackType } from '../objects/exception.ts';
import type { PyCode, SourceRange } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { toSize } from '../protocols/numbers.ts';
import type { FrameView } from '../thread.ts';
import { define } from './define.ts';

/** Makes the frame object of an entry; set by types/frame.ts. */
export const tracebackFrame: { of: (traceback: PyTraceback) => Value; viewOf: (frame: Value) => FrameView | null } = {
  of: () => null,
  viewOf: () => null,
};

/**
 * An offset at which co_positions() has this range, or at least its line: engines do not keep where an instruction was,
 * and nobody can use the number for anything else. -1 where there is none.
 */
export function instructionAt(code: PyCode, { col, endCol, endLine, line }: SourceRange): number {
  const ranges = code.positions();
  const exact = ranges.findIndex(
    range => range.line === line && range.col === col && range.endCol === endCol && range.endLine === endLine,
  );
  // Without columns no instruction will do: it would show marks.
  const index = exact >= 0 || col < 0 ? exact : ranges.findIndex(range => range.line === line);
  return index < 0 ? -1 : 2 * index;
}

define(tracebackType, {
  doc: 'One level of a traceback.',
  signature: '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  new: {
    signature: '(cls, tb_next, tb_frame, tb_lasti, tb_lineno)',
    create: (_cls: Value, next: Value, frame: Value, lasti: Value, line: Value) => {
      const view = tracebackFrame.viewOf(frame);
      if (view === null) {
        throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeOf(frame).name}`);
      }
      if (next !== null && !(next instanceof PyTraceback)) {
        throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
      }
      const number = toSize(line);
      const range = { line: number, col: -1, endLine: number, endCol: -1 };
      const traceback = new PyTraceback(next, view.code, range, view.globals, frame);
      traceback.lasti = toSize(lasti);
      return traceback;
    },
  },
  methods: {
    '__dir__(self, /)': () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']),
  },
  members: ['tb_frame', 'tb_lasti'],
  attributes: {
    tb_next: {
      get: (self: PyTraceback) => self.next,
      set: (self: PyTraceback, value: Value | undefined) => {
        if (value === undefined) throw typeError("can't delete tb_next attribute");
        if (value !== null && !(value instanceof PyTraceback)) {
          throw typeError(`expected traceback object, got '${typeOf(value).name}'`);
        }
        for (let link = value; link !== null; link = link.next)
          if (link === self) throw valueError('traceback loop detected');
        self.next = value;
      },
    },
    tb_lineno: { get: (self: PyTraceback) => self.range.line },
    tb_lasti: { get: (self: PyTraceback) => self.lasti ?? instructionAt(self.code, self.range) },
    tb_frame: { get: (self: PyTraceback) => (self.frame ??= tracebackFrame.of(self)) },
  },
});
