# There is one locale, called C, POSIX and C.UTF-8: points in numbers, no grouping, English names, comparison by code points.
import locale

print(locale.setlocale(locale.LC_ALL, "C"))  # expect: C
print(locale.setlocale(locale.LC_NUMERIC))  # expect: C
print(locale.setlocale(locale.LC_CTYPE, "POSIX"))  # expect: C
print(locale.setlocale(locale.LC_CTYPE, "C.UTF-8"), locale.setlocale(locale.LC_ALL))
# expect: C.UTF-8 C.UTF-8;C;C;C;C;C
for category, name in (9, "C"), (-1, "C"), (0, "C\0"), (0, 1):
    try:
        locale.setlocale(category, name)
    except Exception as error:
        print(type(error), error)
# expect: <class 'locale.Error'> unsupported locale setting
# expect: <class 'locale.Error'> unsupported locale setting
# expect: <class 'ValueError'> embedded null character
# expect: <class 'TypeError'> Locale must be None, a string, or an iterable of two strings -- language code, encoding.
conventions = locale.localeconv()
print(len(conventions), conventions["decimal_point"], conventions["grouping"], conventions["frac_digits"])
# expect: 18 . [] 127
print(locale.nl_langinfo(locale.CODESET), locale.nl_langinfo(locale.DAY_2), locale.nl_langinfo(locale.MON_12))
# expect: UTF-8 Monday December
print(locale.nl_langinfo(locale.T_FMT), repr(locale.nl_langinfo(locale.THOUSEP)), locale.nl_langinfo(locale.YESEXPR))
# expect: %H:%M:%S '' ^[yY]
print(locale.strcoll("a", "b"), locale.strcoll("b", "a"), locale.strcoll("a", "a"))  # expect: -1 1 0
print(sorted(["b", "A", "\xe4", "a"], key=locale.strxfrm), locale.getencoding())  # expect: ['A', 'a', 'b', 'ä'] UTF-8
print(locale.format_string("%d %.2f", (1234567, 1.5), grouping=True), locale.atof("1.5"), locale.textdomain(None))
# expect: 1234567 1.50 1.5 messages
locale.currency(12)  # expect error: ValueError: Currency formatting is not possible using the 'C' locale.
