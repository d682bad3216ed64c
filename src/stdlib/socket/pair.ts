// Ends of connections in memory: what socketpair() gives, what an event loop wakes itself with, and what is connected
// through the loopback network of this process (loopback.ts).
//
// Ends have descriptor numbers of their own, far above those of the system, so that select can tell them apart.

/** (host, port) and what IPv6 adds, or the path of a local socket. */
export type Address =
  | { readonly host: string; readonly port: number; readonly flow?: number; readonly scope?: number }
  | string;

const LOCAL = 1;

export class PairEnd {
  private received: Uint8Array[] = [];
  private waiting = 0;
  private names = 1;
  private sentInVain = false;
  peer: PairEnd | null = null;
  closed = false;
  /** Nothing more will be sent from here. */
  finished = false;
  /** Nothing more is to be read here. */
  deaf = false;
  /** Listens, and these wait to be accepted. */
  backlog: PairEnd[] | null = null;
  mostWaiting = 0;
  /** Datagrams that have come, each with its sender. */
  datagrams: { readonly data: Uint8Array; readonly from: Address | null }[] | null = null;
  local: Address | null = null;
  remote: Address | null = null;

  constructor(
    readonly descriptor: number,
    readonly family = 1,
    readonly type = 1,
  ) {
    pairEnds.set(descriptor, this);
  }

  get connected(): boolean {
    return this.peer !== null;
  }

  get readable(): boolean {
    if (this.backlog !== null) return this.backlog.length > 0;
    if (this.datagrams !== null) return this.datagrams.length > 0;
    return this.waiting > 0 || this.atEnd;
  }

  /** May something be sent from here? */
  get writable(): boolean {
    return this.datagrams !== null || (this.peer?.hasRoom ?? true);
  }

  get hasRoom(): boolean {
    return this.waiting < MOST_WAITING || this.closed;
  }

  /** The other end was closed: what is left can be read, then nothing comes any more. */
  get atEnd(): boolean {
    return this.deaf || this.peer === null || this.peer.closed || this.peer.finished;
  }

  /** False when the connection is broken. A network, unlike a local socket, finds that out with what is sent first. */
  send(data: Uint8Array): boolean {
    const peer = this.peer!;
    if (this.finished || (peer.closed && (this.family === LOCAL || this.sentInVain))) return false;
    if (peer.closed) this.sentInVain = true;
    else peer.deliver(data);
    return true;
  }

  deliver(data: Uint8Array): void {
    this.received.push(data.slice());
    this.waiting += data.length;
  }

  /** `peeks`: it stays there. */
  take(most: number, peeks = false): Uint8Array {
    const parts: Uint8Array[] = [];
    let left = most;
    for (const first of this.received) {
      const part = first.subarray(0, left);
      parts.push(part);
      left -= part.length;
      if (left === 0) break;
    }
    const data = new Uint8Array(most - left);
    let at = 0;
    for (const part of parts) {
      data.set(part, at);
      at += part.length;
    }
    if (!peeks) this.drop(data.length);
    return data;
  }

  private drop(count: number): void {
    this.waiting -= count;
    let left = count;
    while (left > 0) {
      const first = this.received[0]!;
      if (first.length > left) this.received[0] = first.subarray(left);
      else this.received.shift();
      left -= Math.min(left, first.length);
    }
  }

  /** One more number for the same end. */
  duplicate(): number {
    const descriptor = nextDescriptor++;
    pairEnds.set(descriptor, this);
    this.names++;
    return descriptor;
  }

  /** The end is closed with the last of its numbers. */
  close(descriptor = this.descriptor): void {
    pairEnds.delete(descriptor);
    if (--this.names > 0) return;
    this.closed = true;
    for (const waiting of this.backlog ?? []) waiting.close();
  }
}

const MOST_WAITING = 1 << 16;
const FIRST_DESCRIPTOR = 1 << 20;
let nextDescriptor = FIRST_DESCRIPTOR;

/** Open ends by descriptor. */
export const pairEnds = new Map<number, PairEnd>();

export const newEnd = (family: number, type: number): PairEnd => new PairEnd(nextDescriptor++, family, type);

export function join(a: PairEnd, b: PairEnd): void {
  a.peer = b;
  b.peer = a;
}

export function makePair(family = 1, type = 1): [PairEnd, PairEnd] {
  const ends: [PairEnd, PairEnd] = [newEnd(family, type), newEnd(family, type)];
  join(...ends);
  return ends;
}
