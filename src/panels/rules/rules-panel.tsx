import { useEffect, useState } from 'preact/hooks'
import type { Threshold } from '../../sim/level/chips-and-rules'
import { formatCount, formatNumber, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, isPanelWideSignal } from '../game'
import { ruleBeliefView } from '../insurance/insurance.view'
import { DataTable } from '../parts/data-table'
import { OriginBadge } from '../parts/figures/origin-badge'
import { Icon } from '../parts/icon'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { Panel } from '../parts/panel'
import { ScreenReaderPause } from '../parts/speech-pause'
import { SourceList } from '../sources/source-list'
import { ContestedBadge, ExportStatusText, UnpublishedChipFiguresNote } from './control-words'
import { RuleThresholdChart } from './rule-plane'
import {
  type ChipRuleTestView,
  chipRuleTestViewOf,
  defaultRuleToShow,
  type RulePlaneChipPoint,
  type RuleTimelineEntry,
  rulePlaneView,
  ruleTimelineEntries,
  type ThresholdGroup,
  type ThresholdGroupTestView,
} from './rules.view'

/** A rule's thresholds in words, as a drawing and as a table, and its effect on every chip. */
export function RulePanel({ about }: { about: string | null }) {
  const state = gameStateSignal.value
  const { scenario } = currentLevelSignal.value
  const lines = ruleTimelineEntries(state, scenario)
  const [wanted, read] = useState<string | null>(scenario.rules[about ?? ''] ? about : null)
  useWidePaper()
  const [chip, chooseChip] = useState(scenario.chips[about ?? ''] ? about : null)
  const line = lines.find(({ rule }) => rule === (wanted ?? defaultRuleToShow(lines)))
  if (!line) return <NoRule />
  const picture = rulePlaneView(state, line.rule, scenario)
  const chosen = chip ?? picture.points[0]?.chip ?? null
  return (
    <Panel title={say('trade.rules.title')} icon="rule" note={say('trade.rules.note')}>
      <div class="trade">
        <RuleTimeline lines={lines} chosen={line.rule} onChoose={read} />
        <div class="rules-reading">
          <RuleThresholdChart picture={picture} chosen={chosen} />
          {chosen && (
            <ChipVerdict
              verdict={chipRuleTestViewOf(state, chosen, line.rule, scenario)}
              points={picture.points}
              onChoose={chooseChip}
            />
          )}
        </div>
        <RuleText line={line} />
        <ControlledChips points={picture.points} chosen={chosen} onChoose={chooseChip} />
        <ThresholdTable groups={picture.groups} />
      </div>
    </Panel>
  )
}

/** The drawing needs room: the panel widens where possible, and the former width is restored. */
function useWidePaper() {
  useEffect(() => {
    const before = isPanelWideSignal.value
    isPanelWideSignal.value = before || window.matchMedia('(min-width: 700px)').matches
    return () => {
      isPanelWideSignal.value = before
    }
  }, [])
}

function NoRule() {
  return (
    <Panel title={say('trade.rules.title')} icon="rule">
      <p>{say('trade.rules.none')}</p>
    </Panel>
  )
}

interface RuleChoiceProps {
  lines: readonly RuleTimelineEntry[]
  chosen: string
  onChoose: (rule: string) => void
}

const icons = { inForce: 'lock', announced: 'clock', replaced: 'book' } as const

/** The rules in time order: replaced, in force, announced, rumoured. */
function RuleTimeline({ lines, chosen, onChoose }: RuleChoiceProps) {
  return (
    <section class="rule-line" aria-label={say('trade.rules.choose')}>
      {lines.map(({ rule, standing, forceWeek }) => (
        <button key={rule} type="button" aria-pressed={rule === chosen} onClick={() => onChoose(rule)}>
          <b>{displayNameOf('rule', rule)}</b>
          <ScreenReaderPause />
          <span>
            <Icon name={icons[standing]} size={16} /> {say(`trade.rules.${standing}`)}
            {forceWeek !== null && forceWeek >= 0 && ` · ${formatWeekDate(forceWeek)}`}
          </span>
        </button>
      ))}
      <Rumoured />
    </section>
  )
}

/** The market's belief in a coming rule: a chance without a text. */
function Rumoured() {
  const { scenario } = currentLevelSignal.value
  const market = ruleBeliefView(gameStateSignal.value, scenario).bars[0]
  // A chance that nothing moves is no information.
  if (!market || scenario.disabledFeatures.includes('rumours')) return null
  return (
    <p class="rumoured">
      <b>{say('trade.rules.rumoured')}</b>
      <span>
        <Icon name="fog" size={16} />{' '}
        {say('trade.rules.talk', {
          word: sayDynamic(`likelihood.${market.word}`),
          chance: fact('share', market.chance),
        })}
      </span>
    </p>
  )
}

/** A rule in words: its date, its effect on open orders, and its sources. */
function RuleText({ line }: { line: RuleTimelineEntry }) {
  const { rule, standing, announcedWeek, forceWeek, contested, sources, undelivered } = line
  return (
    <section class="rule-letter" aria-label={displayNameOf('rule', rule)}>
      <h3>
        {displayNameOf('rule', rule)} {contested && <ContestedBadge />}
      </h3>
      <p>{translatedLevelText(`rule.${rule}.about`)}</p>
      <p class="muted">
        {announcedWeek !== null &&
          announcedWeek >= 0 &&
          `${say('trade.rules.announcedOn', { date: formatWeekDate(announcedWeek) })} `}
        {forceWeek !== null &&
          forceWeek >= 0 &&
          say(`trade.rules.forceOn.${standing}`, { date: formatWeekDate(forceWeek) })}
      </p>
      <p>{say(`trade.rules.undelivered.${undelivered}`)}</p>
      <SourceList sources={sources} />
    </section>
  )
}

interface ChipVerdictProps {
  verdict: ChipRuleTestView
  points: readonly RulePlaneChipPoint[]
  onChoose: (chip: string) => void
}

/** A rule applied to one chip, test by test. */
function ChipVerdict({ verdict, points, onChoose }: ChipVerdictProps) {
  const { chip, control, isGoverned, outsideBelowTpp, groups } = verdict
  const point = points.find((each) => each.chip === chip)
  return (
    <section class="slip ruling" aria-label={say('trade.verdict.title', { chip: fact('chip', chip) })}>
      <LabelledSelect
        label={say('trade.verdict.choose')}
        value={chip}
        options={points.map((each) => ({ id: each.chip, label: displayNameOf('chip', each.chip) }))}
        onChange={onChoose}
      />
      <h3>{translatedLevelText(`chip.${chip}.name`)}</h3>
      {point && (
        <p>
          <OriginBadge origin={point.colour} isLong />
          {' · '}
          {say('trade.verdict.hold', { owned: point.owned, coming: point.coming })}
        </p>
      )}
      <p class={`ruling-line ${control.status}`}>
        <ExportStatusText control={control} />
      </p>
      {control.rule !== null && <p>{say('trade.control.decides', { who: control.capital })}</p>}
      <UnpublishedChipFiguresNote control={control} />
      {!isGoverned && <p>{say('trade.verdict.outside')}</p>}
      {isGoverned && outsideBelowTpp !== null && <p>{say('trade.verdict.notDatacentre', { tpp: outsideBelowTpp })}</p>}
      {isGoverned && groups.map((group, index) => <GroupTable key={index} group={group} />)}
    </section>
  )
}

function GroupTable({ group: { status, tests, holds } }: { group: ThresholdGroupTestView }) {
  return (
    <table class="tests">
      <caption>{say(`trade.verdict.for.${status}`)}</caption>
      <tbody>
        {tests.map((test) => (
          <tr key={test.figure}>
            <th scope="row">{thresholdText(test, testWords)}</th>
            <td class="n">{test.value === null ? unknownValuePlaceholder : formatNumber(test.value)}</td>
            <td class={`n ${test.holds}`}>{say(`trade.verdict.${test.holds}`)}</td>
          </tr>
        ))}
        {tests.length > 1 && (
          <tr class="total">
            <th scope="row">{say('trade.verdict.all')}</th>
            <td />
            <td class={`n ${holds}`}>{say(`trade.verdict.${holds}`)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface ControlledChipsProps {
  points: readonly RulePlaneChipPoint[]
  chosen: string | null
  onChoose: (chip: string) => void
}

/** The chips of the drawing as a table; a name selects the chip that is explained. */
function ControlledChips({ points, chosen, onChoose }: ControlledChipsProps) {
  return (
    <DataTable
      caption={say('trade.rules.chips')}
      columns={[
        { id: 'chip', label: say('trade.market.chip') },
        { id: 'status', label: say('trade.rules.under') },
        { id: 'tpp', label: say('trade.market.tpp'), isNumber: true },
        { id: 'density', label: say('trade.rules.density'), isNumber: true },
        { id: 'owned', label: say('trade.rules.owned'), isNumber: true },
        { id: 'coming', label: say('trade.rules.coming'), isNumber: true },
      ]}
      rows={points.map(({ chip, colour, control, tpp, density, owned, coming }) => ({
        id: chip,
        cells: [
          <button
            key="chip"
            type="button"
            class="chip-button"
            aria-pressed={chip === chosen}
            onClick={() => onChoose(chip)}
          >
            <OriginBadge origin={colour} /> {displayNameOf('chip', chip)}
          </button>,
          <ExportStatusText key="status" control={control} />,
          written(tpp),
          written(density),
          formatCount(owned),
          formatCount(coming),
        ],
      }))}
    />
  )
}

function written(value: number | null): string {
  return value === null ? unknownValuePlaceholder : formatNumber(value)
}

/** A rule's groups of thresholds in words: all thresholds of a group must hold, and one group suffices. */
function ThresholdTable({ groups }: { groups: readonly ThresholdGroup[] }) {
  return (
    <DataTable
      caption={say('trade.rules.thresholds')}
      columns={[
        { id: 'group', label: say('trade.rules.if') },
        { id: 'then', label: say('trade.rules.then') },
        { id: 'scope', label: say('trade.rules.scope') },
      ]}
      rows={groups.map((group, index) => ({
        id: String(index),
        cells: [
          group.all.map((threshold) => thresholdText(threshold, ruleWords)).join(say('trade.rules.and')),
          say(`trade.control.${group.status}`),
          group.othersFromTpp === null
            ? say('trade.rules.allParts')
            : say('trade.rules.datacentre', { tpp: group.othersFromTpp }),
        ],
      }))}
    />
  )
}

/** The keys of a threshold's bounds: as a part of a rule, and as a question about a chip. */
const ruleWords = {
  below: 'trade.rules.below',
  atLeast: 'trade.rules.atLeast',
  between: 'trade.rules.between',
} as const
const testWords = {
  below: 'trade.verdict.isBelow',
  atLeast: 'trade.verdict.isAtLeast',
  between: 'trade.verdict.isBetween',
} as const

function thresholdText({ figure, atLeast, below }: Threshold, words: typeof ruleWords | typeof testWords): string {
  const name = say(`trade.figure.${figure}`)
  if (atLeast === undefined) return say(words.below, { name, below: formatNumber(below ?? 0) })
  if (below === undefined) return say(words.atLeast, { name, least: formatNumber(atLeast) })
  return say(words.between, { name, least: formatNumber(atLeast), below: formatNumber(below) })
}
