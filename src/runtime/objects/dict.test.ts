// The table of dict: keys that are one, order, entries, and walking while the table changes its form.

import { describe, expect, it } from 'vitest';
import '../protocols/hash.ts';
import { PyTuple } from './containers.ts';
import { PyDict } from './dict.ts';
import type { Value } from './object.ts';
import { PyFloat } from './scalars.ts';

const dictOf = (...entries: [Value, Value][]): PyDict => {
  const dict = new PyDict();
  for (const [key, value] of entries) dict.set(key, value);
  return dict;
};

describe('keys', () => {
  it('that are equal are one, and the first stays', () => {
    const dict = dictOf([1, 'a'], [true, 'b'], [new PyFloat(1), 'c'], ['1', 'd']);
    expect([...dict.entries()]).toEqual([
      [1, 'c'],
      ['1', 'd'],
    ]);
  });

  it('may be tuples of anything', () => {
    const dict = dictOf([new PyTuple([1, 'x']), 'a'], [new PyTuple([1, new PyTuple([2])]), 'b']);
    expect(dict.get(new PyTuple([true, 'x']))).toBe('a');
    expect(dict.get(new PyTuple([new PyFloat(1), new PyTuple([2])]))).toBe('b');
    expect(dict.get(new PyTuple([1]))).toBeUndefined();
    expect(dict.delete(new PyTuple([1, 'x']))).toBe(true);
    expect(dict.size).toBe(1);
  });
});

describe('popLast', () => {
  it('takes the newest, also of keys that went and came again', () => {
    const dict = dictOf(['a', 1], ['b', 2], ['c', 3]);
    expect(dict.popLast()).toEqual(['c', 3]);
    dict.delete('a');
    dict.set('a', 4);
    dict.set('d', 5);
    dict.delete('d');
    expect(dict.popLast()).toEqual(['a', 4]);
    expect(dict.popLast()).toEqual(['b', 2]);
    expect(dict.popLast()).toBeUndefined();
  });
});

describe('entry', () => {
  it('does not count while it is unset, and takes its place when it is set', () => {
    const dict = dictOf(['a', 1]);
    const entry = dict.entry('late');
    dict.set('b', 2);
    expect(dict.keys()).toEqual(['a', 'b']);
    dict.set('late', 3);
    expect(entry.value).toBe(3);
    expect(dict.keys()).toEqual(['a', 'b', 'late']);
    dict.clear();
    expect(entry.value).toBeUndefined();
    expect(dict.size).toBe(0);
  });
});

describe('a cursor', () => {
  it('goes on at the same place when the dict becomes general', () => {
    const dict = dictOf(['a', 1], ['b', 2]);
    const cursor = dict.cursor();
    cursor.next();
    dict.set(new PyFloat(2.5), 3);
    dict.set('b', 20);
    expect([cursor.next(), cursor.key, cursor.value]).toEqual([true, 'b', 20]);
    expect(cursor.next()).toBe(true);
    expect(cursor.next()).toBe(false);
  });
});
