/** Titles that several levels share. */
export function duplicateLevelTitles(titles: readonly string[]): Set<string> {
  return new Set(titles.filter((title, index) => titles.indexOf(title) !== index))
}

/** The storage name that distinguishes an own level from others with its title. */
export function ownLevelNameFromStorageKey(key: string): string {
  return key.replace(/^own-/, '')
}
