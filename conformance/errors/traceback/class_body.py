# A class body is a frame of its own.
class Config:
    size = 10
    limit = size + undefined
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 2, in <module>
# expect stderr:     class Config:
# expect stderr:         size = 10
# expect stderr:         limit = size + undefined
# expect stderr:   File "{file}", line 4, in Config
# expect stderr:     limit = size + undefined
# expect stderr:                    ^^^^^^^^^
# expect stderr: NameError: name 'undefined' is not defined
# expect status: 1
