/** The middle of what several rounds measured: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * Measures each thing once per round, in turns and the other way round every second time, so that whatever else the
 * machine does meanwhile hits them alike. The answers are listed by round.
 */
export async function inTurns<K extends string, T>(
  rounds: number,
  contestants: Readonly<Record<K, (round: number) => Promise<T>>>,
): Promise<Record<K, T[]>> {
  const names = Object.keys(contestants) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, T[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      measured[name].push(await contestants[name](round));
    }
  }
  return measured;
}

/** The value below which this share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs `work` for every item, at most `width` at once; each line takes the items whose number it has. */
export async function inLines<T>(
  items: readonly T[],
  width: number,
  work: (item: T, line: number) => Promise<void>,
): Promise<void> {
  const lines = Array.from({ length: width }, async (_, line) => {
    for (let index = line; index < items.length; index += width) await work(items[index] as T, line);
  });
  await Promise.all(lines);
}
