// The laws of the house: which floor may import which, and what each must not contain (`floors` below).
// A law is a function from sources to complaints. It reads the syntax tree, so comments and strings never trip it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  floorOf,
  type Import,
  isNamedFunction,
  lineOf,
  memberName,
  type NodeWithParent,
  nameOf,
  outsideName,
  type ParsedSource,
  parseSource,
  type SyntaxNode,
} from './support/source-tree'

const faces = { may: ['view', 'session', 'text', 'lab/index.ts'], mayKnowTypesOf: ['sim'] }
const readers = { may: ['kernel', 'sim', 'content'], mayKnowTypesOf: [] as string[] }
const everything = ['kernel', 'sim', 'content', 'lab', 'view', 'text', 'session', 'platform']

/** What a floor may import besides itself: a floor, or one file of it. Types alone are told apart from values. */
const floors: Record<string, { may: string[]; mayKnowTypesOf: string[] }> = {
  kernel: { may: [], mayKnowTypesOf: [] },
  sim: { may: ['kernel'], mayKnowTypesOf: [] },
  content: { may: ['kernel', 'sim'], mayKnowTypesOf: [] },
  lab: readers,
  view: { ...readers, mayKnowTypesOf: ['text'] },
  /** Knows the kinds of facts, of which each has a writer. */
  text: { may: ['kernel'], mayKnowTypesOf: ['sim'] },
  session: readers,
  panels: faces,
  stage: faces,
  sound: faces,
  /** Gives the workshop's panels the world outside. */
  workshop: { may: [...faces.may, 'panels', 'platform', 'kernel'], mayKnowTypesOf: ['sim', 'content'] },
  platform: { may: ['kernel'], mayKnowTypesOf: ['sim', 'content', 'session', 'view'] },
  /** Declares what vite.config.ts gathers. */
  'title-words.d': { may: [], mayKnowTypesOf: ['platform', 'view'] },
  cli: { may: everything, mayKnowTypesOf: [] },
  main: { may: [...everything, 'panels', 'stage', 'sound', 'workshop'], mayKnowTypesOf: [] },
}

const onScreen = /^(panels|workshop|main)\/|^main\.tsx?$/
/** Where in src/ each package may be imported; a package that is not here has no home yet. */
const homes: Record<string, RegExp> = {
  immer: /^session\//,
  phaser: /^stage\//,
  howler: /^sound\//,
  preact: onScreen,
  '@preact/signals': onScreen,
  'd3-scale': onScreen,
  'd3-shape': onScreen,
  zod: /^content\/|^session\/|^sim\/(state|level|nation|vocabulary|effects)\//,
  'jsonc-parser': /^panels\/workshop\/.*\.view\.ts$/,
  fflate: /^panels\/workshop\/.*\.view\.ts$/,
  '@codemirror/autocomplete': /^panels\/workshop\//,
  '@codemirror/commands': /^panels\/workshop\//,
  '@codemirror/lang-json': /^panels\/workshop\//,
  '@codemirror/language': /^panels\/workshop\//,
  '@codemirror/lint': /^panels\/workshop\//,
  '@codemirror/search': /^panels\/workshop\//,
  '@codemirror/state': /^panels\/workshop\//,
  '@codemirror/view': /^panels\/workshop\//,
  '@lezer/highlight': /^panels\/workshop\//,
  idb: /^platform\//,
  'intl-messageformat': /^text\//,
  /** Gathered by vite.config.ts. */
  'virtual:title': /^platform\//,
  'node:': /^cli\/|^platform\/([\w-]+-)?node(-[\w-]+)?\.ts$/,
}

const words = (text: string) => new Set(text.trim().split(/\s+/))
const screenWords = words('document window localStorage sessionStorage indexedDB HTMLElement requestAnimationFrame')
const impureWords = words(`${[...screenWords].join(' ')} Date Intl console crypto fetch globalThis navigator performance
  process queueMicrotask setImmediate setInterval setTimeout`)
/** What every engine computes to the same bit. */
const exactMath = words(
  'abs ceil floor fround imul clz32 max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2',
)
const namelessNames = words('utils util helpers helper common manager types')

type Law = (sources: ParsedSource[]) => string[]

const obeysFloors: Law = (sources) =>
  eachImport(sources, ({ floor }, { to, isOurs, isTypeOnly, isDynamic }) => {
    const rules = floors[floor]
    if (!rules) return `'${floor}' is no floor of the table`
    if (!isOurs || floorOf(to) === floor) return null
    const isReached = (place: string) => to === place || floorOf(to) === place
    if (to.startsWith('../'))
      return /^\.\.\/(levels|assets)\//.test(to) && !['kernel', 'sim'].includes(floor) ? null : to
    if (floor === 'main' && floorOf(to) === 'stage' && !isTypeOnly && !isDynamic) return `${to} (use import())`
    if (rules.may.some(isReached) || (isTypeOnly && rules.mayKnowTypesOf.some(isReached))) return null
    return rules.mayKnowTypesOf.some(isReached) ? `${to} (only 'import type' is allowed)` : to
  })

const keepsPackagesHome: Law = (sources) =>
  eachImport(sources, ({ path }, { to, isOurs }) => (isOurs || homes[to]?.test(path) ? null : `package ${to}`))

const systemsAndDecisionsStandAlone: Law = (sources) =>
  eachImport(sources, ({ path }, { to, isTypeOnly }) => {
    const [from, target] = [mechanicOf(path), mechanicOf(to)]
    if (!from || !target || (from.folder === target.folder && from.name === target.name)) return null
    if (from.folder === target.folder && from.name === 'index') return null
    return isTypeOnly && target.name === 'index' ? null : to
  })

/** Kernel and sim give the same bits everywhere and know neither clock, screen nor language. */
const isPure: Law = (sources) =>
  eachNode(sources.filter(isOn('kernel', 'sim')), (place, source) => {
    const { node, parent } = place
    const name = outsideName(place, source)
    if (name === 'Math') {
      const asked = parent?.type === 'MemberExpression' ? memberName(parent) : null
      return exactMath.has(asked ?? '') ? null : `Math.${asked ?? '…'}`
    }
    if (name) return impureWords.has(name) ? name : null
    if (node.type === 'MemberExpression')
      return /^(toLocale|localeCompare)/.test(memberName(node) ?? '') ? memberName(node) : null
    const isPower = node.type === 'BinaryExpression' || node.type === 'AssignmentExpression'
    return isPower && String(node.operator).startsWith('**') ? `operator ${node.operator}` : null
  })

const knowsNoScreen: Law = (sources) =>
  eachNode(sources.filter(isOn('content', 'lab', 'view', 'text', 'session')), (place, source) => {
    const name = outsideName(place, source)
    return name && screenWords.has(name) ? name : null
  })

const hasNoAny: Law = (sources) => eachNode(sources, ({ node }) => (node.type === 'TSAnyKeyword' ? 'any' : null))

const hasNoDefaultExport: Law = (sources) =>
  eachNode(sources, ({ node }) => {
    const isRenamed = node.type === 'ExportSpecifier' && (node.exported as SyntaxNode).name === 'default'
    return isRenamed || node.type === 'ExportDefaultDeclaration' ? 'default export' : null
  })

const namesSayWhatIsInside: Law = (sources) =>
  sources.flatMap(({ path }) =>
    path.split(/[/.-]/).flatMap((word) => (namelessNames.has(word) ? [`${path}: ${word}`] : [])),
  )

const hasNoCycles: Law = (sources) => {
  const known = new Map(sources.map((source) => [source.path, source]))
  const finished = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || finished.has(path)) return
    for (const { to } of known.get(path)?.imports ?? []) visit(to, [...trail, path])
    finished.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return cycles
}

/** The rooms of the economy, ground floor first; a room may import only from those before it, types included. */
const simFloors = words(`state level controls books market compute company trade nation vocabulary score effects
  decisions systems outlook game.ts`)

/** A part of a folder: a room in it, or a loose file. */
function partIn(folder: string, path: string): string | null {
  return path.startsWith(folder) ? (path.slice(folder.length).split('/')[0] ?? null) : null
}

/** Every folder of the sources that holds rooms. */
function foldersWithRooms(sources: ParsedSource[]): string[] {
  const folders = sources.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, n) =>
      parts
        .slice(0, n)
        .map((part) => `${part}/`)
        .join(''),
    )
  })
  return [...new Set(folders)].filter((folder) => folder !== '').sort()
}

/** Which parts of a folder import which, types included, each arrow with one import that makes it. */
function arrowsIn(folder: string, sources: ParsedSource[]): Map<string, Map<string, string>> {
  const arrows = new Map<string, Map<string, string>>()
  for (const { path, imports } of sources) {
    const from = partIn(folder, path)
    if (from === null) continue
    const reached = arrows.get(from) ?? new Map<string, string>()
    arrows.set(from, reached)
    for (const { to, isOurs } of imports) {
      const target = isOurs ? partIn(folder, to) : null
      if (target !== null && target !== from) reached.set(target, `${path} → ${to}`)
    }
  }
  return arrows
}

/** The parts of a folder as floors, the ground floor first: each imports only from floors below. `null` where arrows make a circle. */
function floorsOf(arrows: Map<string, Map<string, string>>): string[][] | { circle: string[] } {
  const left = new Set(arrows.keys())
  const floors: string[][] = []
  while (left.size > 0) {
    const next = [...left].filter((part) => [...(arrows.get(part)?.keys() ?? [])].every((to) => !left.has(to)))
    if (next.length === 0) return { circle: [...left] }
    for (const part of next) left.delete(part)
    floors.push(next.sort())
  }
  return floors
}

/** Rooms beside one another form no circle, types included. */
const roomsPointDown: Law = (sources) =>
  foldersWithRooms(sources).flatMap((folder) => {
    const arrows = arrowsIn(folder, sources)
    const floors = floorsOf(arrows)
    if (Array.isArray(floors)) return []
    const inside = new Set(floors.circle)
    return floors.circle.flatMap((part) =>
      [...(arrows.get(part) ?? [])].filter(([to]) => inside.has(to)).map(([, why]) => `${folder}: ${why}`),
    )
  })

/** The economy's rooms keep the order that the map of the code names. */
const simRoomsKeepTheirOrder: Law = (sources) => {
  const order = [...simFloors]
  return [...arrowsIn('sim/', sources)].flatMap(([from, reached]) => [
    ...(order.includes(from) ? [] : [`sim/${from} is no room of the list`]),
    ...[...reached].filter(([to]) => order.indexOf(to) > order.indexOf(from)).map(([, why]) => why),
  ])
}

/** A folder that holds rooms has few loose files beside them. */
const maxLooseFiles = 8
const hasFewLooseFiles: Law = (sources) =>
  foldersWithRooms(sources).flatMap((folder) => {
    const inside = sources.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path.slice(folder.length))
    const loose = inside.filter((path) => !path.includes('/'))
    const hasRooms = loose.length < inside.length
    return hasRooms && loose.length > maxLooseFiles ? [`${folder}: ${loose.length} loose files`] : []
  })

const maxLines = 400
/** Needs no syntax tree: it reads style sheets too. */
const isNotTooLong = (sources: Pick<ParsedSource, 'path' | 'text'>[]): string[] =>
  sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > maxLines ? [`${path}: ${lines} lines`] : []
  })

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = existsSync(src) ? readdirSync(src, { recursive: true, encoding: 'utf8' }) : []
const paths = files
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
const house = paths.map((path) => parseSource(path, readFileSync(join(src, path), 'utf8'), paths))
const styles = files
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))

test('imports point down only, as the table of floors says', () => expect(obeysFloors(house)).toEqual([]))
test('each package is imported only where it lives', () => expect(keepsPackagesHome(house)).toEqual([]))
test('systems and decisions never import one another', () => expect(systemsAndDecisionsStandAlone(house)).toEqual([]))
test('kernel and sim are pure', () => expect(isPure(house)).toEqual([]))
test('no screen below the panels', () => expect(knowsNoScreen(house)).toEqual([]))
test('no any', () => expect(hasNoAny(house)).toEqual([]))
test('no import cycles', () => expect(hasNoCycles(house)).toEqual([]))
test('rooms beside one another form no circle, types included', () => expect(roomsPointDown(house)).toEqual([]))
test('the rooms of the economy keep their order', () => expect(simRoomsKeepTheirOrder(house)).toEqual([]))
test('folders with rooms have few loose files', () => expect(hasFewLooseFiles(house)).toEqual([]))
test('no source file is too long', () => expect(isNotTooLong(house)).toEqual([]))
test('no style sheet is too long', () => {
  expect(styles.length).toBeGreaterThan(20)
  expect(isNotTooLong(styles)).toEqual([])
})
test('no default exports', () => expect(hasNoDefaultExport(house)).toEqual([]))
test('no file named for a lack of a name', () => expect(namesSayWhatIsInside(house)).toEqual([]))

test.each<[string, Law, string, string, string | null]>([
  ['a climb', obeysFloors, 'sim/game.ts', "import { count } from '../text/format'", 'sim/game.ts:1 text/format'],
  [
    'a value where a type may pass',
    obeysFloors,
    'stage/a.ts',
    "export { b } from '../sim/b'",
    "stage/a.ts:1 sim/b (only 'import type' is allowed)",
  ],
  ['a type', obeysFloors, 'stage/a.ts', "import type { B } from '../sim/b'", null],
  [
    'a way past the face of the lab',
    obeysFloors,
    'panels/a.tsx',
    "import { run } from '../lab/run'",
    'panels/a.tsx:1 lab/run',
  ],
  [
    'the stage before the title',
    obeysFloors,
    'main.ts',
    "import { open } from './stage/open'",
    'main.ts:1 stage/open (use import())',
  ],
  ['the stage after the title', obeysFloors, 'main.ts', "await import('./stage/open')", null],
  ['a level as data', obeysFloors, 'content/a.ts', "import base from '../../levels/base.json'", null],
  [
    'a strange floor',
    obeysFloors,
    'shared/a.ts',
    "import '../kernel/at'",
    "shared/a.ts:1 'shared' is no floor of the table",
  ],
  ['Immer in sim', keepsPackagesHome, 'sim/a.ts', "import type { Draft } from 'immer'", 'sim/a.ts:1 package immer'],
  ['a part of a package', keepsPackagesHome, 'panels/a.tsx', "import { useState } from 'preact/hooks'", null],
  ['a file reader in platform', keepsPackagesHome, 'platform/node.ts', "import fs from 'node:fs'", null],
  ['a homeless package', keepsPackagesHome, 'cli/a.ts', "import _ from 'lodash'", 'cli/a.ts:1 package lodash'],
  [
    'a neighbour',
    systemsAndDecisionsStandAlone,
    'sim/systems/a.ts',
    "import { b } from './b'",
    'sim/systems/a.ts:1 sim/systems/b',
  ],
  ['the table of neighbours', systemsAndDecisionsStandAlone, 'sim/systems/index.ts', "import { b } from './b'", null],
  [
    'a decision asked by a system',
    systemsAndDecisionsStandAlone,
    'sim/systems/a.ts',
    "import { b } from '../decisions/b'",
    'sim/systems/a.ts:1 sim/decisions/b',
  ],
  ['a clock', isPure, 'kernel/a.ts', '\nexport const now = () => new Date()', 'kernel/a.ts:2 Date'],
  ['an inexact function', isPure, 'sim/a.ts', "export const f = Math['exp'](1)", 'sim/a.ts:1 Math.exp'],
  ['a power', isPure, 'sim/a.ts', 'export const f = (x: number) => x ** 2', 'sim/a.ts:1 operator **'],
  [
    'words in comments, strings and fields',
    isPure,
    'sim/a.ts',
    "// Date\nexport const a = { window: 'Math.exp' }.window",
    null,
  ],
  ['a window of weeks', isPure, 'sim/a.ts', 'export const f = (window: number) => window + 1', null],
  ['a screen in a view', knowsNoScreen, 'view/a.ts', 'export const t = document.title', 'view/a.ts:1 document'],
  ['any', hasNoAny, 'view/a.ts', 'export const a = 1 as any', 'view/a.ts:1 any'],
  ['a default export', hasNoDefaultExport, 'view/a.ts', 'export default 1', 'view/a.ts:1 default export'],
  ['a nameless name', namesSayWhatIsInside, 'view/offer-utils.ts', '', 'view/offer-utils.ts: utils'],
  [
    'a room above',
    simRoomsKeepTheirOrder,
    'sim/state/a.ts',
    "import type { B } from '../level/b'",
    'sim/state/a.ts → sim/level/b',
  ],
  ['an unknown room', simRoomsKeepTheirOrder, 'sim/attic/a.ts', '', 'sim/attic is no room of the list'],
  ['a file that imports itself', hasNoCycles, 'view/a.ts', "import './a'", 'view/a.ts → view/a.ts'],
])('the laws notice %s', (_case, law, path, text, complaint) => {
  expect(law([parseSource(path, text, [path])])).toEqual(complaint === null ? [] : [complaint])
})

test('the laws notice rooms that import each other, and a crowd of loose files', () => {
  const paths = ['sim/a/one.ts', 'sim/b/two.ts']
  const circle = [
    parseSource('sim/a/one.ts', "import type { Two } from '../b/two'", paths),
    parseSource('sim/b/two.ts', "import type { One } from '../a/one'", paths),
  ]
  expect(roomsPointDown(circle)).toEqual(['sim/: sim/a/one.ts → sim/b/two.ts', 'sim/: sim/b/two.ts → sim/a/one.ts'])
  const crowd = ['sim/a/a.ts', ...[...'123456789'].map((n) => `sim/f${n}.ts`)].map((path) => parseSource(path, '', []))
  expect(hasFewLooseFiles(crowd)).toEqual(['sim/: 9 loose files'])
  expect(isNotTooLong([parseSource('sim/a.ts', '// a\n'.repeat(401), [])])).toEqual(['sim/a.ts: 401 lines'])
})

test('prints the rooms as floors, ground floor first', () => {
  const pictures = foldersWithRooms(house).flatMap((folder) => {
    const floors = floorsOf(arrowsIn(folder, house))
    const hasRooms = house.some(({ path }) => path.startsWith(folder) && path.slice(folder.length).includes('/'))
    if (!Array.isArray(floors) || !hasRooms) return []
    return [`${folder}\n${floors.map((floor, n) => `  ${n} ${floor.join(' · ')}`).join('\n')}`]
  })
  console.log(pictures.join('\n'))
  expect(pictures.length).toBeGreaterThan(0)
})

test('prints the longest files and functions', () => {
  const lengths = house.map(({ path, text }) => ({ name: path, lines: text.trimEnd().split('\n').length }))
  const functions = house.flatMap((source) =>
    source.nodes.filter(isNamedFunction).map(({ node, parent }) => ({
      name: `${source.path}:${lineOf(source.text, node.start)} ${nameOf(node) ?? nameOf(parent)}`,
      lines: lineOf(source.text, node.end) - lineOf(source.text, node.start) + 1,
    })),
  )
  console.log(`${longest('files', lengths)}\n${longest('functions', functions)}`)
})

function longest(kind: string, all: { name: string; lines: number }[]): string {
  const sorted = all.toSorted((a, b) => b.lines - a.lines)
  const median = sorted[Math.floor(sorted.length / 2)]?.lines ?? 0
  const rows = sorted.slice(0, 10).map(({ name, lines }) => `${String(lines).padStart(6)}  ${name}`)
  return [`${all.length} ${kind}, median ${median} lines; the longest:`, ...rows].join('\n')
}

function mechanicOf(path: string): { folder: string; name: string } | null {
  const [, folder, name] = /^sim\/(systems|decisions)(?:\/([^/.]+).*)?$/.exec(path) ?? []
  // The type of a row is no mechanic.
  return folder && !['decision', 'system'].includes(name ?? '') ? { folder, name: name ?? 'index' } : null
}

function isOn(...names: string[]): (source: ParsedSource) => boolean {
  return ({ floor }) => names.includes(floor)
}

function eachImport(
  sources: ParsedSource[],
  complaintOf: (source: ParsedSource, entry: Import) => string | null,
): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((entry) => {
      const complaint = complaintOf(source, entry)
      return complaint === null ? [] : [`${source.path}:${entry.line} ${complaint}`]
    }),
  )
}

function eachNode(
  sources: ParsedSource[],
  complaintOf: (place: NodeWithParent, source: ParsedSource) => string | null,
): string[] {
  return sources.flatMap((source) =>
    source.nodes.flatMap((place) => {
      const complaint = complaintOf(place, source)
      return complaint === null ? [] : [`${source.path}:${lineOf(source.text, place.node.start)} ${complaint}`]
    }),
  )
}
