# else and finally work with except*.
for errors in ([], [ValueError("v")]):
    try:
        if errors:
            raise ExceptionGroup("eg", errors)
    except* ValueError:
        print("handled")
    else:
        print("else")
    finally:
        print("finally")
# expect: else
# expect: finally
# expect: handled
# expect: finally
