// The pages hold together whatever the programs in them say.

import { describe, expect, it } from 'vitest';
import { BACKENDS } from '../../backends/registry.ts';
import { hostileResult } from '../../bench/runner/testdata.ts';
import { backendNames, compareProgram } from '../../src/compare/comparison.ts';
import { explain } from '../../src/explain/explain.ts';
import { Source } from '../../src/frontend/source.ts';
import { markupProblems } from './check-markup.ts';
import { renderComparison } from './comparison-page.ts';
import { renderExplanation } from './explain-page.ts';
import { geometricMean, median, quantile, ratio, shortNames } from './figures.ts';
import { html } from './html.ts';

const HOSTILE = `# </textarea></pre><script>alert(1)</script> <img src=x onerror="alert(2)"> &amp; '
def f(x):
    return f"<b>{x}</b></code>"
print(f("<script>alert(1)</script>"), "</textarea>", "\\x00\\x1b[31m")
raise ValueError("<script>alert(3)</script>")
`;

describe('markup check', () => {
  it('finds what is open, crossed, foreign or bare', () => {
    expect(markupProblems('<p>a<b>b</b></p>')).toEqual([]);
    expect(markupProblems('<p>a')).toEqual(['never closed: p']);
    expect(markupProblems('<p><b></p></b>')).not.toEqual([]);
    expect(markupProblems('<script></script>')).not.toEqual([]);
    expect(markupProblems('<p>1 < 2 & 3</p>')).not.toEqual([]);
  });
});

describe('html template', () => {
  it('escapes texts, keeps HTML, and joins lists', () => {
    expect(html`<p title="${'"'}">${'<&>'}${null}${[html`<b>${1}</b>`, "'"]}</p>`.text).toBe(
      '<p title="&quot;">&lt;&amp;&gt;<b>1</b>&#39;</p>',
    );
  });

  it('shows control characters as pictures', () => {
    expect(html`${'a\x00b\x1b\n\x7f'}`.text).toBe('a\u2400b\u241b\n\u2421');
  });
});

describe('figures', () => {
  it('computes medians, quartiles and geometric means', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(geometricMean([1, 4])).toBeCloseTo(2);
    expect(geometricMean([])).toBeNaN();
    expect(ratio(Number.NaN)).toBe('–');
  });

  it('drops folders that all files share', () => {
    expect(shortNames(['a/b/x.py', 'a/b/y.py'])).toEqual(['x.py', 'y.py']);
    expect(shortNames(['a/x.py', 'b/x.py'])).toEqual(['a/x.py', 'b/x.py']);
    expect(shortNames(['a/x.py'])).toEqual(['x.py']);
  });
});

describe('comparison page', () => {
  it('is well-formed around a program full of markup', async () => {
    const backends = backendNames();
    const result = await compareProgram({ filename: '<script>.py', source: HOSTILE, backends });
    const page = renderComparison([result], hostileResult());
    expect(result.problems).toEqual([]);
    expect(markupProblems(page)).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;/textarea&gt;');
    expect(page).toContain('1 program: output, errors and exit status are identical');
    expect(page).toContain('LOAD_FAST');
    expect(page).not.toMatch(/@import|url\(|<[^>]* (?:src|href)="(?!#)/);
  });

  it('says what differs from the record', async () => {
    const expected = { stdout: 'two\n', stderr: '', status: 0 };
    const result = await compareProgram({ filename: 'one.py', source: 'print("one")', backends: ['stack'], expected });
    const page = renderComparison([result], hostileResult());
    expect(markupProblems(page)).toEqual([]);
    expect(page).toContain('1 program did not behave as it should');
    expect(page).toContain('stdout differs from CPython 3.14');
  });
});

describe('explanation page', () => {
  it('is well-formed around a program full of markup', () => {
    const page = renderExplanation(explain(Source.fromText(HOSTILE, 'a<b.py'), BACKENDS, null));
    expect(markupProblems(page)).toEqual([]);
    for (const { name } of BACKENDS) expect(page).toContain(`<th scope="col">${name}</th>`);
    expect(page).toContain('return f&quot;&lt;b&gt;{x}&lt;/b&gt;&lt;/code&gt;&quot;');
  });
});
