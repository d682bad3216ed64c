# The first clause that fits is taken; a tuple fits for any of its members.
def which(error):
    try:
        raise error
    except (KeyError, IndexError) as e:
        return "lookup pair", e
    except LookupError:
        return "lookup"
    except Exception:
        return "any"
print(which(KeyError(1)), which(LookupError()), which(OSError()))  # expect: ('lookup pair', KeyError(1)) lookup any
