// Charts as SVG, drawn by Observable Plot when a page is made: no script and no network when it is read.
//
// Plot wants a document to make its elements in; linkedom is one without a browser. Colours are variables of the page
// (`var(--e0)` for the first engine), so one drawing serves light, dark and paper; a picture that stands alone carries
// the variables itself (`pictureOf`). Every chart is drawn twice, for a wide and for a narrow page, and the style sheet
// shows one of them: text keeps its size on a phone. What a chart shows stands as a table beside it.

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { ratio } from './figures.ts';
import { escapeText, Html, html, type Part } from './html.ts';
import { COLOURS_DARK, COLOURS_LIGHT } from './style.ts';

/** A drawing in a width; what is shown is said in a sentence for who cannot see it. */
export interface Chart {
  readonly label: string;
  draw(width: number): Plot.PlotOptions;
}

const WIDE = 720;
const NARROW = 350;

/** For a page: both drawings. `small` charts stand side by side and need only one. */
export function figure(caption: Part, chart: Chart | null, size: 'full' | 'small' = 'full'): Html | null {
  if (chart === null) return null;
  const drawings =
    size === 'small'
      ? svgOf(chart, NARROW)
      : html`<div class="wide">${svgOf(chart, WIDE)}</div><div class="narrow">${svgOf(chart, NARROW)}</div>`;
  return html`<figure><figcaption>${caption}</figcaption>${drawings}</figure>`;
}

/** For a file of its own: with its colours, for light and dark. */
export function pictureOf(chart: Chart): string {
  const style = `<style>svg { ${COLOURS_LIGHT} color: var(--ink); background: var(--paper); }
@media (prefers-color-scheme: dark) { svg { ${COLOURS_DARK} } }
text { font: 11px system-ui, sans-serif; white-space: pre; }</style>`;
  const { text } = svgOf(chart, WIDE);
  return `${text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replace(/class="chart">/, tag => tag + style)}\n`;
}

function svgOf(chart: Chart, width: number): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ document, width, className: 'chart', ...chart.draw(width) });
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  // Names of parts say nothing to a listener; the whole has one.
  for (const part of [...svg.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  // linkedom writes attributes with bare brackets, which is no XML; the label is the only one that others have a say in.
  const drawn: string = svg.toString();
  const text = drawn
    .replace(/"[^"]*"/g, attribute =>
      attribute.replace(/-?\d+\.\d\d+/g, number => String(Number(Number(number).toFixed(1)))),
    )
    .replace('<svg', `<svg aria-label="${escapeText(chart.label)}"`);
  return new Html(withoutControls(text));
}

/** Control characters are no part of a document, whatever a program was called. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const withoutControls = (text: string): string => text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '\ufffd');

/** Which engine has which colour. */
const engineColours = (engines: readonly string[]): Plot.ScaleOptions => ({
  type: 'ordinal',
  domain: [...engines],
  range: engines.map((_, i) => `var(--e${i % 6})`),
});

export interface Ratio {
  /** A program, or whatever groups the bars; null for a single group. */
  readonly group: string | null;
  readonly engine: string;
  readonly value: number;
  /** NaN for none. */
  readonly low: number;
  readonly high: number;
}

const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Times as fast as something: bars from 1 on a logarithmic scale, with intervals. */
export function ratioChart(rows: readonly Ratio[], engines: readonly string[], label: string): Chart | null {
  const known = rows.filter(({ value }) => Number.isFinite(value) && value > 0);
  if (known.length === 0) return null;
  const shown = known.map(row => ({ ...row, ...withinReach(row, known) }));
  const grouped = shown.some(({ group }) => group !== null);
  const groups = [...new Set(shown.map(({ group }) => group ?? ''))];
  const names = engines.filter(name => shown.some(({ engine }) => engine === name));
  const certain = shown.filter(({ low, high }) => Number.isFinite(low) && high > low);
  return {
    label,
    draw: width => {
      const side = grouped ? 'fy' : 'y';
      const longest = Math.max(...(grouped ? groups : names).map(name => Math.min(name.length, 18)));
      const marginLeft = Math.min(110, 14 + longest * 6);
      const band = grouped ? names.length * 10 + 8 : 26;
      return {
        height: (grouped ? groups.length : names.length) * band + 50,
        marginLeft,
        marginRight: 44,
        marginTop: 24,
        marginBottom: 24,
        x: {
          type: 'log',
          label: null,
          grid: true,
          ticks: ticksOf(
            shown.flatMap(({ value, low, high }) => [value, low, high].filter(Number.isFinite)),
            width < 500 ? 5 : 9,
          ),
          tickFormat: (value: number) => `${value}×`,
          domain: extentOf(shown.flatMap(({ value, low, high }) => [1, value, low, high].filter(Number.isFinite))),
        },
        fy: grouped
          ? { domain: groups, label: null, padding: 0.18, tickFormat: (name: string) => shorten(name, 18) }
          : {},
        y: { domain: names, axis: grouped ? null : 'left', label: null, padding: 0.12, tickSize: 0 },
        color: engineColours(engines),
        marks: [
          Plot.barX(shown, {
            x1: 1,
            x2: 'value',
            y: 'engine',
            fill: 'engine',
            ...(side === 'fy' ? { fy: ({ group }: Ratio) => group ?? '' } : {}),
          }),
          Plot.ruleY(certain, {
            x1: 'low',
            x2: 'high',
            y: 'engine',
            stroke: 'var(--ink)',
            strokeWidth: 1.2,
            ...(side === 'fy' ? { fy: ({ group }: Ratio) => group ?? '' } : {}),
          }),
          Plot.text(shown, {
            x: ({ value, high }: Ratio) => Math.max(value, Number.isFinite(high) ? high : value, 1),
            y: 'engine',
            text: ({ value }: Ratio) => ratio(value),
            textAnchor: 'start',
            dx: 5,
            fill: 'var(--quiet)',
            fontSize: grouped ? 9 : 11,
            ...(side === 'fy' ? { fy: ({ group }: Ratio) => group ?? '' } : {}),
          }),
          Plot.ruleX([1], { stroke: 'var(--ink)' }),
        ],
      };
    },
  };
}

/** An interval that says nothing must not shrink what the others say: beyond this factor of all values it is cut off. */
const REACH = 3;

function withinReach({ high, low }: Ratio, all: readonly Ratio[]): Pick<Ratio, 'low' | 'high'> {
  const values = all.map(({ value }) => value);
  return { low: Math.max(low, Math.min(1, ...values) / REACH), high: Math.min(high, Math.max(1, ...values) * REACH) };
}

/** Round numbers on a logarithmic axis, not more than `most`. */
function ticksOf(values: readonly number[], most: number): number[] {
  const [low, high] = [Math.min(1, ...values), Math.max(1, ...values)];
  const candidates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
  const inside = candidates.filter(tick => tick >= low * 0.8 && tick <= high * 1.25);
  const spread = inside.length <= most ? inside : inside.filter(tick => /^[01.]*1?0*$/.test(String(tick)));
  return spread.length > 0 ? spread : [1];
}

function extentOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [low < 1 ? low * 0.9 : 0.9, Math.max(high * 1.05, 1.2)];
}

export interface CurvePoint {
  readonly engine: string;
  /** One process; 'median' for the middle of all. */
  readonly process: string;
  readonly iteration: number;
  readonly time: number;
}

/** Time of each iteration: all processes thin, their median thick. */
export function curveChart(points: readonly CurvePoint[], engines: readonly string[], label: string): Chart | null {
  if (points.length === 0) return null;
  const [single, middle] = [
    points.filter(({ process }) => process !== 'median'),
    points.filter(({ process }) => process === 'median'),
  ];
  const last = Math.max(...points.map(({ iteration }) => iteration));
  const times = points.map(({ time }) => time).filter(time => time > 0);
  const wide = Math.max(...times) / Math.min(...times) > 4;
  return {
    label,
    draw: () => ({
      height: 210,
      marginLeft: 48,
      marginBottom: 34,
      marginRight: 14,
      x: { label: 'iteration →', ticks: Math.min(last, 8), tickFormat: 'd', domain: [1, Math.max(2, last)] },
      y: {
        type: wide ? 'log' : 'linear',
        label: '↑ ms',
        grid: true,
        ticks: 5,
        tickFormat: (value: number) => String(Number(value.toPrecision(3))),
        ...(wide ? {} : { domain: [0, Math.max(...times) * 1.05] }),
      },
      color: engineColours(engines),
      marks: [
        Plot.line(single, {
          x: 'iteration',
          y: 'time',
          z: ({ engine, process }: CurvePoint) => `${engine} ${process}`,
          stroke: 'engine',
          strokeOpacity: 0.3,
          strokeWidth: 0.8,
        }),
        Plot.line(middle, { x: 'iteration', y: 'time', z: 'engine', stroke: 'engine', strokeWidth: 2.2 }),
      ],
    }),
  };
}

export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Parts of a whole, the largest first. */
export function shareChart(parts: readonly Share[], colour: number, label: string): Chart | null {
  if (parts.length === 0) return null;
  return {
    label,
    draw: () => ({
      height: parts.length * 17 + 14,
      marginLeft: Math.min(170, 12 + Math.max(...parts.map(({ name }) => Math.min(name.length, 24))) * 6.6),
      marginRight: 46,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(...parts.map(({ share }) => share))] },
      y: {
        domain: parts.map(({ name }) => name),
        label: null,
        tickSize: 0,
        padding: 0.2,
        tickFormat: (name: string) => shorten(name, 24),
      },
      marks: [
        Plot.barX(parts, { x: 'share', y: 'name', fill: `var(--e${colour % 6})` }),
        Plot.text(parts, {
          x: 'share',
          y: 'name',
          text: ({ share }: Share) => `${(share * 100).toFixed(1)} %`,
          textAnchor: 'start',
          dx: 4,
          fill: 'var(--quiet)',
        }),
      ],
    }),
  };
}

export interface Dot {
  readonly engine: string;
  readonly program: string;
  readonly x: number;
  readonly y: number;
}

/** Two figures of each program, both as multiples of the baseline's. */
export function dotChart(
  dots: readonly Dot[],
  engines: readonly string[],
  axes: { readonly x: string; readonly y: string },
  label: string,
): Chart | null {
  const shown = dots.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y) && x > 0 && y > 0);
  if (shown.length === 0) return null;
  return {
    label,
    draw: width => ({
      height: Math.round(Math.min(420, width * 0.75)),
      inset: 12,
      marginLeft: 48,
      marginBottom: 40,
      marginRight: 24,
      x: {
        type: 'log',
        label: `${axes.x} →`,
        grid: true,
        ticks: 6,
        tickFormat: (value: number) => `${Number(value.toPrecision(2))}×`,
      },
      y: {
        type: 'log',
        label: `↑ ${axes.y}`,
        grid: true,
        ticks: 6,
        tickFormat: (value: number) => `${Number(value.toPrecision(2))}×`,
      },
      color: engineColours(engines),
      symbol: { domain: [...engines] },
      marks: [
        Plot.dot(shown, { x: 'x', y: 'y', stroke: 'engine', symbol: 'engine', r: 4, strokeWidth: 1.6 }),
        Plot.text(shown, {
          x: 'x',
          y: 'y',
          text: ({ program }: Dot) => (width < 500 ? '' : shorten(program, 14)),
          dy: -9,
          fontSize: 8,
          fill: 'var(--quiet)',
        }),
      ],
    }),
  };
}
