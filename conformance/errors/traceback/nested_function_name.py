# Names of frames are plain names, not qualified ones.
def outer():
    def inner():
        raise KeyError("deep")
    return inner

outer()()
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 7, in <module>
# expect stderr:     outer()()
# expect stderr:     ~~~~~~~^^
# expect stderr:   File "{file}", line 4, in inner
# expect stderr:     raise KeyError("deep")
# expect stderr: KeyError: 'deep'
# expect status: 1
