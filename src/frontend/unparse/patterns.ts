// The patterns of match statements back to source text.

import type { Pattern } from '../ast.ts';
import { constantText, expressionText } from './expressions.ts';
import { Level, parenthesize } from './levels.ts';

export function patternText(node: Pattern, level: Level = Level.Test): string {
  switch (node.kind) {
    case 'MatchValue':
      return expressionText(node.value);
    case 'MatchSingleton':
      return constantText(node.value);
    case 'MatchSequence':
      return `[${listText(node.patterns)}]`;
    case 'MatchStar':
      return `*${node.name ?? '_'}`;
    case 'MatchMapping': {
      const items = node.keys.map((key, i) => `${expressionText(key)}: ${patternText(node.patterns[i]!)}`);
      if (node.rest !== null) items.push(`**${node.rest}`);
      return `{${items.join(', ')}}`;
    }
    case 'MatchClass': {
      const named = node.kwd_attrs.map((name, i) => `${name}=${patternText(node.kwd_patterns[i]!)}`);
      const inside = [...node.patterns.map(each => patternText(each)), ...named].join(', ');
      return `${expressionText(node.cls, Level.Atom)}(${inside})`;
    }
    case 'MatchAs':
      if (node.name === null) return '_';
      if (node.pattern === null) return node.name;
      return parenthesize(level > Level.Test, `${patternText(node.pattern, Level.BitOr)} as ${node.name}`);
    case 'MatchOr': {
      const inside = node.patterns.map(each => patternText(each, Level.BitOr + 1)).join(' | ');
      return parenthesize(level > Level.BitOr, inside);
    }
  }
}

function listText(nodes: readonly Pattern[]): string {
  return nodes.map(each => patternText(each)).join(', ');
}
