import { type Signal, signal } from '@preact/signals'
import { applyLevelTexts } from '../app/level-texts'
import type { AppError } from '../app/services'
import { languageFor } from '../app/translator'
import {
  checkLevelFiles,
  type Diagnostic,
  diagnosticLine,
  type Level,
  type LevelFile,
  type LevelFiles,
  type LevelLibrary,
  levelFileName,
  levelLibraryOf,
} from './level-set.view'
import type { OwnLevel, WorkshopServices } from './services'

/** Debounce in milliseconds before an edited level is checked again. */
const pauseMs = 200

/** An editor session: one level, its files and their diagnostics. */
export interface EditorSession {
  /** The level's storage key; null where none is open. */
  readonly storageKey: Signal<string | null>
  readonly files: Signal<LevelFiles>
  /** The file in the editor. */
  readonly openFile: Signal<string>
  /** All diagnostics of the level as edited; null before the first check. */
  readonly diagnostics: Signal<readonly Diagnostic[] | null>
  /** The last valid version of the level. */
  readonly validLevel: Signal<Level | null>
  readonly isChecking: Signal<boolean>
  /** Why the level could not be saved; null where it was. */
  readonly saveError: Signal<AppError | null>
  /** A place to show in the editor; a new object each time. */
  readonly revealPosition: Signal<{ line: number; column: number } | null>
  library(): LevelLibrary
  open(level: Pick<OwnLevel, 'key' | 'files' | 'cameBy'>): void
  /** Writes a file; the level is checked and saved soon after. */
  writeFile(file: string, text: string): void
  writeFiles(files: LevelFiles): void
  goToDiagnostic(fault: Diagnostic): void
  flush(): void
}

/** A level's title, intro or span, in the reader's language where available. */
export function levelTextOf(texts: Level['texts'], word: string): string {
  const key = `level.${word}`
  return texts[languageFor(Object.keys(texts))]?.[key] ?? texts.en?.[key] ?? ''
}

/** Makes an empty editor session. */
export function createEditorSession(outside: WorkshopServices, shipped: readonly LevelFile[]): EditorSession {
  const library = levelLibraryOf(shipped)
  const key = signal<string | null>(null)
  const files = signal<LevelFiles>({})
  const fileOpen = signal(levelFileName)
  const faults = signal<readonly Diagnostic[] | null>(null)
  const sound = signal<Level | null>(null)
  const isReading = signal(false)
  const keeping = signal<AppError | null>(null)
  const goTo = signal<{ line: number; column: number } | null>(null)
  let waiting = 0
  let cameBy: OwnLevel['cameBy']

  function read(): void {
    window.clearTimeout(waiting)
    isReading.value = false
    if (key.value === null) return
    const reading = checkLevelFiles(files.value, library)
    if ('level' in reading) {
      applyLevelTexts(reading.level)
      sound.value = reading.level
      faults.value = []
    } else faults.value = reading.faults
    void keep()
  }

  async function keep(): Promise<void> {
    if (key.value === null) return
    const words = (word: string) => (sound.value ? levelTextOf(sound.value.texts, word) : '')
    keeping.value = await outside.saveLevel({
      key: key.value,
      files: files.value,
      levelId: sound.value?.scenario.id ?? null,
      title: words('title') || key.value.replace(/^own-/, ''),
      intro: words('intro'),
      span: words('span'),
      faults: (faults.value ?? []).slice(0, 20).map(diagnosticLine),
      ...(cameBy && { cameBy }),
    })
  }

  function readSoon(): void {
    isReading.value = true
    window.clearTimeout(waiting)
    waiting = window.setTimeout(read, pauseMs)
  }

  return {
    storageKey: key,
    files,
    openFile: fileOpen,
    diagnostics: faults,
    validLevel: sound,
    isChecking: isReading,
    saveError: keeping,
    revealPosition: goTo,
    library: () => library,
    open(level) {
      key.value = level.key
      cameBy = level.cameBy
      files.value = level.files
      fileOpen.value = levelFileName
      sound.value = null
      faults.value = null
      read()
    },
    writeFile(file, text) {
      if (files.value[file] === text) return
      files.value = { ...files.value, [file]: text }
      readSoon()
    },
    writeFiles(next) {
      files.value = next
      read()
    },
    goToDiagnostic({ file, line, column }) {
      if (!Object.hasOwn(files.value, file)) return
      fileOpen.value = file
      goTo.value = { line, column }
    },
    flush() {
      if (isReading.value) read()
    },
  }
}
