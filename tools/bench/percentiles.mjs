/** The value below which a share of the numbers lies (nearest rank). */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (numbers) => percentile(numbers, 0.5);

/** p50, p95 and p99 of a list of milliseconds. */
export const summary = (ms) => ({ p50: percentile(ms, 0.5), p95: percentile(ms, 0.95), p99: percentile(ms, 0.99) });
