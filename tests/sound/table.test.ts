import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decisionTable } from '../../src/sim/decisions'
import { newsKinds } from '../../src/sim/state/news-kinds'
import { soundByOccurrenceKey } from '../../src/sound/sounds'
import captions from '../../src/text/en/sound-captions.json' with { type: 'json' }

const folder = fileURLToPath(new URL('../../assets/sound', import.meta.url))
const files = ['', 'music/'].flatMap((place) =>
  readdirSync(join(folder, place))
    .filter((name) => /\.(webm|mp3)$/.test(name))
    .map((name) => place + name),
)
const names = new Set(files.map((file) => file.replace(/\.\w+$/, '')))

/** The first bytes of a file. */
function head(file: string): Buffer {
  const bytes = Buffer.alloc(400)
  const opened = openSync(join(folder, file), 'r')
  readSync(opened, bytes)
  closeSync(opened)
  return bytes
}

describe('the sounds', () => {
  it('are each there as Opus in WebM and as MP3', () => {
    for (const name of names) {
      const webm = head(`${name}.webm`)
      expect(webm.readUInt32BE(0), name).toBe(0x1a45dfa3)
      expect(webm.includes('A_OPUS'), name).toBe(true)
      const mp3 = head(`${name}.mp3`)
      expect(mp3.subarray(0, 3).toString() === 'ID3' || (mp3.readUInt16BE(0) & 0xffe0) === 0xffe0, name).toBe(true)
    }
  })

  it('are all heard somewhere: by news, by a move, or as a loop', () => {
    const once = [...names].filter((name) => !name.endsWith('-loop') && !isMusicLoop(name))
    expect(once.toSorted()).toEqual([...new Set(Object.values(soundByOccurrenceKey))].toSorted())
    expect(once.length).toBeGreaterThanOrEqual(27)
  })

  it('belong to news and moves that there are', () => {
    for (const kind of Object.keys(soundByOccurrenceKey)) {
      const [what, name = ''] = kind.split('.')
      if (what === 'news') expect(newsKinds, kind).toHaveProperty(name)
      if (what === 'move') expect(decisionTable, kind).toHaveProperty(name)
    }
  })

  it('are written for those who do not hear them, where they bring news', () => {
    const heard = Object.keys(soundByOccurrenceKey).filter((kind) => /^(news|ended)\./.test(kind))
    const written = Object.keys(captions).map((key) => key.replace('caption.', ''))
    expect(written.filter((kind) => !kind.startsWith('music.')).toSorted()).toEqual(heard.toSorted())
    expect(Object.keys(newsKinds).length).toBeGreaterThan(heard.length)
  })
})

function isMusicLoop(name: string): boolean {
  return /^music\/(title|calm|rush|embargo|tea)$/.test(name)
}
