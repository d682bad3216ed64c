# *args is a fresh tuple, **options a fresh dict.
def f(*args, **options):
    options["new"] = 1
    return type(args), options
given = {"a": 0}
print(f(*[1, 2], **given), given)  # expect: (<class 'tuple'>, {'a': 0, 'new': 1}) {'a': 0}
