// The Chinese and Korean characters of each font file: those of the title first, then the game's other texts, then the
// levels' stories. Each later file has only characters that the earlier ones lack; a page loads them in that order, on
// demand. `npx tsx assets/fonts/slices.ts FOLDER` writes each list of characters into FOLDER, for make-fonts.sh.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
export const slicedLanguages = ['zh-Hans', 'ko'] as const
export const sliceNames = ['title', 'words', 'levels'] as const
type SliceName = (typeof sliceNames)[number]

/** Characters that the Latin fonts do not have. */
export function eastern(text: string): string[] {
  return [...new Set(text)].filter((sign) => (sign.codePointAt(0) ?? 0) >= 0x2e80).toSorted()
}

/** The characters of each slice of a language. */
export function slicesOf(language: string): Record<SliceName, string[]> {
  const title = eastern(cards(language) + titleWords(language))
  const words = eastern(filesIn(`src/text/${language}`, /\.json$/)).filter((sign) => !title.includes(sign))
  const before = new Set([...title, ...words])
  const levels = eastern(levelFiles(language).join('')).filter((sign) => !before.has(sign))
  return { title, words, levels }
}

/** The title's texts before any input, and the language's own name. */
function titleWords(language: string): string {
  const file = readFileSync(`${project}/src/text/${language}/title.json`, 'utf8')
  const texts: Record<string, string> = JSON.parse(file)
  const said = Object.keys(texts).flatMap((key) => (/^(title|settings\.language)/.test(key) ? [texts[key]] : []))
  return said.join('') + (new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '')
}

function cards(language: string): string {
  return levelFiles(language)
    .map((text) => {
      const words: Record<string, string> = JSON.parse(text)
      return ['title', 'intro', 'span'].map((word) => words[`level.${word}`] ?? '').join('')
    })
    .join('')
}

function levelFiles(language: string): string[] {
  return readdirSync(`${project}/levels`)
    .map((folder) => `${project}/levels/${folder}/text.${language}.json`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
}

function filesIn(folder: string, pattern: RegExp): string {
  const names = readdirSync(`${project}/${folder}`).filter((name) => pattern.test(name))
  return names.map((name) => readFileSync(`${project}/${folder}/${name}`, 'utf8')).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const language of slicedLanguages)
    for (const [name, signs] of Object.entries(slicesOf(language)))
      writeFileSync(`${process.argv[2]}/${language}-${name}.txt`, signs.join(''))
