import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const project = fileURLToPath(new URL('.', import.meta.url))

/** `npm start`: a level file that is saved goes to the page as it is, instead of loading the page anew. */
const levelFiles: Plugin = {
  name: 'level-files',
  apply: 'serve',
  configureServer: ({ watcher }) => {
    watcher.add(join(project, 'levels'))
  },
  async hotUpdate({ file, server, read }) {
    if (this.environment.name !== 'client') return
    const path = relative(project, file).replaceAll('\\', '/')
    if (!/^levels\/.*\.json$/.test(path)) return
    // `read` waits for an editor that has emptied the file and not yet written it.
    server.ws.send({ type: 'custom', event: 'level-file', data: { path, text: await read() } })
    return []
  },
}

/** Gathers what the title says of each level in a language, so that it need not load all their texts: `virtual:level-cards/ko`. */
const levelCards: Plugin = {
  name: 'level-cards',
  resolveId: (id) => (id.startsWith('virtual:level-cards/') ? `\0${id}` : undefined),
  load(id) {
    const language = /^\0virtual:level-cards\/(.+)$/.exec(id)?.[1]
    if (language === undefined) return undefined
    const levels = join(project, 'levels')
    const folders = readdirSync(levels).filter((name) => existsSync(join(levels, name, 'level.json')))
    const cards = Object.fromEntries(folders.map((folder) => [folder, cardIn(join(levels, folder), language)]))
    return `export const cards = ${JSON.stringify(cards)}`
  },
}

/** The same for what a title tells that nobody touches (src/view/title-scenes.json), with its days and sources: `virtual:title-scenes/ko`. */
const titleScenes: Plugin = {
  name: 'title-scenes',
  resolveId: (id) => (id.startsWith('virtual:title-scenes/') ? `\0${id}` : undefined),
  load(id) {
    const language = /^\0virtual:title-scenes\/(.+)$/.exec(id)?.[1]
    if (language === undefined) return undefined
    const scenes = (readJson(join(project, 'src/view/title-scenes.json')) as SceneRow[]).map(
      ({ about, id: named, folder, kind, lit }) => ({
        kind,
        lit,
        ...(about === 'rule' ? ruleIn(folder, named, language) : eventIn(folder, named, language)),
      }),
    )
    return `export const scenes = ${JSON.stringify(scenes)}`
  },
}

interface SceneRow {
  about: 'rule' | 'event'
  id: string
  folder: string
  kind: string
  lit: Readonly<Record<string, number>>
}

function eventIn(folder: string, id: string, language: string) {
  const words = wordsIn(join(project, 'levels', folder), language)
  const { events } = readJson(join(project, 'levels', folder, 'level.json'))
  return {
    day: events[id].on,
    headline: words[`event.${id}.title`],
    deck: firstOf(words[`event.${id}.story`] ?? ''),
    source: words[`event.${id}.source`],
  }
}

/** A rule is the base's, or its level's own. */
function ruleIn(folder: string, id: string, language: string) {
  const words = wordsIn(join(project, 'levels', folder), language)
  const [base, level] = ['base.json', `${folder}/level.json`].map((file) => readJson(join(project, 'levels', file)))
  const { announcedOn, source } = { ...base.rules[id], ...level.rules[id] }
  return {
    day: announcedOn,
    headline: words[`rule.${id}.headline`],
    deck: words[`rule.${id}.deck`],
    source: { ...base.sources, ...level.sources }[source[0]].publication,
  }
}

/** A story's first sentence, or its first two where the first is an opening word. */
function firstOf(story: string): string {
  const [first = '', second = ''] = story.split(/(?<=。)|(?<=[.?!]) /)
  return first.length < 20 ? `${first} ${second}` : first
}

/** The words of one level's card. */
function cardIn(folder: string, language: string): Record<string, string> {
  const words = wordsIn(folder, language)
  return Object.fromEntries(['title', 'intro', 'span'].map((word) => [word, words[`level.${word}`] ?? '']))
}

/** A level's words, in English where it has none in the language: from the files beside it, or its own. */
function wordsIn(folder: string, language: string): Record<string, string> {
  const textsIn = (code: string): Record<string, string> =>
    existsSync(join(folder, `text.${code}.json`))
      ? readJson(join(folder, `text.${code}.json`))
      : readJson(join(folder, 'level.json')).texts?.[code]
  return { ...textsIn('en'), ...textsIn(language) }
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The files that take half a minute begin first: on a new clone nobody knows yet how long each takes, and the last one would run alone. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /(two-lives|mutate|promises|nine|reading|readme)\.test\.ts$/.test(moduleId)
    const order = await super.sort(files)
    return [...order.filter(isLong), ...order.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  plugins: [levelFiles, levelCards, titleScenes],
  root: 'src',
  base: './',
  publicDir: false,
  server: {
    host: '127.0.0.1',
    // levels/ and assets/ lie outside src/.
    fs: { allow: [project] },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A font inside the stylesheet would be loaded by players who never need it.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf|otf)$/.test(file) ? false : undefined),
    // Phaser alone is 1.4 MB and cannot be shaken; it is a chunk of its own, loaded after the title.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  test: {
    root: project,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    setupFiles: ['tests/all-words.ts'],
    pool: 'threads',
    // Modules are loaded once for each worker and not for each file; a test that turns the clock turns it back.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
  },
})
