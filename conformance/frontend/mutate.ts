// Good programs with one mistake: a token deleted, doubled, swapped with the next, or replaced by another of the file.
//
// A program is a piece of a file that begins at its margin, up to some thirty lines, since short ones say more. The
// same seed gives the same programs.

import { Lexer } from '../../src/frontend/lexer/lexer.ts';
import { Source } from '../../src/frontend/source.ts';
import { T, type Token } from '../../src/frontend/tokens.ts';
import type { Text } from './judge.ts';

const LONGEST = 30;

export function mutations(texts: readonly Text[], count: number, seed: number): Text[] {
  const random = randomNumbers(seed);
  const pick = <V>(values: readonly V[]): V => values[Math.floor(random() * values.length)]!;
  const found: Text[] = [];
  while (found.length < count) {
    const piece = pick(pieces(Buffer.from(pick(texts).bytes).toString('utf8')));
    const tokens = wordsOf(piece);
    if (tokens.length < 3) continue;
    const at = Math.floor(random() * (tokens.length - 1));
    const words = tokens.map(({ text }) => text);
    const kind = Math.floor(random() * 4);
    if (kind === 0) words[at] = '';
    else if (kind === 1) words[at] = `${words[at]} ${words[at]}`;
    else if (kind === 2) [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
    else words[at] = pick(words);
    found.push({ name: '<bad>', bytes: Buffer.from(withWords(piece, tokens, words)) });
  }
  return found;
}

/** Splits where a line that begins at the margin follows an empty one. */
function pieces(text: string): string[] {
  return text.split(/\n\n+(?=[A-Za-z@])/).map(piece => `${piece.split('\n').slice(0, LONGEST).join('\n')}\n`);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens that stand in the text, up to the first fault. */
function wordsOf(piece: string): Word[] {
  const source = Source.fromText(piece, '<bad>');
  const lexer = new Lexer(source);
  const words: Word[] = [];
  const place = (line: number, col: number) => source.lineStarts[line - 1]! + col;
  try {
    for (let token: Token = lexer.next(); token.type !== T.ENDMARKER; token = lexer.next()) {
      if (token.type >= T.NEWLINE && token.type <= T.DEDENT) continue;
      const [start, end] = [place(token.line, token.col), place(token.endLine, token.endCol)];
      words.push({ text: source.text.slice(start, end), start, end });
    }
  } catch {
    // A piece may end in the middle of a string or bracket: what comes before is enough.
  }
  return words;
}

function withWords(piece: string, places: readonly Word[], words: readonly string[]): string {
  let text = '';
  let last = 0;
  places.forEach(({ start, end }, i) => {
    text += piece.slice(last, start) + words[i];
    last = end;
  });
  return text + piece.slice(last);
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
