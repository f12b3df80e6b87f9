import { signal } from '@preact/signals'
import { applyLevelTexts } from '../app/level-texts'
import type { AppError } from '../app/services'
import { levelTextLanguageAmong } from '../app/translator'
import {
  checkLevelFiles,
  type Diagnostic,
  extendableLevelsOf,
  formatDiagnosticLine,
  type Level,
  type LevelFileContentByName,
  type LevelSourceFile,
  levelFileName,
} from './level-set.view'
import type { WorkshopOwnLevel, WorkshopServices } from './services'

/** Debounce in milliseconds before an edited level is checked again. */
const pauseMs = 200

/** An editor session: one level, its files and their diagnostics. */
export type LevelEditorSession = ReturnType<typeof createLevelEditorSession>

/** A level's title, intro or span, in the reader's language where available. */
export function levelCardTextInReaderLanguage(texts: Level['texts'], word: string): string {
  const key = `level.${word}`
  return texts[levelTextLanguageAmong(Object.keys(texts))]?.[key] ?? texts.en?.[key] ?? ''
}

/** Makes an empty editor session. */
export function createLevelEditorSession(outside: WorkshopServices, shipped: readonly LevelSourceFile[]) {
  const library = extendableLevelsOf(shipped)
  /** The level's storage key; null where none is open. */
  const storageKey = signal<string | null>(null)
  const files = signal<LevelFileContentByName>({})
  /** The file in the editor. */
  const openFile = signal(levelFileName)
  /** All diagnostics of the level as edited; null before the first check. */
  const diagnostics = signal<readonly Diagnostic[] | null>(null)
  /** The last valid version of the level. */
  const validLevel = signal<Level | null>(null)
  const isChecking = signal(false)
  /** Why the level could not be saved; null where it was. */
  const saveError = signal<AppError | null>(null)
  /** A place to show in the editor; a new object each time. */
  const revealPosition = signal<{ line: number; column: number } | null>(null)
  let waiting = 0
  let cameBy: WorkshopOwnLevel['cameBy']

  function read(): void {
    window.clearTimeout(waiting)
    isChecking.value = false
    if (storageKey.value === null) return
    const reading = checkLevelFiles(files.value, library)
    if ('level' in reading) {
      applyLevelTexts(reading.level)
      validLevel.value = reading.level
      diagnostics.value = []
    } else diagnostics.value = reading.faults
    void save(storageKey.value)
  }

  async function save(key: string): Promise<void> {
    const level = validLevel.value
    const words = (word: string) => (level ? levelCardTextInReaderLanguage(level.texts, word) : '')
    saveError.value = await outside.saveLevel({
      key,
      files: files.value,
      levelId: level?.scenario.id ?? null,
      title: words('title') || key.replace(/^own-/, ''),
      intro: words('intro'),
      span: words('span'),
      faults: (diagnostics.value ?? []).slice(0, 20).map(formatDiagnosticLine),
      ...(cameBy && { cameBy }),
    })
  }

  return {
    outside,
    storageKey,
    files,
    openFile,
    diagnostics,
    validLevel,
    isChecking,
    saveError,
    revealPosition,
    library,
    open(level: Pick<WorkshopOwnLevel, 'key' | 'files' | 'cameBy'>) {
      storageKey.value = level.key
      cameBy = level.cameBy
      files.value = level.files
      openFile.value = levelFileName
      validLevel.value = null
      diagnostics.value = null
      read()
    },
    /** Writes a file; the level is checked and saved soon after. */
    writeFile(file: string, text: string) {
      if (files.value[file] === text) return
      files.value = { ...files.value, [file]: text }
      isChecking.value = true
      window.clearTimeout(waiting)
      waiting = window.setTimeout(read, pauseMs)
    },
    writeFiles(next: LevelFileContentByName) {
      files.value = next
      read()
    },
    goToDiagnostic({ file, line, column }: Diagnostic) {
      if (!Object.hasOwn(files.value, file)) return
      openFile.value = file
      revealPosition.value = { line, column }
    },
    flush() {
      if (isChecking.value) read()
    },
  }
}
