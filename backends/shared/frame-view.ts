// What globals(), locals(), exec and sys._getframe() see of the machines' frames.

import { CO } from '../../src/runtime/objects/function.ts';
import { type FrameView, frames } from '../../src/runtime/thread.ts';
import { localsIn, setLocalIn } from './frame-locals.ts';
import { type Frame, isRoot, machine, valueStack } from './machine.ts';

/** Makes the machines' frames the ones that the runtime sees. */
export function showFrames(): void {
  frames.at = frameAt;
}

function frameAt(back: number): FrameView | null {
  let frame: Frame = machine.frame;
  for (let i = 0; i < back && !isRoot(frame); i++) frame = frame.previous!;
  return isRoot(frame) ? null : viewOf(frame);
}

function viewOf(frame: Frame): FrameView {
  const { code, pc } = frame;
  return {
    code,
    globals: frame.globals,
    locals: () => ((code.info.flags & CO.OPTIMIZED) === 0 ? frame.namespace : localsIn(code, valueStack, frame.base)),
    setLocal: (name, value) => setLocalIn(code, valueStack, frame.base, name, value),
    get line() {
      // Frame records are used again: later this one may belong to another call.
      return code.rangeBefore(frame.code === code ? frame.pc : pc).line;
    },
  };
}
