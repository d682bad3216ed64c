# format(value, code) is what f-strings use.
print(format(3.14159, ".2f"), format(255, "x"), format("a", ">3"), format(True), format(None), format([1]), format(1e10, ","))  # expect: 3.14 ff   a True None [1] 10,000,000,000.0
