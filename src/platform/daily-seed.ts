/** The seed of the day, such as 2026-11-27; the UTC date, so that it is the same for all players. */
export function dailySeed(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10)
}
