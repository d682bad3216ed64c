// exit and quit: objects, so that typing their name without a call tells what to do.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException } from '../exceptions/raise.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { define } from './define.ts';

const quitterType = builtinType('Quitter', { basetype: false, module: '_sitebuiltins' });

class Quitter extends PyObject {
  constructor(readonly name: string) {
    super();
  }
}
Quitter.prototype.cls = quitterType;

define(quitterType, {
  methods: {
    '__call__(self, code=None)': (_self: Quitter, code: Value = null) => {
      const exit =
        code === null ? newException(EXCEPTIONS.SystemExit, null) : newException(EXCEPTIONS.SystemExit, code);
      exit.setField('code', code);
      throw exit;
    },
    '__repr__(self, /)': (self: Quitter) => `Use ${self.name}() or Ctrl-D (i.e. EOF) to exit`,
  },
});

export const exit: Value = new Quitter('exit');
export const quit: Value = new Quitter('quit');
