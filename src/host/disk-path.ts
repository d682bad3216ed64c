// A name from the program as Node takes it.
//
// Names on disk are bytes. What is no UTF-8 in them stands in the program's text as lone surrogates; Node would write other
// characters for those, so it gets such names as bytes.

export function diskPath(path: string): string | Buffer {
  if (path.isWellFormed()) return path;
  const parts = [...path].map(character => {
    const code = character.charCodeAt(0);
    return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
      ? Buffer.of(code - 0xdc00)
      : Buffer.from(character);
  });
  return Buffer.concat(parts);
}
