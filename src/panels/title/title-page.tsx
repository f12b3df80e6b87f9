import type { ReadonlySignal, Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { count } from '../../text/format'
import { ownName } from '../../text/languages'
import { type GameLanguage, gameLanguages, languageMeant } from '../../text/spoken'
import { type SaveRow, saveToContinue } from '../../view/title/title-view'
import type { AppError, AppServices, NewGame, Settings } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { ErrorPaper } from '../dialogs/error-paper'
import { SettingsForm } from '../dialogs/settings-form'
import { Button } from '../parts/button'
import { PaperDialog } from '../parts/dialog'
import { Select } from '../parts/inputs/labelled-select'
import { type LevelCard, LevelCards } from './level-cards'
import { LightField } from './light-field'
import { defaultGame, NewGameForm } from './new-game-form'
import { NightSky } from './night-sky'
import { SavesList } from './saves-list'
import { useAttractMode } from './use-attract-mode'

export type { LevelCard } from './level-cards'

interface TitlePageProps {
  outside: AppServices
  cards: ReadonlySignal<readonly LevelCard[]>
  /** An error from before the title was shown. */
  found: AppError | null
}

type Open =
  | { kind: 'new'; level: string }
  | { kind: 'saves' }
  | { kind: 'settings' }
  | { kind: 'wait'; begun: string | null }
  | null

/** The first screen: what the game is, the levels, the saves. */
export function TitlePage({ outside, cards, found }: TitlePageProps) {
  const [open, setOpen] = useState<Open>(null)
  const [trouble, setTrouble] = useState<AppError | null>(found)
  const save = saveToContinue(outside.saves.value)
  const show = useAttractMode(open === null && trouble === null, outside.titleScenes)
  const attempt = async (work: Promise<AppError | null>, begun: string | null = null) => {
    setOpen({ kind: 'wait', begun })
    setTrouble(await work)
    setOpen(null)
  }
  const start = (wanted: NewGame) => attempt(outside.startNew(wanted), wanted.level)
  const load = (slot: string) => attempt(outside.continueSave(slot))
  return (
    <>
      <div class={`title ${show ? 'unattended' : ''}`} data-theme="night">
        <NightSky />
        <header class="title-head">
          <Lettering own={languageMeant(outside.settings.value.language)} />
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
        </nav>
        <LightField save={save} />
        {show && <show.AfterHours scenes={show.scenes} />}
        <main class="title-levels" data-theme="paper" aria-label={say('title.levels')} tabIndex={-1}>
          <LevelCards
            levels={cards.value}
            saves={outside.saves.value}
            isWaiting={open?.kind === 'wait'}
            begun={open?.kind === 'wait' ? open.begun : null}
            onNew={(level) => setOpen({ kind: 'new', level })}
            onBegin={(level) => start(defaultGame(level))}
            onContinue={load}
            onFaults={({ words, faults = [] }) =>
              setTrouble({ code: 'trouble.levelFaults', facts: { level: words?.title ?? '' }, faults: [...faults] })
            }
            onWorkshop={outside.openWorkshop}
          />
        </main>
      </div>
      {open?.kind === 'new' && (
        <PaperDialog title={say('new.title')} onClose={() => setOpen(null)}>
          <NewGameForm level={open.level} seedOfDay={outside.seedOfDay()} onStart={start} />
        </PaperDialog>
      )}
      {open?.kind === 'saves' && (
        <PaperDialog title={say('title.saves')} onClose={() => setOpen(null)}>
          <SavesList
            saves={outside.saves.value}
            titleOf={(level) => cards.value.find(({ id }) => id === level)?.words?.title ?? level}
            gamesKept={outside.maxAutosaves}
            onLoad={load}
            onRemove={outside.removeSave}
            onImport={(file) => attempt(outside.importFile(file))}
          />
        </PaperDialog>
      )}
      {open?.kind === 'settings' && (
        <PaperDialog title={say('shell.settings')} onClose={() => setOpen(null)}>
          <SettingsForm settings={outside.settings} />
        </PaperDialog>
      )}
      {trouble && <ErrorPaper trouble={trouble} onClose={() => setTrouble(null)} />}
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
      value={languageMeant(settings.value.language)}
      options={gameLanguages.map((id) => ({ id, label: ownName(id), lang: id }))}
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
function FieldCaption({ save }: { save: SaveRow | null }) {
  if (!save) return null
  const lit = (['us', 'permitted', 'rented', 'domestic'] as const).map((id) => ({ id, chips: save.colours[id] }))
  return (
    <p class="title-count">
      <b>{say('title.marks')}</b>{' '}
      {say('title.marksLit', { chips: count(lit.reduce((sum, { chips }) => sum + chips, 0)) })}{' '}
      {lit
        .filter(({ chips }) => chips > 0)
        .map(({ id, chips }) => (
          <span key={id} class="title-key">
            <i class={`swatch ${id}`} />
            {count(chips)} {say(`origin.${id}`)}
          </span>
        ))}
    </p>
  )
}
