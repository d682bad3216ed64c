"""Runs a coroutine without an event loop: sends back what an Await asks for."""


class Pause:
    """Awaiting it yields `request` to the driver and returns what the driver answers."""

    def __init__(self, request):
        self.request = request

    def __await__(self):
        return (yield self.request)


def drive(coroutine, answer=lambda request: request):
    reply = None
    while True:
        try:
            request = coroutine.send(reply)
        except StopIteration as stop:
            return stop.value
        reply = answer(request)
