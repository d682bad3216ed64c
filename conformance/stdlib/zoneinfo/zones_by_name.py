# no oracle: where many programs share a process, the C part asks the TZPATH of the first; alone CPython gives the same
# Zones are found on TZPATH and kept; keys that lead elsewhere are refused, unknown ones are a KeyError.
import os
import pickle
import tempfile
import zoneinfo
from zoneinfo import ZoneInfo
from _zones import EASTERN, zone_file

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "My"))
    with open(os.path.join(folder, "My", "Zone"), "wb") as file:
        file.write(zone_file(**EASTERN).getvalue())
    zoneinfo.reset_tzpath([folder])
    print(zoneinfo.available_timezones())
    zone = ZoneInfo("My/Zone")
    print(zone, ZoneInfo("My/Zone") is zone, ZoneInfo.no_cache("My/Zone") is zone)
    print(pickle.loads(pickle.dumps(zone)) is zone, pickle.loads(pickle.dumps(ZoneInfo.no_cache("My/Zone"))) is zone)
    ZoneInfo.clear_cache(only_keys=["My/Zone"])
    print(ZoneInfo("My/Zone") is zone)

    class Mine(ZoneInfo):
        pass

    print(repr(Mine("My/Zone")), Mine("My/Zone") is Mine("My/Zone"), Mine("My/Zone") is zone)
# expect: {'My/Zone'}
# expect: My/Zone True False
# expect: True False
# expect: False
# expect: Mine(key='My/Zone') True False
for key in "../foo", "/etc", "", "Nowhere":
    try:
        ZoneInfo(key)
    except ValueError as error:
        print(error)
    except zoneinfo.ZoneInfoNotFoundError as error:
        print(type(error), isinstance(error, KeyError))
# expect: ZoneInfo keys must refer to subdirectories of TZPATH, got: ../foo
# expect: ZoneInfo keys may not be absolute paths, got: /etc
# expect: ZoneInfo keys must be normalized relative paths, got: 
# expect: <class 'zoneinfo._common.ZoneInfoNotFoundError'> True
pickle.dumps(ZoneInfo.from_file(zone_file(), key="x"))  # expect error: _pickle.PicklingError: Cannot pickle a ZoneInfo file from a file stream.
