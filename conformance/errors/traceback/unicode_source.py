# Carets stand right below wide and accented characters.
größe = "é" + "日本" + 5
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 2, in <module>
# expect stderr:     größe = "é" + "日本" + 5
# expect stderr:             ~~~~~~~~~~~~~^~~
# expect stderr: TypeError: can only concatenate str (not "int") to str
# expect status: 1
