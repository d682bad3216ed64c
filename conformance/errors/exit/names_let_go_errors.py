# no oracle: its programs share one process, which goes on
# What goes wrong when a program lets go of its names is printed and changes nothing; so is a coroutine nobody awaited.
class Broken:
    def __del__(self):
        raise ValueError("too late")
async def forgotten():
    pass
broken = Broken()
never = forgotten()
print("end")  # expect: end
# expect stderr: Exception ignored while calling deallocator <function Broken.__del__ at
# expect stderr: ValueError: too late
# expect stderr: RuntimeWarning: coroutine 'forgotten' was never awaited
