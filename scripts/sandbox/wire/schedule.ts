/** Timers that end with their owner: after `close` nothing more runs. */
export class Schedule {
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  /** Runs once at the instant (ms since the epoch), at once if it is past. */
  at(dueMs: number, work: () => void): void {
    if (this.closed) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        work();
      },
      Math.max(0, dueMs - Date.now()),
    );
    this.timers.add(timer);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
