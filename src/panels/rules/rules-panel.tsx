import { useEffect, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { gameState, isPanelWide, openLevel } from '../game'
import { Panel } from '../parts/panel'
import { ChipVerdict } from './chip-verdict'
import { ControlledChips } from './controlled-chips'
import { RuleTimeline } from './rule-choice'
import { RuleText } from './rule-letter'
import { RulePlane } from './rule-plane'
import { defaultRule, ruleLines, rulePicture } from './rules.view'
import { ThresholdTable } from './threshold-table'
import { chipVerdictOf } from './verdict.view'

/** A rule's thresholds in words, as a drawing and as a table, and its effect on every chip. */
export function RulePanel({ about }: { about: string | null }) {
  const state = gameState.value
  const { scenario } = openLevel.value
  const lines = ruleLines(state, scenario)
  const [wanted, read] = useState<string | null>(scenario.rules[about ?? ''] ? about : null)
  useWidePaper()
  const [chip, chooseChip] = useState(scenario.chips[about ?? ''] ? about : null)
  const line = lines.find(({ rule }) => rule === (wanted ?? defaultRule(lines)))
  if (!line) return <NoRule />
  const picture = rulePicture(state, line.rule, scenario)
  const chosen = chip ?? picture.points[0]?.chip ?? null
  return (
    <Panel title={say('trade.rules.title')} icon="rule" note={say('trade.rules.note')}>
      <div class="trade">
        <RuleTimeline lines={lines} chosen={line.rule} onChoose={read} />
        <div class="rules-reading">
          <RulePlane picture={picture} chosen={chosen} />
          {chosen && (
            <ChipVerdict
              verdict={chipVerdictOf(state, chosen, line.rule, scenario)}
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
    const before = isPanelWide.value
    isPanelWide.value = before || window.matchMedia('(min-width: 700px)').matches
    return () => {
      isPanelWide.value = before
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
