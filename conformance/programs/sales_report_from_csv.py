# A pipeline: CSV text in, cleaned rows, groups, totals in Decimal, a report as text and as JSON.
import collections
import csv
import decimal
import io
import itertools
import json
import operator
import statistics
import typing
from decimal import Decimal

RAW = """\
date,region,product,units,price
2025-01-03,North,Widget,10,2.50
2025-01-04,South,"Gadget, large",3,19.99
2025-01-04,North,Widget,,2.50
2025-02-11,South,Widget,7,2.45
2025-02-12,East,Gizmo,1,"1,250.00"
2025-02-30,East,Gizmo,two,1.00
2025-03-01,North,"Gadget ""mini"" two",12,4.05
"""


class Row(typing.NamedTuple):
    month: str
    region: str
    product: str
    units: int
    price: Decimal

    @property
    def total(self):
        return (self.units * self.price).quantize(Decimal("0.01"), decimal.ROUND_HALF_EVEN)


def clean(lines):
    for number, record in enumerate(csv.DictReader(lines), 2):
        try:
            yield Row(
                record["date"][:7],
                record["region"],
                record["product"],
                int(record["units"]),
                Decimal(record["price"].replace(",", "")),
            )
        except (ValueError, decimal.InvalidOperation) as error:
            print(f"line {number} skipped: {type(error).__name__}: {error}")


rows = list(clean(io.StringIO(RAW)))
# expect: line 4 skipped: ValueError: invalid literal for int() with base 10: ''
# expect: line 7 skipped: ValueError: invalid literal for int() with base 10: 'two'
print(len(rows), "rows;", rows[1])
# expect: 5 rows; Row(month='2025-01', region='South', product='Gadget, large', units=3, price=Decimal('19.99'))

by_region = collections.defaultdict(list)
for row in rows:
    by_region[row.region].append(row)
for region, group in sorted(by_region.items()):
    print(f"{region:<6} {sum(r.total for r in group):>10,.2f}  {statistics.mean(r.units for r in group):6.2f}")
# expect: East     1,250.00    1.00
# expect: North       73.60   11.00
# expect: South       77.12    5.00

month = operator.attrgetter("month")
for key, group in itertools.groupby(sorted(rows, key=month), month):
    print(key, *(f"{r.product}={r.total}" for r in group), sep=" | ")
# expect: 2025-01 | Widget=25.00 | Gadget, large=59.97
# expect: 2025-02 | Widget=17.15 | Gizmo=1250.00
# expect: 2025-03 | Gadget "mini" two=48.60

ranking = collections.Counter()
for row in rows:
    ranking[row.product] += row.units
print(ranking.most_common(2), ranking.total())  # expect: [('Widget', 17), ('Gadget "mini" two', 12)] 33

out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writerow(Row._fields)
for row in sorted(rows, key=operator.attrgetter("total"), reverse=True)[:3]:
    writer.writerow([*row[:4], float(row.price)])
print(out.getvalue(), end="")
# expect: "month","region","product","units","price"
# expect: "2025-02","East","Gizmo",1,1250.0
# expect: "2025-01","South","Gadget, large",3,19.99
# expect: "2025-03","North","Gadget ""mini"" two",12,4.05
print(list(csv.reader(io.StringIO(out.getvalue()), quoting=csv.QUOTE_NONNUMERIC))[1])
# expect: ['2025-02', 'East', 'Gizmo', 1.0, 1250.0]


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, Decimal):
            return str(value)
        if isinstance(value, set):
            return sorted(value)
        return super().default(value)


summary = {
    "total": sum((r.total for r in rows), Decimal(0)),
    "regions": {r.region for r in rows},
    "best": max(rows, key=operator.attrgetter("total"))._asdict(),
}
print(json.dumps(summary, cls=Encoder, indent=2, sort_keys=True))
# expect: {
# expect:   "best": {
# expect:     "month": "2025-02",
# expect:     "price": "1250.00",
# expect:     "product": "Gizmo",
# expect:     "region": "East",
# expect:     "units": 1
# expect:   },
# expect:   "regions": [
# expect:     "East",
# expect:     "North",
# expect:     "South"
# expect:   ],
# expect:   "total": "1400.72"
# expect: }
print(json.loads(json.dumps(summary, cls=Encoder), parse_float=Decimal)["best"]["price"])  # expect: 1250.00
try:
    json.dumps({"f": complex(1, 2)}, cls=Encoder)
except TypeError as error:
    print(error, error.__notes__)
# expect: Object of type complex is not JSON serializable ["when serializing dict item 'f'"]
