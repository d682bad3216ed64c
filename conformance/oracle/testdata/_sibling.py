visits = 1
