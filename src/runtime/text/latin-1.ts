// Bytes as text of the same code points, and back: how bytes borrow the algorithms of text.

const units = new TextDecoder('utf-16le');
const ascii = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as the text of the same code points: Latin-1 decoded. */
export function latin1Text(data: Uint8Array): string {
  // Much faster than collecting characters, once there are enough of them. (The host's own 'latin1' is cp1252.)
  if (data.length > 16 && isAsciiBytes(data)) return ascii.decode(data);
  if (data.length > 32) return units.decode(Uint16Array.from(data));
  let text = '';
  for (let i = 0; i < data.length; i++) text += String.fromCharCode(data[i]!);
  return text;
}

export function isAsciiBytes(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i++) if (data[i]! > 0x7f) return false;
  return true;
}

/** The bytes of text that has no code point above U+00FF. */
export function latin1Bytes(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < data.length; i++) data[i] = text.charCodeAt(i);
  return data;
}
