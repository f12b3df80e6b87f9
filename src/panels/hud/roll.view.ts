/** A stretch of a written number: letters that stay, or one figure that rolls to its place. */
export interface RollCell {
  text: string
  /** The figures that pass, from the old one to the new one; empty where nothing rolls. */
  passing: readonly string[]
}

/** How long figures roll: `--move-wheels` in tokens.css. */
const rollMs = 400

/** Whether figures have the time to roll, given how long a week is seen; null while time stands still. */
export function hasTimeToRoll(weekMs: number | null): boolean {
  return weekMs === null || weekMs >= 2 * rollMs
}

/** How one written number turns into another: figure by figure from the right, upward where it grows. */
export function rollOf(before: string, after: string, grows: boolean): RollCell[] {
  const shift = before.length - after.length
  const cells: RollCell[] = []
  ;[...after].forEach((sign, place) => {
    const old = before[place + shift] ?? ''
    const last = cells.at(-1)
    const isStill = sign === old || !isFigure(sign)
    if (!isStill) cells.push({ text: sign, passing: isFigure(old) ? passingFrom(old, sign, grows) : ['', sign] })
    else if (last && last.passing.length === 0) last.text += sign
    else cells.push({ text: sign, passing: [] })
  })
  return cells
}

function isFigure(sign: string): boolean {
  return /^\d$/.test(sign)
}

/** The figures on a wheel from one to another: 8, 9, 0, 1. */
function passingFrom(from: string, to: string, grows: boolean): string[] {
  const passing = [from]
  while (passing.at(-1) !== to) passing.push(String((Number(passing.at(-1)) + (grows ? 1 : 9)) % 10))
  return passing
}
