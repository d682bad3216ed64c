// The pages of a conformance result: right around hostile programs, and of use in a real browser.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseReport, type CaseResult, finishReport } from '../../conformance/runner/report.ts';
import { examine, findBrowser, launchBrowser, NO_BROWSER, openPage, sidewaysScroll } from '../browser.ts';
import { markupProblems } from './check-markup.ts';
import { pageOfFile } from './matrix-index.ts';
import { writeMatrixPages } from './matrix-pages.ts';

const HOSTILE = 'print("</script><script>alert(1)</script>", "</pre><img src=x onerror=alert(2)>", "&amp;")\n';

let folder: string;
const pass: CaseResult = { outcome: 'pass', milliseconds: 3, differences: [] };
const wrong: CaseResult = {
  outcome: 'wrong output',
  milliseconds: 4,
  differences: ['stdout line 2: expected "<b>", got "</script>"'],
  output: { stdout: 'same\n</script><script>alert(3)</script>\n', stderr: '', status: 0 },
};
const expected = { from: 'comments in the program', stdout: 'same\n<b>\n', stderr: '', status: 0 };

function row(path: string, results: CaseReport['results']): CaseReport {
  return { path, folder: path.split('/')[0]!, style: 'expect', expected, results };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'typhon-matrix-'));
  mkdirSync(join(folder, 'suite/a'), { recursive: true });
  writeFileSync(join(folder, 'suite/a/<hostile> & "program".py'), HOSTILE);
  writeFileSync(join(folder, 'suite/a/broken.py'), 'x = (1,\n');
  const long = 'a_test_with_a_name_that_is_far_too_long_for_any_telephone_'.repeat(3);
  writeMatrixPages(
    finishReport({
      suite: join(folder, 'suite'),
      filter: '',
      shards: { parts: [1], of: 1 },
      engines: [
        { name: 'stack', kind: 'typhon', about: '' },
        { name: '<python>', kind: 'peer', about: 'python {file}' },
      ],
      startedAt: '2030-01-02T03:04:05.678Z',
      milliseconds: 5000,
      complete: true,
      cases: [
        row('a/<hostile> & "program".py', { stack: wrong, '<python>': pass }),
        row('a/broken.py', { stack: { ...pass, outcome: 'skipped', differences: ['why & how'] }, '<python>': pass }),
        row('b/good.py', { stack: pass, '<python>': pass }),
        row('b/known.py', { stack: { ...wrong, known: 'not <yet>' }, '<python>': pass }),
        row('c/unit.py::Some.test_one', { stack: { ...wrong, outcome: 'timeout' }, '<python>': pass }),
        row(`c/unit.py::Some.${long}`, { stack: pass }),
      ],
    }),
    join(folder, 'pages'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const page = (name: string): string => join(folder, 'pages', name);
const HOSTILE_PAGE = pageOfFile('a/<hostile> & "program".py');

describe('the markup', () => {
  test('is right whatever the programs say', () => {
    for (const name of ['index.html', HOSTILE_PAGE, 'tests/a/broken.py.html', 'tests/c/unit.py.html']) {
      const text = readFileSync(page(name), 'utf8').replace(/<script>\n\(\(\) => [^<]*<\/script>/, '');
      expect(markupProblems(text)).toEqual([]);
      expect(text).not.toMatch(/https?:|@import|url\(|<script/);
    }
  });

  test('shows program, outputs, difference and every listing', () => {
    const text = readFileSync(page(HOSTILE_PAGE), 'utf8');
    expect(text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('<del>- &lt;b&gt;</del>');
    expect(text).toContain('<ins>+ &lt;/script&gt;');
    for (const words of ['code of stack', 'code of register', 'code of jit', 'LOAD_']) expect(text).toContain(words);
    expect(readFileSync(page('tests/a/broken.py.html'), 'utf8')).toContain('It does not compile');
  });
});

const browserPath = findBrowser();

describe.skipIf(browserPath === null)(`in a browser${browserPath === null ? ` (${NO_BROWSER})` : ''}`, () => {
  test('nothing is wrong with any of the pages', async () => {
    const browser = await launchBrowser(browserPath!);
    try {
      for (const name of ['index.html', HOSTILE_PAGE, 'tests/c/unit.py.html']) {
        expect(await examine(browser, page(name))).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });

  test('filters and search show what they say; links lead to programs', async () => {
    const browser = await launchBrowser(browserPath!);
    try {
      const open = await openPage(browser, page('index.html'), { width: 390, height: 844 });
      const tab = open.page;
      const shown = async (): Promise<string[]> => tab.locator('tr.test:visible th').allTextContents();
      expect(await shown()).toHaveLength(4);
      await tab.getByLabel('not as they should be').check();
      expect(await shown()).toEqual(['<hostile> & "program".py', 'unit.py::Some.test_one']);
      await tab.getByLabel('skipped').check();
      expect(await shown()).toEqual(['broken.py']);
      await tab.getByLabel('bug').check();
      expect(await shown()).toEqual([]);
      expect(await tab.getByText('There is no such test.').isVisible()).toBe(true);
      await tab.locator('#show-all').check();
      await tab.getByLabel('Name contains').fill('GOOD');
      expect(await shown()).toEqual(['good.py']);
      await tab.getByLabel('Name contains').fill('hostile');
      await tab.getByRole('link', { name: '<hostile>' }).click();
      expect(await tab.title()).toBe('a/<hostile> & "program".py');
      expect(await sidewaysScroll(tab)).toEqual([]);
      await tab.getByRole('link', { name: 'All tests' }).click();
      expect(await tab.locator('h1').textContent()).toContain('Conformance');
      expect(open.complaints).toEqual([]);
      await open.close();
    } finally {
      await browser.close();
    }
  });
});
