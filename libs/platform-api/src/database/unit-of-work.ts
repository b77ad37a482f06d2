import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { WRITE_SOURCE } from './tokens';

/** One transaction: the manager to write with, and what shall happen once it has been committed. */
export class Unit {
  private readonly hooks: (() => void)[] = [];

  constructor(readonly manager: EntityManager) {}

  /** Runs after the commit, in order; never when the transaction was rolled back. */
  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  /** @internal */
  committed(): void {
    for (const hook of this.hooks) hook();
  }
}

/**
 * The only way to write. On SQLite units run one after the other (TypeORM has one connection per data source, so
 * concurrent transactions would break each other); on PostgreSQL each is an ordinary transaction. A nested call joins.
 * No network call and no timer belongs inside.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Unit>();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource(WRITE_SOURCE) private readonly source: DataSource) {}

  /** Which engine stands behind it; for the few statements that differ. */
  get engine(): 'sqlite' | 'postgres' {
    return this.source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  async run<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open) return work(open);
    return this.engine === 'postgres' ? this.transaction(work) : this.inLine(() => this.transaction(work));
  }

  private async transaction<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    let unit: Unit | undefined;
    const value = await this.source.transaction((manager) => {
      const opened = new Unit(manager);
      unit = opened;
      return this.current.run(opened, () => work(opened));
    });
    // Hooks run outside the unit, so that what they start opens a unit of its own.
    this.current.exit(() => unit?.committed());
    return value;
  }

  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work, work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}
