# Source is encoded before it is read.
for run in (exec, eval, lambda s: compile(s, "f", "exec")):
    try:
        run("'\ud800'")
    except UnicodeEncodeError as error:
        print(error.encoding, error.reason, error.start)
# expect: utf-8 surrogates not allowed 1
# expect: utf-8 surrogates not allowed 1
# expect: utf-8 surrogates not allowed 1
