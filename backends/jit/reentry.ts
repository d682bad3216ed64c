// Going on in the middle of a body: where a generator waits, its JavaScript has returned; called again, it must get
// back to that line, through all blocks around it.
//
// JavaScript has no such jump. But a `switch` may begin at any of its cases, so each block with a place to go on
// becomes one, over `S`: the number of the place where the body waited, 0 while it runs. A block that stands inside has the
// cases of the places in it before its head; loops and try statements are entered as ever, and a condition is passed
// when the place is behind it. What is written as lines is taken apart into blocks here, so no visitor needs to know.

import { type Js, Writer } from './js.ts';

/** One line, or a statement with blocks. `places`: where the body may go on, in it. */
interface Item {
  readonly line: Line;
  readonly blocks: readonly Block[];
  readonly places: readonly number[];
}

interface Line {
  readonly text: Js;
  readonly source: number | null;
}

interface Block {
  readonly head: Line;
  readonly items: readonly Item[];
  readonly places: readonly number[];
}

/** What begins the line at which a place is gone on. */
const PLACE = /^case (\d+):/;
const CONDITION = /^if \((.*)\) \{$/;

export const placeLabel = (place: number): Js => `case ${place}:`;

/** The body with switches that lead to the lines that begin with a `placeLabel`. */
export function reentrant(body: Writer): Writer {
  const writer = new Writer();
  const { items } = readItems(body, 0);
  writeItems(writer, items);
  return writer;
}

// ---- reading ---------------------------------------------------------------------------------------------------------

const placesOf = (parts: readonly { readonly places: readonly number[] }[]): number[] =>
  parts.flatMap(({ places }) => places);

/** The items from a line on, up to the end of the block. */
function readItems({ lines, sourceLines }: Writer, from: number): { items: Item[]; end: number } {
  const items: Item[] = [];
  const at = (index: number): Line => ({ text: lines[index]!, source: sourceLines[index]! });
  let i = from;
  while (i < lines.length && !lines[i]!.startsWith('}')) {
    const line = at(i++);
    if (!line.text.endsWith('{')) {
      const place = PLACE.exec(line.text);
      items.push({ line, blocks: [], places: place === null ? [] : [Number(place[1])] });
      continue;
    }
    const blocks: Block[] = [];
    for (let head = line; ; head = at(i - 1)) {
      const inner = readItems({ lines, sourceLines } as Writer, i);
      blocks.push({ head, items: inner.items, places: placesOf(inner.items) });
      i = inner.end + 1;
      if (!lines[inner.end]!.endsWith('{')) break;
    }
    items.push({ line: at(i - 1), blocks, places: placesOf(blocks) });
  }
  return { items, end: i };
}

// ---- writing ---------------------------------------------------------------------------------------------------------

function writeItems(writer: Writer, items: readonly Item[]): void {
  const first = items.findIndex(({ places }) => places.length > 0);
  // What begins with the one item that has places needs no way to it.
  const needsWay = first > 0 || items.some(({ places }, i) => i > first && places.length > 0);
  if (first < 0 || !needsWay) {
    for (const item of items) writeItem(writer, item);
    return;
  }
  writer.source = items[0]!.line.source;
  writer.open('switch (S)');
  writer.line('case 0:');
  for (const item of items) {
    if (item.blocks.length > 0 && item.places.length > 0) {
      writer.source = item.blocks[0]!.head.source;
      writer.line(item.places.map(placeLabel).join(' '));
    }
    writeItem(writer, item);
  }
  writer.close();
}

function writeItem(writer: Writer, { blocks, line, places }: Item): void {
  blocks.forEach((block, i) => {
    writer.source = block.head.source;
    writer.line(i === 0 && places.length > 0 ? headOf(blocks) : block.head.text);
    writeItems(writer, block.items);
  });
  writer.source = line.source;
  writer.line(line.text);
}

/** The head of the first block; of an `if`, so that it leads to the places behind it. */
function headOf([block, other]: readonly Block[]): Js {
  const { text } = block!.head;
  const condition = CONDITION.exec(text)?.[1];
  if (condition === undefined) return text;
  const there = block!.places.length;
  if (other === undefined || other.places.length === 0) return `if (S !== 0 || (${condition})) {`;
  if (there === 0) return `if (S === 0 && (${condition})) {`;
  return `if (S === 0 ? (${condition}) : S <= ${block!.places[there - 1]}) {`;
}
