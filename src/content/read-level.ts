import { fingerprintOf } from '../kernel/fingerprint'
import { deepFreeze } from '../kernel/plain'
import type { LevelJson, Scenario } from '../sim/scenario'
import { type Complaint, type Fault, faultAt, inReadingOrder } from './fault'
import { figureComplaints } from './figure-sense'
import { bareWithNotes } from './figures'
import type { Level } from './level'
import { mergeOver } from './merge'
import { didYouMean } from './nearest'
import { lineComplaints } from './own-lines'
import { type LevelFile, parseFile } from './parse'
import { referenceComplaints } from './references'
import { senseComplaints } from './sense'
import { shapeComplaints } from './shape'
import { type Texts, textComplaints } from './texts'
import { located, partAt, plainOf, type Tree } from './tree'

export type Reading = { level: Level } | { faults: Fault[] }

/**
 * Reads a level: its own file first, then its texts (`text.<language>.json`) and whatever it may extend.
 *
 * Either the level is sound in shape, references and sense, or all its faults come back at once.
 */
export function readLevel(files: readonly LevelFile[]): Reading {
  const [own, ...others] = files
  if (!own) return { faults: [{ file: '', line: 1, column: 1, path: '', says: 'there is no level file', hint: '' }] }
  const { tree, words, faults } = gather(own, others)
  if (!tree || faults.length > 0) return { faults: inReadingOrder([...faults, ...(tree ? faultsOf(tree, words) : [])]) }
  const found = faultsOf(tree, words)
  return found.length > 0 ? { faults: inReadingOrder(found) } : { level: levelOf(tree, words.texts) }
}

function faultsOf(tree: Tree, words: Words): Fault[] {
  const value = plainOf(tree)
  const shape = shapeComplaints(value)
  const complaints = [...figureComplaints(value), ...shape]
  if (shape.length > 0) return complaints.map((complaint) => located(tree, complaint))
  const level = value as LevelJson
  const texts = allTexts(value, words.texts)
  const all = [...complaints, ...deeperComplaints(level, texts)]
  return [...all.map((complaint) => located(tree, complaint)), ...lineFaults(tree, level, texts, words)]
}

/** Faults in the keys of people's own lines, told where the key stands: in a file of texts, or in the level's own. */
function lineFaults(tree: Tree, level: LevelJson, texts: Texts, { trees }: Words): Fault[] {
  return Object.entries(texts).flatMap(([language, words]) =>
    lineComplaints(level, Object.keys(words)).map(({ key, says, hint }) => {
      const file = trees.find((one) => one.language === language && partAt(one.tree, [key]))
      return file
        ? located(file.tree, { path: [key], says, hint, atName: true })
        : located(tree, { path: ['texts', language, key], says, hint, atName: true })
    }),
  )
}

function deeperComplaints(level: LevelJson, texts: Texts): Complaint[] {
  return [...referenceComplaints(level), ...senseComplaints(level), ...textComplaints(level, texts)]
}

function levelOf(tree: Tree, files: Texts): Level {
  const { $schema: _schema, extends: _extends, texts: _texts, ...rest } = plainOf(tree) as LevelJson & { texts?: Texts }
  const { bare, notes } = bareWithNotes(rest)
  const scenario = deepFreeze(bare as Scenario)
  return { scenario, notes, texts: allTexts(plainOf(tree), files), fingerprint: fingerprintOf(scenario) }
}

/** The texts that stand in the level's own file, and those in files beside it. */
function allTexts(value: unknown, files: Texts): Texts {
  const { texts: inline = {} } = value as { texts?: Texts }
  const languages = [...new Set([...Object.keys(inline), ...Object.keys(files)])]
  return Object.fromEntries(languages.map((language) => [language, { ...inline[language], ...files[language] }]))
}

interface Gathered {
  tree: Tree | null
  words: Words
  faults: Fault[]
}

/** The texts of the files beside a level, and where they were written: the nearer file first. */
interface Words {
  texts: Texts
  trees: { language: string; tree: Tree }[]
}

/** Parses the level's files and lays them over what they extend. */
function gather(own: LevelFile, others: readonly LevelFile[]): Gathered {
  const chain = extended(own, others, [])
  const tree = chain.trees.reduceRight<Tree | null>((base, level) => (base ? mergeOver(base, level) : level), null)
  const { words, faults } = gatherTexts(others)
  return { tree: chain.isWhole ? tree : null, words, faults: [...chain.faults, ...faults] }
}

interface Chain {
  /** The level first, then what it extends, and so on. */
  trees: Tree[]
  faults: Fault[]
  isWhole: boolean
}

function extended(file: LevelFile, others: readonly LevelFile[], above: readonly string[]): Chain {
  const { tree, faults } = parseFile(file)
  if (!tree) return { trees: [], faults, isWhole: false }
  const asked = tree.content.kind === 'object' ? tree.content.fields.get('extends') : undefined
  if (asked?.content.kind !== 'leaf' || typeof asked.content.value !== 'string')
    return { trees: [tree], faults, isWhole: true }

  const name = asked.content.value
  const next = others.find(({ path }) => isBase(path, name))
  const isCircle = next !== undefined && (next.path === file.path || above.includes(next.path))
  if (!next || isCircle) {
    const says = isCircle ? `"${name}" extends this level in turn` : `there is no "${name}" to extend`
    const hint = isCircle
      ? 'a base cannot extend its own level'
      : didYouMean(name.replace(/@\d+$/, ''), baseNames(others))
    return {
      trees: [tree],
      faults: [...faults, faultAt(asked.source, asked.span, { path: 'extends', says, hint })],
      isWhole: false,
    }
  }
  const rest = extended(next, others, [...above, file.path])
  return { trees: [tree, ...rest.trees], faults: [...faults, ...rest.faults], isWhole: rest.isWhole }
}

/** `base@1` is base.json, `base@2` is base@2.json: bases are frozen by number, so that a new one changes no old level. */
function isBase(path: string, name: string): boolean {
  const file = fileName(path)
  return file === `${name}.json` || file === `${name.replace(/@1$/, '')}.json`
}

function baseNames(files: readonly LevelFile[]): string[] {
  return files
    .map(({ path }) => fileName(path))
    .filter((name) => !isText(name))
    .map((name) => name.replace(/\.json$/, ''))
}

function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}

function isText(name: string): boolean {
  return /(^|\.)text\.[\w-]+\.json$/.test(name)
}

/** The texts of the files beside the level, those nearer to the level over those farther off. */
function gatherTexts(files: readonly LevelFile[]): { words: Words; faults: Fault[] } {
  const texts: Texts = {}
  const trees: Words['trees'] = []
  const faults: Fault[] = []
  for (const file of files.filter(({ path }) => isText(fileName(path))).toReversed()) {
    const language = /text\.([\w-]+)\.json$/.exec(file.path)?.[1] ?? 'en'
    const { tree, faults: found } = parseFile(file)
    faults.push(...found, ...(tree ? wordFaults(tree) : []))
    if (!tree) continue
    texts[language] = { ...texts[language], ...(plainOf(tree) as Record<string, string>) }
    trees.unshift({ language, tree })
  }
  return { words: { texts, trees }, faults }
}

function wordFaults(tree: Tree): Fault[] {
  if (tree.content.kind !== 'object')
    return [located(tree, { path: [], says: 'is no table of texts', hint: 'write { "key": "text" }' })]
  return [...tree.content.fields]
    .filter(([, { content }]) => content.kind !== 'leaf' || typeof content.value !== 'string')
    .map(([key]) => located(tree, { path: [key], says: 'is no text', hint: 'text stands in "quotes"' }))
}
