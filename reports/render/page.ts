// The frame of every page: one self-contained HTML file. No network, hardly any script; light or dark as the reader's system is;
// wide tables scroll inside their box so that the page itself never does; made to be printed, too.

import { Html, html, type Part } from './html.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  /** What stands below the title: where and when this was measured. */
  readonly subtitle: Part;
  readonly body: Part;
  /** Rules of this kind of page alone. */
  readonly style?: string;
  /** For the few things that no style can do; the page must be of use without it. */
  readonly script?: string;
}

export function renderPage({ title, subtitle, body, style = '', script = '' }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(STYLE + style)}</style>
</head>
<body>
<header><h1>${title}</h1><p class="quiet">${subtitle}</p></header>
<main>
${body}
</main>
<footer><p class="quiet">Typhon: Python 3.14 on three engines.</p></footer>
${script === '' ? null : new Html(`<script>${script}</script>`)}</body>
</html>
`.text;
}

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A table in a box of its own that scrolls when the page is narrow. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Part[])[]): Html {
  const kind = (index: number): Html => (columns[index]?.numeric ? new Html(' class="n"') : new Html(''));
  return html`<p class="caption">${caption}</p><div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<thead><tr>${columns.map(({ title }, i) => html`<th scope="col"${kind(i)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  cells =>
    html`<tr>${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${kind(i)}>${cell}</td>`))}</tr>
`,
)}</tbody>
</table></div>`;
}

/** A piece of program text or output, folded away until somebody asks. */
export function folded(summary: Part, text: string, open = false): Html {
  return html`<details${open ? new Html(' open') : null}><summary>${summary}</summary>${code(text)}</details>`;
}

export const code = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`;

/** The colour that an engine has on all charts of a page. */
export const engineClass = (index: number): string => `e${index % 6}`;

export function legend(engines: readonly string[]): Html {
  return html`<p class="legend">${engines.map((name, i) => html`<span><svg width="12" height="12" aria-hidden="true"><rect class="${engineClass(i)}" width="12" height="12" rx="2"/></svg> ${name}</span> `)}</p>`;
}
