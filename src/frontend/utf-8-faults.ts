// Where bytes stop being UTF-8, and Python's words for it.

/** Index of the first byte that starts no valid UTF-8 sequence. */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const { size, valid } = sequenceAt(bytes, at);
    if (size === 0 || valid < size) return at;
    at += size;
  }
  return at;
}

/** The message of the UnicodeDecodeError for the sequence at `at`. */
export function unicodeFault(bytes: Uint8Array, at: number): string {
  const { size, valid } = sequenceAt(bytes, at);
  const where =
    valid > 1 ? `bytes in position ${at}-${at + valid - 1}` : `byte 0x${bytes[at]!.toString(16)} in position ${at}`;
  const cut = at + valid >= bytes.length;
  const reason = size === 0 ? 'invalid start byte' : cut ? 'unexpected end of data' : 'invalid continuation byte';
  return `'utf-8' codec can't decode ${where}: ${reason}`;
}

/** How long the sequence shall be by its first byte (0: none starts so), and how many of its bytes are right. */
function sequenceAt(bytes: Uint8Array, at: number): { readonly size: number; readonly valid: number } {
  const first = bytes[at]!;
  if (first < 0x80) return { size: 1, valid: 1 };
  const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  let valid = 1;
  while (valid < size && isContinuation(first, bytes[at + valid], valid)) valid++;
  return { size, valid };
}

/** Surrogates, overlong forms and what is beyond U+10FFFF show in the second byte. */
function isContinuation(first: number, byte: number | undefined, place: number): boolean {
  if (byte === undefined || (byte & 0xc0) !== 0x80) return false;
  if (place > 1) return true;
  switch (first) {
    case 0xe0:
      return byte >= 0xa0;
    case 0xed:
      return byte < 0xa0;
    case 0xf0:
      return byte >= 0x90;
    case 0xf4:
      return byte < 0x90;
    default:
      return true;
  }
}
