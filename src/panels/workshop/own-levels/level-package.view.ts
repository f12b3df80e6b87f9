import { deflateSync, Inflate, strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import { parseJsonFile } from '../../../content/syntax/parse'
import { type LevelFileContentByName, levelFileName, parsePlainJsonValue, textFileLanguage } from '../level-set.view'
import { setValueInJsonText } from './new-level.view'

/**
 * Packs levels into a link, a zip or one file, and unpacks them. Strangers' levels are data: of bounded size while
 * unpacked, with known file names, and never executed.
 */

/** Size bounds for strangers' levels. */
export const levelImportSizeLimits = {
  packedBytes: 2_000_000,
  bytes: 3_000_000,
  files: 24,
  fragmentCharacters: 1_500_000,
}

/** Some programs break longer links. */
export const longLinkWarningCharacters = 8_000

/** Why something could not be imported as a level. */
export type LevelImportErrorCode = 'tooLarge' | 'damaged' | 'noLevel'
export type LevelImportResult = { files: LevelFileContentByName } | { trouble: LevelImportErrorCode }

const fragmentName = '#level=1.'
const chunkBytes = 4096

/** The level as the fragment of a link: `#level=1.…`. A fragment is never sent to a server. */
export function levelToUrlFragment(files: LevelFileContentByName): string {
  return fragmentName + base64Url(deflateSync(strToU8(JSON.stringify(files)), { level: 9 }))
}

/** The level in a link or its fragment. */
export function levelFromLink(link: string): LevelImportResult {
  const start = link.indexOf(fragmentName)
  if (start < 0) return { trouble: 'noLevel' }
  const packed = link.slice(start + fragmentName.length).trim()
  if (packed.length > levelImportSizeLimits.fragmentCharacters) return { trouble: 'tooLarge' }
  return unpacking(() => {
    const value: unknown = JSON.parse(strFromU8(inflated(bytesOf(packed))))
    if (value === null || typeof value !== 'object') return { trouble: 'noLevel' }
    return filesFrom(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  })
}

/** A zip of the level's files, in a folder named after the level. */
export function levelToZip(files: LevelFileContentByName, folder: string): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)])))
}

/** The level in a zip: `level.json` and its texts, in any folder; other files are ignored. */
export function levelFromZip(zip: Uint8Array): LevelImportResult {
  if (zip.length > levelImportSizeLimits.packedBytes) return { trouble: 'tooLarge' }
  return unpacking(() => {
    const found = new Map<string, string>()
    const room = roomOf(levelImportSizeLimits.bytes)
    const unzip = new Unzip((file) => {
      const name = file.name.replace(/^.*[\\/]/, '')
      if (!isLevelFile(name) || found.size >= levelImportSizeLimits.files) return
      found.set(name, '')
      const parts: Uint8Array[] = []
      file.ondata = (error, part, isLast) => {
        if (error) throw error
        room(part.length)
        parts.push(part)
        if (isLast) found.set(name, strFromU8(joined(parts)))
      }
      file.start()
    })
    unzip.register(UnzipInflate)
    for (let at = 0; at < zip.length; at += chunkBytes)
      unzip.push(zip.subarray(at, at + chunkBytes), at + chunkBytes >= zip.length)
    return filesFrom([...found])
  })
}

/** A level from a file by its name: a zip, or one JSON file. */
export function levelFromFile(name: string, bytes: Uint8Array): LevelImportResult {
  if (bytes.length > levelImportSizeLimits.packedBytes) return { trouble: 'tooLarge' }
  return /\.zip$/i.test(name) ? levelFromZip(bytes) : levelFromOneFile(strFromU8(bytes))
}

/** The whole level as one file: its texts are in it by language. */
export function levelToOneFile(files: LevelFileContentByName): string {
  let text = files[levelFileName] ?? '{}'
  for (const [name, words] of Object.entries(files)) {
    const language = textFileLanguage(name)
    if (language !== null) text = setValueInJsonText(text, ['texts', language], parsePlainJsonValue(words))
  }
  return text
}

/** A level from one file's text; its texts are split into files of their own. */
export function levelFromOneFile(text: string): LevelImportResult {
  if (text.length > levelImportSizeLimits.bytes) return { trouble: 'tooLarge' }
  const value = parsePlainJsonValue(text)
  if (text.trim() === '') return { trouble: 'noLevel' }
  // Invalid JSON may be a level with a typing error: kept as it is, so that the check can tell the author where.
  if (value === null || !isJson(text)) return { files: { [levelFileName]: text } }
  if (typeof value !== 'object' || Array.isArray(value) || !('id' in value)) return { trouble: 'noLevel' }
  const texts = 'texts' in value && value.texts !== null && typeof value.texts === 'object' ? value.texts : {}
  const languages = Object.entries(texts).filter(([language]) => isLevelFile(`text.${language}.json`))
  if (languages.length === 0) return { files: { [levelFileName]: text } }
  return {
    files: {
      [levelFileName]: setValueInJsonText(text, ['texts'], undefined),
      ...Object.fromEntries(
        languages.map(([language, words]) => [`text.${language}.json`, `${JSON.stringify(words, null, 2)}\n`]),
      ),
    },
  }
}

function isJson(text: string): boolean {
  return parseJsonFile({ path: levelFileName, text }).faults.length === 0
}

function isLevelFile(name: string): boolean {
  return name === levelFileName || textFileLanguage(name) !== null
}

function filesFrom(entries: readonly (readonly [string, string])[]): LevelImportResult {
  const known = entries.filter(([name]) => isLevelFile(name)).slice(0, levelImportSizeLimits.files)
  const [only] = known
  if (known.length === 1 && only?.[0] === levelFileName) return levelFromOneFile(only[1])
  const hasLevel = known.some(([name]) => name === levelFileName)
  return hasLevel ? { files: Object.fromEntries(known) } : { trouble: 'noLevel' }
}

class TooLarge extends Error {}

/** Counts bytes and throws above the bound. */
function roomOf(most: number): (bytes: number) => void {
  let left = most
  return (bytes) => {
    left -= bytes
    if (left < 0) throw new TooLarge()
  }
}

function unpacking(work: () => LevelImportResult): LevelImportResult {
  try {
    return work()
  } catch (error) {
    return { trouble: error instanceof TooLarge ? 'tooLarge' : 'damaged' }
  }
}

/** Unpacks in pieces, so that a zip bomb is stopped early. */
function inflated(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const room = roomOf(levelImportSizeLimits.bytes)
  let isWhole = false
  const inflate = new Inflate((part, isLast) => {
    room(part.length)
    parts.push(part)
    isWhole = isLast
  })
  for (let at = 0; at < packed.length; at += chunkBytes)
    inflate.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
  if (!isWhole) throw new Error('the packed text ends too early')
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function base64Url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += chunkBytes)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkBytes))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function bytesOf(packed: string): Uint8Array {
  return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
