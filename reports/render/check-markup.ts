// Finds what is wrong with a page's tags: for the tests of the pages.
//
// A page that shows programs is right when every tag is one of ours and every one is closed; program text that slipped
// through unescaped shows up as a tag that is not, or that has no partner.

const VOID = new Set(['meta', 'br', 'hr', 'input']);
const ALLOWED = new Set(
  'html head meta title style body header main footer h1 h2 h3 p div span b ul li a table thead tbody tr th td pre code details summary article figure figcaption nav ins del form fieldset legend label input output svg rect line path text tspan circle g'.split(
    ' ',
  ),
);

/** One line for each mistake; empty for a good page. */
export function markupProblems(page: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const body = page.replace(/^<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  for (const [whole, closing, name, rest] of body.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (!ALLOWED.has(name!)) problems.push(`unexpected ${whole}`);
    if (rest!.endsWith('/') || VOID.has(name!)) continue;
    if (closing === '') open.push(name!);
    else if (open.at(-1) === name) open.pop();
    else problems.push(`${whole} closes ${open.at(-1)}`);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(', ')}`);
  const bare = body
    .replace(/<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"]|"[^"]*")*)>/g, '')
    .match(/<|&(?!(?:amp|lt|gt|quot|#39);)/);
  if (bare !== null) problems.push(`a bare ${bare[0]}`);
  return problems;
}
