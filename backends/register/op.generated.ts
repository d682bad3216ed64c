// Generated from opcodes.ts by `npm run gen`. Do not edit.

export const enum Op {
}
