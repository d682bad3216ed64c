# Each codec both ways; what is wrong is told with its place; pieces and streams keep their state.
import codecs
import io

text = "漢字かな カナ 한글 中文 α!"
for name in "gb2312 gbk gb18030 hz shift_jis cp932 euc_jp euc_kr cp949 johab big5 cp950 iso2022_jp iso2022_jp_2 iso2022_kr".split():
    packed = text.encode(name, "replace")
    print(name, packed.hex(), packed.decode(name))
# expect: gb2312 3fd7d6a4aba4ca20a5aba5ca203f3f20d6d0cec420a6c121 ?字かな カナ ?? 中文 α!
# expect: gbk 9d68d7d6a4aba4ca20a5aba5ca203f3f20d6d0cec420a6c121 漢字かな カナ ?? 中文 α!
# expect: gb18030 9d68d7d6a4aba4ca20a5aba5ca20833684338238843720d6d0cec420a6c121 漢字かな カナ 한글 中文 α!
# expect: hz 3f7e7b5756242b244a7e7d207e7b252b254a7e7d203f3f207e7b56504e447e7d207e7b26417e7d21 ?字かな カナ ?? 中文 α!
# expect: shift_jis 8abf8e9a82a982c820834a8369203f3f20928695b62083bf21 漢字かな カナ ?? 中文 α!
# expect: cp932 8abf8e9a82a982c820834a8369203f3f20928695b62083bf21 漢字かな カナ ?? 中文 α!
# expect: euc_jp b4c1bbfaa4aba4ca20a5aba5ca203f3f20c3e6cab820a6c121 漢字かな カナ ?? 中文 α!
# expect: euc_kr f9d3edaeaaabaaca20abababca20c7d1b1db20f1e9d9fe20a5e121 漢字かな カナ 한글 中文 α!
# expect: cp949 f9d3edaeaaabaaca20abababca20c7d1b1db20f1e9d9fe20a5e121 漢字かな カナ 한글 中文 α!
# expect: johab f7d3f1aeddabddca20de3bde5a20d0658b6920f3e9e7fe20db7121 漢字かな カナ 한글 中文 α!
# expect: big5 ba7ea672c6afc6ce20c743c762203f3f20a4a4a4e520a35c21 漢字かな カナ ?? 中文 α!
# expect: cp950 ba7ea672c6afc6ce20c743c762203f3f20a4a4a4e520a35c21 漢字かな カナ ?? 中文 α!
# expect: iso2022_jp 1b244234413b7a242b244a1b2842201b2442252b254a1b2842203f3f201b244243664a381b2842201b244226411b284221 漢字かな カナ ?? 中文 α!
# expect: iso2022_jp_2 1b244234413b7a242b244a1b2842201b2442252b254a1b2842201b2428434751315b1b2842201b244243664a381b2842201b244226411b284221 漢字かな カナ 한글 中文 α!
# expect: iso2022_kr 1b2429430e79536d2e2a2b2a4a0f200e2b2b2b4a0f200e4751315b0f200e7169597e0f200e25610f21 漢字かな カナ 한글 中文 α!
print("갂".encode("euc_kr"), b"\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2".decode("euc_kr"))
# expect: b'\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2' 갂
print("€\U00010000\x80".encode("gb18030"), b"\xe3\x32\x9a\x35".decode("gb18030") == "\U0010ffff")
# expect: b'\xa2\xe3\x900\x810\x810\x810' True
print("¥ｱ①".encode("cp932", "backslashreplace"), "¥".encode("shift_jis"), "丂".encode("euc_jp"), "é漢각中".encode("iso2022_jp_2"))
# expect: b'\\xa5\xb1\x87@' b'\\' b'\x8f\xb0\xa1' b'\x1b$(D+1\x1b$B4A\x1b$(C0"\x1b$BCf\x1b(B'
for data, name in (
    (b"a\x82", "shift_jis"),
    (b"a\x82 b", "shift_jis"),
    (b"\xff\xff", "gbk"),
    (b"\x8f\xb0", "euc_jp"),
    (b"\x8e ", "euc_jp"),
    (b"\x810\x81", "gb18030"),
    (b"\x1b$Z", "iso2022_jp"),
    (b"\x1b$B  ", "iso2022_jp"),
    (b"~x", "hz"),
    (b"\xa4\xd4\xa4\xa1\xa4\xbf", "euc_kr"),
):
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        print(error)
    print(ascii(data.decode(name, "replace")), data.decode(name, "ignore"))
# expect: 'shift_jis' codec can't decode byte 0x82 in position 1: incomplete multibyte sequence
# expect: 'a\ufffd' a
# expect: 'shift_jis' codec can't decode byte 0x82 in position 1: illegal multibyte sequence
# expect: 'a\ufffd b' a b
# expect: 'gbk' codec can't decode byte 0xff in position 0: illegal multibyte sequence
# expect: '\ufffd\ufffd' 
# expect: 'euc_jp' codec can't decode bytes in position 0-1: incomplete multibyte sequence
# expect: '\ufffd' 
# expect: 'euc_jp' codec can't decode byte 0x8e in position 0: illegal multibyte sequence
# expect: '\ufffd '  
# expect: 'gb18030' codec can't decode bytes in position 0-2: incomplete multibyte sequence
# expect: '\ufffd' 
# expect: 'iso2022_jp' codec can't decode bytes in position 0-2: illegal multibyte sequence
# expect: '\ufffd' 
# expect: 'iso2022_jp' codec can't decode bytes in position 3-4: illegal multibyte sequence
# expect: '\ufffd' 
# expect: 'hz' codec can't decode byte 0x7e in position 0: illegal multibyte sequence
# expect: '\ufffdx' x
# expect: 'euc_kr' codec can't decode bytes in position 0-5: incomplete multibyte sequence
# expect: '\ufffd' 
decoder = codecs.getincrementaldecoder("iso2022_jp")()
print([decoder.decode(bytes([byte])) for byte in b"\x1b$B4A\x1b(Ba"], decoder.getstate())
# expect: ['', '', '', '', '漢', '', '', '', 'a'] (b'', 4342338)
decoder = codecs.getincrementaldecoder("big5")()
print(decoder.decode(b"a\xa4"), decoder.getstate(), decoder.decode(b"\xa4"), decoder.getstate())
# expect: a (b'\xa4', 0) 中 (b'', 0)
encoder = codecs.getincrementalencoder("iso2022_jp")()
print(encoder.encode("漢"), encoder.getstate(), encoder.encode("字", True), encoder.getstate())
# expect: b'\x1b$B4A' 4375040 b';z\x1b(B' 4342272
reader = codecs.getreader("gbk")(io.BytesIO("中文\n行二\nx".encode("gbk")))
print([reader.readline()], [reader.read(1)], reader.readlines())  # expect: ['中文\n'] ['行'] ['二\n', 'x']
buffer = io.BytesIO()
with io.TextIOWrapper(buffer, "iso2022_jp") as file:
    file.write("日本")
    file.write("語\n")
    file.flush()
    print(buffer.getvalue())
# expect: b'\x1b$BF|K\\8l\x1b(B\n'
print(io.TextIOWrapper(io.BytesIO("日本\n語".encode("euc_jp")), "euc_jp").readlines())  # expect: ['日本\n', '語']
"é".encode("shift_jis")  # expect error: encoding with 'shift_jis' codec failed
