// Random programs as texts, the same for the same seed: unparsed random trees, and soups of tokens that mean nothing.

import { unparse } from '../../../src/frontend/unparse/unparse.ts';
import type { Text } from '../judge.ts';
import { randomNumbers } from '../mutate.ts';
import { Choices } from './choices.ts';
import { randomModule } from './statements.ts';

const MOST_CHOICES = 300;
const LARGEST_CHOICE = 65536;

const WORDS =
  'a b match case type _ print None True and as assert async await break class continue def del elif else except ' +
  'finally for from global if import in is lambda nonlocal not or pass raise return try while with yield 0 1.5e3 0x1F ' +
  "2j 0777 1__0 1a 's' \"s\" b'x' f'{a}' f\"{a!r:>{b}}\" f'{ t\"{x}\" f\"{ ''' \"\"\" ' ( ) [ ] { } , : ; . ... -> := = == " +
  '!= + - * / // % @ ** << >> & | ^ ~ < > <= >= += ! $ ? ` é ½ \\ # \t';

/** What a soup is made of: words, and layout, which decides more than they do. */
const SOUP = [...WORDS.split(' '), '\n', '\n', '\n  ', '\n    ', '\n\t', '\\\n', '\r\n', '\f', '\0', ' '];

export function randomPrograms(count: number, seed: number): Text[] {
  return texts('tree', count, seed, random => {
    const length = Math.floor(random() * MOST_CHOICES);
    return unparse(randomModule(new Choices(Array.from({ length }, () => Math.floor(random() * LARGEST_CHOICE)))));
  });
}

export function tokenSoups(count: number, seed: number): Text[] {
  return texts('soup', count, seed, random => {
    const length = 1 + Math.floor(random() * 12);
    return Array.from({ length }, () => SOUP[Math.floor(random() * SOUP.length)]!).join(random() < 0.5 ? ' ' : '');
  });
}

function texts(name: string, count: number, seed: number, make: (random: () => number) => string): Text[] {
  return Array.from({ length: count }, (_, i) => {
    const random = randomNumbers(seed * 1_000_003 + i);
    return { name: `<${name} ${seed}.${i}>`, bytes: Buffer.from(make(random)) };
  });
}
