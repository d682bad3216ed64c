// ellipsis: the type of `...`.

import { Ellipsis, ellipsisType } from '../objects/scalars.ts';
import { define } from './define.ts';
import { singleton } from './none.ts';

define(ellipsisType, {
  signature: '()',
  doc: 'The type of the Ellipsis singleton.',
  new: singleton(Ellipsis, 'EllipsisType'),
  methods: {
    '__repr__(self, /)': () => 'Ellipsis',
    '__reduce__(self, /)': () => 'Ellipsis',
  },
});
