import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** Upper bound of a file's size, far above that of any level or save. */
const mostBytes = 16_000_000

/** Reads a text file; returns the problem where it cannot. */
export function readTextFile(path: string): { text: string } | { problem: string } {
  try {
    if (statSync(path).size > mostBytes) return { problem: `${path} is larger than ${mostBytes / 1_000_000} MB` }
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    return { problem: `${path} cannot be read: ${reasonOf(error, path)}` }
  }
}

/** Writes a text file; returns the problem or null. */
export function writeTextFile(path: string, text: string): string | null {
  try {
    writeFileSync(path, text)
    return null
  } catch (error) {
    return `${path} cannot be written: ${reasonOf(error, path)}`
  }
}

/** Messages for file system error codes. */
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

/** The file of a level by folder, file, or folder name in levels/; null where there is none. */
export function findLevelPath(asked: string, levelsFolder: string): string | null {
  const own = [
    join(asked, 'level.json'),
    asked,
    join(levelsFolder, asked, 'level.json'),
    join(levelsFolder, `${asked}.json`),
  ].find(isFile)
  return own === undefined ? null : shown(own)
}

/** Files that may hold a level's texts or bases, nearest first: beside it, one folder up, and in levels/. */
export function candidateLevelFiles(own: string, levelsFolder: string): string[] {
  const folders = [dirname(own), join(dirname(own), '..'), levelsFolder]
  const files = folders.flatMap((folder) => [...jsonFiles(folder), ...levelsIn(folder).map(dirname).flatMap(jsonFiles)])
  return [...new Set(files.map(shown))]
}

/** Folder names of the shipped levels. */
export function listShippedLevels(levelsFolder: string): string[] {
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
