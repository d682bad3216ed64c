# `except Exception` lets SystemExit, KeyboardInterrupt and GeneratorExit pass.
for kind in (SystemExit, KeyboardInterrupt, GeneratorExit):
    try:
        try:
            raise kind("x")
        except Exception:
            print("wrong")
    except BaseException as error:
        print(repr(error))  # expect: SystemExit('x')
        # expect: KeyboardInterrupt('x')
        # expect: GeneratorExit('x')
