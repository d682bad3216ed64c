# Type variables in an alias are its parameters; subscription fills them in.
def function[T, *Ts, **P]():
    return T, Ts, P
T, Ts, P = function()
pair = dict[str, list[T]]
print(pair.__parameters__, pair[int], pair[T] == pair, pair[list[T]].__parameters__)  # expect: (T,) dict[str, list[int]] True (T,)
print(tuple[T, *Ts].__parameters__, tuple[T, *Ts][int, str, bytes], tuple[*Ts][()])  # expect: (T, Ts) tuple[int, str, bytes] tuple[()]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: pair[int, str])  # expect: TypeError: Too many arguments for dict[str, list[T]]; actual 2, expected 1
fails(lambda: pair[()])  # expect: TypeError: Too few arguments for dict[str, list[T]]; actual 0, expected at least 1
class Own(list[int]):
    pass
print(Own.__bases__, Own.__orig_bases__, Own([1]), Own[str])  # expect: (<class 'list'>,) (list[int],) [1] __main__.Own[str]
