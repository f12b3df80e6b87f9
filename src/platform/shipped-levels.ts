import type { LevelCardTexts } from '../view/title/title-view'
import { findLevelFolder, nextLevelFolder } from './level-folders'

/** Addresses of the shipped levels' files, by project path. */
const addresses = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../levels/**/*.json', { query: '?url', import: 'default', eager: true }),
  ).map(([path, address]) => [path.replace(/^(\.\.\/)+/, ''), address]),
)

export const shippedLevelFolders: readonly string[] = Object.keys(addresses).flatMap(
  (path) => /^levels\/([^/]+)\/level\.json$/.exec(path)?.[1] ?? [],
)

const texts = new Map<string, Promise<string>>()

/** Fetches a level file once; levels are data files beside the page and not part of the bundle. */
function levelFileText(path: string): Promise<string> {
  const known = texts.get(path)
  if (known) return known
  const coming = fetch(addresses[path] ?? '').then((response) => response.text())
  texts.set(path, coming)
  coming.catch(() => texts.delete(path))
  return coming
}

/** Replaces a file's text after its author has saved it. */
export function replaceCachedLevelFileText(path: string, text: string): void {
  texts.set(path, Promise.resolve(text))
}

/** Selects the files still to be read, given those read so far (the level's own first) and all paths. */
type PathsNeeded = (read: readonly { path: string; text: string }[], paths: readonly string[]) => string[]

/** All files of a shipped level with its texts in some languages: its own file first, then its bases. */
export async function loadShippedLevelFiles(
  folder: string,
  needed: PathsNeeded,
  languages: readonly string[],
): Promise<{ path: string; text: string }[]> {
  const all = pathsIn(languages)
  const files = await withTexts([`levels/${folder}/level.json`])
  for (let next = needed(files, all); next.length > 0; next = needed(files, all)) files.push(...(await withTexts(next)))
  return files
}

const cards = {
  en: () => import('virtual:title/cards/en'),
  'zh-Hans': () => import('virtual:title/cards/zh-Hans'),
  ko: () => import('virtual:title/cards/ko'),
}

/** Texts of the shipped levels' cards by folder, extracted at build time. */
export async function loadLevelCardTexts(
  language: keyof typeof cards,
): Promise<Readonly<Record<string, LevelCardTexts>>> {
  return (await cards[language]()).cards
}

const scenes = {
  en: () => import('virtual:title/scenes/en'),
  'zh-Hans': () => import('virtual:title/scenes/zh-Hans'),
  ko: () => import('virtual:title/scenes/ko'),
}

/** Texts of the title's idle animation, by scene. */
export async function loadTitleScenes(language: keyof typeof scenes) {
  return (await scenes[language]()).scenes
}

/**
 * All possible bases and templates of other levels: the shared base, and shipped levels with texts in some languages.
 */
export function loadAllShippedLevelFiles(languages: readonly string[]): Promise<{ path: string; text: string }[]> {
  return withTexts(pathsIn(languages))
}

function pathsIn(languages: readonly string[]): string[] {
  return Object.keys(addresses).filter((path) => {
    const language = /\/text\.([^/]+)\.json$/.exec(path)?.[1]
    return language === undefined ? !path.endsWith('/promises.json') : languages.includes(language)
  })
}

function withTexts(paths: readonly string[]): Promise<{ path: string; text: string }[]> {
  return Promise.all(paths.map(async (path) => ({ path, text: await levelFileText(path) })))
}

/** The folder of a level by its id: `02-tianshui` holds `tianshui`. */
export function folderOfLevelId(level: string): string | undefined {
  return findLevelFolder(level, shippedLevelFolders)
}

/** The shipped level after another one; null after the last. */
export function shippedLevelAfter(folder: string): string | null {
  return nextLevelFolder(folder, shippedLevelFolders)
}
