// What builtin functions and methods say of themselves: their `__doc__`, in this project's words.
//
// One table for all, a line each, so that it can be read and mended as text. A line is for one type ('list.pop') or
// for all that have a method of that name. It is taken apart when a program asks for the first `__doc__`, never before.
// Tables that declare a doc of their own (modules do) come first; what is in neither has None.

const TEXT = `
abs The size of a number, without its sign.
aiter The asynchronous iterator of an object.
all Whether no element is false; true for none at all.
anext The next item of an asynchronous iterator, or the default when there is none; to be awaited.
any Whether some element is true; false for none at all.
ascii The repr of an object, with everything outside ASCII escaped.
bin An int as text in base 2, with '0b' before it.
breakpoint Call sys.breakpointhook with the same arguments, which starts a debugger if it has not been replaced.
callable Whether an object can be called. Classes can, and instances of classes with __call__.
chr The text of one character with that code point.
compile Make code of a source or a syntax tree, for exec() or eval() to run.
delattr Delete the attribute of that name; the same as a del statement.
dir The names in the current scope, or the attributes of an object, in order.
divmod Quotient and remainder of a floor division, as a tuple.
eval Evaluate an expression, given as text or code, with these globals and locals.
exec Run statements, given as text or code, with these globals and locals.
format Text of a value by a format specification; what an f-string does after the colon.
getattr An attribute by its name, or the default where there is no such attribute.
globals The namespace of the current module, as a dict.
hasattr Whether an object has an attribute of that name.
hash The hash of an object. Objects that are equal have equal hashes.
hex An int as text in base 16, with '0x' before it.
id The identity of an object: no other object has it while this one lives.
input Print a prompt and read a line from standard input, without its line break.
isinstance Whether an object is of a class or a subclass of it; the class may be a tuple or union of several.
issubclass Whether a class is another one or derived from it; the other may be a tuple or union of several.
iter The iterator of an object; or, given a callable and a sentinel, one that calls until the sentinel comes.
len How many items a container has.
locals The namespace of the current scope, as a dict.
max The largest item of an iterable, or of the arguments; 'key' says what is compared.
min The smallest item of an iterable, or of the arguments; 'key' says what is compared.
next The next item of an iterator, or the default when there is none.
oct An int as text in base 8, with '0o' before it.
open Open a file and give the stream that reads or writes it.
ord The code point of a character.
pow A power, or, with three ints, its remainder by the third, computed without the large power.
print Write values to a stream, with 'sep' between them and 'end' after the last.
repr The text of an object for programmers; for many types it is an expression that makes the object.
round A number rounded to so many decimal digits; halves go to the even neighbour.
setattr Set the attribute of that name; the same as an assignment.
sorted A new list of all items in ascending order; equal items keep their order.
sum The sum of a start value and all items.
vars The namespace of an object, or, without an argument, of the current scope.
__build_class__ What the class statement calls to make a class.
__import__ Import a module by its name; what the import statement calls.

capitalize A copy whose first character is a capital and whose others are lower case.
casefold A copy for comparisons that do not care for case.
center The text in the middle of a field of that width.
count How many times a value occurs.
str.count How many parts like this one do not overlap, between start and end.
bytes.count How many parts like this one do not overlap, between start and end.
bytearray.count How many parts like this one do not overlap, between start and end.
decode The text that these bytes are in an encoding.
encode The bytes of this text in an encoding.
endswith Whether the end is this suffix, or one of a tuple of them.
expandtabs A copy with each tab replaced by spaces up to the next multiple of tabsize.
find Where a part begins first, between start and end; -1 if it does not occur.
str.format A copy with the fields in braces replaced by arguments.
format_map A copy with the fields in braces replaced by values of a mapping.
fromhex Make an object from text of hexadecimal digits, two a byte; white space between bytes is skipped.
hex Two hexadecimal digits a byte, with a separator between groups if one is given.
float.hex The exact value as hexadecimal text.
float.fromhex Make a float of hexadecimal text.
index Where a value is first, between start and stop; a ValueError if it is not there.
str.index Like find(), with a ValueError if the part does not occur.
bytes.index Like find(), with a ValueError if the part does not occur.
bytearray.index Like find(), with a ValueError if the part does not occur.
isalnum Whether there are only letters and numbers, and at least one.
isalpha Whether there are only letters, and at least one.
isascii Whether there is nothing beyond the 128 characters of ASCII; true for nothing at all.
isdecimal Whether there are only decimal digits, and at least one.
isdigit Whether there are only digits, and at least one.
isidentifier Whether this could be the name of a variable; keywords count, too.
islower Whether all letters that have a case are lower case, and there is at least one.
isnumeric Whether there are only characters with a numeric value, and at least one.
isprintable Whether repr() would escape nothing of it; true for nothing at all.
isspace Whether there is only white space, and at least one character.
istitle Whether words begin with capitals and go on in lower case, and there is at least one.
isupper Whether all letters that have a case are upper case, and there is at least one.
join Put this text between the items of an iterable and make one of all.
ljust The text at the left of a field of that width.
lower A copy in lower case.
lstrip A copy without leading white space, or without leading characters of the argument.
maketrans Make a table for translate().
partition What is before the first separator, the separator, and what is after; empty parts where there is none.
removeprefix A copy without this prefix, if it is there.
removesuffix A copy without this suffix, if it is there.
replace A copy with every part like old replaced by new, or with as many as count says.
code.replace A copy with some attributes replaced.
rfind Where a part begins last, between start and end; -1 if it does not occur.
rindex Like rfind(), with a ValueError if the part does not occur.
rjust The text at the right of a field of that width.
rpartition What is before the last separator, the separator, and what is after; empty parts where there is none.
rsplit The parts between separators, counted from the right when maxsplit limits them.
rstrip A copy without trailing white space, or without trailing characters of the argument.
split The parts between separators, or between runs of white space.
BaseExceptionGroup.split A pair: a group of what matches, and a group of the rest; None for a part that is empty.
splitlines The lines, without their ends unless keepends is true.
startswith Whether the beginning is this prefix, or one of a tuple of them.
strip A copy without white space at both ends, or without the characters of the argument there.
swapcase A copy with lower case for upper case and the other way round.
title A copy with each word begun by a capital and continued in lower case.
translate A copy with each character replaced by what a table has for it.
upper A copy in upper case.
zfill The text at the right of a field filled with zeros; a sign stays in front.

add Put an element into the set, if it is not there.
append Put an item at the end.
clear Remove everything.
frame.clear Forget the local variables of a call that is over.
copy A shallow copy.
difference A new set of the elements that are in none of the others.
difference_update Remove the elements that are in any of the others.
discard Remove an element, if it is there.
extend Put all items of an iterable at the end.
fromkeys A new dict with the keys of an iterable, all with the same value.
get The value of a key, or the default if the key is not there.
insert Put an item before the one at an index.
intersection A new set of the elements that are in all of the others, too.
intersection_update Keep only the elements that are in all of the others, too.
isdisjoint Whether nothing is in both.
issubset Whether all elements are in the other one, too.
issuperset Whether the other one has no element that is not here.
items A view of the pairs of keys and values.
keys A view of the keys.
values A view of the values.
pop Remove an item and give it: the one at an index, or the last.
dict.pop Remove a key and give its value, or the default if the key is not there.
set.pop Remove some element and give it.
popitem Remove the pair that was put in last and give it.
remove Remove the first item that is equal; a ValueError if there is none.
set.remove Remove an element; a KeyError if it is not there.
resize Change the length, with zeros in what is new.
reverse Turn the order round, in place.
setdefault The value of a key; the key gets the default first, if it is not there.
sort Bring the items into ascending order, in place; equal items keep their order.
symmetric_difference A new set of the elements that are in one of both only.
symmetric_difference_update Keep the elements that are in one of both only.
union A new set of all elements.
update Take over keys and values of a mapping, of pairs, and of keyword arguments.
set.update Add all elements of the others.

as_integer_ratio Two ints, the second positive, whose quotient is exactly this number.
bit_count How many ones the binary form of the absolute value has.
bit_length How many binary digits the absolute value needs.
conjugate The number with the opposite sign of its imaginary part; a real number is its own.
from_bytes The int that these bytes represent.
from_number Make one of a real or complex number, never of text.
is_integer Whether the number is whole.
to_bytes The bytes that represent this int.
__getformat__ How floats are stored here; for tests.

add_note Add a line that is shown below the error.
with_traceback Set the traceback and give the exception.
derive A group of the same kind with other exceptions; what split() and subgroup() call.
subgroup A group of those exceptions that match; None if none does.
aclose Ask the generator to end; to be awaited.
asend Send a value into the generator; to be awaited for what it yields next.
athrow Raise an exception inside the generator; to be awaited for what it yields next.
close Raise GeneratorExit where it waits, so that it can end.
send Go on with this value, and give what is yielded next.
throw Raise an exception where it waits, and give what is yielded next.
co_branches Where the code branches: from where to where.
co_lines Ranges of the code with their line numbers.
co_positions Where in the source each instruction comes from.
cast A view of the same memory with another format or shape.
release Let go of the memory.
tobytes The items as bytes.
tolist The items as a list, nested as the view has dimensions.
toreadonly A view of the same memory that cannot write.
getter A copy of the property with another getter.
setter A copy of the property with another setter.
deleter A copy of the property with another deleter.
indices Start, stop and step for a sequence of that length.
mro The order in which classes are searched for attributes.

__abs__ abs(self)
__add__ self + value
__aiter__ aiter(self)
__alloc__ How many bytes are set aside.
__and__ self & value
__anext__ anext(self)
__await__ An iterator for the await expression.
__bool__ bool(self)
__buffer__ A view of the memory of the object.
__bytes__ bytes(self)
__call__ self(*args, **kwargs)
__ceil__ The smallest int that is not less.
__class_getitem__ What cls[item] means: a generic alias.
__complex__ complex(self)
__contains__ key in self
__delattr__ del self.name
__delete__ Delete the attribute of an instance.
__delitem__ del self[key]
__dir__ The names that dir() shows.
__divmod__ divmod(self, value)
__enter__ What the with statement calls first.
__eq__ self == value
__exit__ What the with statement calls last.
__float__ float(self)
__floor__ The largest int that is not greater.
__floordiv__ self // value
__format__ format(self, format_spec)
__ge__ self >= value
__get__ The attribute of an instance, or of a class.
__getattribute__ self.name
__getitem__ self[key]
__getstate__ What pickle and copy keep of the object.
__gt__ self > value
__hash__ hash(self)
__iadd__ self += value
__iand__ self &= value
__imul__ self *= value
__index__ The int to use as an index.
__init__ Set up a new object; its class says with which arguments.
__init_subclass__ Called when a class is derived from this one.
__instancecheck__ isinstance(instance, self)
__int__ int(self)
__invert__ ~self
__ior__ self |= value
__isub__ self -= value
__iter__ iter(self)
__ixor__ self ^= value
__le__ self <= value
__len__ len(self)
__length_hint__ How many items will come, as far as can be told.
__lshift__ self << value
__lt__ self < value
__mod__ self % value
__mul__ self * value
__ne__ self != value
__neg__ -self
__new__ Make a new object; its class says with which arguments.
__next__ next(self)
__or__ self | value
__pos__ +self
__pow__ pow(self, value, mod)
__prepare__ The namespace in which the body of a class will run.
__radd__ value + self
__rand__ value & self
__rdivmod__ divmod(value, self)
__reduce__ What pickle and copy make the object of.
__reduce_ex__ What pickle and copy make the object of, for one protocol.
__release_buffer__ Let go of a view that __buffer__ gave.
__replace__ A copy with some attributes replaced.
__repr__ repr(self)
__reversed__ reversed(self)
__rfloordiv__ value // self
__rlshift__ value << self
__rmod__ value % self
__rmul__ value * self
__ror__ value | self
__round__ round(self, ndigits)
__rpow__ pow(value, self, mod)
__rrshift__ value >> self
__rshift__ self >> value
__rsub__ value - self
__rtruediv__ value / self
__rxor__ value ^ self
__set__ Set the attribute of an instance.
__set_name__ Called with the class and the name under which the object stands in it.
__setattr__ self.name = value
__setitem__ self[key] = value
__setstate__ Take back what pickle and copy have kept.
__sizeof__ How many bytes the object takes.
__str__ str(self)
__sub__ self - value
__subclasscheck__ issubclass(cls, self)
__subclasses__ The classes directly derived from this one.
__subclasshook__ Asked by issubclass() of abstract classes before it looks itself.
__truediv__ self / value
__trunc__ The int that is nearest towards zero.
__xor__ self ^ value
`;

let lines: ReadonlyMap<string, string> | null = null;

/** The doc of a builtin function, or of a method of the type called `owner`; null if nobody has written one. */
export function builtinDoc(owner: string | undefined, name: string): string | null {
  lines ??= new Map(
    TEXT.split('\n').map(line => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
  const own = owner === undefined ? undefined : lines.get(`${owner}.${name}`);
  return own ?? lines.get(name) ?? null;
}
