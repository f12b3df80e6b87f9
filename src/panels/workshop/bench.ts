import { type Signal, signal } from '@preact/signals'
import { speakLevel } from '../app/level-words'
import type { Trouble } from '../app/services'
import { languageFor } from '../app/translator'
import {
  checkFiles,
  type Fault,
  faultText,
  type Level,
  type LevelFile,
  type LevelFiles,
  type Library,
  levelFileName,
  libraryOf,
} from './level-set.view'
import type { OwnLevel, WorkshopOutside } from './services'

/** Debounce in milliseconds before an edited level is checked again. */
const pauseMs = 200

/** An editor session: one level, its files and their diagnostics. */
export interface Bench {
  /** The level's storage key; null where none is open. */
  readonly key: Signal<string | null>
  readonly files: Signal<LevelFiles>
  /** The file in the editor. */
  readonly fileOpen: Signal<string>
  /** All diagnostics of the level as edited; null before the first check. */
  readonly faults: Signal<readonly Fault[] | null>
  /** The last valid version of the level. */
  readonly sound: Signal<Level | null>
  readonly isReading: Signal<boolean>
  /** Why the level could not be saved; null where it was. */
  readonly keeping: Signal<Trouble | null>
  /** A place to show in the editor; a new object each time. */
  readonly goTo: Signal<{ line: number; column: number } | null>
  library(): Library
  lay(level: Pick<OwnLevel, 'key' | 'files' | 'cameBy'>): void
  /** Writes a file; the level is checked and saved soon after. */
  write(file: string, text: string): void
  writeAll(files: LevelFiles): void
  jump(fault: Fault): void
  leave(): void
}

/** A level's title, intro or span, in the reader's language where available. */
export function wordOfLevel(texts: Level['texts'], word: string): string {
  const key = `level.${word}`
  return texts[languageFor(Object.keys(texts))]?.[key] ?? texts.en?.[key] ?? ''
}

/** Makes an empty editor session. */
export function createBench(outside: WorkshopOutside, shipped: readonly LevelFile[]): Bench {
  const library = libraryOf(shipped)
  const key = signal<string | null>(null)
  const files = signal<LevelFiles>({})
  const fileOpen = signal(levelFileName)
  const faults = signal<readonly Fault[] | null>(null)
  const sound = signal<Level | null>(null)
  const isReading = signal(false)
  const keeping = signal<Trouble | null>(null)
  const goTo = signal<{ line: number; column: number } | null>(null)
  let waiting = 0
  let cameBy: OwnLevel['cameBy']

  function read(): void {
    window.clearTimeout(waiting)
    isReading.value = false
    if (key.value === null) return
    const reading = checkFiles(files.value, library)
    if ('level' in reading) {
      speakLevel(reading.level)
      sound.value = reading.level
      faults.value = []
    } else faults.value = reading.faults
    void keep()
  }

  async function keep(): Promise<void> {
    if (key.value === null) return
    const words = (word: string) => (sound.value ? wordOfLevel(sound.value.texts, word) : '')
    keeping.value = await outside.keep({
      key: key.value,
      files: files.value,
      levelId: sound.value?.scenario.id ?? null,
      title: words('title') || key.value.replace(/^own-/, ''),
      intro: words('intro'),
      span: words('span'),
      faults: (faults.value ?? []).slice(0, 20).map(faultText),
      ...(cameBy && { cameBy }),
    })
  }

  function readSoon(): void {
    isReading.value = true
    window.clearTimeout(waiting)
    waiting = window.setTimeout(read, pauseMs)
  }

  return {
    key,
    files,
    fileOpen,
    faults,
    sound,
    isReading,
    keeping,
    goTo,
    library: () => library,
    lay(level) {
      key.value = level.key
      cameBy = level.cameBy
      files.value = level.files
      fileOpen.value = levelFileName
      sound.value = null
      faults.value = null
      read()
    },
    write(file, text) {
      if (files.value[file] === text) return
      files.value = { ...files.value, [file]: text }
      readSoon()
    },
    writeAll(next) {
      files.value = next
      read()
    },
    jump({ file, line, column }) {
      if (!Object.hasOwn(files.value, file)) return
      fileOpen.value = file
      goTo.value = { line, column }
    },
    leave() {
      if (isReading.value) read()
    },
  }
}
