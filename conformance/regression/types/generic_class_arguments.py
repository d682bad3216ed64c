# A generic class counts its arguments and fills in defaults; any number was taken.
class Pair[A, B]: ...


class Table[K, V = int]: ...


class Call[**P]: ...


class Row[T, *Ts]: ...


class Named[V](Pair[str, V]): ...


class Fixed(Pair[int, int]): ...


for make in (
    lambda: Pair[int, str],
    lambda: Pair[int],
    lambda: Pair[int, str, float],
    lambda: Table[str],
    lambda: Call[int, str],
    lambda: Row[int, str, None],
    lambda: Row[()],
    lambda: Named[int],
    lambda: Fixed[int],
):
    try:
        print(make())
    except TypeError as error:
        print(error)
# expect: __main__.Pair[int, str]
# expect: Too few arguments for <class '__main__.Pair'>; actual 1, expected at least 2
# expect: Too many arguments for <class '__main__.Pair'>; actual 3, expected 2
# expect: __main__.Table[str, int]
# expect: __main__.Call[[int, str]]
# expect: __main__.Row[int, str, NoneType]
# expect: Too few arguments for <class '__main__.Row'>; actual 0, expected at least 1
# expect: __main__.Named[int]
# expect: <class '__main__.Fixed'> is not a generic class
print(Pair.__parameters__, Named.__parameters__, Fixed.__parameters__)  # expect: (A, B) (V,) ()
