/** The id of the level in a folder: `02-tianshui` holds `tianshui`. */
export function levelIn(folder: string): string {
  return folder.replace(/^\d+-/, '')
}

/** The folder that a name means, its own or the whole id of its level: never a part, which may be another level's id. */
export function folderNamed(name: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => folder === name) ?? folders.find((folder) => levelIn(folder) === name)
}
