# sys.executable starts the interpreter that runs this program.
# no oracle: WebAssembly starts no processes
import subprocess
import sys

run = subprocess.run([sys.executable, "-c", "import sys; print(sys.version_info[:2], sys.argv[1:]); sys.exit(4)", "one"], capture_output=True, text=True)
print(run.returncode, run.stdout, run.stderr)
# expect: 4 (3, 14) ['one']
# expect:
