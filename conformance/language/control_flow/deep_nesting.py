# Twenty nested blocks.
count = 0
for a in range(2):
  for b in range(2):
    for c in range(2):
      if a == b:
        try:
          while True:
            with_break = 0
            for d in range(3):
              if d > 1:
                if c:
                  try:
                    raise KeyError
                  except KeyError:
                    count += 10
                  finally:
                    count += 1
                break
            break
        finally:
          count += 100
print(count)  # expect: 422
