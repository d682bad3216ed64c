# Circular imports see what is defined so far.
import _circle_a
import _circle_b
print(_circle_a.partner(), _circle_b.partner(), _circle_b.seen_early)  # expect: b a False
