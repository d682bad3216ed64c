# The bare except stands last.
try:
    pass
except:
    pass
except ValueError:
    pass
# expect stderr:   File "{file}", line 4
# expect stderr:     except:
# expect stderr:     ^^^^^^^
# expect stderr: SyntaxError: default 'except:' must be last
# expect status: 1
