import { BLANK, number } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { levelText, nameOf, say, sayDynamic } from '../app/translator'
import { OriginBadge } from '../parts/figures/origin-badge'
import { LabelledSelect } from '../parts/inputs/labelled-select'
import { ControlStatus, UnpublishedFigures } from './control-words'
import type { ChipPoint } from './rules.view'
import type { ChipVerdictView, GroupTest, ThresholdTest } from './verdict.view'

interface ChipVerdictProps {
  verdict: ChipVerdictView
  points: readonly ChipPoint[]
  onChoose: (chip: string) => void
}

/** A rule applied to one chip, test by test. */
export function ChipVerdict({ verdict, points, onChoose }: ChipVerdictProps) {
  const { chip, control, isGoverned, outsideBelowTpp, groups } = verdict
  const point = points.find((each) => each.chip === chip)
  return (
    <section class="slip ruling" aria-label={say('trade.verdict.title', { chip: fact('chip', chip) })}>
      <LabelledSelect
        label={say('trade.verdict.choose')}
        value={chip}
        options={points.map((each) => ({ id: each.chip, label: nameOf('chip', each.chip) }))}
        onChange={onChoose}
      />
      <h3>{levelText(`chip.${chip}.name`)}</h3>
      {point && (
        <p>
          <OriginBadge origin={point.colour} isLong />
          {' · '}
          {say('trade.verdict.hold', { owned: point.owned, coming: point.coming })}
        </p>
      )}
      <p class={`ruling-line ${control.status}`}>
        <ControlStatus control={control} />
      </p>
      <UnpublishedFigures control={control} />
      {!isGoverned && <p>{say('trade.verdict.outside')}</p>}
      {isGoverned && outsideBelowTpp !== null && <p>{say('trade.verdict.notDatacentre', { tpp: outsideBelowTpp })}</p>}
      {isGoverned && groups.map((group, index) => <GroupTable key={index} group={group} />)}
    </section>
  )
}

function GroupTable({ group: { status, tests, holds } }: { group: GroupTest }) {
  return (
    <table class="tests">
      <caption>{say(`trade.verdict.for.${status}`)}</caption>
      <tbody>
        {tests.map((test) => (
          <tr key={test.figure}>
            <th scope="row">{question(test)}</th>
            <td class="n">{test.value === null ? BLANK : number(test.value)}</td>
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

function question({ figure, atLeast, below }: ThresholdTest): string {
  const name = sayDynamic(`trade.figure.${figure}`)
  if (atLeast === null) return say('trade.verdict.isBelow', { name, below: number(below ?? 0) })
  if (below === null) return say('trade.verdict.isAtLeast', { name, least: number(atLeast) })
  return say('trade.verdict.isBetween', { name, least: number(atLeast), below: number(below) })
}
