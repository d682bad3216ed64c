# A child process whose output an event loop reads.
# no oracle: CPython in WebAssembly has no processes
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("echo", "hello", stdout=asyncio.subprocess.PIPE)
    out, error = await process.communicate()
    print(out, error, process.returncode)  # expect: b'hello\n' None 0
    shell = await asyncio.create_subprocess_shell("exit 3")
    print(await shell.wait())  # expect: 3


asyncio.run(main())
