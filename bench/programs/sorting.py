# size: 15000
# small: 290
# expect: (506610470, 9998125)
# stresses: list.sort and sorted with and without key, and two sorts written in Python
# does not show: sorting of objects with their own __lt__


def numbers(count):
    seed = 12345
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        result.append(seed >> 7)
    return result


def quicksort(items, low, high):
    while low < high:
        pivot = items[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        quicksort(items, low, j)
        low = i


def heapsort(items):
    count = len(items)

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for start in range(count // 2 - 1, -1, -1):
        sift(start, count)
    for end in range(count - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)


def run(size):
    data = numbers(size)
    right = sorted(data)
    quick, heap = data[:], data[: size // 3]
    quicksort(quick, 0, size - 1)
    heapsort(heap)
    if quick != right or heap != sorted(data[: size // 3]):
        return "wrong order"
    by_digits = sorted(data, key=lambda n: (n % 1000, -n))
    data.sort(key=str, reverse=True)
    return sum(i * (n % 10) for i, n in enumerate(by_digits)), data[0]


if __name__ == "__main__":
    print(run(15000))
