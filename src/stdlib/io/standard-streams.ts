// sys.stdin, sys.stdout and sys.stderr: text files over descriptors 0, 1 and 2, as any other.
//
// They are made for every program, so nothing is asked here that can wait. What differs from open(): the limit on output
// is told how much is written, and errors of standard error never hide a message.

import type { Host } from '../../host/host.ts';
import type { OutputStream } from '../../runtime/interpreter.ts';
import { setOwnAttr } from '../../runtime/objects/instance.ts';
import type { Value } from '../../runtime/objects/object.ts';
import type { Str } from '../../runtime/objects/str.ts';
import { BUFFER_SIZE } from './base.ts';
import { openBuffered } from './buffered-types.ts';
import './define-io.ts';
import { standardFile } from './file.ts';
import { startText } from './text-types.ts';
import { PyTextIOWrapper, textIoWrapperType } from './text-wrapper.ts';

export interface TextStreams {
  readonly stdin: PyTextIOWrapper;
  readonly stdout: PyTextIOWrapper;
  readonly stderr: PyTextIOWrapper;
}

export interface StreamOptions {
  /** -u or PYTHONUNBUFFERED: what is written is on its way at once. */
  readonly unbuffered: boolean;
  /** PYTHONIOENCODING: 'encoding', ':errors' or 'encoding:errors'. */
  readonly encoding: string | undefined;
  readonly meter: (characters: number) => void;
}

export function makeStandardStreams(host: Host, options: StreamOptions): TextStreams {
  const [encoding, errors] = (options.encoding ?? '').split(':', 2);
  const { descriptors } = host.files;
  const make = (descriptor: 0 | 1 | 2): PyTextIOWrapper => {
    const raw = standardFile(descriptor);
    const direct = options.unbuffered && descriptor !== 0;
    const buffer: Value = direct ? raw : openBuffered(descriptor === 0 ? 'reader' : 'writer', raw, BUFFER_SIZE);
    const text = new PyTextIOWrapper(textIoWrapperType);
    startText(text, buffer, {
      encoding: encoding || 'utf-8',
      errors: descriptor === 2 ? 'backslashreplace' : errors || 'strict',
      newline: '\n',
      lineBuffering: descriptor === 2 || (descriptor === 1 && !direct && descriptors.isTerminal(1)),
      writeThrough: direct,
    });
    text.canRead = descriptor === 0;
    text.canWrite = descriptor !== 0;
    text.hasRead1 = descriptor === 0;
    text.meter = options.meter;
    setOwnAttr(text, 'mode', descriptor === 0 ? 'r' : 'w');
    return text;
  };
  return { stdin: make(0), stdout: make(1), stderr: make(2) };
}

/** One of the streams as the interpreter itself writes to it. */
export class StreamOutput implements OutputStream {
  constructor(private readonly stream: PyTextIOWrapper) {}

  write(text: Str): void {
    this.stream.writeText(text);
  }

  /** Text that a limit on output must not keep back: it says that the limit was met. */
  report(text: Str): void {
    const { meter } = this.stream;
    this.stream.meter = () => {};
    try {
      if (!this.stream.closed) this.stream.writeText(text);
    } finally {
      this.stream.meter = meter;
    }
  }

  flush(): void {
    if (this.stream.buffer !== null && !this.stream.closed) this.stream.flushText();
  }
}
