# size: 80
# small: 15
# expect: (6400, 159, 450, 597, 450)
# stresses: a heap written in Python, dicts and sets with tuple keys, comparison of tuples, sorting by a key
# does not show: classes, text


def push(heap, item):
    heap.append(item)
    place = len(heap) - 1
    while place > 0:
        parent = (place - 1) >> 1
        if not heap[place] < heap[parent]:
            break
        heap[place], heap[parent] = heap[parent], heap[place]
        place = parent


def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    place, size = 0, len(heap)
    while True:
        child = 2 * place + 1
        if child >= size:
            return top
        if child + 1 < size and heap[child + 1] < heap[child]:
            child += 1
        if not heap[child] < heap[place]:
            return top
        heap[place], heap[child] = heap[child], heap[place]
        place = child


def cheapest(costs, start, goal, size):
    best = {start: 0}
    came = {}
    heap = [(0, start)]
    done = set()
    while heap:
        cost, here = pop(heap)
        if here == goal:
            break
        if here in done:
            continue
        done.add(here)
        row, column = here
        for there in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            if there not in costs or there in done:
                continue
            total = cost + costs[there]
            if total < best.get(there, 1 << 30):
                best[there] = total
                came[there] = here
                push(heap, (total, there))
    path = [goal]
    while path[-1] != start:
        path.append(came[path[-1]])
    return best[goal], path, best


def components(costs, threshold):
    """How many groups of neighbours there are among the cheap places."""
    left = {place for place, cost in costs.items() if cost <= threshold}
    groups = 0
    while left:
        groups += 1
        todo = [left.pop()]
        while todo:
            row, column = todo.pop()
            for there in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if there in left:
                    left.remove(there)
                    todo.append(there)
    return groups


def run(size):
    seed = 7
    costs = {}
    for row in range(size):
        for column in range(size):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            costs[row, column] = (seed >> 16) % 9 + 1
    cost, path, best = cheapest(costs, (0, 0), (size - 1, size - 1), size)
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return len(costs), len(path), cost, components(costs, 4), ranked[0][1]


if __name__ == "__main__":
    print(run(80))
