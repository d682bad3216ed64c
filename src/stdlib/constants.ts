// Numbers that a module only hands on, written as one text: 'SIGHUP=1 SIGINT=2'. Cheap until somebody imports the module.

export function constants(text: string): Record<string, number> {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map(pair => {
        const [name, value] = pair.split('=') as [string, string];
        return [name, Number(value)];
      }),
  );
}
