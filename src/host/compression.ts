// zlib streams, one step at a time: exact about how much input was used and how much output there is room for.

export interface ZlibStep {
  /** zlib's own return code. */
  readonly status: number;
  readonly output: Uint8Array;
  /** Bytes of the input that were taken. */
  readonly used: number;
  readonly message: string;
}

export interface HostZlibStream {
  /** Takes input from a place on and gives at most `room` bytes; `flush` is one of zlib's constants. */
  step(input: Uint8Array, from: number, flush: number, room: number): ZlibStep;
  /** A preset dictionary; false when it is not the one that the data names. */
  setDictionary(dictionary: Uint8Array): boolean;
  copy(): HostZlibStream;
}

export interface HostZlib {
  /** null when the parameters are refused. */
  deflate(level: number, windowBits: number, memoryLevel: number, strategy: number): HostZlibStream | null;
  inflate(windowBits: number): HostZlibStream | null;
}
