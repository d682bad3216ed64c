// NotImplementedType: operators return its one instance to say "ask the other operand". It has no truth value, because
// testing it is nearly always a mistake for NotImplementedError.

import { typeError } from '../exceptions/raise.ts';
import { NotImplemented, notImplementedType } from '../objects/scalars.ts';
import { define } from './define.ts';
import { singleton } from './none.ts';

define(notImplementedType, {
  signature: '()',
  doc: 'The type of the NotImplemented singleton.',
  new: singleton(NotImplemented, 'NotImplementedType'),
  methods: {
    '__repr__(self, /)': () => 'NotImplemented',
    '__reduce__(self, /)': () => 'NotImplemented',
    '__bool__(self, /)': () => {
      throw typeError('NotImplemented should not be used in a boolean context');
    },
  },
});
