# Programs run with pipes, input, errors and statuses, and are found or not.
# no oracle: WebAssembly starts no processes
import subprocess

done = subprocess.run(["echo", "hi"], capture_output=True, text=True)
print(done)  # expect: CompletedProcess(args=['echo', 'hi'], returncode=0, stdout='hi\n', stderr='')
print(subprocess.check_output("cat; echo err >&2; pwd", shell=True, input=b"in\n", stderr=subprocess.STDOUT, cwd="/"))
# expect: b'in\nerr\n/\n'
print(subprocess.run(["sh", "-c", "exit 3"]).returncode, subprocess.run(["sh", "-c", "kill -9 $$"]).returncode)  # expect: 3 -9
try:
    subprocess.run(["no-such-program"])
except FileNotFoundError as error:
    print(error)  # expect: [Errno 2] No such file or directory: 'no-such-program'
child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
child.stdin.write("line\n")
print(child.stdout.readline(), child.poll())
# expect: line
# expect:  None
child.stdin.close()
print(child.wait())  # expect: 0
child.stdout.close()
