# A relative entry of sys.path makes whole file names, for the module as for its package; the entry itself stays.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "below"))
    for name in ("low.py", "zoo_of_one.py"):
        with open(os.path.join(folder, "below", name), "w") as file:
            file.write("name = __name__\n")
    before = os.getcwd()
    os.chdir(folder)
    here = os.getcwd()
    for entry in ("below", "./below", "../%s/below" % os.path.basename(folder)):
        sys.path.insert(0, entry)
        sys.modules.pop("low", None)
        import low

        print(low.__file__.replace(here, "HERE").replace(os.path.basename(folder), "FOLDER"), os.path.isabs(low.__cached__))
        print(low.__file__ == low.__spec__.origin == low.__loader__.path, sys.path.pop(0) == entry)
    os.chdir("below")
    sys.path.insert(0, "")
    import zoo_of_one

    os.chdir(before)
    print(zoo_of_one.__file__.replace(here, "HERE"), sys.path.pop(0) == "")
# expect: HERE/below/low.py True
# expect: True True
# expect: HERE/below/low.py True
# expect: True True
# expect: HERE/../FOLDER/below/low.py True
# expect: True True
# expect: HERE/below/zoo_of_one.py True
