# A TypeError from __hash__ becomes the dict's own error, whose traceback ends at the display.
class Broken:
    def __hash__(self):
        raise TypeError("no hash")


{Broken(): 1}  # expect error: TypeError: cannot use 'Broken' as a dict key (no hash)
