# super names itself in the message.
class A: pass
class B(A):
    def m(self): return super().nothing  # expect error: AttributeError: 'super' object has no attribute 'nothing'
B().m()
