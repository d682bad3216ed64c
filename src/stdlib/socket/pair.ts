// Two connected ends in memory: all that socketpair() gives here, and what an event loop wakes itself with.
//
// Ends have descriptor numbers of their own, far above those of the system, so that select can tell them apart.

export class PairEnd {
  private received: Uint8Array[] = [];
  private waiting = 0;
  peer: PairEnd | null = null;
  closed = false;

  constructor(readonly descriptor: number) {}

  get readable(): boolean {
    return this.waiting > 0 || this.atEnd;
  }

  get writable(): boolean {
    return this.waiting < MOST_WAITING;
  }

  /** The other end was closed: what is left can be read, then nothing comes any more. */
  get atEnd(): boolean {
    return this.peer === null || this.peer.closed;
  }

  deliver(data: Uint8Array): void {
    this.received.push(data.slice());
    this.waiting += data.length;
  }

  take(most: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let left = most;
    while (left > 0 && this.received.length > 0) {
      const first = this.received[0]!;
      const part = first.subarray(0, left);
      if (part.length === first.length) this.received.shift();
      else this.received[0] = first.subarray(part.length);
      parts.push(part);
      left -= part.length;
    }
    const data = new Uint8Array(most - left);
    let at = 0;
    for (const part of parts) {
      data.set(part, at);
      at += part.length;
    }
    this.waiting -= data.length;
    return data;
  }

  close(): void {
    this.closed = true;
    pairEnds.delete(this.descriptor);
  }
}

const MOST_WAITING = 1 << 16;
const FIRST_DESCRIPTOR = 1 << 20;
let nextDescriptor = FIRST_DESCRIPTOR;

/** Open ends by descriptor. */
export const pairEnds = new Map<number, PairEnd>();

export function makePair(): [PairEnd, PairEnd] {
  const ends: [PairEnd, PairEnd] = [new PairEnd(nextDescriptor++), new PairEnd(nextDescriptor++)];
  ends[0].peer = ends[1];
  ends[1].peer = ends[0];
  for (const end of ends) pairEnds.set(end.descriptor, end);
  return ends;
}
