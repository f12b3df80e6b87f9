import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

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

/** The file of a level: a folder with level.json, a file, or the name of a folder in levels/; null where there is none. */
export function levelPath(asked: string, levelsFolder: string): string | null {
  const own = [
    join(asked, 'level.json'),
    asked,
    join(levelsFolder, asked, 'level.json'),
    join(levelsFolder, `${asked}.json`),
  ].find(isFile)
  return own === undefined ? null : shown(own)
}

/** Files among which a level may find its texts and what it extends: beside it, one folder up and in levels/, nearest first. */
export function pathsNear(own: string, levelsFolder: string): string[] {
  const folders = [dirname(own), join(dirname(own), '..'), levelsFolder]
  const files = folders.flatMap((folder) => [...jsonFiles(folder), ...levelsIn(folder).map(dirname).flatMap(jsonFiles)])
  return [...new Set(files.map(shown))]
}

/** The names of the levels that ship. */
export function shippedLevels(levelsFolder: string): string[] {
  return levelsIn(levelsFolder).map((path) => basename(dirname(path)))
}

function levelsIn(folder: string): string[] {
  return namesIn(folder)
    .map((name) => join(folder, name, 'level.json'))
    .filter(isFile)
}

function jsonFiles(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .filter(isFile)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}
