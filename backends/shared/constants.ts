// Constants and names of one code object, each once, in the order in which the compiler first asked for them.
//
// Equal is not enough to share a constant: 1, 1.0 and True are equal in Python and must stay apart, and so must 0.0 and
// -0.0, also inside tuples. So constants are found by a key that spells out type and value.

import { type Literal, literalKey } from '../../src/frontend/literal.ts';
import { literalValue } from '../../src/runtime/literal-value.ts';
import type { PyCode } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';

export class ConstantPool {
  readonly values: Value[] = [];
  private readonly indices = new Map<string | PyCode, number>();

  literal(literal: Literal): number {
    return this.place(literalKey(literal), () => literalValue(literal));
  }

  code(code: PyCode): number {
    return this.place(code, () => code);
  }

  private place(key: string | PyCode, value: () => Value): number {
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.values.push(value()) - 1;
      this.indices.set(key, index);
    }
    return index;
  }
}

export class NamePool {
  readonly names: string[] = [];
  private readonly indices = new Map<string, number>();

  index(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.indices.set(name, index);
    }
    return index;
  }
}

export const strLiteral = (value: string): Literal => ({ type: 'str', value });

export const strTupleLiteral = (values: readonly string[]): Literal => ({
  type: 'tuple',
  items: values.map(strLiteral),
});
