/** Titles that more than one of some levels has. */
export function namesakes(titles: readonly string[]): Set<string> {
  return new Set(titles.filter((title, index) => titles.indexOf(title) !== index))
}

/** What tells a level of ours from its namesakes: the name that it is kept under. */
export function keptName(key: string): string {
  return key.replace(/^own-/, '')
}
