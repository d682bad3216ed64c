// `'%s: %5r' % (name, value)` as the f-string that it amounts to, as CPython makes it before it compiles.
//
// Only where nothing but the spelling differs: a constant text on the left, a tuple without stars on the right, as many
// fields as items, and no conversions but %s, %r and %a, whose meaning f-strings share.

import type { Expr, Node, Range } from './ast.ts';
import * as build from './builders.generated.ts';

const FIELD = /%(?:%|([-+ #0]*)(\d{1,2})?(?:\.(\d{0,2}))?([sra]))/y;
const NOWHERE: Range = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** null: it stays an operation. */
export function percentFormat({ op, left, right, ...range }: Node<'BinOp'>): Node<'JoinedStr'> | null {
  if (op !== 'Mod' || left.kind !== 'Constant' || left.value.type !== 'str' || left.value.characters !== undefined) {
    return null;
  }
  if (right.kind !== 'Tuple' || right.elts.some(each => each.kind === 'Starred')) return null;
  const format = left.value.value;
  const values: Expr[] = [];
  let items = 0;
  let text = '';
  const endText = () => {
    if (text !== '') values.push(build.Constant({ type: 'str', value: text }, null, NOWHERE));
    text = '';
  };
  for (let at = 0; at < format.length; ) {
    const next = format.indexOf('%', at);
    if (next < 0) {
      text += format.slice(at);
      break;
    }
    text += format.slice(at, next);
    FIELD.lastIndex = next;
    const found = FIELD.exec(format);
    if (found === null) return null;
    at = FIELD.lastIndex;
    const [, flags = '', width, precision, conversion] = found;
    if (conversion === undefined) text += '%';
    else {
      const item = right.elts[items++];
      if (item === undefined) return null;
      endText();
      const align = !flags.includes('-') && Number(width) > 0 ? '>' : '';
      const spec =
        (width === undefined ? '' : align + Number(width)) + (precision === undefined ? '' : `.${Number(precision)}`);
      const formatSpec = spec === '' ? null : build.Constant({ type: 'str', value: spec }, null, item);
      values.push(build.FormattedValue(item, conversion.charCodeAt(0), formatSpec, item));
    }
  }
  if (items < right.elts.length) return null;
  endText();
  return build.JoinedStr(values, range);
}
