# Negative zero equals zero and still shows its sign.
z = -0.0
print(z, z == 0.0, 0.0 * -1, -z, 0 * -1.0, z + 0, abs(z), str(z), f"{z:.1f}", {0.0: "zero"}[z], not z, round(-0.4), round(-0.04, 1), -0.0 + -0.0, int(z))  # expect: -0.0 True -0.0 0.0 -0.0 0.0 0.0 -0.0 -0.0 zero True 0 -0.0 -0.0 0
