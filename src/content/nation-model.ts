import { deepFreeze } from '../kernel/plain-tree'
import type { NationModel } from '../sim/level/scenario'
import type { LevelSourceFile } from './syntax/parse'

/** The two files of the national model, which ship beside the base that names a nation. */
const fileNames = ['nation.json', 'nation-draws.json'] as const

/** Paths of the national model's files in a base's folder. */
export function nationModelFilePathsBeside(basePath: string, paths: readonly string[]): string[] {
  const folder = basePath.replace(/[^\\/]*$/, '')
  return paths.filter((path) => fileNames.some((name) => path === `${folder}${name}`))
}

export function isNationModelFilePath(path: string): boolean {
  return fileNames.some((name) => path === name || path.endsWith(`/${name}`) || path.endsWith(`\\${name}`))
}

/**
 * The national model among the files of a level, or null; the last match is the shipped one.
 *
 * It ships with the program and was checked when it was built, so it is only parsed, once for equal texts.
 */
export function nationModelIn(files: readonly LevelSourceFile[]): NationModel | null {
  const [data, draws] = fileNames.map(
    (name) => files.findLast(({ path }) => isNationModelFilePath(path) && path.endsWith(name))?.text,
  )
  if (data === undefined || draws === undefined) return null
  if (last?.data !== data || last.draws !== draws)
    last = { data, draws, model: deepFreeze({ data: JSON.parse(data), draws: JSON.parse(draws) }) }
  return last.model
}

let last: { data: string; draws: string; model: NationModel } | null = null
