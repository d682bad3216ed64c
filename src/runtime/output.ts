// What programs write: collected and handed to the host in large pieces, counted for the limit on output.
//
// Standard output goes line by line to a terminal and in blocks elsewhere, standard error always line by line, as in
// CPython. A reader that has gone is a BrokenPipeError in the program.

import { type Host, HostError } from '../host/host.ts';
import { osError } from './exceptions/raise.ts';
import type { OutputStream } from './interpreter.ts';
import type { Meter } from './limits.ts';
import { type Str, textOf } from './objects/str.ts';

const BLOCK = 16_384;

export class BufferedOutput implements OutputStream {
  private buffer = '';
  private readonly lineWise: boolean;

  constructor(
    private readonly host: Host,
    private readonly stream: 1 | 2,
    private readonly meter: Meter,
  ) {
    this.lineWise = stream === 2 || host.isTerminal(stream);
  }

  write(value: Str): void {
    const text = textOf(value);
    this.meter.addOutput(text.length);
    this.report(text);
  }

  /** Text of the interpreter's own, which a limit on output must not keep back: it says that the limit was met. */
  report(text: string): void {
    this.buffer += text;
    if (this.buffer.length > BLOCK || (this.lineWise && text.includes('\n'))) this.flush();
  }

  flush(): void {
    if (this.buffer === '') return;
    const text = this.buffer;
    this.buffer = '';
    try {
      this.host.write(this.stream, text);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      throw osError(error.code === 'EPIPE' ? 'BrokenPipeError' : 'OSError', error.errno, error.message);
    }
  }
}
