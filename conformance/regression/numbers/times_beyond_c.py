# asctime(), mktime() and strftime() calculated with numbers that C cannot hold.
import time
for function in (time.asctime, time.mktime, lambda moment: time.strftime("%Y", moment)):
    try:
        print(function((2**40, 1, 1, 0, 0, 0, 0, 0, 0)))
    except OverflowError as error:
        print(error)
# expect: Python int too large to convert to C long
# expect: Python int too large to convert to C long
# expect: Python int too large to convert to C long
