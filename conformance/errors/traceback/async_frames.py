# Coroutines are frames like functions.
async def fetch():
    raise ConnectionError("lost")

async def main():
    return await fetch()

main().send(None)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     main().send(None)
# expect stderr:     ~~~~~~~~~~~^^^^^^
# expect stderr:   File "{file}", line 6, in main
# expect stderr:     return await fetch()
# expect stderr:            ^^^^^^^^^^^^^
# expect stderr:   File "{file}", line 3, in fetch
# expect stderr:     raise ConnectionError("lost")
# expect stderr: ConnectionError: lost
# expect status: 1
