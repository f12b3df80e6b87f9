/** The id of the level in a folder: `02-tianshui` holds `tianshui`. */
export function levelIdOfFolder(folder: string): string {
  return folder.replace(/^\d+-/, '')
}

/** The folder with this name, or with a level of this id; a partial match could be another level. */
export function findLevelFolder(name: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => folder === name) ?? folders.find((folder) => levelIdOfFolder(folder) === name)
}
