# A chain of `yield from`: while its innermost end runs, all of it runs, and all of it are frames.
import sys


def names():
    frame, found = sys._getframe(1), []
    while frame.f_code.co_name != "<module>":
        found.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return found


def refusals(generator):
    tries = [generator.__next__, generator.close, lambda: generator.throw(KeyError("k"))]
    for each in tries:
        try:
            each()
        except ValueError as problem:
            print(problem)


def leaf():
    yield 1
    print(names())
    for each in (top, middle):
        print(each.gi_running, each.gi_suspended, each.gi_yieldfrom, each.gi_frame.f_lineno)
        refusals(each)
    return "leaf"


def between():
    print((yield from leaf()))
    yield 2


def outer():
    global middle
    middle = between()
    yield from middle


top = outer()
print(next(top), top.gi_yieldfrom is middle, top.gi_running)  # expect: 1 True False
print(next(top))
# expect: [('leaf', 24), ('between', 32), ('outer', 39)]
# expect: True False None 39
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: True False None 32
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: leaf
# expect: 2
print(list(top))  # expect: []


# What waits in the middle may be resumed by somebody else.
def inner():
    yield 1
    yield 2
    return "result"


def waiting():
    print("got", (yield from end))
    yield "m"


end, way = inner(), None
way = waiting()
print(next(way), next(end), next(way), next(way, "over"))
# expect: got result
# expect: 1 2 m over
end = inner()
way = waiting()
print(next(way))  # expect: 1
end.close()
print(next(way))
# expect: got None
# expect: m
