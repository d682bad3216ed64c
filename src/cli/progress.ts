// A progress line on standard error: overwritten on a terminal, left out elsewhere.

export class Progress {
  private readonly shown = process.stderr.isTTY === true;
  private done = 0;
  private readonly start = performance.now();

  constructor(private readonly total: number) {}

  /** One more piece of work begins. */
  step(what: string): void {
    if (this.shown) {
      const seconds = (performance.now() - this.start) / 1000;
      const rate = this.done / seconds;
      const left =
        this.done === 0 ? '' : `, ${rate.toFixed(1)}/s, ${Math.ceil((this.total - this.done) / rate)} s left`;
      process.stderr.write(`\r\x1b[K[${this.done}/${this.total}] ${what}${left}`);
    }
    this.done++;
  }

  end(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
  }
}
