# size: 6000
# small: 55
# expect: (6000, 66000, 36000)
# stresses: an operating system in small: classes with overridden methods, queues as linked objects, attribute access
# does not show: arithmetic, containers


class Packet:
    def __init__(self, kind, owner):
        self.kind = kind
        self.owner = owner
        self.payload = 0
        self.link = None


class Queue:
    def __init__(self):
        self.head = self.tail = None
        self.length = 0

    def put(self, packet):
        packet.link = None
        if self.head is None:
            self.head = packet
        else:
            self.tail.link = packet
        self.tail = packet
        self.length += 1

    def get(self):
        packet = self.head
        if packet is not None:
            self.head = packet.link
            self.length -= 1
        return packet


class Task:
    def __init__(self, system, priority):
        self.system = system
        self.priority = priority
        self.queue = Queue()
        self.runs = 0

    def is_ready(self):
        return self.queue.length > 0

    def step(self):
        self.runs += 1
        self.handle(self.queue.get())


class Device(Task):
    """Answers each request after it has waited for one turn."""

    def __init__(self, system, priority):
        super().__init__(system, priority)
        self.waiting = None

    def is_ready(self):
        return self.waiting is not None or super().is_ready()

    def handle(self, packet):
        if self.waiting is not None:
            answered, self.waiting = self.waiting, None
            answered.payload += 1
            answered.owner.queue.put(answered)
        if packet is not None:
            self.waiting = packet


class Worker(Task):
    def __init__(self, system, priority, devices):
        super().__init__(system, priority)
        self.devices = devices
        self.finished = 0

    def handle(self, packet):
        if packet.payload == 3:
            self.finished += 1
            self.system.report(packet)
        else:
            device = self.devices[packet.payload % len(self.devices)]
            packet.owner = self
            device.queue.put(packet)


class Source(Task):
    def __init__(self, system, priority, workers, count):
        super().__init__(system, priority)
        self.workers = workers
        self.left = count

    def is_ready(self):
        return self.left > 0

    def handle(self, packet):
        self.left -= 1
        worker = self.workers[self.left % len(self.workers)]
        worker.queue.put(Packet("work", worker))


class System:
    def __init__(self):
        self.tasks = []
        self.reported = 0
        self.steps = 0

    def add(self, task):
        self.tasks.append(task)
        self.tasks.sort(key=lambda task: -task.priority)
        return task

    def report(self, packet):
        self.reported += 1

    def run(self):
        while True:
            for task in self.tasks:
                if task.is_ready():
                    task.step()
                    self.steps += 1
                    break
            else:
                return


def run(size):
    system = System()
    devices = [system.add(Device(system, 10 + n)) for n in range(3)]
    workers = [system.add(Worker(system, 20 + n, devices)) for n in range(4)]
    system.add(Source(system, 1, workers, size))
    system.run()
    return system.reported, system.steps, sum(device.runs for device in devices)


if __name__ == "__main__":
    print(run(6000))
