/**
 * Runs one work at a time. Whoever asks while it runs gets the run after it, together with everybody else who waits: an
 * answer that is on its way already may be older than the wish.
 */
export class FreshRun<Answer> {
  private running: Promise<Answer> | undefined;
  private next: Promise<Answer> | undefined;

  constructor(private readonly work: () => Promise<Answer>) {}

  run(): Promise<Answer> {
    if (!this.running) return this.start();
    this.next ??= this.running.then(
      () => this.startNext(),
      () => this.startNext(),
    );
    return this.next;
  }

  private start(): Promise<Answer> {
    const run = this.work().finally(() => {
      if (this.running === run) this.running = undefined;
    });
    this.running = run;
    return run;
  }

  private startNext(): Promise<Answer> {
    this.next = undefined;
    return this.start();
  }
}
