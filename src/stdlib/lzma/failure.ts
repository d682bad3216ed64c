// Why LZMA data are refused, in the words of CPython.

export type Reason =
  | 'Corrupt input data'
  | 'Input format not supported by decoder'
  | 'Memory usage limit exceeded'
  | 'Invalid or unsupported options'
  | 'Unsupported integrity check';

export class Refused extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}
