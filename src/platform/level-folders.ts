/** The id of the level in a folder: `02-tianshui` holds `tianshui`. */
export function levelIdOfFolder(folder: string): string {
  return folder.replace(/^\d+-/, '')
}

/** The folder with this name, or with a level of this id; a partial match could be another level. */
export function findLevelFolder(name: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => folder === name) ?? folders.find((folder) => levelIdOfFolder(folder) === name)
}

/** The folder that follows in the order of the levels; null after the last one and for a name that is none of them. */
export function nextLevelFolder(folder: string, folders: readonly string[]): string | null {
  const index = folders.indexOf(folder)
  return index < 0 ? null : (folders[index + 1] ?? null)
}
