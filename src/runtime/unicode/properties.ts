// Properties of code points, as str's is… methods and repr() ask for them.
//
// Every question is put to a whole text at once by a regular expression that is built at its first use: an ASCII one
// that answers for most text, and one over all of Unicode 16 (see unassigned.ts). What the host's `\p{…}` does not
// know, characters that are digits or numbers without being in category N, stands here as ranges.

import { unassignedClass } from './unassigned.ts';

/** A character class from hexadecimal code points and ranges. */
function hexClass(ranges: string): string {
  return ranges
    .trim()
    .replace(/[0-9a-f]+/g, '\\u{$&}')
    .replaceAll(' ', '');
}

/** Numeric_Type=Digit, that is isdigit() but not isdecimal(): superscripts, circled digits … */
const DIGITS = hexClass(
  'b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e ' +
    '2780-2788 278a-2792 10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a ',
);

/** Ideographs with a numeric value. */
const IDEOGRAPH_NUMBERS = hexClass(
  '3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e24 4e5d 4e8c 4e94 4e96 4eac 4ebf-4ec0 4edf 4ee8 4f0d 4f70 4fe9 5006 ' +
    '5104 5146 5169 516b 516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62d0 62fe ' +
    '634c 67d2 6d1e 6f06 7396 767e 7695 79ed 8086 842c 8cae 8cb3 8d30 920e 94a9 9621 9646 964c 9678 96f6 f96b f973 ' +
    'f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a 20983 2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b ' +
    '2626d 2f890 ',
);

/** White space for strip() and split(): bidirectional type WS, B or S, or category Zs. */
export const WHITE_SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

let unassigned: string | null = null;

/** A regular expression over code points with the class minus what Unicode 16 leaves unassigned. */
export function unicodeExpression(build: (within: (charClass: string) => string) => string, flags = ''): RegExp {
  unassigned ??= unassignedClass();
  return new RegExp(
    build(charClass => `[[${charClass}]--[${unassigned}]]`),
    `v${flags}`,
  );
}

const NON_ASCII = /[\u0080-\uffff]/;

export function isAsciiText(text: string): boolean {
  return !NON_ASCII.test(text);
}

/** A test of whole texts: `ascii` decides for ASCII text, the other expression, built when needed, for the rest. */
function wholeText(ascii: RegExp, build: (within: (charClass: string) => string) => string): (text: string) => boolean {
  let full: RegExp | null = null;
  return text => {
    if (ascii.test(text)) return true;
    if (!NON_ASCII.test(text)) return false;
    full ??= unicodeExpression(build);
    return full.test(text);
  };
}

const allOf = (charClass: string) => (within: (charClass: string) => string) => `^${within(charClass)}+$`;

// These are false for the empty text, as in Python.
export const isAlphaText = wholeText(/^[A-Za-z]+$/, allOf('\\p{L}'));
export const isDecimalText = wholeText(/^[0-9]+$/, allOf('\\p{Nd}'));
export const isDigitText = wholeText(/^[0-9]+$/, allOf(`\\p{Nd}${DIGITS}`));
export const isNumericText = wholeText(/^[0-9]+$/, allOf(`\\p{N}${IDEOGRAPH_NUMBERS}`));
export const isAlnumText = wholeText(/^[A-Za-z0-9]+$/, allOf('\\p{L}\\p{N}'));
export const isIdentifierText = wholeText(
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  within => `^${within('_\\p{XID_Start}')}${within('\\p{XID_Continue}')}*$`,
);
const SPACE_TEXT = new RegExp(`^[${WHITE_SPACE}]+$`);
export const isSpaceText = (text: string): boolean => SPACE_TEXT.test(text);

/** isprintable(): true for the empty text too. */
export const isPrintableText = wholeText(/^[\x20-\x7e]*$/, within => `^${within(' [^\\p{C}\\p{Z}]')}*$`);

// U+0295 was a lower-case letter until Unicode 16.
export const LOWER_CLASS = '\\p{Lowercase}\\u{295}';

const hasLower = wholeText(/[a-z]/, within => within(LOWER_CLASS));
const hasUpper = wholeText(/[A-Z]/, within => within('\\p{Uppercase}'));
const hasUpperOrTitle = wholeText(/[A-Z]/, within => within('\\p{Uppercase}\\p{Lt}'));
const hasLowerOrTitle = wholeText(/[a-z]/, within => within(`${LOWER_CLASS}\\p{Lt}`));

export const isLowerText = (text: string): boolean => hasLower(text) && !hasUpperOrTitle(text);
export const isUpperText = (text: string): boolean => hasUpper(text) && !hasLowerOrTitle(text);

/** istitle(): upper-case letters only after uncased characters, lower-case ones only after cased ones, and at least one. */
export const isTitleText = (text: string): boolean => TITLE(text) && hasUpperOrTitle(text);
const TITLE = wholeText(/^(?:[^A-Za-z\x80-\uffff]|[A-Z][a-z]*(?![A-Za-z\x80-\uffff]))*$/, within => {
  const [upper, lower] = [within('\\p{Uppercase}\\p{Lt}'), within(LOWER_CLASS)];
  return `^(?:(?!${upper}|${lower})[^]|${upper}${lower}*(?!${upper}|${lower}))*$`;
});

export const isCasedText = (text: string): boolean => hasUpperOrTitle(text) || hasLower(text);

let notPrintable: RegExp | null = null;

/** Matches every single character that repr() writes as an escape. */
export function notPrintableExpression(): RegExp {
  notPrintable ??= unicodeExpression(within => `(?!${within(' [^\\p{C}\\p{Z}]')})[^]`, 'g');
  return notPrintable;
}
