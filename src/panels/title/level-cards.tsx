import { formatPoints } from '../../text/format'
import { dialIds } from '../../view/dial-ids'
import {
  displayedWeekNumber,
  type LevelProgress,
  levelProgressFromSaves,
  type SavedGameRow,
  savedGameToContinue,
} from '../../view/title/title-view'
import { say, sayDynamic } from '../app/translator'
import { Button } from '../parts/button'
import { Disclosure } from '../parts/disclosure'
import { duplicateLevelTitles, ownLevelNameFromStorageKey } from '../parts/figures/duplicate-titles.view'
import { Icon } from '../parts/icon'

export interface LevelCardView {
  id: string
  /** The level's title, intro and span; absent until they are loaded. */
  words: { title: string; intro: string; span: string } | null
  /** The errors of an own level, one line each; absent for shipped ones. */
  faults?: readonly string[]
  /** How an imported level came. */
  importedBy?: 'link' | 'file'
}

interface LevelCardsProps {
  levels: readonly LevelCardView[]
  saves: readonly SavedGameRow[]
  isWaiting: boolean
  /** The level whose game is starting. */
  begun: string | null
  onNew: (level: string) => void
  /** Starts with the default settings. */
  onBegin: (level: string) => void
  onContinue: (slot: string) => void
  onFaults: (level: LevelCardView) => void
  onWorkshop: (level: string) => void
}

/** The playable levels, each a card with its years and its story. */
export function LevelCardList(props: LevelCardsProps) {
  const { levels, saves, isWaiting, begun, onNew, onBegin, onContinue, onFaults, onWorkshop } = props
  const here = savedGameToContinue(saves)?.level ?? levels[0]?.id
  const shared = duplicateLevelTitles(levels.map(({ words }) => words?.title ?? ''))
  return (
    <ul class="level-cards" aria-label={say('title.levels')}>
      {levels.map((level, index) => {
        const { id, words, faults } = level
        const isBroken = faults !== undefined && faults.length > 0
        const played = levelProgressFromSaves(saves, id)
        const saved = played.save
        const isStart = index === 0 && !faults && !played.isPlayedOut
        const foot = isBroken ? say('title.broken') : (footText(played) ?? (isStart ? say('title.beginsEasy') : null))
        // A new player is shown where to begin; the other levels' stories are folded.
        const isLater = saves.length === 0 && !isStart && !isBroken
        const newGame = say(isStart ? 'title.options' : begun === id ? 'title.opening' : 'title.newGame')
        const named = (act: string) => say('title.ofLevel', { act, level: titleOf(level, shared) })
        const begin = { label: say(begun === id ? 'title.opening' : 'new.start'), act: () => onBegin(id) }
        const goOn = saved &&
          !isBroken && {
            label: say(saved.isEnded ? 'title.readDebrief' : 'title.continue'),
            act: () => onContinue(saved.slot),
          }
        const first = goOn || (isStart && !saved && begin)
        return (
          <li key={id} class={`level-card ${isBroken ? 'broken' : id === here ? 'here' : ''}`}>
            <p class="level-span">
              <span>{words?.span ?? ''}</span>
              {!isStart && <span>{faults ? originOf(level) : say('title.minutes')}</span>}
            </p>
            <div class="level-name">
              <h2>{titleOf(level, shared)}</h2>
              {isStart && <span class="level-start">{say('title.startHere')}</span>}
            </div>
            {isLater ? (
              <Disclosure summary={<About title={titleOf(level, shared)} />}>
                {() => <Story intro={words?.intro ?? ''} />}
              </Disclosure>
            ) : isStart ? (
              <p>{words?.intro ?? ''}</p>
            ) : (
              <Story intro={words?.intro ?? ''} />
            )}
            <div class="level-acts">
              {first && (
                <Button
                  kind="seal"
                  icon="play"
                  size={20}
                  label={first.label}
                  aria-label={named(first.label)}
                  aria-disabled={isWaiting}
                  onClick={() => !isWaiting && first.act()}
                />
              )}
              {isBroken ? (
                <Button
                  kind="seal"
                  icon="warn"
                  size={20}
                  label={say('title.itsFaults', { count: faults.length })}
                  onClick={() => onFaults(level)}
                />
              ) : (
                <Button
                  kind={isStart ? 'square' : saved || isLater ? '' : 'seal'}
                  icon={isStart ? 'settings' : saved ? undefined : 'play'}
                  size={20}
                  label={isStart ? undefined : newGame}
                  aria-label={named(newGame)}
                  title={isStart ? newGame : undefined}
                  aria-disabled={isWaiting}
                  onClick={() => !isWaiting && onNew(id)}
                />
              )}
              {faults && (
                <Button icon="hammer" size={20} label={say('title.toWorkshop')} onClick={() => onWorkshop(id)} />
              )}
            </div>
            {foot && (
              <p class="level-foot">
                <Icon name={isBroken ? 'warn' : saved ? 'clock' : 'settings'} size={18} />
                {foot}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The fold's summary names its level for screen readers, as sighted players see the card around it. */
function About({ title }: { title: string }) {
  return (
    <>
      {say('title.about')} <span class="visually-hidden">{title}</span>
    </>
  )
}

/** A level's story, and that all four dials count in it. */
function Story({ intro }: { intro: string }) {
  return (
    <>
      <p>{intro}</p>
      <p class="level-dials">
        {dialIds.map((dial) => (
          <span key={dial} title={sayDynamic(`dial.${dial}`)}>
            <Icon name={dial} size={18} />
          </span>
        ))}
        {say('title.allDials')}
      </p>
    </>
  )
}

/** The state of a level's saved game and its best result; null where none is saved. */
function footText({ save, best, aims }: LevelProgress): string | null {
  if (save === null) return null
  const where = save.isEnded
    ? say('title.endedAt', { seed: save.seed })
    : say('title.savedAt', { nth: displayedWeekNumber(save), weeks: save.weeks, seed: save.seed })
  if (best === null) return where
  const withBest = say('title.withBest', { where, won: best.isWon ? 'yes' : 'no', score: formatPoints(best.score) })
  return aims === null ? withBest : `${withBest} · ${say('title.ladder', { reached: aims.reached, all: aims.offered })}`
}

/** A level's title; an own level with a shared title gets its storage name. */
function titleOf({ id, words, faults }: LevelCardView, shared: ReadonlySet<string>): string {
  if (words === null) return say('title.loading')
  const { title } = words
  return faults && shared.has(title) ? say('title.namesake', { title, name: ownLevelNameFromStorageKey(id) }) : title
}

/** Where an own level came from. */
function originOf({ importedBy: cameBy }: LevelCardView): string {
  return cameBy ? say(`title.cameBy.${cameBy}`) : say('title.ownLevel')
}
