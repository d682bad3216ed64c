// The page of `typhon explain --html`: one row per source line, one column per engine, and the whole listings below.

import type { Explanation } from '../../src/explain/explain.ts';
import { list } from './figures.ts';
import { html, type Part } from './html.ts';
import { folded, renderPage } from './page.ts';

export function renderExplanation(explanation: Explanation): string {
  const { engines, filename, name } = explanation;
  return renderPage({
    title: name === null ? filename : `${name} in ${filename}`,
    subtitle: `Each line and what ${list(engines.map(engine => engine.name))} made of it.`,
    body: explanationSections(explanation),
  });
}

export function explanationSections({ engines, lines }: Explanation): Part {
  const names = engines.map(engine => engine.name);
  return [
    html`<h2>Line by line</h2>`,
    html`<div class="scroll" tabindex="0" role="region" aria-label="Lines and their code"><table class="lines">
<thead><tr><th scope="col">line</th><th scope="col">source</th>${names.map(each => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>
${lines.map(
  ({ code, number, source }) =>
    html`<tr><th scope="row" class="no">${number}</th><td><code>${source}</code></td>${code.map(text => html`<td><code>${text}</code></td>`)}</tr>
`,
)}</tbody></table></div>`,
    html`<h2>Everything</h2><p class="quiet">What belongs to no line, such as setting up a frame, stands only here.</p>`,
    engines.map(engine => [html`<h3>${engine.name}</h3>`, engine.blocks.map(({ text, title }) => folded(title, text))]),
  ];
}
