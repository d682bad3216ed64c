// str's methods about letters: case mapping, the is… tests, and padding to a width.

import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { type Str, textToAsk } from '../objects/str.ts';
import { toNumber } from '../protocols/numbers.ts';
import { center, expandTabs, ljust, rjust, zfill } from '../text/pad.ts';
import { TEXT_SPACE } from '../text/split.ts';
import { capitalize, casefold, lower, swapcase, title, upper } from '../unicode/casing.ts';
import {
  isAlnumText,
  isAlphaText,
  isAsciiText,
  isDecimalText,
  isDigitText,
  isIdentifierText,
  isLowerText,
  isNumericText,
  isPrintableText,
  isSpaceText,
  isTitleText,
  isUpperText,
} from '../unicode/properties.ts';
import { fillArgument, textSelf } from './text-arguments.ts';

type Optional = Value | undefined;

const mapping = (map: (value: Str) => Str) => (self: Value) => map(textSelf(self));
const test = (holds: (text: string) => boolean) => (self: Value) => holds(textToAsk(textSelf(self)));
/** The same for what `isOne` says of each character; short ASCII is asked for without a regular expression. */
const each = (isOne: (code: number) => boolean, holds: (text: string) => boolean) => (self: Value) => {
  if (typeof self !== 'string' || self.length > SHORT) return holds(textToAsk(textSelf(self)));
  for (let i = 0; i < self.length; i++) {
    const code = self.charCodeAt(i);
    if (code > 0x7f) return holds(textToAsk(self));
    if (!isOne(code)) return false;
  }
  return self.length > 0;
};
const SHORT = 32;

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterCode = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const padding = (pad: (value: Str, width: number, fill: Str) => Str) => (self: Value, width: Value, fill: Optional) =>
  pad(textSelf(self), toNumber(width, 'ssize_t'), fillArgument(fill));

export const STR_CASE: Record<string, Implementation> = {
  'lower(self, /)': mapping(lower),
  'upper(self, /)': mapping(upper),
  'title(self, /)': mapping(title),
  'capitalize(self, /)': mapping(capitalize),
  'swapcase(self, /)': mapping(swapcase),
  'casefold(self, /)': mapping(casefold),

  'isalpha(self, /)': each(isLetterCode, isAlphaText),
  'isalnum(self, /)': each(code => isLetterCode(code) || isDigitCode(code), isAlnumText),
  'isascii(self, /)': test(isAsciiText),
  'isdecimal(self, /)': each(isDigitCode, isDecimalText),
  'isdigit(self, /)': each(isDigitCode, isDigitText),
  'isidentifier(self, /)': test(isIdentifierText),
  'islower(self, /)': test(isLowerText),
  'isnumeric(self, /)': each(isDigitCode, isNumericText),
  'isprintable(self, /)': test(isPrintableText),
  'isspace(self, /)': each(TEXT_SPACE.test, isSpaceText),
  'istitle(self, /)': test(isTitleText),
  'isupper(self, /)': test(isUpperText),

  'center(self, width, fillchar=" ", /)': padding(center),
  'ljust(self, width, fillchar=" ", /)': padding(ljust),
  'rjust(self, width, fillchar=" ", /)': padding(rjust),
  'zfill(self, width, /)': (self: Value, width: Value) => zfill(textSelf(self), toNumber(width, 'ssize_t')),
  'expandtabs(self, /, tabsize=8)': (self: Value, tabsize: Optional) =>
    expandTabs(textSelf(self), tabsize === undefined ? 8 : toNumber(tabsize, 'int')),
};
