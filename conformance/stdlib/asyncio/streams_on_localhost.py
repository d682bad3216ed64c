# A server and its clients in one program.
# no oracle: CPython in WebAssembly has no sockets that wait
import asyncio


async def answer(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def ask(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(text + b"\n")
    print(await reader.readline())
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(answer, "localhost", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await ask(port, b"hello")
        # expect: b'HELLO\n'
        # expect: b''
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("refused")  # expect: refused


asyncio.run(main())
