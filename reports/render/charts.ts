// Charts: rows of bars, lines, and dots. Inline SVG without a script.
//
// Bars are a grid of small SVGs with widths in percent, so that they follow the width of the page while the text beside
// them keeps its size; plots with two axes scale as a whole.

import { whole } from './figures.ts';
import { type Html, html, type Part } from './html.ts';
import { engineClass } from './page.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What is written at its end. */
  readonly text: string;
  /** Index of the engine: its colour. */
  readonly engine: number;
  /** Lower and upper quartile, drawn as a whisker. */
  readonly spread?: readonly [number, number];
}

export interface BarGroup {
  readonly title: string | null;
  readonly bars: readonly Bar[];
}

/** A far quartile is cut off rather than allowed to shrink all bars. */
const ROOM_FOR_SPREAD = 1.2;

/** All groups on one scale, unless `each` asks for a scale of its own for every group. */
export function barChart(caption: Part, groups: readonly BarGroup[], scale: 'shared' | 'each' = 'shared'): Html {
  const largest = (of: readonly BarGroup[]): number =>
    Math.max(
      0,
      ...of.flatMap(({ bars }) =>
        bars.map(({ value, spread }) => Math.max(value, Math.min(spread?.[1] ?? 0, value * ROOM_FOR_SPREAD))),
      ),
    ) || 1;
  const all = largest(groups);
  return html`<figure><figcaption>${caption}</figcaption><div class="bars">
${groups.map(group => {
  const full = scale === 'shared' ? all : largest([group]);
  return html`${group.title === null ? null : html`<b>${group.title}</b>`}${group.bars.map(bar => barRow(bar, full))}`;
})}</div></figure>`;
}

function barRow({ label, value, text, engine, spread }: Bar, full: number): Html {
  const share = (amount: number): string => `${(Math.min(amount / full, 1) * 100).toFixed(2)}%`;
  const whisker =
    spread === undefined
      ? null
      : html`<line class="whisker" x1="${share(spread[0])}" x2="${share(spread[1])}" y1="50%" y2="50%"/>`;
  return html`<span class="l" title="${label}">${label}</span><svg aria-hidden="true"><rect class="track" width="100%" height="100%" rx="2"/><rect class="${engineClass(engine)}" width="${share(value)}" height="100%" rx="2"/>${whisker}</svg><span class="v">${text}</span>
`;
}

export interface Series {
  readonly label: string;
  readonly engine: number;
  readonly points: readonly (readonly [number, number])[];
}

export interface PlotOptions {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly kind: 'line' | 'dots';
  /** Both axes logarithmic, for ratios. */
  readonly logarithmic?: boolean;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [340, 200, 44, 20, 10, 34];

export function plot(series: readonly Series[], options: PlotOptions): Html {
  const points = series.flatMap(one => one.points);
  if (points.length === 0) return html``;
  const [horizontal, vertical] = ([0, 1] as const).map(axis =>
    axisFor(
      points.map(point => point[axis]!),
      options.logarithmic === true,
    ),
  ) as [Axis, Axis];
  const x = (value: number): string => (LEFT + horizontal.place(value) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (value: number): string => (HEIGHT - BOTTOM - vertical.place(value) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const draw = ({ engine, label, points: own }: Series): Part =>
    options.kind === 'line'
      ? html`<path class="${engineClass(engine)}" d="${own.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x(a)} ${y(b)}`).join('')}"><title>${label}</title></path>`
      : own.map(
          ([a, b]) =>
            html`<circle class="${engineClass(engine)}" cx="${x(a)}" cy="${y(b)}" r="4" fill-opacity=".8"><title>${label}</title></circle>`,
        );
  return html`<figure><figcaption>${options.title}</figcaption><svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${options.title}">
<path class="axis" d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>
${horizontal.ticks.map(tick => html`<text x="${x(tick)}" y="${HEIGHT - BOTTOM + 14}" text-anchor="middle">${tickText(tick)}</text>`)}
${vertical.ticks.map(tick => html`<text x="${LEFT - 5}" y="${y(tick)}" dy="4" text-anchor="end">${tickText(tick)}</text>`)}
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${options.x}</text><text x="${LEFT + 6}" y="${TOP + 8}">${options.y}</text>
${series.map(draw)}
</svg></figure>`;
}

interface Axis {
  /** 0 at the low end, 1 at the high one. */
  place(value: number): number;
  readonly ticks: readonly number[];
}

function axisFor(values: readonly number[], logarithmic: boolean): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (logarithmic) {
    const low = 2 ** Math.floor(Math.log2(least));
    const high = Math.max(2 ** Math.ceil(Math.log2(most)), low * 2);
    const doublings = Math.log2(high / low);
    const step = Math.max(1, Math.ceil(doublings / 5));
    const ticks = [];
    for (let power = 0; power <= doublings; power += step) ticks.push(low * 2 ** power);
    return { place: value => Math.log2(value / low) / doublings, ticks };
  }
  const low = least >= 1 && Number.isInteger(least) ? least : 0;
  const step = niceStep(Math.max(most - low, 1e-9) / 4, values.every(Number.isInteger));
  const high = low + Math.max(1, Math.ceil((most - low) / step - 1e-9)) * step;
  const ticks = [];
  for (let tick = low; tick <= high + step / 2; tick += step) ticks.push(tick);
  return { place: value => (value - low) / (high - low), ticks };
}

/** 1, 2 or 5 times a power of ten, not below `step`. */
function niceStep(step: number, integral: boolean): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const nice = [1, 2, 5, 10].find(factor => factor * power >= step)! * power;
  return integral ? Math.max(1, Math.round(nice)) : nice;
}

const tickText = (value: number): string => (value >= 1000 ? whole(value) : String(Number(value.toPrecision(3))));
