# A keyword that nearly fits brings a suggestion.
def draw(width, height): pass
draw(width=1, heigth=2)  # expect error: TypeError: draw() got an unexpected keyword argument 'heigth'. Did you mean 'height'?
