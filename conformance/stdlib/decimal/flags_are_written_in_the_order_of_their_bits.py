# The text of a context names flags and traps as libmpdec orders them.
from decimal import Clamped, Context, ConversionSyntax, InvalidOperation, Underflow, FloatOperation, Inexact

print(Context(flags=[Underflow, FloatOperation, InvalidOperation, Clamped, Inexact], traps=[]))  # expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped, InvalidOperation, Inexact, FloatOperation, Underflow], traps=[])
print(issubclass(ConversionSyntax, InvalidOperation))  # expect: True
