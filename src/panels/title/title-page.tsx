import type { ReadonlySignal, Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatCount } from '../../text/format'
import { type GameLanguage, gameLanguages, resolveGameLanguage } from '../../text/game-languages'
import { languageNameInItself } from '../../text/languages'
import { type SavedGameRow, savedGameToContinue } from '../../view/title/title-view'
import type { AppError, AppServices, NewGameRequest, Settings } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { ErrorDialog } from '../dialogs/error-dialog'
import { SettingsForm } from '../dialogs/settings-form'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { Select } from '../parts/inputs/labelled-select'
import { ChipLightsDrawing } from './chip-lights-drawing'
import { LevelCardList, type LevelCardView } from './level-cards'
import { createDefaultNewGameRequest, NewGameForm } from './new-game-form'
import { NightSkyDrawing } from './night-sky'
import { SavedGamesList } from './saves-list'
import { useAttractMode } from './use-attract-mode'

export type { LevelCardView } from './level-cards'

interface TitlePageProps {
  outside: AppServices
  cards: ReadonlySignal<readonly LevelCardView[]>
  /** An error from before the title was shown. */
  found: AppError | null
}

type Open =
  | { kind: 'new'; level: string; seed?: string }
  | { kind: 'saves' }
  | { kind: 'settings' }
  | { kind: 'wait'; begun: string | null }
  | null

/** The first screen: what the game is, the levels, the saves. */
export function TitlePage({ outside, cards, found }: TitlePageProps) {
  const [open, setOpen] = useState<Open>(null)
  const [trouble, setTrouble] = useState<AppError | null>(found)
  const save = savedGameToContinue(outside.saves.value)
  const show = useAttractMode(open === null && trouble === null, outside.titleScenes)
  const attempt = async (work: Promise<AppError | null>, begun: string | null = null) => {
    setOpen({ kind: 'wait', begun })
    setTrouble(await work)
    setOpen(null)
  }
  const start = (wanted: NewGameRequest) => attempt(outside.startNew(wanted), wanted.level)
  // Of the level that was played last; a first-comer meets it in the first one.
  const openSeedOfDay = () =>
    setOpen({ kind: 'new', level: save?.level ?? cards.value[0]?.id ?? '', seed: outside.seedOfDay() })
  const titleOf = (level: string) => cards.value.find(({ id }) => id === level)?.words?.title ?? level
  const load = (slot: string) => attempt(outside.continueSave(slot))
  return (
    <>
      <div class={`title ${show ? 'unattended' : ''}`} data-theme="night">
        <NightSkyDrawing />
        <header class="title-head">
          <Lettering own={resolveGameLanguage(outside.settings.value.language)} />
          <p class="lede">{say('title.lede')}</p>
          <FieldCaption save={save} />
        </header>
        <nav class="title-nav" aria-label={say('title.menu')}>
          <LanguageSelect settings={outside.settings} />
          <Button kind="night" icon="load" label={say('title.saves')} onClick={() => setOpen({ kind: 'saves' })} />
          <Button kind="night" icon="hammer" label={say('title.workshop')} onClick={() => outside.openWorkshop(null)} />
          <Button
            kind="night"
            icon="settings"
            label={say('shell.settings')}
            onClick={() => setOpen({ kind: 'settings' })}
          />
          <Button kind="night" icon="globe" label={say('title.seedOfDay')} onClick={openSeedOfDay} />
        </nav>
        <ChipLightsDrawing save={save} />
        {show && <show.TitleAttractMode scenes={show.scenes} />}
        <main class="title-levels" data-theme="paper" aria-label={say('title.levels')} tabIndex={-1}>
          <LevelCardList
            levels={cards.value}
            saves={outside.saves.value}
            isWaiting={open?.kind === 'wait'}
            begun={open?.kind === 'wait' ? open.begun : null}
            onNew={(level) => setOpen({ kind: 'new', level })}
            onBegin={(level) => start(createDefaultNewGameRequest(level))}
            onContinue={load}
            onFaults={({ words, faults = [] }) =>
              setTrouble({ code: 'trouble.levelFaults', facts: { level: words?.title ?? '' }, faults: [...faults] })
            }
            onWorkshop={outside.openWorkshop}
          />
        </main>
      </div>
      {open?.kind === 'new' && (
        <ModalDialog title={say('new.titleOf', { level: titleOf(open.level) })} onClose={() => setOpen(null)}>
          <NewGameForm level={open.level} seedOfDay={outside.seedOfDay()} firstSeed={open.seed} onStart={start} />
        </ModalDialog>
      )}
      {open?.kind === 'saves' && (
        <ModalDialog title={say('title.saves')} onClose={() => setOpen(null)}>
          <SavedGamesList
            saves={outside.saves.value}
            titleOf={titleOf}
            gamesKept={outside.maxAutosaves}
            onLoad={load}
            onRemove={outside.removeSave}
            onImport={(file) => attempt(outside.importFile(file))}
          />
        </ModalDialog>
      )}
      {open?.kind === 'settings' && (
        <ModalDialog title={say('shell.settings')} onClose={() => setOpen(null)}>
          <SettingsForm settings={outside.settings} />
        </ModalDialog>
      )}
      {trouble && <ErrorDialog trouble={trouble} onClose={() => setTrouble(null)} />}
      {outside.warning.value && (
        <p class="title-warning" role="alert">
          {sayDynamic(outside.warning.value.code, outside.warning.value.facts)}
        </p>
      )}
    </>
  )
}

/** The languages of the game, each in its own name, so that it can be found from any other. */
function LanguageSelect({ settings }: { settings: Signal<Settings> }) {
  return (
    <Select
      class="btn night language-names"
      aria-label={say('settings.language')}
      value={resolveGameLanguage(settings.value.language)}
      options={gameLanguages.map((id) => ({ id, label: languageNameInItself(id), lang: id }))}
      onChange={(chosen) => {
        const language = gameLanguages.find((each) => each === chosen)
        if (language) settings.value = { ...settings.value, language }
      }}
    />
  )
}

const names: Readonly<Record<GameLanguage, string>> = {
  en: 'Nine Thousand Chips',
  'zh-Hans': '九千芯',
  ko: '구천 개의 칩',
}

/** The game's name in drawn letters: large in the page's language, small in the others. */
function Lettering({ own }: { own: GameLanguage }) {
  return (
    <>
      <h1 aria-label={say('title.name')}>
        {own === 'en' ? (
          <>
            <span class="lettering en first" />
            <span class="lettering en second" />
          </>
        ) : (
          <span class={`lettering ${own} own`} />
        )}
      </h1>
      <p class="title-others">
        {gameLanguages
          .filter((each) => each !== own)
          .map((each) => (
            <span key={each} class={`lettering ${each} other`} role="img" aria-label={names[each]} lang={each} />
          ))}
      </p>
    </>
  )
}

/** The installed chips of a save, by colour; nothing before the first game. */
function FieldCaption({ save }: { save: SavedGameRow | null }) {
  if (!save) return null
  const lit = (['us', 'permitted', 'rented', 'domestic'] as const).map((id) => ({ id, chips: save.colours[id] }))
  return (
    <p class="title-count">
      <b>{say('title.marks')}</b>{' '}
      {say('title.marksLit', { chips: formatCount(lit.reduce((sum, { chips }) => sum + chips, 0)) })}{' '}
      {lit
        .filter(({ chips }) => chips > 0)
        .map(({ id, chips }) => (
          <span key={id} class="title-key">
            <i class={`swatch ${id}`} />
            {formatCount(chips)} {say(`origin.${id}`)}
          </span>
        ))}
    </p>
  )
}
