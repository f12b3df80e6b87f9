import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

export interface DiskFile {
  path: string
  text: string
}

/** Above this a file is not read: no level and no save is so large. */
const mostBytes = 16_000_000

/** Reads a text file, or says why not. */
export function readText(path: string): { text: string } | { problem: string } {
  try {
    if (statSync(path).size > mostBytes) return { problem: `${path} is larger than ${mostBytes / 1_000_000} MB` }
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    return { problem: `${path} cannot be read: ${reasonOf(error, path)}` }
  }
}

/** Writes a text file; says why not, or null where it is done. */
export function writeText(path: string, text: string): string | null {
  try {
    writeFileSync(path, text)
    return null
  } catch (error) {
    return `${path} cannot be written: ${reasonOf(error, path)}`
  }
}

/** What the disk's answers mean. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the disk cannot be written to',
}

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT')
    return existsSync(dirname(path)) ? 'there is no such file' : `there is no folder ${dirname(path)}`
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

/**
 * The files that a level needs, its own first: a folder with level.json, a file, or the name of a folder in levels/.
 *
 * Then its texts, what it extends (looked for beside it, one folder up and in levels/), and the bases that ship.
 * Null where there is no such level.
 */
export function levelFiles(asked: string, levelsFolder: string): DiskFile[] | null {
  const own = [
    join(asked, 'level.json'),
    asked,
    join(levelsFolder, asked, 'level.json'),
    join(levelsFolder, `${asked}.json`),
  ].find(isFile)
  if (!own) return null
  const folders = [dirname(own), join(dirname(own), '..'), levelsFolder]
  const paths = [...new Set([own, ...textsOf(own), ...basesOf(own, folders), ...jsonFiles(levelsFolder)])]
  return paths.flatMap((path) => {
    const read = readText(path)
    return 'text' in read ? [{ path: shown(path), text: read.text }] : []
  })
}

/** A folder keeps text.<language>.json; a level in one file may keep <its name>.text.<language>.json. */
function textsOf(own: string): string[] {
  const name = basename(own, '.json')
  const prefix = name === 'level' ? 'text.' : `${name}.text.`
  return jsonFiles(dirname(own)).filter((path) => basename(path).startsWith(prefix))
}

/** The files that a level extends, and those that these extend, with their texts. */
function basesOf(own: string, folders: readonly string[], depth = 0): string[] {
  const read = readText(own)
  const name = 'text' in read ? /"extends"\s*:\s*"([\w@-]{1,60})"/.exec(read.text)?.[1] : undefined
  if (name === undefined || depth > 5) return []
  const names = [`${name}.json`, `${name.replace(/@1$/, '')}.json`]
  const base = folders
    .flatMap((folder) => names.map((each) => join(folder, each)))
    .find((path) => path !== own && isFile(path))
  return base ? [base, ...textsOf(base), ...basesOf(base, folders, depth + 1)] : []
}

/** The names of the levels that ship. */
export function shippedLevels(levelsFolder: string): string[] {
  if (!existsSync(levelsFolder)) return []
  return readdirSync(levelsFolder)
    .filter((name) => isFile(join(levelsFolder, name, 'level.json')))
    .sort()
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
    .filter(isFile)
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}
