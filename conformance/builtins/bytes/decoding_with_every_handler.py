# Bytes that are no UTF-8, with every error handler.
data = b"a\xff\xc3\xa9\xe2\x82z\xed\xa0\x80"
for handler in "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass":
    try:
        print(handler, ascii(data.decode("utf-8", handler)))
    except UnicodeDecodeError as error:
        print(handler, error)
# expect: ignore 'a\xe9z'
# expect: replace 'a\ufffd\xe9\ufffdz\ufffd\ufffd\ufffd'
# expect: backslashreplace 'a\\xff\xe9\\xe2\\x82z\\xed\\xa0\\x80'
# expect: surrogateescape 'a\udcff\xe9\udce2\udc82z\udced\udca0\udc80'
# expect: surrogatepass 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
try:
    data.decode()
except UnicodeDecodeError as error:
    print(error, error.start, error.end, error.reason, error.encoding)
# expect: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte 1 2 invalid start byte utf-8
print(ascii(b"\xff\xfea\x00".decode("utf-16")), ascii(b"a\x00b".decode("utf-16-le", "replace")), ascii(b"\xe9".decode("latin-1")), ascii(b"+AOk-".decode("utf-7")))
# expect: 'a' 'a\ufffd' '\xe9' '\xe9'
