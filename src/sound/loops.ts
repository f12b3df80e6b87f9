import { Howl } from 'howler'
import { soundFileUrls } from './sound-files'

/**
 * The loop's position in its file, in milliseconds: the file extends beyond both ends, as browsers cut a little off.
 */
interface Stretch {
  startMs: number
  lengthMs: number
}

const music = (seconds: number): Stretch => ({ startMs: 1000, lengthMs: seconds * 1000 })
const ambient: Stretch = { startMs: 250, lengthMs: 8000 }

/** The loops of assets/sound, with positions as generated. */
export const soundLoopFileRanges = {
  'music/title': music(45),
  'music/calm': music(40),
  'music/rush': music(30),
  'music/embargo': music(40),
  'music/tea': music(36),
  'hum-loop': ambient,
  'rain-loop': ambient,
  'wind-loop': ambient,
} as const satisfies Record<string, Stretch>

export type SoundLoopName = keyof typeof soundLoopFileRanges

export function createSoundLoop(name: SoundLoopName) {
  let howl: Howl | null = null
  let wanted = 0
  return {
    /** Fades to a volume, 0 to 1, in some milliseconds. */
    fadeTo(volume: number, milliseconds: number) {
      if (volume === wanted) return
      wanted = volume
      howl ??= loopHowl(name, () => wanted)
      if (volume > 0 && !howl.playing()) {
        howl.volume(0)
        howl.play('loop')
      }
      howl.fade(howl.volume(), volume, milliseconds)
    },
  }
}

/** A loop with fades: loaded on first use, and stopped once faded out. */
export type SoundLoop = ReturnType<typeof createSoundLoop>

function loopHowl(name: SoundLoopName, wanted: () => number): Howl {
  const { startMs, lengthMs } = soundLoopFileRanges[name]
  const made = new Howl({ src: soundFileUrls(name), sprite: { loop: [startMs, lengthMs, true] }, volume: 0 })
  made.on('fade', () => {
    if (wanted() === 0) made.stop()
  })
  return made
}
