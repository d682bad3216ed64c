// The common shape of containers' reprs: an opening, the parts with commas between them, a closing.

import { concat, type Str } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';

export function bracketed(open: Str, parts: readonly Str[], close: Str): Str {
  return concat(concat(open, joinAll(parts, ', ')), close);
}
