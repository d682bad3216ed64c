# Programs that pickle functions look through their instructions for the globals.
import dis
import opcode

GLOBALS = [opcode.opmap[name] for name in ("STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_GLOBAL")]


def use():
    global counter
    counter = len([])


print(sorted({instruction.argval for instruction in dis.get_instructions(use) if instruction.opcode in GLOBALS}))
# expect: ['counter', 'len']
