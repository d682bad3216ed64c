import { describe, expect, it } from 'vitest';
import { BACKENDS, findBackend } from '../../backends/registry.ts';
import { Source } from '../frontend/source.ts';
import { explanationColumns } from './columns.ts';
import { type Explanation, explain, NoSuchFunction } from './explain.ts';

const PROGRAM = `def greet(name):
    return f"Hello, {name}!"

class Point:
    def double(self):
        return [i * 2 for i in range(3)]

print(greet("you"))
`;

const explained = (name: string | null, backends = BACKENDS): Explanation =>
  explain(Source.fromText(PROGRAM, 'hello.py'), backends, name);

const codeOf = ({ engines, lines }: Explanation, line: number, engine: string): string =>
  lines.find(({ number }) => number === line)!.code[engines.findIndex(({ name }) => name === engine)]!;

describe('explain', () => {
  it('puts the code of each engine beside its source line', () => {
    const all = explained(null);
    expect(all.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(all.lines[1]!.source).toBe('    return f"Hello, {name}!"');
    expect(codeOf(all, 2, 'stack').split('\n')).toEqual([
      "0 LOAD_CONST 1 ('Hello, ')",
      '2 LOAD_FAST 0 (name)',
      '4 FORMAT_VALUE 0',
      "6 LOAD_CONST 2 ('!')",
      '8 BUILD_STRING 3',
      '10 RETURN_VALUE',
    ]);
    for (const { name } of BACKENDS) expect(codeOf(all, 8, name)).not.toBe('');
    expect(codeOf(all, 3, 'stack')).toBe('');
  });

  it('shows one function by its name or its qualified name', () => {
    expect(explained('greet').lines.map(({ number }) => number)).toEqual([1, 2]);
    expect(explained('Point.double').lines).toEqual(explained('double').lines);
    expect(explained('Point').lines.map(({ number }) => number)).toEqual([4, 5, 6]);
  });

  it('names what there is when the function is not there', () => {
    expect(() => explained('grete')).toThrow(NoSuchFunction);
    expect(() => explained('grete')).toThrow(
      "no function or class named 'grete': there are greet, Point, Point.double",
    );
  });

  it('fits its columns into the width', () => {
    for (const width of [100, 160, 240]) {
      const text = explanationColumns(explained(null), width);
      expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(width);
      expect(text.replace(/\s/g, '')).toContain('BUILD_STRING');
      expect(text).not.toContain('…\u2502');
    }
  });

  it('takes the engines that are asked for', () => {
    const only = explained('greet', [findBackend('stack')!]);
    expect(only.engines.map(({ name }) => name)).toEqual(['stack']);
    expect(only.lines[1]!.code).toHaveLength(1);
  });
});
