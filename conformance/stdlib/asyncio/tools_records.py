# asyncio.tools shows records of tasks, wherever they come from.
from _remote_debugging import AwaitedInfo, CoroInfo, FrameInfo, TaskInfo
from asyncio.tools import build_async_tree, build_task_table

frame = FrameInfo(("program.py", 7, "work"))
inner = TaskInfo((2, "inner", [CoroInfo(([frame], "inner"))], [CoroInfo(([FrameInfo(("program.py", 12, "wait_for_it"))], 1))]))
outer = TaskInfo((1, "outer", [], []))
found = [AwaitedInfo((10, [inner, outer]))]
print(frame, FrameInfo.n_fields)
# expect: _remote_debugging.FrameInfo(filename='program.py', lineno=7, funcname='work') 3
for tree in build_async_tree(found):
    print("\n".join(tree))
# expect: └── (T) outer
# expect:     └──  wait_for_it program.py:12
# expect:         └── (T) inner
# expect:             └──  work program.py:7
for row in build_task_table(found):
    print(row)
# expect: [10, '0x2', 'inner', 'work', 'wait_for_it', 'outer', '0x1']
# expect: [10, '0x1', 'outer', '', '', '', '0x0']
