import { useEffect, useRef } from 'preact/hooks'
import {
  formatCount,
  formatEstimate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatWithExplicitSign,
} from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatDate, formatUsd, say, translatedLevelText } from '../app/translator'
import { ClosedTalkList } from '../deals/deal-analysis'
import { closedTalkViews, type DistributorEstimateResult, distributorEstimateResults } from '../deals/deal-books.view'
import { forecastScoresView } from '../dialogs/forecasts.view'
import { currentLevelSignal, gameStateSignal } from '../game'
import { isOutsideItsBand } from '../nation/nation.view'
import { formatDifferenceToNoRules } from '../nation/nation-panel'
import { Icon } from '../parts/icon'
import { ModelCardLink } from '../sources/model-card-link'
import type { PolicyAimsView } from './debrief.view'
import { hiddenFactsView } from './debrief.view'

/** What was hidden: drawn dates, shocks, false rumours, the distributors' limits. */
export function HiddenFactsSection() {
  const { rules, shocks, spared, falseRumours, distributors } = hiddenFactsView(
    gameStateSignal.value,
    currentLevelSignal.value.scenario,
  )
  return (
    <section class="hidden-list">
      <h2>{say('hidden.title')}</h2>
      <ul>
        {rules.map(({ rule, forceWeek, historyDay, wasHastened }) => (
          <li key={rule}>
            {say(forceWeek < 0 ? 'hidden.ruleNever' : 'hidden.rule', {
              rule: fact('rule', rule),
              forceWeek: fact('week', forceWeek),
              day: formatDate(historyDay),
            })}{' '}
            {wasHastened && say('hidden.hastened')}
          </li>
        ))}
        {shocks.map(({ event, week }) => (
          <li key={event}>{say('hidden.shock', { event: fact('event', event), onWeek: fact('week', week) })}</li>
        ))}
        {spared.length > 0 && <li>{say('hidden.spared', { shocks: namesOf(spared) })}</li>}
        {falseRumours.length > 0 && (
          <li>{say('hidden.rumours', { count: falseRumours.length, rumours: namesOf(falseRumours) })}</li>
        )}
        {distributors.map(({ distributor, limitShare, patience, temper }) => (
          <li key={distributor}>
            {say('hidden.distributor', {
              distributor: fact('distributor', distributor),
              limitShare: fact('share', limitShare),
              patience: formatNumber(patience),
              temper: displayNameOf('temper', temper),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The player's forecasts with their Brier scores. */
export function DebriefForecastsSection() {
  const { rows, meanBrier } = forecastScoresView(gameStateSignal.value)
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{say('debrief.forecasts')}</h2>
      <ul>
        {rows.map(({ forecast, chance, outcome, brier }) => (
          <li key={forecast}>
            {translatedLevelText(`forecast.${forecast}.question`)}{' '}
            {outcome === null || brier === null
              ? say('debrief.forecastOpen', { said: formatPercent(chance) })
              : say('debrief.forecastScored', {
                  said: formatPercent(chance),
                  outcome: say(outcome === 1 ? 'shell.yes' : 'shell.no'),
                  brier: formatNumber(brier),
                })}
          </li>
        ))}
      </ul>
      {meanBrier !== null && <p>{say('debrief.brier', { brier: formatNumber(meanBrier) })}</p>}
    </section>
  )
}

/** Sources of the level's figures and dates; always unfolded in print. */
export function DebriefSourcesSection() {
  const { scenario } = currentLevelSignal.value
  const list = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const unfold = () => list.current?.setAttribute('open', '')
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
  return (
    <details ref={list} class="source-list">
      <summary>
        {say('debrief.sources', { count: Object.keys(scenario.sources).length, asOf: formatDate(scenario.asOf) })}
      </summary>
      <ol>
        {Object.entries(scenario.sources).map(([id, { what, publication }]) => (
          <li key={id}>
            {what} <cite>{publication}</cite>
          </li>
        ))}
      </ol>
      <p>{say('debrief.seeSources')}</p>
    </details>
  )
}

function namesOf(events: readonly string[]): string {
  return events.map((event) => displayNameOf('event', event)).join('; ')
}

/** Whether the rules worked, by each of their aims, against the same worlds without them; the firm stands apart. */
export function PolicyAimsSection({ view }: { view: PolicyAimsView }) {
  const { nation, voidedUsd, firmScore, rival } = view
  return (
    <section class="aims">
      <h2>{say('aims.title')}</h2>
      {nation ? <NationAims nation={nation} voidedUsd={voidedUsd} /> : <p>{say('aims.noNation')}</p>}
      <h3>{say('aims.apart')}</h3>
      <dl>
        <dt>{say('aims.firm')}</dt>
        <dd>{say('aims.firmFacts', { first: formatPoints(firmScore.first), last: formatPoints(firmScore.last) })}</dd>
        {nation && (
          <>
            <dt>{say('aims.nation')}</dt>
            <dd>
              {say('aims.nationFacts', {
                homeGame: percentagePoints(nation.homeCompute.game),
                homeLow: percentagePoints(nation.homeCompute.band.p10),
                homeHigh: percentagePoints(nation.homeCompute.band.p90),
                industryGame: formatWithExplicitSign(nation.industryUsd.game, formatUsd),
                industryLow: formatWithExplicitSign(nation.industryUsd.band.p10, formatUsd),
                industryHigh: formatWithExplicitSign(nation.industryUsd.band.p90, formatUsd),
              })}{' '}
              <RangeRemark of={[nation.homeCompute, nation.industryUsd]} />
            </dd>
          </>
        )}
        {rival && (
          <>
            <dt>{displayNameOf('rival', rival.id)}</dt>
            <dd>
              {say(rival.isBeaten ? 'aims.rivalBeaten' : 'aims.rivalAhead', {
                times: formatNumber(10 ** Math.abs(rival.aheadLog10)),
              })}
            </dd>
          </>
        )}
      </dl>
      <p class="caption">
        {say('aims.disputed')} {nation && <ModelCardLink />}
      </p>
    </section>
  )
}

/** Cards to the next thousand: the model knows them no better. */
function inThousands(cards: number): string {
  return formatCount(1000 * Math.round(cards / 1000))
}

function percentagePoints(share: number): string {
  return formatWithExplicitSign(100 * share, formatEstimate)
}

type NationAimsView = NonNullable<PolicyAimsView['nation']>

/** Five aims: what the rules changed, in which range of worlds, and the assumption that would turn it round. */
function NationAims({ nation, voidedUsd }: { nation: NationAimsView; voidedUsd: number }) {
  const { gapMonths, gapMonthsNow, foreignVendorUsd, vendorResearchUsd, divertedShareNow, alliesHomeCards } = nation
  return (
    <>
      <p>{say('aims.how')}</p>
      <dl>
        <dt>{say('aims.slow')}</dt>
        <dd>
          {say('aims.slowFacts', {
            ...formatDifferenceToNoRules(gapMonths, formatEstimate),
            now: formatEstimate(gapMonthsNow.game),
            nowLow: formatEstimate(gapMonthsNow.band.p10),
            nowHigh: formatEstimate(gapMonthsNow.band.p90),
          })}{' '}
          <RangeRemark of={[gapMonthsNow, gapMonths]} />
          {say('aims.slowFlip')}
        </dd>
        <dt>{say('aims.military')}</dt>
        <dd>{say('aims.militaryFacts')}</dd>
        <dt>{say('aims.revenue')}</dt>
        <dd>
          {say('aims.revenueFacts', {
            ...formatDifferenceToNoRules(foreignVendorUsd, formatUsd),
            voided: formatUsd(voidedUsd),
          })}{' '}
          <RangeRemark of={[foreignVendorUsd]} />
          {say('aims.researchFacts', formatDifferenceToNoRules(vendorResearchUsd, formatUsd))}{' '}
          <RangeRemark of={[vendorResearchUsd]} />
          {say('aims.revenueFlip')}
        </dd>
        <dt>{say('aims.allies')}</dt>
        <dd>
          {alliesHomeCards &&
            say(
              'aims.alliesFacts',
              formatDifferenceToNoRules({ game: alliesHomeCards.p50, band: alliesHomeCards }, inThousands),
            )}{' '}
          {say('aims.alliesFlip')}
        </dd>
        <dt>{say('aims.enforcement')}</dt>
        <dd>
          {say('aims.enforcementFacts', {
            now: formatPercent(divertedShareNow.game),
            low: formatPercent(divertedShareNow.band.p10),
            high: formatPercent(divertedShareNow.band.p90),
          })}{' '}
          <RangeRemark of={[divertedShareNow]} />
          {say('aims.enforcementFlip')}
        </dd>
      </dl>
    </>
  )
}

/** Says where the game's own difference lies outside the range told with it, and where the range holds both signs. */
function RangeRemark({ of: told }: { of: readonly NationAimsView['gapMonths'][] }) {
  return (
    <>
      {told.some(isOutsideItsBand) && <>{say('aims.outside')} </>}
      {told.some(({ band }) => band.p10 < 0 && band.p90 > 0) && <>{say('aims.bothSigns')} </>}
    </>
  )
}

/** All deals with open books, and the player's estimates of the distributors. */
export function DebriefTalksAndEstimatesSection() {
  const deals = closedTalkViews(gameStateSignal.value, currentLevelSignal.value.scenario)
  const read = distributorEstimateResults(gameStateSignal.value)
  return (
    <section class="debrief-deals">
      <h2>{say('books.all')}</h2>
      {deals.length === 0 ? <p>{say('books.all.none')}</p> : <ClosedTalkList hasLeft />}
      {read.length > 0 && <Readings rows={read} />}
    </section>
  )
}

/** Estimates beside the truth. */
function Readings({ rows }: { rows: readonly DistributorEstimateResult[] }) {
  return (
    <>
      <h3>{say('books.readings')}</h3>
      <ul class="readings">
        {rows.map((row) => (
          <li key={row.distributor}>
            <b>{displayNameOf('distributor', row.distributor)}</b>
            <span>{limitWords(row)}</span>
            <span>{temperWords(row)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function limitWords({ noted, band, limitShare }: DistributorEstimateResult) {
  const truth = formatPercent(limitShare)
  if (!noted || !band) return say('books.readings.noBand', { truth })
  const facts = { lowText: formatPercent(noted.low), highText: formatPercent(noted.high), truth }
  return (
    <>
      <Icon name={band === 'inside' ? 'check' : 'cross'} size={18} /> {say(`books.readings.${band}`, facts)}
    </>
  )
}

function temperWords({ noted, temper, isTemperRight }: DistributorEstimateResult) {
  const truth = displayNameOf('temper', temper)
  if (!noted || noted.temper === null || isTemperRight === null) return say('books.readings.noTemper', { truth })
  const facts = { said: displayNameOf('temper', noted.temper), truth }
  return (
    <>
      <Icon name={isTemperRight ? 'check' : 'cross'} size={18} />{' '}
      {say(isTemperRight ? 'books.readings.right' : 'books.readings.wrong', facts)}
    </>
  )
}
