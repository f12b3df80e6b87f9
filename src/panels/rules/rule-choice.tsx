import { fact } from '../../view/facts/fact'
import { dateText, nameOf, say, sayDynamic } from '../app/translator'
import { gameState, openLevel } from '../game'
import { beliefView } from '../insurance/reports.view'
import { Icon } from '../parts/icon'
import { SpeechPause } from '../parts/speech-pause'
import type { RuleLine } from './rules.view'

interface RuleChoiceProps {
  lines: readonly RuleLine[]
  chosen: string
  onChoose: (rule: string) => void
}

const icons = { inForce: 'lock', announced: 'clock', replaced: 'book' } as const

/** The rules in time order: replaced, in force, announced, rumoured. */
export function RuleTimeline({ lines, chosen, onChoose }: RuleChoiceProps) {
  return (
    <section class="rule-line" aria-label={say('trade.rules.choose')}>
      {lines.map(({ rule, standing, forceWeek }) => (
        <button key={rule} type="button" aria-pressed={rule === chosen} onClick={() => onChoose(rule)}>
          <b>{nameOf('rule', rule)}</b>
          <SpeechPause />
          <span>
            <Icon name={icons[standing]} size={16} /> {say(`trade.rules.${standing}`)}
            {forceWeek !== null && forceWeek >= 0 && ` · ${dateText(forceWeek)}`}
          </span>
        </button>
      ))}
      <Rumoured />
    </section>
  )
}

/** The market's belief in a coming rule: a chance without a text. */
function Rumoured() {
  const { scenario } = openLevel.value
  const market = beliefView(gameState.value, scenario).bars[0]
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
