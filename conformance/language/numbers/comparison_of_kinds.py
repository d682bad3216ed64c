# bool, int, float and complex compare by value; strings never equal numbers.
print(True == 1 == 1.0 == (1 + 0j), True < 2.5, 0 == False, "1" == 1, None == 0, [] == (), 1 != "1", 2 ** 70 == float(2 ** 70), 0.1 + 0.2 == 0.3, 1 in [True], "a" in ["A"], 10 ** 20 > 1e19)  # expect: True True True False False False True True False True False True
