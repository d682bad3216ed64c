# SystemExit runs finally and with on its way out.
# expect status: 2
class M:
    def __enter__(self): pass
    def __exit__(self, kind, *rest): print("exit", kind.__name__)
def f():
    try:
        with M():
            raise SystemExit(2)
    except Exception:
        print("never")
    finally:
        print("finally")
f()  # expect: exit SystemExit
# expect: finally
