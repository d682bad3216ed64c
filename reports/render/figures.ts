// Numbers as the pages and tables write them, and the few statistics that they need.

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

export function milliseconds(value: number): string {
  if (value < 1) return value.toFixed(3);
  if (value < 100) return value.toFixed(2);
  return value < 10_000 ? value.toFixed(0) : whole(value);
}

/** Three digits are all that a ratio of measurements can carry. */
export function ratio(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value < 0.1) return value.toFixed(3);
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** NaN for no values. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Linear between the two neighbours, as spreadsheets do; NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)];
  const high = sorted[Math.ceil(position)];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (position % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** 'a, b and c' */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** '1 program', '2 programs' */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** File names without the folders that all of them share. */
export function shortNames(paths: readonly string[]): string[] {
  const parts = paths.map(path => path.split('/'));
  let shared = 0;
  while (parts.every(words => words.length > shared + 1 && words[shared] === parts[0]![shared])) shared++;
  return parts.map(words => words.slice(shared).join('/'));
}
