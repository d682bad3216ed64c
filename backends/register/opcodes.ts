import { defineOps } from '../shared/define-ops.ts';

export const OPS = defineOps({});
