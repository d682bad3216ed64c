# A child reads what another one has left in a pipe, which has ended already.
# no oracle: WebAssembly starts no processes
import subprocess

first = subprocess.Popen(["printf", "b\\na\\n"], stdout=subprocess.PIPE)
first.wait()
second = subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE, text=True)
first.stdout.close()
print(second.communicate()[0].split())  # expect: ['a', 'b']
