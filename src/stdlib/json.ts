// _json: the scanner and the encoder that the library's json package uses when it may.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { fromText, type Str, strLength, strOf } from '../runtime/objects/str.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { encoderType } from './json/encoder.ts';
import { scannerType } from './json/scanner.ts';
import { quoteAscii, quoteUnicode, Source, scanned, scanString } from './json/strings.ts';
import type { ModuleTable } from './module-table.ts';

function textArgument(value: Value): Str {
  const text = strOf(value);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(value).name}`);
  return text;
}

export const jsonModule: ModuleTable = {
  name: '_json',
  doc: 'json speedups\n',
  functions: {
    'encode_basestring(string, /)': (value: Value) => fromText(quoteUnicode(textArgument(value))),
    'encode_basestring_ascii(string, /)': (value: Value) => quoteAscii(textArgument(value)),
    'scanstring(string, end, strict=True, /) by format': (value: Value, end: Value, strict: Value = true) => {
      const text = textArgument(value);
      const position = toSize(end);
      if (position < 0 || position > strLength(text)) throw valueError('end is out of bounds');
      const source = new Source(text);
      const made = scanString(source, source.place(position), truth(strict));
      return new PyTuple([made, source.position(scanned.end)]);
    },
  },
  make: () => ({ make_scanner: scannerType(), make_encoder: encoderType() }),
};
