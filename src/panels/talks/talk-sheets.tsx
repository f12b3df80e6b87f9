import type { ComponentChildren } from 'preact'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { BLANK } from '../../text/format'
import { say, usdExact } from '../app/translator'
import { DistributorNotes } from '../distributors/distributor-notes'
import { openLevel } from '../game'
import { SumColumn } from '../parts/figures/why-button'
import { plainPriceUsd } from './distributor-price.view'
import { PackageWorthSheet } from './package-worth-sheet'
import type { DraftView, TalkView } from './talk.view'
import { DraftEffects } from './talk-terms'

interface TalkSheetsProps {
  talk: Readonly<Talk>
  view: TalkView
  mine: DraftView
  draft: OfferTerms
}

/**
 * The player's own sheets: the known parts of the distributor's price, the package's worth, notes, and the draft's
 * effects.
 */
export function TalkSheets({ talk, view, mine, draft }: TalkSheetsProps) {
  const { scenario } = openLevel.value
  return (
    <div class="slip tea-sheets">
      <Sheet title={say('trade.talk.terms')} isOpen>
        <p class="caption">{say('trade.talk.termsNote')}</p>
        <SumColumn sum={view.terms} write={usdExact} caption={say('trade.talk.terms')} />
        <Blank name={say('talk.own.parts')} />
        <Blank name={say('trade.talk.limit')} />
      </Sheet>
      <Sheet title={say('worth.title')} isOpen>
        <PackageWorthSheet talk={talk} draft={draft} />
      </Sheet>
      <Sheet title={say('notes.title')}>
        <DistributorNotes
          distributor={talk.distributor}
          marks={[
            { name: say('notes.askMark'), usd: plainPriceUsd(talk, talk.theirs, scenario) },
            { name: say('notes.draftMark'), usd: plainPriceUsd(talk, draft, scenario) },
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
      <div>
        <dt>{name}</dt>
        <dd>
          <span aria-hidden="true">{BLANK}</span>
          <span class="visually-hidden">{say('trade.talk.unknown')}</span>
        </dd>
      </div>
    </dl>
  )
}
