import { useEffect, useState } from 'preact/hooks'
import { type CounterfactualProgress, replayWithoutEachDecision } from '../../lab/index'
import { fact } from '../../view/facts/fact'
import { say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openGameSignal } from '../game'
import { Button } from '../parts/button'
import { decisiveChoices } from './decisive-choices.view'
import { StoppableProgress } from './rank'

/** The choices of an ended game that are evaluated, and those still to be. */
interface Scales {
  rest: Generator<CounterfactualProgress>
  last: CounterfactualProgress | null
  isDone: boolean
}

/** Cache: a game is evaluated once, however often its debrief is opened. */
const weighed = new WeakMap<object, Scales>()

/**
 * The three choices with the largest effects: the game is replayed without each, in slices that keep the page
 * responsive.
 */
export function DecisiveChoicesSection() {
  const [, redraw] = useState(0)
  const [isStopped, setStopped] = useState(false)
  const scales = scalesOf()
  useEffect(() => {
    if (isStopped || !scales || scales.isDone) return
    let timer = window.setTimeout(function weigh() {
      const next = scales.rest.next()
      if (next.done) scales.isDone = true
      else scales.last = next.value
      redraw((n) => n + 1)
      if (!scales.isDone) timer = window.setTimeout(weigh)
    })
    return () => window.clearTimeout(timer)
  }, [scales, isStopped])
  if (!scales) return null
  const { last, isDone } = scales
  const { done, of } = last ?? { done: 0, of: 1 }
  return (
    <section class={isDone ? 'three' : 'three weighing'}>
      <h2>{say('debrief.three')}</h2>
      {last && (isDone || isStopped) && <Found weighing={last} isDone={isDone} onGoOn={() => setStopped(false)} />}
      {!isDone && !isStopped && (
        <StoppableProgress
          words={say('debrief.three.weighing', { done, of })}
          done={done}
          all={of}
          stop={say('debrief.three.stop')}
          onStop={() => setStopped(true)}
        />
      )}
    </section>
  )
}

function scalesOf(): Scales | null {
  if (!openGameSignal.value) return null
  const state = gameStateSignal.value
  const known = weighed.get(state)
  if (known) return known
  const record = openGameSignal.value.session.record()
  const made: Scales = {
    rest: replayWithoutEachDecision(record, currentLevelSignal.value.scenario),
    last: null,
    isDone: false,
  }
  weighed.set(state, made)
  return made
}

interface FoundProps {
  weighing: CounterfactualProgress
  isDone: boolean
  onGoOn: () => void
}

function Found({ weighing, isDone, onGoOn }: FoundProps) {
  const { choices, played, done, of } = weighing
  const three = decisiveChoices(choices, played)
  if (of === 0 && openGameSignal.value?.session.isContinued) return <p>{say('debrief.three.continued')}</p>
  return (
    <>
      <p class="caption">{isDone ? say('debrief.three.how', { of }) : say('debrief.three.stopped', { done, of })}</p>
      {three.length === 0 && <p>{say('debrief.three.none')}</p>}
      {three.map(({ week, code, facts, effect, turned }) => (
        <article key={`${week}-${code}-${effect.facts.withoutUsd?.value}`}>
          <p class="caption">{say('debrief.choiceWeek', { nth: week + 1, onWeek: fact('week', week) })}</p>
          <h3>{sayDynamic(code, facts)}</h3>
          <p>
            {sayDynamic(`debrief.without.${effect.code}`, effect.facts)}
            {turned && <b> {say(`debrief.without.${turned}`)}</b>}
          </p>
        </article>
      ))}
      {!isDone && <Button kind="no-print" label={say('debrief.three.goOn')} onClick={onGoOn} />}
    </>
  )
}
