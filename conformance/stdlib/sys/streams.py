# The streams have write, and can be replaced.
import sys
n = sys.stdout.write("written\n")  # expect: written
print(n)  # expect: 8
class Upper:
    def __init__(self, stream): self.stream = stream
    def write(self, text): return self.stream.write(text.upper())
    def flush(self): pass
real = sys.stdout
sys.stdout = Upper(real)
print("loud")  # expect: LOUD
sys.stdout = real
print("normal")  # expect: normal
