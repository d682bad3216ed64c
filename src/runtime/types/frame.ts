// frame: a running (or suspended, or traced) call as programs see it.
//
// Engines have no frame objects of their own; one is made from a FrameView when a program asks: sys._getframe(),
// gi_frame, tb_frame.

import { runtimeError, typeError, valueError } from '../exceptions/raise.ts';
import { interpreter } from '../interpreter.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyTraceback } from '../objects/exception.ts';
import { CO } from '../objects/function.ts';
import { PyCoroutine, PyGenerator } from '../objects/generator.ts';
import { addressText } from '../objects/identity.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { callMethod } from '../protocols/call.ts';
import { type FrameView, frames } from '../thread.ts';
import { instructionWidth } from './code.ts';
import { define } from './define.ts';
import { PyFrameLocals } from './frame-locals.ts';
import { suspendedFrame } from './generator.ts';
import { instructionAt, tracebackFrame } from './traceback.ts';

export const frameType = builtinType('frame', { basetype: false });

export class PyFrame extends PyObject {
  constructor(
    readonly view: FrameView,
    readonly back: () => PyFrame | null,
  ) {
    super();
  }

  /** f_trace, f_trace_lines, f_trace_opcodes. */
  trace: Value = null;
  traceLines = true;
  traceOpcodes: Value = false;
  /** The line that a trace function is being told of. */
  toldLine = 0;

  /** The generator or coroutine whose body it is, if that waits. */
  generator: Value = null;

  /** Names that a program has put into f_locals without being variables. */
  private extra: PyDict | null = null;

  get locals(): Value {
    if ((this.view.code.info.flags & CO.OPTIMIZED) === 0) return this.view.locals();
    return new PyFrameLocals(this.view, (this.extra ??= new PyDict()));
  }
}
PyFrame.prototype.cls = frameType;

/** The frame `back` levels above the innermost one; null beyond the outermost. */
export function frameAt(back: number): PyFrame | null {
  const view = frames.at(back);
  if (view === null) return null;
  if (view.back !== undefined) return frameOf(view);
  // The caller is looked up now: later the stack is another one.
  const caller = frameAt(back + 1);
  return new PyFrame(view, () => caller);
}

/** The one frame object of a call that the engine itself keeps apart from others. */
function frameOf(view: FrameView): PyFrame {
  if (view.object instanceof PyFrame) return view.object;
  const frame = new PyFrame(view, () => {
    const caller = view.back?.() ?? null;
    return caller === null ? null : frameOf(caller);
  });
  view.object = frame;
  return frame;
}

/** The frame of a traceback entry: of its engine, or what the entry itself knows of a call that is over. */
function tracedFrame({ code, globals, range, view }: PyTraceback): PyFrame {
  if (view !== null) return frameOf(view);
  return frameOf({
    code,
    globals,
    locals: () => (code.info.name === '<module>' ? globals : new PyDict()),
    setLocal: () => {},
    line: range.line,
    back: () => null,
  });
}

tracebackFrame.of = tracedFrame;
tracebackFrame.viewOf = frame => (frame instanceof PyFrame ? frame.view : null);
suspendedFrame.of = generator => {
  const view = generator.body.view();
  const frame = view.back === undefined ? new PyFrame(view, () => null) : frameOf(view);
  frame.generator = generator;
  return frame;
};

function clear(self: PyFrame): Value {
  const { generator, view } = self;
  const state = isSuspendable(generator) ? generator.stateNow : 'closed';
  if (state === 'suspended') throw runtimeError('cannot clear a suspended frame');
  if (state === 'running' || view.clear?.() === false) throw runtimeError('cannot clear an executing frame');
  if (state === 'created') callMethod(generator, 'close', []);
  return null;
}

const isSuspendable = (value: Value): value is PyGenerator | PyCoroutine =>
  value instanceof PyGenerator || value instanceof PyCoroutine;

define(frameType, {
  methods: {
    '__repr__(self, /)': (self: PyFrame) =>
      `<frame at ${addressText(self)}, file '${self.view.code.info.filename}', line ${self.view.line}, code ${self.view.code.info.name}>`,
    'clear(self, /)': clear,
    '__sizeof__(self, /)': () => 96,
  },
  members: ['f_trace_lines'],
  attributes: {
    f_back: { get: (self: PyFrame) => self.back() },
    f_code: { get: (self: PyFrame) => self.view.code },
    f_globals: { get: (self: PyFrame) => self.view.globals },
    f_builtins: { get: () => interpreter().builtins.dict },
    f_locals: { get: (self: PyFrame) => self.locals },
    f_lineno: {
      get: (self: PyFrame) => self.toldLine || self.view.line,
      set: () => {
        throw valueError('f_lineno can only be set in a trace function');
      },
    },
    f_lasti: {
      get: ({ toldLine, view }: PyFrame) => {
        // Told of a line, it stands at its first instruction.
        if (toldLine > 0) {
          const index = view.code.positions().findIndex(range => range.line === toldLine);
          return Math.max(0, index) * instructionWidth(view.code);
        }
        return instructionAt(view.code, { line: view.line, col: -1, endLine: -1, endCol: -1 });
      },
    },
    f_trace: {
      get: (self: PyFrame) => self.trace,
      set: (self: PyFrame, value) => {
        self.trace = value ?? null;
      },
    },
    f_trace_lines: {
      get: (self: PyFrame) => self.traceLines,
      set: (self: PyFrame, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.traceLines = value;
      },
    },
    f_trace_opcodes: {
      get: (self: PyFrame) => self.traceOpcodes,
      set: (self: PyFrame, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.traceOpcodes = value;
      },
    },
    f_generator: { get: (self: PyFrame) => self.generator },
  },
});
