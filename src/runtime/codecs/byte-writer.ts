// Bytes that grow: what encoders write to.

export class ByteWriter {
  private data: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.data = new Uint8Array(Math.max(capacity, 16));
  }

  private reserve(size: number): void {
    if (this.length + size <= this.data.length) return;
    const larger = new Uint8Array(Math.max(this.data.length * 2, this.length + size));
    larger.set(this.data);
    this.data = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.data[this.length++] = value;
  }

  bytes(values: ArrayLike<number>): void {
    this.reserve(values.length);
    this.data.set(values, this.length);
    this.length += values.length;
  }

  finish(): Uint8Array {
    return this.data.slice(0, this.length);
  }
}
