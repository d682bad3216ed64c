# Broken-down time in UTC.
import time
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, tuple(t)[:6], t[0])  # expect: 1970 1 1 0 3 1 (1970, 1, 1, 0, 0, 0) 1970
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.asctime(t))  # expect: 1971-01-01 00:00:00 Thu Jan  1 00:00:00 1970
