/** The files of the levels that ship, by their path from the project: where each can be fetched. */
const addresses = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../levels/**/*.json', { query: '?url', import: 'default', eager: true }),
  ).map(([path, address]) => [path.replace(/^(\.\.\/)+/, ''), address]),
)

/** The folders of the levels that ship. */
export const levelFolders: readonly string[] = Object.keys(addresses).flatMap(
  (path) => /^levels\/([^/]+)\/level\.json$/.exec(path)?.[1] ?? [],
)

const texts = new Map<string, Promise<string>>()

/** A level is data and comes as data: each of its files is fetched once, from beside the page. */
export function levelFileText(path: string): Promise<string> {
  const known = texts.get(path)
  if (known) return known
  const coming = fetch(addresses[path] ?? '').then((response) => response.text())
  texts.set(path, coming)
  coming.catch(() => texts.delete(path))
  return coming
}

/** Puts newer text in a file's place: its author has just saved it. */
export function replaceLevelFile(path: string, text: string): void {
  texts.set(path, Promise.resolve(text))
}

/** All that a shipped level is read from: its own file first, then its texts and the bases. */
export function filesOfLevel(folder: string): Promise<{ path: string; text: string }[]> {
  const own = `levels/${folder}/level.json`
  const beside = Object.keys(addresses).filter(
    (path) => path !== own && (path.startsWith(`levels/${folder}/`) || /^levels\/[^/]+\.json$/.test(path)),
  )
  return withTexts([own, ...beside.filter((path) => !path.endsWith('/promises.json'))])
}

/** Everything that levels of others may extend or copy: the bases, and each shipped level with its texts. */
export function allLevelFiles(): Promise<{ path: string; text: string }[]> {
  return withTexts(Object.keys(addresses).filter((path) => !path.endsWith('/promises.json')))
}

function withTexts(paths: readonly string[]): Promise<{ path: string; text: string }[]> {
  return Promise.all(paths.map(async (path) => ({ path, text: await levelFileText(path) })))
}

/** The folder of a level, by the id in its records: `02-tianshui` holds `tianshui`. */
export function folderOf(level: string): string | undefined {
  return levelFolders.find((folder) => folder === level || folder.endsWith(`-${level}`))
}
