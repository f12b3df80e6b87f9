import { fact } from '../../view/facts/fact'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import { asSentence, hasText, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { formatUnmetConditionPart } from '../parts/figures/units'
import { Icon } from '../parts/icon'
import { type DilemmaChoiceView, type DilemmaView, dilemmaView } from './dilemma.view'

/**
 * The answers to a dilemma with their certain costs; a closed one says why, and the default one says when it applies.
 */
export function DilemmaChoiceList({ event, onDone }: { event: string; onDone: () => void }) {
  const view = dilemmaView(gameStateSignal.value, event, currentLevelSignal.value.scenario)
  return (
    <div class="choice-list">
      {view.choices.map((choice) => (
        <ChoiceButton key={choice.choice} question={view} view={choice} onDone={onDone} />
      ))}
    </div>
  )
}

function ChoiceButton({
  question,
  view,
  onDone,
}: {
  question: DilemmaView
  view: DilemmaChoiceView
  onDone: () => void
}) {
  const { choice, move, refusal, needs, effects, isOtherwise } = view
  const key = `event.${question.event}.choice.${choice}`
  const hint = `${key}.hint`
  const told = hasText(hint) ? translatedLevelText(hint) : ''
  const whyNots = refusal && needs.length === 0 ? [sayDynamic(refusal.code, refusalFactsWithKinds(refusal))] : []
  const missing = [...whyNots, ...needs.map((need) => formatUnmetConditionPart('dilemma.need', need))]
  // Effects that the author's text already states are not repeated.
  const lines = effects
    .map(({ code, facts, tone }) => ({ tone, text: sayDynamic(code, facts) }))
    .filter(({ text }) => !told.includes(text))
  const otherwise = isOtherwise ? otherwiseOf(question) : ''
  const parts = [translatedLevelText(key), told, ...missing, ...lines.map(({ text }) => text), otherwise]
  const choose = () => {
    if (!refusal && makePlayerMoveInOpenGame(move) === null) onDone()
  }
  return (
    <button
      type="button"
      class={`paper-choice ${refusal ? 'off' : ''}`}
      aria-label={parts.filter(Boolean).map(asSentence).join(' ')}
      aria-disabled={refusal !== null}
      onClick={choose}
    >
      <Icon name={refusal ? 'lock' : isOtherwise ? 'pause' : 'arrow-right'} size={28} />
      <span>
        <b>{translatedLevelText(key)}</b>
        {told && <span class="hint">{told}</span>}
        {missing.map((whyNot) => (
          <span key={whyNot} class="why-not">
            {whyNot}
          </span>
        ))}
        <span class="effects">
          {lines.map(({ text, tone }) => (
            <span key={text} class={tone ?? ''}>
              {text}
            </span>
          ))}
          {otherwise && <span>{otherwise}</span>}
        </span>
      </span>
    </button>
  )
}

function otherwiseOf({ untilWeek, isDueNow }: DilemmaView): string {
  return isDueNow ? say('dilemma.otherwiseNow') : say('dilemma.otherwise', { untilWeek: fact('week', untilWeek) })
}
