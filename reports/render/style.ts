// The one style sheet. Colours are variables with a light and a dark value; the engines' colours are chosen to differ in
// lightness as well, so that they survive a grey printer and most colour blindness. Bars are SVG fills and not
// backgrounds, since browsers leave backgrounds out on paper.

/** Paper and ink, and one colour for each engine. */
export const COLOURS_LIGHT = `--paper: #fdfcfa; --ink: #22252a; --quiet: #5d636c; --line: #dedbd4; --box: #f5f3ee; --bad: #a8261c; --good: #2c6e49;
  --e0: #5b6b8c; --e1: #2f9085; --e2: #d08a1d; --e3: #9b5c8f; --e4: #8a8f98; --e5: #b1563f;`;
export const COLOURS_DARK = `--paper: #17191c; --ink: #e2e0db; --quiet: #a3a8b1; --line: #33373d; --box: #1f2226; --bad: #f08d80; --good: #7cc79b;
  --e0: #8ea0c6; --e1: #52b9ac; --e2: #e9b04f; --e3: #c78dbb; --e4: #a5aab3; --e5: #dd8a72;`;

export const STYLE = `
:root { color-scheme: light dark; ${COLOURS_LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${COLOURS_DARK} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.8rem 0 .5rem; }
p { margin: .5rem 0; max-width: 46rem; }
.quiet, .caption, figcaption, .legend { color: var(--quiet); font-size: .875rem; }
.bad { color: var(--bad); } .good { color: var(--good); }
a { color: inherit; }
.summary { font-size: 1.05rem; }
.scroll { overflow-x: auto; max-width: 100%; margin: .8rem 0; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
.caption { margin-bottom: 0; } .caption + .scroll { margin-top: .3rem; }
th, td { padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line);
  white-space: nowrap; font-weight: normal; }
thead th { color: var(--quiet); }
th.n, td.n { text-align: right; }
pre { margin: .5rem 0; padding: .8rem; background: var(--box); border-radius: 4px; overflow: auto; max-height: 32rem; tab-size: 4; }
pre, code, .code { font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
details { margin: .4rem 0; } summary { cursor: pointer; }
article { border-top: 1px solid var(--line); margin-top: 2rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .5rem 2rem; }
.columns > * { min-width: 0; }
figure { margin: 1rem 0; min-width: 0; } figcaption { margin-bottom: .4rem; }
.chart { display: block; width: 100%; max-width: 45rem; height: auto; } .chart text { white-space: pre; font-size: 11px; }
.chart [stroke="currentColor"][stroke-opacity] { stroke: var(--ink); }
.narrow { display: none; } @media (max-width: 640px) { .wide { display: none; } .narrow { display: block; } }
.columns .chart { max-width: 24rem; }
.legend span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; margin-right: .8rem; } .legend svg { vertical-align: -1px; }
${[0, 1, 2, 3, 4, 5].map(n => `.e${n} { fill: var(--e${n}); }`).join(' ')}
.box { background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; margin: 1rem 0; max-width: 46rem; }
.box > :first-child { margin-top: .2rem; } .summary { max-width: 46rem; } .words { max-width: 46rem; }
nav.contents { font-size: .875rem; columns: 12rem; max-width: 46rem; } nav.contents a { display: block; padding: .1rem 0; }
.void { color: var(--bad); } .best td, .best th { font-weight: 600; }
table.lines { width: 100%; } table.lines td, table.lines th { white-space: pre-wrap; vertical-align: top; overflow-wrap: anywhere;
  min-width: 12rem; }
table.lines th:first-child { min-width: 0; } table.lines th.no { min-width: 2.5rem; width: 1%; white-space: nowrap; color: var(--quiet); text-align: right; }
@media print { :root { ${COLOURS_LIGHT} --paper: #fff; --box: #f4f4f4; } body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll, pre { overflow: visible; max-height: none; } pre { white-space: pre-wrap; } tr, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; } }
`;
