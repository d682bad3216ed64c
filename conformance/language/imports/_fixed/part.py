# A module of a package that cannot take it.
