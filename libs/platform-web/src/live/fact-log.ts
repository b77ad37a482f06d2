/** A fact on the wire: what happened, its place in the log, and ids and times. */
export interface Fact {
  readonly event: string;
  readonly seq: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The least that every snapshot has; `serverNow` in epoch ms. */
export interface LiveSnapshot {
  readonly seq: number;
  readonly serverNow?: number;
}

/** The snapshot after the next fact; undefined when that cannot be told, and then a fresh one is needed. */
export type ApplyFact<Snapshot> = (snapshot: Snapshot, fact: Fact) => Snapshot | undefined;

export interface Progress {
  /** Facts that are in the snapshot now and were not before, in order. */
  readonly told: readonly Fact[];
  /** True when something waits that only a fresh snapshot can settle. */
  readonly stuck: boolean;
}

/** A message as a fact, when it has a place in the log; presence and refusals have none. */
export function factOf(event: string, payload: unknown): Fact | undefined {
  if (typeof payload !== 'object' || payload === null || !('seq' in payload)) return undefined;
  const { seq } = payload;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return undefined;
  return { event, seq, payload: payload as Fact['payload'] };
}

/**
 * What is known of one log: a snapshot and the facts that came after it. Facts are applied once and in order, however they
 * arrive; after a hole they wait for the snapshot that closes it.
 */
export class FactLog<Snapshot extends LiveSnapshot> {
  private known: Snapshot | undefined;
  private readonly waiting = new Map<number, Fact>();
  private held = true;

  constructor(private readonly apply?: ApplyFact<Snapshot>) {}

  get snapshot(): Snapshot | undefined {
    return this.known;
  }

  /** From now on facts only wait, until a snapshot is adopted: no live fact is applied before it. */
  hold(): void {
    this.held = true;
  }

  receive(fact: Fact): Progress {
    if (!this.known || fact.seq > this.known.seq) this.waiting.set(fact.seq, fact);
    if (this.held) return { told: [], stuck: false };
    return this.advance([]);
  }

  /** Takes a snapshot, unless a newer one is known, and applies what waited behind it. */
  adopt(snapshot: Snapshot): Progress {
    this.held = false;
    if (!this.known || snapshot.seq >= this.known.seq) this.known = snapshot;
    const { seq } = this.known;
    const inside = [...this.waiting.values()].filter((fact) => fact.seq <= seq).sort((a, b) => a.seq - b.seq);
    for (const fact of inside) this.waiting.delete(fact.seq);
    return this.advance(inside);
  }

  private advance(already: readonly Fact[]): Progress {
    const told = [...already];
    while (this.known) {
      const fact = this.waiting.get(this.known.seq + 1);
      const next = fact && this.apply?.(this.known, fact);
      if (!fact || !next) break;
      this.waiting.delete(fact.seq);
      this.known = next;
      told.push(fact);
    }
    return { told, stuck: this.waiting.size > 0 };
  }
}
