# A generator that waits shows its frame; a finished one has none.
def count(step):
    yield step
    yield step

walk = count(3)
print(walk.gi_frame.f_lineno, walk.gi_running, walk.gi_suspended)
next(walk)
print(walk.gi_frame.f_lineno, walk.gi_suspended, walk.gi_frame.f_generator is walk, walk.gi_frame.f_back)
print(walk.gi_frame.f_globals is globals(), walk.gi_code is count.__code__, walk.gi_yieldfrom)
list(walk)
print(walk.gi_frame, walk.gi_suspended)
# expect: 2 False False
# expect: 3 True True None
# expect: True True None
# expect: None False
