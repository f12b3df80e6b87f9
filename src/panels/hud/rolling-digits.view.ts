/** A part of a written number: fixed letters, or one digit that rolls. */
export interface RollingNumberPart {
  text: string
  /** The digits shown from the old one to the new one; empty where nothing rolls. */
  passing: readonly string[]
}

/** Duration of the animation: `--move-wheels` in tokens.css. */
const rollMs = 400

/** Whether a week lasts long enough for the animation; null while time stands. */
export function isWeekLongEnoughToRollDigits(weekMs: number | null): boolean {
  return weekMs === null || weekMs >= 2 * rollMs
}

/** How one written number turns into another: digit by digit from the right, upward where it grows. */
export function rollingNumberParts(before: string, after: string, grows: boolean): RollingNumberPart[] {
  const shift = before.length - after.length
  const cells: RollingNumberPart[] = []
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

/** The digits from one to another: 8, 9, 0, 1. */
function passingFrom(from: string, to: string, grows: boolean): string[] {
  const passing = [from]
  while (passing.at(-1) !== to) passing.push(String((Number(passing.at(-1)) + (grows ? 1 : 9)) % 10))
  return passing
}
