/** The seed of the day, such as 2026-11-27: one for each day of universal time, the same for everybody. */
export function seedOfDay(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10)
}
