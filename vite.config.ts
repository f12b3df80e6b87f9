import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'
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

/** Gathers the title's words of the levels in a language, so that it need not load all their texts: `virtual:title/cards/ko`. */
const titleWords: Plugin = {
  name: 'title-words',
  resolveId: (id) => (id.startsWith('virtual:title/') ? `\0${id}` : undefined),
  load(id) {
    const [, kind, language] = /^\0virtual:title\/(cards|scenes)\/(.+)$/.exec(id) ?? []
    if (language === undefined) return undefined
    return `export const ${kind} = ${JSON.stringify(kind === 'cards' ? cardsIn(language) : scenesIn(language))}`
  },
}

/** What the title says of each level, by folder. */
function cardsIn(language: string) {
  const levels = join(project, 'levels')
  const folders = readdirSync(levels).filter((name) => existsSync(join(levels, name, 'level.json')))
  return Object.fromEntries(folders.map((folder) => [folder, cardIn(folder, language)]))
}

/** What a title tells that nobody touches (src/view/title/title-scenes.json), with its days and sources. */
function scenesIn(language: string) {
  const rows: SceneRow[] = readJson(join(project, 'src/view/title/title-scenes.json'))
  return rows.map(({ about, id, folder, kind, lit }) => ({
    kind,
    lit,
    ...(about === 'rule' ? ruleIn(folder, id, language) : eventIn(folder, id, language)),
  }))
}

interface SceneRow {
  about: 'rule' | 'event'
  id: string
  folder: string
  kind: string
  lit: Readonly<Record<string, number>>
}

function eventIn(folder: string, id: string, language: string) {
  const words = wordsIn(folder, language)
  const { events } = readLevelFile(folder, 'level.json')
  return {
    day: events[id].on,
    headline: words[`event.${id}.title`],
    deck: firstOf(words[`event.${id}.story`] ?? ''),
    source: words[`event.${id}.source`],
  }
}

/** A rule is the base's, or its level's own. */
function ruleIn(folder: string, id: string, language: string) {
  const words = wordsIn(folder, language)
  const [base, level] = [readLevelFile('.', 'base.json'), readLevelFile(folder, 'level.json')]
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
  const [first = '', second = ''] = story.split(/(?<=。|[.?!] )/)
  return (first.length < 20 ? first + second : first).trim()
}

/** The words of one level's card. */
function cardIn(folder: string, language: string): Record<string, string> {
  const words = wordsIn(folder, language)
  return Object.fromEntries(['title', 'intro', 'span'].map((word) => [word, words[`level.${word}`] ?? '']))
}

/** A level's words, in English where it has none in the language: from the files beside it, or its own. */
function wordsIn(folder: string, language: string): Record<string, string> {
  const textsIn = (code: string): Record<string, string> =>
    existsSync(join(project, 'levels', folder, `text.${code}.json`))
      ? readLevelFile(folder, `text.${code}.json`)
      : readLevelFile(folder, 'level.json').texts?.[code]
  return { ...textsIn('en'), ...textsIn(language) }
}

function readLevelFile(folder: string, name: string) {
  return readJson(join(project, 'levels', folder, name))
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

/** Papers that the game links to, as pages beside it: the page that they become, and the file. */
const papers = { 'model-card.html': 'levels/model-card.md' }

/** A paper is written in Markdown, which a browser does not show. */
const paperPages: Plugin = {
  name: 'paper-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const paper = Object.entries(papers).find(([page]) => request.url === `/${page}`)
      if (!paper) return next()
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(paperPage(paper[1]))
    })
  },
  generateBundle() {
    for (const [fileName, path] of Object.entries(papers))
      this.emitFile({ type: 'asset', fileName, source: paperPage(path) })
  },
}

function paperPage(path: string): string {
  const text = readFileSync(join(project, path), 'utf8')
  const [, title = path] = /^# (.*)$/m.exec(text) ?? []
  const style = `:root { color-scheme: light dark } body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem;
    font: 1rem/1.5 Georgia, serif } table { border-collapse: collapse } td, th { border: 1px solid #8888;
    padding: 0.2rem 0.6rem; text-align: left } h2 { margin-top: 2.5rem }`
  return `<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
<title>${title}</title><style>${style}</style><main>${marked.parse(text, { async: false })}</main></html>`
}

export default defineConfig({
  plugins: [levelFiles, titleWords, paperPages],
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
    setupFiles: ['tests/support/all-words.ts'],
    pool: 'threads',
    // Modules are loaded once for each worker and not for each file; a test that turns the clock turns it back.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
  },
})
