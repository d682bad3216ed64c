# format() without a specification gives str() of the object, also for a subclass of str.
class Loud(str):
    def __str__(self):
        return self.upper() + "!"


loud = Loud("hey")
print(format(loud), f"{loud}", "{}".format(loud), f"{loud:>5}|")  # expect: HEY! HEY! HEY!   hey|
