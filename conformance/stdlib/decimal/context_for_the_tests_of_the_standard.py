# Wider limits than the settings have, and the operation that only rounds.
from decimal import Context, Decimal

context = Context(prec=3)
print(context._apply(Decimal("1.23456")), hasattr(context, "apply"))  # expect: 1.23 False
context._unsafe_setprec(1070000000)
context._unsafe_setemin(-1070000000)
context._unsafe_setemax(1070000000)
print(context.prec, context.Emin, context.Emax)  # expect: 1070000000 -1070000000 1070000000
for wrong in (
    lambda: context._unsafe_setprec(0),
    lambda: context._unsafe_setemax("x"),
    lambda: context.canonical(1),
    lambda: Context(clamp=2),
    lambda: Context(flags=[int]),
    lambda: Context(traps="x"),
    lambda: context.flags["x"],
):
    try:
        wrong()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, str(error)[:45])
# expect: ValueError valid range for unsafe prec is [1, 1070000000
# expect: TypeError an integer is required
# expect: TypeError argument must be a Decimal
# expect: ValueError valid values for clamp are 0 or 1
# expect: KeyError 'valid values for signals are:\n  [InvalidOpe
# expect: TypeError argument must be a signal dict
# expect: KeyError 'valid values for signals are:\n  [InvalidOpe
