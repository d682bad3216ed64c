# Binary data: struct records in a file, memoryview, array, base64 and friends, hashes, hmac, zlib, gzip, pickle, uuid, ipaddress.
import array
import base64
import binascii
import dataclasses
import gzip
import hashlib
import hmac
import io
import ipaddress
import pickle
import secrets
import struct
import tempfile
import uuid
import zlib

HEADER = struct.Struct("<4sHHI")
RECORD = struct.Struct("<I?xh8sd")


@dataclasses.dataclass
class Reading:
    sensor: int
    valid: bool
    level: int
    name: str
    value: float

    def pack(self):
        return RECORD.pack(self.sensor, self.valid, self.level, self.name.encode(), self.value)

    @classmethod
    def unpack(cls, data, offset=0):
        sensor, valid, level, name, value = RECORD.unpack_from(data, offset)
        return cls(sensor, valid, level, name.rstrip(b"\0").decode(), value)


class RecordFile:
    MAGIC = b"REC1"

    def __init__(self, file):
        self.file = file

    def write(self, readings):
        body = b"".join(r.pack() for r in readings)
        self.file.write(HEADER.pack(self.MAGIC, 1, len(readings), zlib.crc32(body)))
        self.file.write(body)

    def __iter__(self):
        self.file.seek(0)
        magic, version, count, checksum = HEADER.unpack(self.file.read(HEADER.size))
        if magic != self.MAGIC:
            raise ValueError(f"bad magic {magic!r}")
        body = self.file.read()
        if zlib.crc32(body) != checksum:
            raise ValueError("damaged")
        for i in range(count):
            yield Reading.unpack(body, i * RECORD.size)

    def __getitem__(self, index):
        self.file.seek(HEADER.size + index * RECORD.size)
        return Reading.unpack(self.file.read(RECORD.size))


readings = [Reading(n, n % 2 == 0, -n * 10, f"s{n}", n / 3) for n in range(1, 5)]
with tempfile.TemporaryFile() as file:
    records = RecordFile(file)
    records.write(readings)
    print(HEADER.size, RECORD.size, file.tell(), list(records) == readings, records[2])
    file.seek(20)
    file.write(b"!")
    try:
        list(records)
    except ValueError as error:
        print(error)
    try:
        RECORD.unpack(b"short")
    except struct.error as error:
        print(error)
# expect: 12 24 108 True Reading(sensor=3, valid=False, level=-30, name='s3', value=1.0)
# expect: damaged
# expect: unpack requires a buffer of 24 bytes

samples = array.array("h", [1, -2, 300])
samples.byteswap()
print(samples, samples.itemsize, samples.tobytes().hex(" "), memoryview(samples).cast("B")[1], sum(memoryview(b"abcdef")[::2]))
# expect: array('h', [256, -257, 11265]) 2 00 01 ff fe 01 2c 1 297
view = memoryview(bytearray(b"hello world"))
view[:5] = b"HELLO"
print(bytes(view), view[6:].tobytes(), int.from_bytes(b"\x01\x00", "big"), (-2).to_bytes(2, "little", signed=True), b"\xff\x00".hex())
# expect: b'HELLO world' b'world' 256 b'\xfe\xff' ff00
text = "Grüße, 世界".encode()
for codec in (base64.b64encode, base64.urlsafe_b64encode, base64.b32encode, base64.b16encode, base64.a85encode, base64.b85encode, binascii.hexlify):
    print(f"{codec.__name__:<18}", codec(text).decode())
# expect: b64encode          R3LDvMOfZSwg5LiW55WM
# expect: urlsafe_b64encode  R3LDvMOfZSwg5LiW55WM
# expect: b32encode          I5ZMHPGDT5SSYIHEXCLOPFMM
# expect: b16encode          4772C3BCC39F652C20E4B896E7958C
# expect: a85encode          7rlM[_k1Kk+QU%ukEUu
# expect: b85encode          M{>iw!=Gg=Amq4~=aq~
# expect: hexlify            4772c3bcc39f652c20e4b896e7958c
print(base64.b64decode("R3LDvMOfZQ=="), binascii.crc_hqx(b"abc", 0), zlib.adler32(b"abc"))
# expect: b'Gr\xc3\xbc\xc3\x9fe' 40406 38600999
try:
    base64.b64decode("abc", validate=True)
except binascii.Error as error:
    print(error)
# expect: Incorrect padding

for name in ("md5", "sha1", "sha256", "sha3_256", "blake2s"):
    print(f"{name:<9}", hashlib.new(name, text).hexdigest()[:32])
# expect: md5       3f09d838cd485bfad6c29ac11286f1ac
# expect: sha1      3e5721529bceb180397d308b1fcf4ddc
# expect: sha256    49837434716aa6f6917104cbba82bd5b
# expect: sha3_256  9ea0d4204b31059b97ecbc4d36d75a71
# expect: blake2s   cc2e07403ecd8b4a5e495776500f1d8b
signature = hmac.new(b"key", text, "sha256")
print(signature.hexdigest()[:16], hmac.compare_digest(signature.digest(), hmac.digest(b"key", text, "sha256")))
# expect: b7b4483dd6d5a1f7 True
print(len(secrets.token_bytes(9)), len(secrets.token_urlsafe(9)))  # expect: 9 12
long = b"abc" * 1000
packed = gzip.compress(long, mtime=0)
print(gzip.decompress(packed) == long, zlib.decompress(zlib.compress(long, 9)) == long, len(packed) < 60)
# expect: True True True
engine = zlib.decompressobj()
pieces = zlib.compress(long)
print(len(engine.decompress(pieces[:10], 100)), len(engine.decompress(engine.unconsumed_tail + pieces[10:])), engine.eof)
# expect: 0 3000 True

state = {"readings": readings, "set": frozenset({1, 2}), "nested": (None, [1.5, b"x"], {"k": readings[0]})}
for protocol in (0, 2, 5):
    again = pickle.loads(pickle.dumps(state, protocol))
    print(protocol, again == state, again["nested"][2]["k"] is again["readings"][0])
# expect: 0 True True
# expect: 2 True True
# expect: 5 True True
print(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org"), uuid.UUID(int=5).hex, uuid.uuid4().version)
# expect: 0d092af3-c9f8-531f-9cc3-9db40a0750ef 00000000000000000000000000000005 4
network = ipaddress.ip_network("192.168.4.0/22")
print(network.num_addresses, network.netmask, ipaddress.ip_address("192.168.7.255") in network, [str(n) for n in network.subnets(new_prefix=23)])
# expect: 1024 255.255.252.0 True ['192.168.4.0/23', '192.168.6.0/23']
print(ipaddress.ip_address("2001:db8::1").exploded, ipaddress.ip_interface("10.0.0.7/8").network, sorted(map(ipaddress.ip_address, ["10.0.0.10", "10.0.0.9"])))
# expect: 2001:0db8:0000:0000:0000:0000:0000:0001 10.0.0.0/8 [IPv4Address('10.0.0.9'), IPv4Address('10.0.0.10')]
try:
    ipaddress.ip_network("10.0.0.1/8")
except ValueError as error:
    print(error)
# expect: 10.0.0.1/8 has host bits set
