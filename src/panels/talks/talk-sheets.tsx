import type { ComponentChildren } from 'preact'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { formatPercent, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, formatUsdExact, say, sayDynamic } from '../app/translator'
import { DistributorNotesSection } from '../distributors/distributor-notes'
import { currentLevelSignal, gameStateSignal } from '../game'
import { NamedFactListItem } from '../parts/card'
import { cashDurationMessage } from '../parts/figures/cash-duration.view'
import { ExplainSumButton, WaterfallTermList } from '../parts/figures/why-button'
import { AnnouncedExportStatusText, ExportStatusText } from '../rules/control-words'
import { buyerAlternativesView, type PackageWorthView, packageWorthViewOf } from './package-worth.view'
import { type OfferDraftView, priceOnPlainTermsUsd, type TalkView } from './talk.view'

interface TalkSheetsProps {
  talk: Readonly<Talk>
  view: TalkView
  mine: OfferDraftView
  draft: OfferTerms
}

/**
 * The player's own sheets: the known parts of the distributor's price, the package's worth, notes, and the draft's
 * effects.
 */
export function BuyerTalkSheets({ talk, view, mine, draft }: TalkSheetsProps) {
  const { scenario } = currentLevelSignal.value
  return (
    <div class="slip tea-sheets">
      <Sheet title={say('trade.talk.terms')} isOpen>
        <p class="caption">{say('trade.talk.termsNote')}</p>
        <WaterfallTermList sum={view.terms} write={formatUsdExact} caption={say('trade.talk.terms')} />
        <Blank name={say('talk.own.parts')} />
        <Blank name={say('trade.talk.limit')} />
      </Sheet>
      <Sheet title={say('worth.title')} isOpen>
        <PackageWorthSheet talk={talk} draft={draft} />
      </Sheet>
      <Sheet title={say('notes.title')}>
        <DistributorNotesSection
          distributor={talk.distributor}
          marks={[
            { name: say('notes.askMark'), usd: priceOnPlainTermsUsd(talk, talk.theirs, scenario) },
            { name: say('notes.draftMark'), usd: priceOnPlainTermsUsd(talk, draft, scenario) },
          ]}
        />
      </Sheet>
      <Sheet title={say('trade.talk.ifTaken')}>
        <DraftEffects view={view} mine={mine} />
      </Sheet>
    </div>
  )
}

function Sheet({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ComponentChildren }) {
  return (
    <details class="tea-sheet" open={isOpen}>
      <summary>{title}</summary>
      <section aria-label={title}>{children}</section>
    </details>
  )
}

/** A hidden term: a blank, and the word for it. */
function Blank({ name }: { name: string }) {
  return (
    <dl class="blank-row">
      <NamedFactListItem name={name}>
        <span aria-hidden="true">{unknownValuePlaceholder}</span>
        <span class="visually-hidden">{say('trade.talk.unknown')}</span>
      </NamedFactListItem>
    </dl>
  )
}

/** The chip's legal state, and the draft's effects if accepted today. */
function DraftEffects({ view, mine }: { view: TalkView; mine: OfferDraftView }) {
  const { cash, weeksOfCash } = mine
  return (
    <div class="tea-terms">
      <p class="tea-law">
        <ExportStatusText control={view.control} />
      </p>
      <AnnouncedExportStatusText announced={view.announced} />
      <dl class="does">
        <NamedFactListItem name={say('trade.talk.cash')}>
          {say('trade.fromTo', { before: formatUsd(cash.beforeUsd), after: formatUsd(cash.afterUsd) })}
        </NamedFactListItem>
        <NamedFactListItem name={say('trade.talk.weeksOfCash')}>
          {say('trade.fromTo', { before: lasting(weeksOfCash.before), after: lasting(weeksOfCash.after) })}
        </NamedFactListItem>
        <NamedFactListItem name={say('trade.talk.rest')}>{formatUsd(mine.restUsd)}</NamedFactListItem>
        <NamedFactListItem name={say('trade.talk.worth')}>{formatPercent(mine.termsShare)}</NamedFactListItem>
        <div>
          <dt>{say('trade.talk.belief')}</dt>
          <dd title={formatPercent(view.belief.chance)}>{sayDynamic(`likelihood.${view.belief.word}`)}</dd>
        </div>
      </dl>
    </div>
  )
}

/** Weeks of cash in words. */
function lasting(weeks: number): string {
  const { code, facts } = cashDurationMessage(weeks)
  return say(code, facts)
}

/** What the two packages are worth to the player, each with its 'Why?'. */
function PackageWorthSheet({ talk, draft }: { talk: Readonly<Talk>; draft: OfferTerms }) {
  const alternatives = buyerAlternativesView(gameStateSignal.value, talk, currentLevelSignal.value.scenario)
  const { words, facts, shelf, hasAlternative: isAny } = alternatives
  return (
    <>
      <p class="caption">{say(isAny ? 'worth.note' : 'worth.noteAlone')}</p>
      <dl class="tea-worth">
        <WorthRow
          name={say('worth.theirs')}
          of={say('worth.ofTheirs')}
          view={packageWorthViewOf(talk, talk.theirs)}
          isAny={isAny}
        />
        <WorthRow
          name={say('worth.yours')}
          of={say('worth.ofYours')}
          view={packageWorthViewOf(talk, draft)}
          isAny={isAny}
        />
      </dl>
      <p class="caption">
        {say(words, facts)}{' '}
        {shelf.count > 0
          ? say('worth.shelf', { count: shelf.count, usd: fact('usd', shelf.usd) })
          : say('worth.shelfEmpty')}
      </p>
    </>
  )
}

interface WorthRowProps {
  name: string
  of: string
  view: PackageWorthView
  /** There is an alternative to compare with. */
  isAny: boolean
}

function WorthRow({ name, of, view: { worth, unitPriceUsd, gainUsd }, isAny }: WorthRowProps) {
  return (
    <div>
      <dt>
        {name} {isAny && <ExplainSumButton sum={worth} code={of} write={formatUsdExact} />}
      </dt>
      <dd>
        <span>
          {isAny && (
            <>
              {say('worth.isWorth')} <b class="num">{formatUsdExact(worth.total)}</b> ·{' '}
            </>
          )}
          {say('worth.costs')} <b class="num">{formatUsdExact(unitPriceUsd)}</b>
        </span>
        <span class="gain">{isAny ? gainOverAlternativeText(gainUsd) : say('worth.alone')}</span>
      </dd>
    </div>
  )
}

/** A gain or loss against the best alternative, in words. */
export function gainOverAlternativeText(gainUsd: number): string {
  if (gainUsd === 0) return say('worth.even')
  return say(gainUsd > 0 ? 'worth.better' : 'worth.worse', { gainUsd: fact('usd', Math.abs(gainUsd)) })
}
