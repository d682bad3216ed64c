# strftime, strptime and struct_time by the rules of the calendar.
import time

moment = time.struct_time((2021, 1, 3, 4, 5, 6, 6, 3, 0))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %U %W %w %u %G-%V", moment))  # expect: 2021-01-03 04:05:06 003 01 00 0 7 2020-53
print(time.strftime("%a %A %b %B %p %I %y %%", moment))  # expect: Sun Sunday Jan January AM 04 21 %
print(time.asctime(moment), moment.tm_zone, len(moment))  # expect: Sun Jan  3 04:05:06 2021 None 9
print(time.strptime("2024-02-29 12:13:14", "%Y-%m-%d %H:%M:%S"))  # expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=12, tm_min=13, tm_sec=14, tm_wday=3, tm_yday=60, tm_isdst=-1)
for wrong in ((2020, 13, 1, 0, 0, 0, 0, 1, 0), (2020, 1, 1, 24, 0, 0, 0, 1, 0), (1, 2)):
    try:
        time.strftime("%Y", wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError month out of range
# expect: ValueError hour out of range
# expect: TypeError strftime(): illegal time tuple argument
print(time.gmtime(0), time.gmtime(-1)[:6])  # expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0) (1969, 12, 31, 23, 59, 59)
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)  # expect: True True
