// The matrix as a page: one row for each test, one cell for each engine, in groups by folder that open and close.
//
// Which rows are shown is a matter of style rules over radio buttons; only the search by name needs a script, and hides
// itself where there is none.

import {
  type CaseReport,
  type CaseResult,
  type ConformanceReport,
  describeFailure,
  isGood,
  OUTCOMES,
  type Totals,
} from '../../conformance/runner/report.ts';
import { plural } from './figures.ts';
import { Html, html, type Part } from './html.ts';
import { renderPage, table } from './page.ts';

/** Where the page of a program lies, from the index. */
export const pageOfFile = (file: string): string => `tests/${file.replace(/[^\w./-]/g, '_')}.html`;

export const anchorOf = (path: string): string => path.replace(/[^\w-]/g, '_');

/** The rows that can be asked for, and by which class a row says that it belongs to them. */
const SHOWN = [
  { id: 'all', label: 'all', rows: 'tr.test' },
  { id: 'bad', label: 'not as they should be', rows: 'tr.bad' },
  { id: 'differ', label: 'engines differ', rows: 'tr.differ' },
  { id: 'wrong-output', label: 'wrong output', rows: 'tr.wrong-output' },
  { id: 'wrong-error', label: 'wrong error', rows: 'tr.wrong-error' },
  { id: 'bug', label: 'bug', rows: 'tr.bug' },
  { id: 'timeout', label: 'timeout', rows: 'tr.timeout' },
  { id: 'limit', label: 'limit', rows: 'tr.limit' },
  { id: 'skipped', label: 'skipped', rows: 'tr.skipped' },
  { id: 'known', label: 'known failures', rows: 'tr.known' },
] as const;

const STYLE = `
form.filters { margin: 1.2rem 0; } fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 0 0 .6rem; padding: .4rem .8rem .6rem; }
legend { padding: 0 .3rem; } .filters label { display: inline-block; margin: .2rem 1rem .2rem 0; white-space: nowrap; }
.search[hidden] { display: none; } .search label { white-space: normal; } .search input { display: block; font: inherit; width: min(24rem, 100%); padding: .25rem .4rem;
  background: var(--paper); color: var(--ink); border: 1px solid var(--quiet); border-radius: 4px; }
details.folder { border-top: 1px solid var(--line); margin: 0; padding: .35rem 0; }
details.folder summary .tally { color: var(--quiet); font-size: .875rem; margin-left: .8rem; display: inline-block; }
details.folder summary .tally.bad { color: var(--bad); }
td.c { font-size: .8125rem; } [hidden] { display: none !important; }
.none { display: none; }
${SHOWN.filter(({ id }) => id !== 'all')
  .map(
    ({ id, rows }) => `body:has(#show-${id}:checked) tr.test:not(${rows.slice(2)}) { display: none; }
body:has(#show-${id}:checked) details.folder:not(:has(${rows})) { display: none; }
body:has(#show-${id}:checked):not(:has(${rows})) .none { display: block; }`,
  )
  .join('\n')}
`;

const SCRIPT = `
(() => {
  const box = document.getElementById('search');
  const rows = [...document.querySelectorAll('tr.test')];
  box.closest('.search').hidden = false;
  box.addEventListener('input', () => {
    const text = box.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(text);
    for (const folder of document.querySelectorAll('details.folder')) {
      folder.hidden = !folder.querySelector('tr.test:not([hidden])');
      if (text !== '') folder.open = !folder.hidden;
    }
  });
  for (const radio of document.querySelectorAll('input[name=show]'))
    radio.addEventListener('change', () => {
      for (const folder of document.querySelectorAll('details.folder')) folder.open = radio.id !== 'show-all';
    });
})();
`;

export function renderMatrix(report: ConformanceReport): string {
  const { cases, engines, folders, startedAt, suite, shards, complete } = report;
  const part =
    shards.of > 1 && shards.parts.length < shards.of ? `, shard ${shards.parts.join(', ')} of ${shards.of}` : '';
  const inside = new Map<string, CaseReport[]>(Object.keys(folders).map(folder => [folder, []]));
  for (const one of cases) inside.get(one.folder)!.push(one);
  return renderPage({
    title: suite === null ? 'Typhon conformance' : `Conformance: ${suite}`,
    subtitle: `${startedAt.slice(0, 16).replace('T', ' ')} UTC${part}`,
    style: STYLE,
    script: SCRIPT,
    body: [
      html`<p class="summary">${plural(cases.length, 'test')} on ${plural(engines.length, 'engine')}: ${report.ok ? 'all as expected' : 'not all as expected'}.${complete ? '' : ' Not everything was run.'}</p>`,
      table(
        'Outcomes',
        [{ title: 'engine' }, ...OUTCOME_KEYS.map(title => ({ title, numeric: true }))],
        engines.map(({ name }) => [name, ...OUTCOME_KEYS.map(key => report.totals[name]![key])]),
      ),
      filters(),
      [...inside].map(([folder, tests]) => folderPart(report, folder, tests)),
      html`<p class="none">There is no such test.</p>`,
    ],
  });
}

const OUTCOME_KEYS = [...OUTCOMES, 'known failure'] as const;

function filters(): Part {
  return html`<form class="filters"><fieldset><legend>Show</legend>${SHOWN.map(
    ({ id, label }, i) =>
      html`<label><input type="radio" name="show" id="show-${id}"${i === 0 ? new Html(' checked') : null}> ${label}</label>`,
  )}</fieldset>
<div class="search" hidden><label>Name contains <input id="search" type="search" autocomplete="off"></label></div></form>`;
}

function folderPart({ engines, folders }: ConformanceReport, folder: string, tests: readonly CaseReport[]): Part {
  const names = engines.map(({ name }) => name);
  const tally = (name: string): Part => {
    const totals: Totals = folders[folder]![name]!;
    const all = Object.values(totals).reduce((sum, count) => sum + count, 0);
    const good = totals.pass + totals.skipped + totals['known failure'];
    return html`<span class="tally${good === all ? '' : ' bad'}">${name} ${good}/${all}</span>`;
  };
  const open = tests.some(({ results }) => Object.values(results).some(result => !isGood(result)));
  return html`<details class="folder"${open ? new Html(' open') : null}><summary>${folder}${names.map(tally)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${folder}"><table>
<thead><tr><th scope="col">test</th>${names.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${tests.map(test => testRow(test, names))}</tbody></table></div></details>
`;
}

function testRow({ path, folder, results }: CaseReport, names: readonly string[]): Part {
  const found = Object.values(results);
  const classes = new Set(['test', ...found.map(({ outcome }) => outcome.replace(' ', '-'))]);
  if (found.some(result => !isGood(result))) classes.add('bad');
  if (found.some(({ known }) => known !== undefined)) classes.add('known');
  if (new Set(found.map(({ outcome }) => outcome)).size > 1) classes.add('differ');
  const [file, test] = path.split('::') as [string, string?];
  const link = pageOfFile(file) + (test === undefined ? '' : `#${anchorOf(path)}`);
  const name = file.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return html`<tr class="${[...classes].join(' ')}"><th scope="row"><a href="${link}">${name}</a></th>${names.map(each => cell(results[each]))}</tr>
`;
}

function cell(result: CaseResult | undefined): Part {
  if (result === undefined) return html`<td class="c quiet">not run</td>`;
  const text = result.known === undefined ? result.outcome : `${result.outcome} (known)`;
  const title = result.outcome === 'pass' ? '' : (result.known ?? describeFailure(result));
  return html`<td class="c ${isGood(result) ? (result.outcome === 'pass' ? 'good' : 'quiet') : 'bad'}" title="${title}">${text}</td>`;
}
