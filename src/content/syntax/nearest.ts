/** A hint with the most similar known word (`did you mean "swift"?`), or a list of the known words. */
export function didYouMean(word: string, known: readonly string[]): string {
  return hintOf(mostSimilarWord(word, known), known)
}

/** The most known words that are listed. */
const mostShown = 14

function hintOf(near: string | null, known: readonly string[]): string {
  if (near !== null) return `did you mean "${near}"?`
  if (known.length === 0) return 'there are none yet'
  const shown = known.slice(0, known.length > mostShown ? 8 : mostShown).join(', ')
  return known.length > mostShown ? `there are ${known.length}: ${shown}, …` : `there are: ${shown}`
}

/** The same hint, with the replacement where one word is similar enough. */
export function wordSuggestionFor(word: string, known: readonly string[]): { suggestion: string; instead?: string } {
  const near = mostSimilarWord(word, known)
  return { suggestion: hintOf(near, known), ...(near === null ? {} : { instead: JSON.stringify(near) }) }
}

/** Longer words are not compared, since the distance takes quadratic time. */
const longestWord = 60

/** The most similar known word within a plausible typing error, at most `most` letters; else null. */
export function mostSimilarWord(
  word: string,
  known: readonly string[],
  most = Number.POSITIVE_INFINITY,
): string | null {
  if (word.length > longestWord) return null
  const limit = Math.min(most, Math.max(1, Math.floor(word.length / 3)))
  const small = word.toLowerCase()
  let best: string | null = null
  let bestSteps = limit + 1
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= bestSteps) continue
    const steps = stepsBetween(small, each.toLowerCase(), bestSteps)
    if (steps < bestSteps) [best, bestSteps] = [each, steps]
  }
  return best
}

/** Rows of the distance table, reused between comparisons; the algorithm needs three. */
const rows: [number[], number[], number[]] = [[], [], []]

/** Damerau-Levenshtein distance (Damerau 1964), cut off at `most`. */
function stepsBetween(a: string, b: string, most: number): number {
  let [twoAbove, above, current] = rows
  for (let n = 0; n <= b.length; n += 1) above[n] = n
  let leastAbove = 0
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row
    let least = row
    const letter = a.charCodeAt(row - 1)
    for (let n = 1; n <= b.length; n += 1) {
      let steps = (above[n - 1] ?? 0) + (letter === b.charCodeAt(n - 1) ? 0 : 1)
      const isExchanged =
        row > 1 && n > 1 && letter === b.charCodeAt(n - 2) && a.charCodeAt(row - 2) === b.charCodeAt(n - 1)
      if (isExchanged) steps = Math.min(steps, (twoAbove[n - 2] ?? 0) + 1)
      steps = Math.min(steps, (above[n] ?? 0) + 1, (current[n - 1] ?? 0) + 1)
      current[n] = steps
      if (steps < least) least = steps
    }
    if (least >= most && leastAbove >= most) return most
    leastAbove = least
    ;[twoAbove, above, current] = [above, current, twoAbove]
  }
  return above[b.length] ?? 0
}
