/** A text as a wordier language would have it, for looking at layouts: two fifths longer, and still to be read. */
export function lengthenTextForLayoutTest(text: string): string {
  const more = Math.ceil(text.length * 0.4)
  return text.trim() === '' ? text : `${text} ${'wordier '.repeat(Math.ceil(more / 8)).slice(0, Math.max(1, more - 1))}`
}
