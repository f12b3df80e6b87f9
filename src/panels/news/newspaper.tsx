import { formatCount } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { typedNewsFacts } from '../../view/facts/typed-facts'
import {
  displayNameOf,
  formatUsd,
  formatWeekDate,
  hasText,
  say,
  sayDynamic,
  translatedLevelText,
} from '../app/translator'
import { currentLevelSignal, gameStateSignal, openPanel } from '../game'
import { DifferencesToNoRules } from '../nation/differences-to-no-rules'
import { Button } from '../parts/button'
import { DataTable } from '../parts/data-table'
import { ModalDialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { DilemmaChoiceList } from './choice-list'
import { companyKeyFiguresOf } from './firm-key-figures.view'
import { FrontPageIllustration } from './front-page-illustration'
import type { FrontPageSubject } from './illustrations.view'
import { type ChipAffectedByRule, newspaperFrontPageView } from './newspaper.view'
import { Sparkline } from './sparkline'

/** Fewer weeks make no price curve. */
const fewestWeeks = 4

interface NewspaperProps extends FrontPageSubject {
  serial: number
  /** The event needs an answer. */
  isAsked: boolean
  onClose: () => void
}

/** The front page: a headline event or a rule, the player's chips that it touches, and what can be done now. */
export function NewspaperFrontPage({ about, id, isInForce, serial, isAsked, onClose }: NewspaperProps) {
  const page = newspaperFrontPageView(gameStateSignal.value, currentLevelSignal.value.scenario, serial, {
    about,
    id,
    isInForce,
  })
  return (
    <ModalDialog
      title={headline(about, id, isInForce)}
      kind="page newspaper"
      closeLabel={isAsked ? say('dilemma.later') : undefined}
      onClose={onClose}
    >
      <article class={`front ${isAsked ? 'asked' : ''}`}>
        <div class="nameplate">
          <p>{!isAsked && say('paper.motto')}</p>
          <p class="paper-name">{say('paper.name')}</p>
          <p class="right">{!isAsked && say('paper.number', { number: page.weekNumber })}</p>
        </div>
        <p class="dateline">
          <span>{say('paper.weekOf', { date: formatWeekDate(page.week) })}</span>
          <span>{placesLine()}</span>
          {!isAsked && <span>{say('paper.week', { nth: page.weekNumber })}</span>}
        </p>
        <p class="headline" aria-hidden="true">
          {headline(about, id, isInForce)}
        </p>
        {about === 'rule' && (
          <p class="deck">{deck(id, isInForce, gameStateSignal.value.rules[id]?.forceWeek ?? page.week)}</p>
        )}
        <div class="front-columns">
          <div class="story-side">
            <figure>
              <FrontPageIllustration {...page.picture} />
            </figure>
            <div class="story">
              {storyOf(about, id, isInForce).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            {about === 'event' && <NewsSourceLine event={id} />}
          </div>
          <aside class="front-side">
            {isAsked && <FirmSummary />}
            {about === 'rule' && (
              <section>
                <h3>{say('paper.touches')}</h3>
                {page.touched.length === 0 ? <p>{say('paper.touchesNothing')}</p> : <Touched rows={page.touched} />}
              </section>
            )}
            {about === 'rule' && <DifferencesToNoRules />}
            {page.streetPrice && page.streetPrice.series.length >= fewestWeeks && (
              <section>
                <h3>{say('paper.street', { chip: fact('chip', page.streetPrice.chip) })}</h3>
                <Sparkline
                  title={say('paper.street', { chip: fact('chip', page.streetPrice.chip) })}
                  values={page.streetPrice.series}
                  write={formatUsd}
                />
                {page.streetPrice.stillWeeks >= fewestWeeks && (
                  <p>{say('paper.streetStill', { weeks: page.streetPrice.stillWeeks })}</p>
                )}
              </section>
            )}
            {page.otherNews.length > 0 && (
              <section>
                <h3>{say('paper.besides')}</h3>
                {page.otherNews.map(({ serial: each, kind, code, facts }) => (
                  <p key={each}>{sayDynamic(code, typedNewsFacts({ kind, facts }))}</p>
                ))}
              </section>
            )}
          </aside>
        </div>
      </article>
      <section class="and-now" data-theme="night" aria-label={say('paper.andNow')}>
        <h3>{say('paper.andNow')}</h3>
        {!isAsked && <p>{say('paper.waits')}</p>}
        {isAsked ? (
          <DilemmaChoiceList event={id} onDone={onClose} />
        ) : (
          <Onward about={about} id={id} onClose={onClose} />
        )}
      </section>
    </ModalDialog>
  )
}

/** The firm's key figures, beside a dilemma. */
function FirmSummary() {
  const { cashUsd, installedChips } = companyKeyFiguresOf(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <section>
      <h3>{say('paper.firm')}</h3>
      <dl class="firm-brief">
        <dt>{say('hud.cash')}</dt>
        <dd>{formatUsd(cashUsd)}</dd>
        <dt>{say('hud.installed')}</dt>
        <dd>{formatCount(installedChips)}</dd>
      </dl>
    </section>
  )
}

const onwardIcons = { rules: 'rule', contracts: 'contract', market: 'buy', journal: 'journal' }

/** A headline that only informs: links to helpful panels, and the week goes on. */
function Onward({ about, id, onClose }: { about: 'event' | 'rule'; id: string; onClose: () => void }) {
  const signed = gameStateSignal.value.contracts.length > 0 ? (['contracts'] as const) : []
  const links = about === 'rule' ? (['rules', ...signed, 'market'] as const) : (['market', 'journal'] as const)
  const go = (panel: string) => {
    onClose()
    openPanel(panel, panel === 'rules' ? id : null)
  }
  return (
    <div class="stack">
      {links.map((panel) => (
        <button key={panel} type="button" class="paper-choice" onClick={() => go(panel)}>
          <Icon name={onwardIcons[panel]} size={28} />
          <span>
            <b>{say(`paper.go.${panel}`)}</b>
          </span>
        </button>
      ))}
      <Button kind="primary wide" label={say('shell.continue')} onClick={onClose} />
    </div>
  )
}

function headline(about: 'event' | 'rule', id: string, isInForce: boolean): string {
  if (about === 'event') return translatedLevelText(`event.${id}.title`)
  const own = `rule.${id}.headline`
  return isNews(id, isInForce) && hasText(own)
    ? translatedLevelText(own)
    : say(isInForce ? 'paper.headlineInForce' : 'paper.headlineComing', { rule: fact('rule', id) })
}

/** The level's own subtitle, on the day on which the rule is news. */
function deck(id: string, isInForce: boolean, forceWeek: number): string {
  const own = `rule.${id}.deck`
  return isNews(id, isInForce) && hasText(own)
    ? translatedLevelText(own)
    : say(isInForce ? 'paper.ruleInForce' : 'paper.ruleComing', { forceWeek: fact('week', forceWeek) })
}

/** A rule is news at its announcement, or in force where it was not announced before. */
function isNews(id: string, isInForce: boolean): boolean {
  return !isInForce || currentLevelSignal.value.scenario.rules[id]?.onlyByHaste === true
}

/**
 * The paragraphs of a story; of a rule that was news before, what it says.
 *
 * A first word of one letter gets no drop cap, which would hide that it is a word.
 */
function storyOf(about: 'event' | 'rule', id: string, isInForce: boolean): string[] {
  const [story, text] = [`${about}.${id}.story`, `rule.${id}.about`]
  const isTold = about === 'rule' && !isNews(id, isInForce) && hasText(text)
  const key = hasText(story) && !isTold ? story : text
  return hasText(key)
    ? translatedLevelText(key)
        .replace(/^(\p{L}) /u, '$1\u00a0')
        .split(/\n+/)
    : []
}

/** The publication of a source; a level may translate it. */
function publicationOf(source: string): string | undefined {
  const key = `source.${source}.publication`
  return hasText(key) ? translatedLevelText(key) : currentLevelSignal.value.scenario.sources[source]?.publication
}

/** The citation and the mark of contested claims; fictional company dilemmas have no source. */
export function NewsSourceLine({ event }: { event: string }) {
  const spec = currentLevelSignal.value.scenario.events[event]
  const key = `event.${event}.source`
  const cited = (spec?.source ?? []).map(publicationOf).filter(Boolean)
  const words = hasText(key) ? translatedLevelText(key) : cited.join('; ')
  const { sources } = currentLevelSignal.value.scenario
  const isHouseFiction = spec?.kind === 'company' && !hasText(key) && !spec.source?.some((id) => sources[id]?.url)
  if ((!words || isHouseFiction) && !spec?.contested) return null
  return (
    <p class="caption source-line">
      {spec?.contested && <strong class="contested">{say('shell.contested')}</strong>}{' '}
      {words && say('paper.source', { source: words })}
    </p>
  )
}

function Touched({ rows }: { rows: readonly ChipAffectedByRule[] }) {
  const write = (n: number) => (n === 0 ? '–' : formatCount(n))
  const isAnyVoided = rows.some(({ voided }) => voided > 0)
  return (
    <DataTable
      caption={say('paper.touches')}
      isCaptionHidden
      columns={[
        { id: 'chip', label: say('paper.chip') },
        ...(isAnyVoided ? [{ id: 'voided', label: say('paper.voided'), isNumber: true }] : []),
        { id: 'coming', label: say('paper.coming'), isNumber: true },
        { id: 'deposit', label: say('paper.deposit'), isNumber: true },
        { id: 'here', label: say('paper.running'), isNumber: true },
      ]}
      rows={rows.slice(0, 6).map((row) => ({
        id: row.chip,
        cells: [
          <>
            {displayNameOf('chip', row.chip)} <small>{say(row.isFree ? 'paper.free' : 'paper.controlled')}</small>
          </>,
          ...(isAnyVoided ? [write(row.voided)] : []),
          write(row.onTheWay + row.onOrder),
          row.depositUsd === 0 ? '–' : formatUsd(row.depositUsd),
          write(row.here),
        ],
      }))}
    />
  )
}

function placesLine(): string {
  return Object.keys(currentLevelSignal.value.scenario.sites)
    .map((site) => displayNameOf('place', currentLevelSignal.value.scenario.sites[site]?.place ?? site))
    .slice(0, 3)
    .join(' · ')
}
