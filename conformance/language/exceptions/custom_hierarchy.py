# Own exceptions with attributes, their text and their bases.
class AppError(Exception):
    code = 10
class NotFound(AppError):
    code = 44
    def __init__(self, name):
        super().__init__(f"{name} not found")
        self.name = name
class Quiet(AppError):
    def __str__(self): return "quiet"
for error in (NotFound("page"), AppError("a", 1), Quiet("loud"), AppError()):
    try:
        raise error
    except AppError as e:
        print(type(e).__name__, e.code, str(e), repr(e), e.args)  # expect: NotFound 44 page not found NotFound('page not found') ('page not found',)
        # expect: AppError 10 ('a', 1) AppError('a', 1) ('a', 1)
        # expect: Quiet 10 quiet Quiet('loud') ('loud',)
        # expect: AppError 10  AppError() ()
