import { Injectable } from '@nestjs/common';
import { KredsLogger } from '../logging/kreds-logger';

/** Something that happened: past tense, versioned, e.g. `networks.member-placed.v1`; ids, times and codes only. */
export interface Fact {
  readonly type: `${string}.v${number}`;
}

/** After-commit facts inside the process: siblings hear each other here and nowhere else. */
@Injectable()
export class Facts {
  private readonly listeners = new Map<string, ((fact: never) => void | Promise<void>)[]>();

  constructor(private readonly logger: KredsLogger) {}

  hear<F extends Fact>(type: F['type'], listener: (fact: F) => void | Promise<void>): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** Called from `unit.afterCommit`. A listener that fails is logged and harms neither the writer nor the others. */
  publish(fact: Fact): void {
    for (const listener of this.listeners.get(fact.type) ?? []) {
      void Promise.resolve()
        .then(() => listener(fact as never))
        .catch((error: unknown) => this.logger.surprise(error));
    }
  }
}
