// Opens pages in a real browser, for the tests of pages: Debian's Chromium (or another that is installed), driven by
// playwright-core, which brings no browser of its own.
//
// A test asks `findBrowser` first and is skipped with `NO_BROWSER` as the reason where there is none. `examine` looks
// at one page as a reader would: on a desk and on a phone, in light and dark, and with the rules of axe-core.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

export const NO_BROWSER = 'no browser found: apt-get install chromium, or CHROMIUM_PATH=/path/to/chromium';

/** The path of a browser, or null. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return [...(named === undefined ? [] : [named]), ...PLACES].find(path => existsSync(path)) ?? null;
}

/** Without the services that a browser looks for in the network at its start. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** As on paper. */
  readonly print?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page's console said of errors and warnings, scripts that threw, and everything asked of the network. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a file with the network cut off. */
export async function openPage(browser: Browser, file: string, view: View = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1200, height: view.height ?? 900 },
    colorScheme: view.dark === true ? 'dark' : 'light',
    offline: true,
  });
  const page = await context.newPage();
  if (view.print === true) await page.emulateMedia({ media: 'print' });
  const complaints: string[] = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('request', request => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`network: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints, close: () => context.close() };
}

/** Run in the page; a text, since the sources know no browser's types. */
const SIDEWAYS = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')]
    .filter(each => each.getBoundingClientRect().right > root.clientWidth + 1);
  return [root.scrollWidth + ' px wide in a window of ' + root.clientWidth,
    ...wide.slice(0, 5).map(each => each.outerHTML.slice(0, 120))];
})()`;

/** Does the page itself (not a box in it) scroll sideways? If so, one line for each element that sticks out. */
export const sidewaysScroll = (page: Page): Promise<string[]> => page.evaluate(SIDEWAYS);

/** What axe-core calls serious or critical, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Result = { id: string; impact: string; help: string; nodes: { html: string }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ help, id, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
  });
}

/** Everything that is wrong with a page in light and dark, on a desk and on a phone; empty for a good one. */
export async function examine(browser: Browser, file: string): Promise<string[]> {
  const views: Readonly<Record<string, View>> = {
    light: {},
    dark: { dark: true },
    phone: { width: 390, height: 844 },
    'phone, dark': { width: 390, height: 844, dark: true },
    print: { print: true },
  };
  const faults: string[] = [];
  for (const [name, view] of Object.entries(views)) {
    const { close, complaints, page } = await openPage(browser, file, view);
    const found = [...(view.print === true ? [] : [...(await sidewaysScroll(page)), ...(await seriousFaults(page))])];
    faults.push(...[...complaints, ...found].map(text => `${name}: ${text}`));
    await close();
  }
  return faults;
}
