# size: 300
# small: 17
# expect: (300, 448500, 2990, 93001)
# stresses: a web of constraint objects that replans itself: many short methods, properties, sets, inheritance
# does not show: long loops over numbers

NONE, WEAK, NORMAL, STRONG, REQUIRED = range(5)


class Variable:
    """A value, who decides it, and how strong a constraint must be to decide it instead."""

    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.release()

    def release(self):
        self.decided_by = None
        self.strength = NONE
        self.mark = 0


class Constraint:
    def __init__(self, strength, *variables):
        self.strength = strength
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.constraints.append(self)

    @property
    def is_satisfied(self):
        return self.output is not None

    def inputs(self):
        return [variable for variable in self.variables if variable is not self.output]

    def execute(self):
        pass

    def choose_output(self, mark):
        weakest = None
        for variable in self.variables:
            if variable.mark != mark and variable.strength < self.strength:
                if weakest is None or variable.strength < weakest.strength:
                    weakest = variable
        return weakest

    def recalculate(self):
        """The output is as hard to take as the easiest way in which this constraint could give it up."""
        self.output.strength = min([self.strength] + [variable.strength for variable in self.inputs()])

    def satisfy(self, planner, mark):
        """Takes its weakest variable; returns the constraint that must now look for another one."""
        self.output = self.choose_output(mark)
        if self.output is None:
            return None
        loser, self.output.decided_by = self.output.decided_by, self
        if loser is not None:
            loser.output = None
        for variable in self.variables:
            variable.mark = mark
        planner.propagate(self)
        return loser


class Stay(Constraint):
    pass


class Edit(Constraint):
    def __init__(self, strength, variable):
        super().__init__(strength, variable)
        self.wanted = variable.value

    def execute(self):
        self.output.value = self.wanted


class Equal(Constraint):
    def execute(self):
        a, b = self.variables
        if self.output is b:
            b.value = a.value
        else:
            a.value = b.value


class Scale(Constraint):
    def __init__(self, strength, source, factor, offset, target):
        super().__init__(strength, source, target)
        self.factor, self.offset = factor, offset

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def add(self, constraint):
        self.mark += 1
        loser = constraint.satisfy(self, self.mark)
        while loser is not None:
            loser = loser.satisfy(self, self.mark)
        return constraint

    def followers(self, constraint):
        for other in constraint.output.constraints:
            if other is not constraint and other.is_satisfied:
                yield other

    def propagate(self, constraint):
        waiting = [constraint]
        while waiting:
            current = waiting.pop()
            current.recalculate()
            waiting.extend(self.followers(current))

    def remove(self, constraint):
        for variable in constraint.variables:
            variable.constraints.remove(constraint)
        output, constraint.output = constraint.output, None
        if output is None:
            return
        output.release()
        unsatisfied, waiting = [], [output]
        while waiting:
            variable = waiting.pop()
            for other in variable.constraints:
                if not other.is_satisfied:
                    unsatisfied.append(other)
                elif other.output is not variable:
                    other.recalculate()
                    waiting.append(other.output)
        for other in sorted(unsatisfied, key=lambda other: -other.strength):
            self.add(other)

    def plan(self, start):
        """The constraints downstream of one, each after those that decide its inputs."""
        order, known, waiting = [], {start.output}, [start]
        while waiting:
            constraint = waiting.pop()
            order.append(constraint)
            known.add(constraint.output)
            for follower in self.followers(constraint):
                if all(variable in known or variable.decided_by is None for variable in follower.inputs()):
                    waiting.append(follower)
        return order

    def execute(self, plan):
        for constraint in plan:
            constraint.execute()
        self.executed += len(plan)


def change(planner, variable, values):
    edit = planner.add(Edit(STRONG, variable))
    plan = planner.plan(edit)
    for value in values:
        edit.wanted = value
        planner.execute(plan)
    planner.remove(edit)


def chain(planner, length):
    variables = [Variable(f"v{i}") for i in range(length + 1)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(REQUIRED, a, b))
    planner.add(Stay(NORMAL, variables[-1]))
    change(planner, variables[0], range(length + 1))
    return variables[-1].value


def projection(planner, count):
    targets = []
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    for i in range(count):
        source, target = Variable(f"s{i}", i), Variable(f"t{i}", i)
        planner.add(Stay(NORMAL, source))
        planner.add(Scale(REQUIRED, source, factor.value, offset.value, target))
        targets.append((source, target))
    for i, (source, target) in enumerate(targets):
        change(planner, source, (i, i * 2))
        change(planner, target, (target.value, i * 100 + 1000))
    return targets[-1][0].value, sum(source.value for source, _ in targets)


def run(size):
    planner = Planner()
    end = chain(planner, size)
    last, total = projection(planner, size)
    return end, total, last, planner.executed


if __name__ == "__main__":
    print(run(300))
