// HTML out of template literals, where whatever is put in is escaped unless it is HTML already.
//
// The pages show sources and outputs of programs, so escaping must not depend on anybody remembering it: a template
// gives an `Html`, a plain string inside one is text, and only this file can turn text into markup. SVG is made the
// same way.

export class Html {
  constructor(readonly text: string) {}
}

export type Part = Html | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters are not allowed in HTML; each has a picture of its own from U+2400 on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[&<>"'\x00-\x08\x0b-\x1f\x7f]/g;

export function escapeText(text: string): string {
  return text.replace(UNSAFE, character => {
    const entity = ENTITIES[character];
    if (entity !== undefined) return entity;
    return character === '\x7f' ? '\u2421' : String.fromCharCode(0x2400 + character.charCodeAt(0));
  });
}

function textOfPart(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map(textOfPart).join('');
}

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0]!;
  parts.forEach((part, i) => {
    text += textOfPart(part) + strings[i + 1]!;
  });
  return new Html(text);
}
