// The report in all its formats: words that follow from the figures, texts that cannot break out, and the pages in a real
// browser, where there is one.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { summarize } from '../../bench/runner/summary.ts';
import { HOSTILE, hostileResult, programOf, resultOf, rowOf } from '../../bench/runner/testdata.ts';
import { examine, findBrowser, launchBrowser, NO_BROWSER, openPage } from '../browser.ts';
import { summarySentences } from './bench-data.ts';
import { renderBench } from './bench-page.ts';
import { markupProblems } from './check-markup.ts';
import { renderComparison } from './comparison-page.ts';
import { literatureBox } from './literature.ts';
import { reasonsOf } from './reasons.ts';
import { REPORT_FORMATS } from './report-files.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const result = hostileResult();
const summary = summarize(result);
const data = { bench: result, conformance: null, inventory: null, before: result };
const files = Object.fromEntries(Object.entries(REPORT_FORMATS).map(([format, make]) => [format, make(data)] as const));

describe('words', () => {
  it('sum up in three sentences', () => {
    const sentences = summarySentences(
      summarize(resultOf(result.programs.map(p => ({ ...p, rows: p.rows.slice(0, 3) })))),
    );
    expect(sentences).toHaveLength(3);
    expect(sentences[1]).toMatch(/register is 1\.5\d .*jit is 19\.0? .*times as fast as stack .*over the 2 programs/);
    expect(summarySentences(summary)[0]).toContain('2 rows gave a wrong answer');
  });

  it('say why from what was counted', () => {
    const [register, jit] = reasonsOf(summary.programs[0]!);
    expect(register).toContain('register is 1.60 times as fast as stack: it executes 50 % fewer instructions');
    expect(register).toContain('300,000 pushes and pops became 160,000 register reads and writes (47 % fewer)');
    expect(register).toContain('Each of its instructions takes 25 % longer');
    expect(register).toContain('code is 20 % larger');
    expect(jit).toContain('200,000 dispatches and all 300,000 pushes and pops are gone');
    expect(jit).toContain('f 5,000 float objects it makes 10');
    expect(jit).toContain('7 operations left their fast path');
  });

  it('do not praise an engine that is not faster', () => {
    const [first] = result.programs;
    const slow = first!.rows.map(row =>
      row.engine === 'register' ? { ...row, runs: first!.rows[0]!.runs.map(run => ({ ...run })) } : row,
    );
    const [register] = reasonsOf(summarize(resultOf([{ ...first!, rows: slow }])).programs[0]!);
    expect(register).toContain('register is as fast as stack here, although it executes 50 % fewer instructions');
  });

  it('leave out what nobody counted', () => {
    const bare = summarize(
      resultOf([programOf('p', [rowOf('stack', [[1, 1, 1, 1, 1]]), rowOf('x', [[1, 1, 1, 1, 1]])])]),
    );
    expect(reasonsOf(bare.programs[0]!)).toEqual([]);
    expect(literatureBox(bare)).toBeNull();
  });

  it('stand beside the literature', () => {
    const box = literatureBox(summary)!;
    expect(box.rows[0]).toEqual([
      expect.stringContaining('Typhon'),
      '50 % fewer',
      '20 % more',
      expect.stringMatching(/^1\.5\d×$/),
    ]);
    expect(box.rows[1]).toContain('1.48×');
    expect(box.rows[2]).toContain('1.12×');
  });
});

describe('hostile names', () => {
  it('stay text on every page', () => {
    for (const { name, text } of files.html!) {
      expect(markupProblems(text), name).toEqual([]);
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/@import|url\(/);
      expect(text).not.toMatch(/href="(?!#|programs\/[\w-]+\.html"|\.\.\/index\.html")/);
    }
  });

  it('give files with harmless names', () => {
    for (const { name } of Object.values(files).flat()) expect(name).toMatch(/^(?:programs\/|pictures\/)?[\w-]+\.\w+$/);
  });

  it('stay text in pictures, Markdown and tables', () => {
    for (const { name, text } of files.md!.filter(each => each.name.endsWith('.svg'))) {
      expect(text, name).toMatch(/^<svg xmlns=/);
      expect(text.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/<(?:script|img|foreignObject|style)/);
    }
    const [markdown] = files.md!;
    expect(markdown!.text).toContain('\\<script\\>');
    expect(markdown!.text).not.toMatch(/(?<!\\)<(?!!-- made)/);
    expect(markdown!.text).not.toContain('[x](javascript');
    const summaryLines = files.csv![1]!.text.trimEnd().split('\r\n');
    expect(summaryLines).toHaveLength(1 + 2 * 4);
    expect(files.csv![0]!.text.split('\r\n')[0]).toBe('program,engine,round,what,iteration,milliseconds');
  });

  it('are kept whole as data', () => {
    expect(JSON.parse(files.json![0]!.text).bench.programs[1].name).toBe(HOSTILE);
  });
});

const browserPath = findBrowser();

describe.skipIf(browserPath === null)(`in a browser (${browserPath ?? NO_BROWSER})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'typhon-report-test-'));
  let browser: Browser;
  beforeAll(async () => {
    const compared = { filename: HOSTILE, source: HOSTILE, measurements: [], expected: null, problems: [HOSTILE] };
    const others = [
      { name: 'bench.html', text: renderBench(result, result) },
      { name: 'compare.html', text: renderComparison([compared], result) },
    ];
    for (const { name, text } of [...files.html!, ...files.md!, ...others]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    browser = await launchBrowser(browserPath!);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['index.html', 'programs/plain.html', 'bench.html', 'compare.html'])(
    '%s has no fault in light and dark, on a desk and on a phone',
    async name => {
      expect(await examine(browser, join(folder, name))).toEqual([]);
    },
  );

  it('shows its charts, one of each pair, and leads to the page of a program and back', async () => {
    const { close, complaints, page } = await openPage(browser, join(folder, 'index.html'));
    const charts = (): Promise<number> => page.locator('svg.chart:visible').count();
    const shown = await charts();
    expect(shown).toBeGreaterThanOrEqual(3 + 2 + 2 * 3);
    for (const box of await page.locator('svg.chart:visible').all())
      expect((await box.boundingBox())!.height).toBeGreaterThan(20);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await charts()).toBe(shown);
    await page.getByRole('link', { name: 'Source and listings' }).first().click();
    expect(await page.title()).toBe('plain');
    expect(await page.locator('table.lines tbody tr').count()).toBe(3);
    await page.getByText('The whole report').click();
    expect(await page.title()).toBe('Typhon report');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens its pictures on their own', async () => {
    for (const { name } of files.md!.filter(each => each.name.endsWith('.svg'))) {
      const { close, complaints } = await openPage(browser, join(folder, name));
      expect(complaints, name).toEqual([]);
      await close();
    }
  });
});
