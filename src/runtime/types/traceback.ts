// traceback

import { typeError, valueError } from '../exceptions/raise.ts';
import { PyTraceback, tracebackType } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { define } from './define.ts';

/** Makes the frame object of an entry; set by types/frame.ts. */
export const tracebackFrame: { of: (traceback: PyTraceback) => Value } = { of: () => null };

define(tracebackType, {
  doc: 'One level of a traceback.',
  attributes: {
    tb_next: {
      get: (self: PyTraceback) => self.next,
      set: (self: PyTraceback, value: Value | undefined) => {
        if (value === undefined) throw typeError("can't delete tb_next attribute");
        if (value !== null && !(value instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(value).name}'`);
        }
        for (let link = value; link !== null; link = link.next)
          if (link === self) throw valueError('traceback loop detected');
        self.next = value;
      },
    },
    tb_lineno: { get: (self: PyTraceback) => self.range.line },
    tb_lasti: { get: () => 0 },
    tb_frame: { get: (self: PyTraceback) => (self.frame ??= tracebackFrame.of(self)) },
  },
});
