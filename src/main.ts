// The composition root, the only file that imports every room; it wires and decides nothing.
import { gameSavedInOtherTabErrorCode } from './panels/app/services'
import './panels/style/base.css'
import './panels/parts/parts.css'
import './panels/title/first-load.css'
import { computed, effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import type { Level } from './content/level'
import { createAppError } from './main/app-error'
import { followUpGames } from './main/follow-up-games'
import { createLevelLibrary } from './main/level-library'
import {
  downloadGameRecord,
  newSaveSlotName,
  openSaveSlotWriter,
  readSavesList,
  type SaveSlotWriter,
  saveGameIntoSlot,
} from './main/saving'
import { applyAppearanceSettings, onSystemAppearanceChange } from './panels/app/appearance'
import { loadDeskAndWorkshopTexts, loadTextsOnLanguageChange } from './panels/app/language'
import { applyLevelTexts } from './panels/app/level-texts'
import { startSoundsAfterFirstGesture, startTitleMusic } from './panels/app/load-sounds'
import type { AppError, AppServices, NewGameRequest, Settings } from './panels/app/services'
import { CrashScreen } from './panels/dialogs/crash-screen'
import { TitlePage } from './panels/title/title-page'
import { coalesceConcurrentSaves, maxKeptAutosaves } from './platform/autosaves'
import { dailySeed } from './platform/daily-seed'
import { readChosenFile } from './platform/file'
import { loadInsights, storeInsights } from './platform/insights'
import { loadSettings, saveSettings } from './platform/settings'
import { loadTitleScenes, shippedLevelFolders } from './platform/shipped-levels'
import { autosaveSlotToContinue, isAutosaveSlot } from './platform/slots'
import { loadSaveSlot, removeSaveSlot, requestPersistentStorage } from './platform/storage'
import { parseUrlOptions } from './platform/url-options'
import type { Session } from './session/store'
import { resolveGameLanguage } from './text/game-languages'
import type { SavedGameRow } from './view/title/title-view'

const wishes = parseUrlOptions(window.location.search)

/** A language in the address starts as the setting, which the player may change. */
const settings = signal<Settings>({ ...loadSettings(), ...(wishes.language && { language: wishes.language }) })
const saves = signal<readonly SavedGameRow[]>([])
const warning = signal<AppError | null>(null)
const levels = createLevelLibrary(() => resolveGameLanguage(settings.value.language))

/** The open game, for autosave and the crash page; null on the title, without a keeper in a trial. */
let open: { session: Session; keeper: SaveSlotWriter | null; leave: () => void } | null = null
/** Removes the open workshop. */
let leaveWorkshop = () => {}
/** Stops the title's music. */
let leaveTitle = () => {}
const loadSound = () => import('./sound')

const outside: AppServices = {
  settings,
  saves,
  maxAutosaves: maxKeptAutosaves,
  warning,
  startNew,
  // A named save is not overwritten: the game continues in a slot of its own.
  continueSave: async (slot) => continueIn(slot, isAutosaveSlot(slot) ? await keeperFor(slot) : null),
  takeOverSave: takeOver,
  importFile: async (file) => {
    const read = await readChosenFile(file)
    return 'text' in read
      ? openText(read.text, { name: file.name, keeper: null })
      : createAppError('trouble.tooLarge', { file: file.name })
  },
  removeSave: async (slot) => {
    await removeSaveSlot(slot)
    await listSaves()
  },
  saveAs: async (slot) => (open ? saveGameIntoSlot(slot, open.session) : null),
  exportFile: () => {
    if (open) void downloadGameRecord(open.session)
  },
  pictureExports: async () => (await import('./platform/picture')).supportedPictureExportMethods(),
  exportPicture: async (...given) => (await import('./platform/picture')).exportPicture(...given),
  insights: loadInsights,
  // Trials in the workshop do not record insights.
  rememberInsights: (level, ids) => (wishes.trial ? loadInsights() : storeInsights(level, ids)),
  seedOfDay: dailySeed,
  titleScenes: () => loadTitleScenes(resolveGameLanguage(settings.value.language)),
  goToTitle: toTitle,
  openWorkshop: toWorkshop,
}

/** Starts a game from a seed; difficulty, chosen dial and the lesson's standing orders are its first moves. */
async function startNew(wanted: NewGameRequest): Promise<AppError | null> {
  const read = await levels.open(wanted.level)
  if ('code' in read) return read
  await begin(read, wanted)
  return null
}

/** Opens a new game, after some weeks without a decision where requested. */
async function begin(
  read: Level,
  { level, seed, asItHappened, dial, difficulty, lessonMinutes: cut, week = 0 }: NewGameRequest,
): Promise<void> {
  const [{ openGameSession }, { lessonOfMinutes, lessonStartMoves }] = await Promise.all([
    import('./session/store'),
    import('./sim/decisions/lessons'),
  ])
  const session = openGameSession({ level: read, seed, asItHappened, cut, build: import.meta.env.MODE })
  if (difficulty) session.decide({ type: 'setDifficulty', difficulty })
  if (dial) session.decide({ type: 'chooseDial', dial } as Parameters<Session['decide']>[0])
  const lesson = lessonOfMinutes(cut, read.scenario)
  if (lesson) for (const move of lessonStartMoves(lesson)) session.decide(move)
  skipTo(session, week)
  // The opening news is unread for a new player, but not after a link to a later week.
  await play(session, wishes.trial ? null : await newKeeper(level, seed), week <= 1)
}

/** Acquires a slot for the game that is opened next. */
function keeperFor(slot: string, way: 'wait' | 'take' = 'wait'): Promise<SaveSlotWriter> {
  return openSaveSlotWriter(slot, way, () => void autosave())
}

/** Acquires a slot for a new game. */
async function newKeeper(level: string, seed: string): Promise<SaveSlotWriter> {
  return keeperFor(newSaveSlotName(level, seed, await savedGames()))
}

/** Opens the save in a slot, to be kept by a keeper. */
async function openSave(slot: string, keeper: SaveSlotWriter | null): Promise<AppError | null> {
  const text = await loadSaveSlot(slot)
  return text.ok ? openText(text.value, { name: slot, keeper }) : createAppError('trouble.noSave', { slot })
}

/** Opens the save in a slot, which is released where that fails. */
async function continueIn(slot: string, keeper: SaveSlotWriter | null): Promise<AppError | null> {
  const found = await openSave(slot, keeper)
  if (found) keeper?.stop()
  return found
}

/** Takes the slot over from another tab and opens its last save; if that cannot be read, keeps the open game. */
async function takeOver(): Promise<void> {
  if (!open?.keeper) return
  const { slot } = open.keeper
  const keeper = await keeperFor(slot, 'take')
  const found = await openSave(slot, keeper)
  if (found && open) {
    open.keeper = keeper
    await autosave()
  }
}

/** All saves; empty without storage, which the first save reports. */
async function savedGames(): Promise<readonly SavedGameRow[]> {
  const listed = await readSavesList(levels.keyOfLevelId)
  return 'code' in listed ? [] : listed
}

/** Continues the autosave of a linked game, or starts it, at the requested week. */
async function openByLink(level: string, seed: string): Promise<AppError | null> {
  const slot = autosaveSlotToContinue(await savedGames(), level, seed)
  if (slot !== null) return outside.continueSave(slot)
  const read = await levels.open(level)
  if ('code' in read) return read
  await begin(read, { level, seed, asItHappened: false, dial: null, lessonMinutes: 60, week: wishes.week ?? 0 })
  return null
}

/** Opens a record's text; without a keeper it uses a free slot. `name` identifies it in error messages. */
async function openText(
  text: string,
  { name, keeper }: { name: string; keeper: SaveSlotWriter | null },
): Promise<AppError | null> {
  const [{ parseRecord }, { openGameSession, whySaveCannotOpen }, { formatDiagnosticLine }] = await Promise.all([
    import('./session/read-record'),
    import('./session/store'),
    import('./content/syntax/diagnostic'),
  ])
  const parsed = parseRecord(text, name)
  if ('faults' in parsed)
    return createAppError('trouble.damaged', { slot: name }, parsed.faults.map(formatDiagnosticLine))
  const { record } = parsed
  const folder = levels.keyOfLevelId(record.level)
  const isKnown = shippedLevelFolders.includes(folder) || levels.own(folder) !== undefined
  const level = isKnown ? await levels.open(folder) : createAppError('trouble.unknownLevel', { level: record.level })
  if ('code' in level) return level
  const refusal = whySaveCannotOpen(record, level)
  if (refusal) return { ...refusal, faults: [] }
  const { seed, asItHappened } = record
  const session = openGameSession({ level, seed, asItHappened, record, build: import.meta.env.MODE })
  await play(session, keeper ?? (await newKeeper(folder, seed)), false)
  return null
}

/** Opens the level workshop with an own level, a level from a link, or an empty one. */
async function toWorkshop(key: string | null, received: string | null = null): Promise<void> {
  toNothing()
  const [{ openWorkshop }] = await Promise.all([import('./workshop/open-workshop'), loadDeskAndWorkshopTexts()])
  leaveWorkshop = await openWorkshop(root(), {
    open: key === null ? null : (levels.own(key) ?? null),
    received,
    theme: wishes.theme,
    languages: levels.levelLanguages(),
    ownLevels: levels.refreshOwn,
    playOn: async (level, record) => {
      await levels.refreshOwn()
      const keeper = await newKeeper(level, 'workshop')
      return openText(record, { name: keeper.slot, keeper })
    },
    toTitle,
  })
}

/** Runs inside the workshop's frame with the level being edited; saves nothing. */
async function toTrial(): Promise<void> {
  settings.value = { ...settings.value, hasGuide: false }
  const { runTrialGameInFrame } = await import('./workshop/run-trial')
  runTrialGameInFrame({
    running: () => open?.session ?? null,
    begin: async (session, week) => {
      skipTo(session, week)
      await play(session, null, false)
    },
  })
}

/** Opens a game; clock, texts, panels, stage and sound are loaded when needed. */
async function play(session: Session, keeper: SaveSlotWriter | null, isNew: boolean): Promise<void> {
  toNothing()
  const [{ createClock }, { mountDeskPage }] = await Promise.all([
    import('./session/clock'),
    import('./panels/desk/mount'),
    loadDeskAndWorkshopTexts(),
  ])
  applyLevelTexts(session.level)
  const clock = createClock(session)
  const desk = mountDeskPage(root(), {
    play: { session, clock },
    outside,
    isNew,
    loadStage: () => import('./stage'),
    loadSound,
    followUp: followUpGames({
      session,
      levels,
      begin: (level, wanted) => void begin(level, wanted),
      start: (wanted) => void startNew(wanted).then((found) => found && showTitle(found)),
      isTrial: wishes.trial !== null,
    }),
  })
  const unsubscribe = session.subscribe(() => void autosave())
  const leave = () => {
    unsubscribe()
    desk.leave()
    open?.keeper?.stop()
    if (warning.value?.code === gameSavedInOtherTabErrorCode) warning.value = null
  }
  open = { session, keeper, leave }
  void autosave()
}

/** Advances to the week of a link (`week=40`) without decisions. */
function skipTo(session: Session, week: number): void {
  while (session.state().week < week && !session.state().ending) session.advance()
}

/** Saves after every move and week. */
const autosave = coalesceConcurrentSaves(async () => {
  const saved = open
  if (!saved?.keeper) return
  const found = await saved.keeper.save(saved.session)
  if (open === saved) warning.value = found
})

async function listSaves(): Promise<void> {
  const listed = await readSavesList(levels.keyOfLevelId)
  if ('code' in listed) warning.value = listed
  else saves.value = listed
}

/** Leaves for the title; inside the workshop's frame, for the workshop. */
function toTitle(): void {
  if (wishes.trial) return void import('./platform/trial').then(({ leaveTrialGame }) => leaveTrialGame())
  showTitle(null)
}

/** Shows the title, with the error that led there. */
function showTitle(found: AppError | null): void {
  const isBack = open !== null
  toNothing()
  void levels.refreshOwn().then(listSaves)
  render(h(TitlePage, { outside, cards: levels.cards, found }), root())
  // Moves the focus to the title for players who left the game by keyboard.
  if (isBack) root().querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  leaveTitle = startSoundsAfterFirstGesture(settings, loadSound, startTitleMusic)
}

function toNothing(): void {
  open?.leave()
  open = null
  leaveWorkshop()
  leaveWorkshop = () => {}
  leaveTitle()
  leaveTitle = () => {}
  render(null, root())
}

function root(): HTMLElement {
  const place = document.querySelector<HTMLElement>('#app')
  if (!place) throw new Error('the page has no #app')
  return place
}

/** Reads the open level again in the current language; null in a trial, whose author chooses the language. */
async function readOpenLevel(): Promise<Level | null> {
  if (!open || wishes.trial) return null
  const read = await levels.open(levels.keyOfLevelId(open.session.level.scenario.id))
  return 'code' in read ? null : read
}

/** Prefetches what the first click needs while the title is shown. */
function fetchAhead(): void {
  for (const bring of [
    () => import('./session/store'),
    () => import('./session/clock'),
    () => import('./content/read-trusted'),
    () => import('./panels/desk/mount'),
    () => import('./stage'),
    () => import('./session/read-record'),
    () => import('./session/record'),
    () => import('./view/title/save-row'),
    loadDeskAndWorkshopTexts,
  ])
    void bring().catch(() => {})
}

/** Shows an unexpected error with the save file instead of a blank page. */
function crash(what: unknown): void {
  const words = what instanceof Error ? `${what.message}\n\n${what.stack ?? ''}` : String(what)
  const place = document.body.appendChild(document.createElement('div'))
  const session = open?.session
  render(h(CrashScreen, { what: words, onExport: session ? () => void downloadGameRecord(session) : null }), place)
}

window.addEventListener('error', ({ error, message }) => {
  if (!/ResizeObserver/.test(message)) crash(error ?? message)
})
window.addEventListener('unhandledrejection', ({ reason }) => crash(reason))

effect(() => {
  applyAppearanceSettings(root(), settings.value, wishes)
  if (!wishes.trial) saveSettings(settings.value)
})
onSystemAppearanceChange(() => applyAppearanceSettings(root(), settings.value, wishes))

render(null, root())
root().replaceChildren()
void loadTextsOnLanguageChange({
  wish: () => settings.value.language,
  isStretched: wishes.text === 'long',
  readOpenLevel,
}).then(begun)

/** Shows the first screen once its texts are loaded. */
async function begun(): Promise<void> {
  if (wishes.trial) return toTrial()
  const { hash } = window.location
  if (hash.startsWith('#level=')) {
    // Removes the level from the address first, so that a reload does not import it, or crash on it, again.
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
    await toWorkshop(null, hash)
  } else toTitle()
  void requestPersistentStorage()
  const language = computed(() => resolveGameLanguage(settings.value.language))
  effect(() => void levels.loadCards(language.value))
  window.setTimeout(fetchAhead, 2000)
  if (!wishes.level || !shippedLevelFolders.includes(wishes.level)) return
  const found = await openByLink(wishes.level, wishes.seed ?? 'heron-41')
  if (found) showTitle(found)
}

// Loads gamepad support only when one is connected.
window.addEventListener(
  'gamepadconnected',
  () =>
    void import('./panels/gamepad/gamepad-input').then(
      ({ startGamepadInput }) => startGamepadInput(),
      // Not a crash if it fails to load: keyboard and mouse remain.
      () => {},
    ),
  { once: true },
)

// With `npm start`, a file saved in levels/ is applied to the running game.
if (import.meta.hot)
  void import('./workshop/follow-files').then(({ hotReloadLevels }) =>
    hotReloadLevels({ running: () => open?.session ?? null, openLevel: levels.open }),
  )
