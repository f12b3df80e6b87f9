import { type Signal, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { HundredGamesRequest, HundredGamesWorkerMessage, ScriptedGameResult } from '../../lab/index'
import { formatNumber, formatPoints } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { AppServices } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openGameSignal } from '../game'
import { Button } from '../parts/button'
import { ChartSonification } from '../parts/charts/chart-sonification'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import { Icon } from '../parts/icon'
import { type RankView, rankView } from './rank.view'
import { SharePictureSection } from './share-picture'

/** The rank and the picture that shows it. */
export function RankAndSharePictureSection({ winLine, outside }: { winLine: number; outside: AppServices }) {
  const { games, status: is } = scriptedGamesOf().value
  const rank = is === 'done' ? rankView(gameStateSignal.value, games, winLine, currentLevelSignal.value.scenario) : null
  return (
    <>
      <Rank winLine={winLine} />
      <SharePictureSection outside={outside} rank={rank && { beaten: rank.beaten, played: rank.played }} />
    </>
  )
}

/** The game's rank among a hundred scripted ones of the same seed, played in a worker. */
function Rank({ winLine }: { winLine: number }) {
  const hundred = scriptedGamesOf()
  const place = useRef<HTMLElement>(null)
  // A hundred games cost time, so they start when this section scrolls into view.
  useEffect(() => {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      if (hundred.value.games.length === 0) startScriptedGames(hundred)
    })
    if (place.current) sight.observe(place.current)
    return () => {
      sight.disconnect()
      stopScriptedGames(hundred)
    }
  }, [hundred])
  const told = hundred.value
  const [done, all] = [told.games.length, told.totalGames]
  const isUnderWay = told.status === 'playing' || told.status === 'waiting'
  return (
    <section ref={place} class={`rank ${isUnderWay ? 'playing' : told.status}`}>
      <h2>{say('rank.title')}</h2>
      {isUnderWay && (
        <StoppableProgress
          words={say('rank.playing', { done, all })}
          done={done}
          all={all}
          stop={say('rank.stop')}
          onStop={() => stopScriptedGames(hundred)}
        />
      )}
      {told.status === 'failed' && <p>{say('rank.failed')}</p>}
      {told.status === 'stopped' && (
        <div class="stack">
          <p>{say('rank.stopped', { done, all })}</p>
          <Button kind="no-print" label={say('rank.goOn')} onClick={() => startScriptedGames(hundred)} />
        </div>
      )}
      {!isUnderWay && told.games.length > 0 && (
        <Ranked view={rankView(gameStateSignal.value, told.games, winLine, currentLevelSignal.value.scenario)} />
      )}
      <p class="caption">{say('rank.how')}</p>
    </section>
  )
}

interface StoppableProgressProps {
  words: string
  done: number
  all: number
  stop: string
  onStop: () => void
}

/** The progress of a computation, and the button that stops it. */
export function StoppableProgress({ words, done, all, stop, onStop }: StoppableProgressProps) {
  return (
    <div class="stack">
      <p class="caption">{words}</p>
      <progress value={done} max={Math.max(1, all)} aria-label={words} />
      <Button kind="no-print" label={stop} onClick={onStop} />
    </div>
  )
}

function Ranked({ view }: { view: RankView }) {
  const { beaten, played, rival } = view
  return (
    <>
      <p class="rank-beat" role="status">
        {say('rank.beat', { beaten, played })}
      </p>
      <Strip view={view} />
      {rival && (
        <p>
          <Icon name={rival.isBeaten ? 'check' : 'cross'} size={18} />{' '}
          {say(rival.isBeaten ? 'rank.rivalBeaten' : 'rank.rivalAhead', {
            rival: fact('rival', rival.id),
            times: formatNumber(10 ** Math.abs(rival.aheadLog10)),
            count: rival.beatenByScripts,
            played,
          })}
        </p>
      )}
    </>
  )
}

/** In the drawing's own units. */
const [width, rowHeight, top, bottom] = [430, 34, 40, 24]
const x = (score: number) => 8 + (Math.min(100, Math.max(0, score)) / 100) * (width - 16)

/** One stroke for each scripted game, one row for each plan, and the player's line across all rows. */
function Strip({ view: { plans, score, winLine } }: { view: RankView }) {
  const height = top + plans.length * rowHeight + bottom
  const rowAt = (row: number) => top + row * rowHeight
  const described = plans.map(({ plan, worst, best, middle }) =>
    say('rank.described', {
      plan: sayDynamic(`rank.plan.${plan}`),
      worst: formatPoints(worst),
      best: formatPoints(best),
      middle: formatPoints(middle),
    }),
  )
  return (
    <figure class="chart strip">
      <figcaption>
        <b>{say('rank.strip')}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${say('rank.strip')}. ${say('rank.you', { score: formatPoints(score) })}. ${described.join('; ')}`}
      >
        {plans.map(({ plan, scores }, row) => (
          <g key={plan}>
            <text x={8} y={rowAt(row) + 11}>
              {sayDynamic(`rank.plan.${plan}`)}
            </text>
            <path class="strip-base" d={`M${x(0)},${rowAt(row) + 28}H${x(100)}`} />
            <path
              class="strip-games"
              d={scores.map((each) => `M${x(each).toFixed(1)},${rowAt(row) + 17}v11`).join('')}
            />
          </g>
        ))}
        <Upright
          at={winLine}
          y={30}
          to={height - bottom}
          kind="win"
          words={say('rank.line', { points: formatPoints(winLine) })}
        />
        <Upright
          at={score}
          y={13}
          to={height - bottom}
          kind="own"
          words={say('rank.you', { score: formatPoints(score) })}
        />
        <g class="axis">
          {[0, 25, 50, 75, 100].map((tick) => (
            <text
              key={tick}
              x={x(tick)}
              y={height - 6}
              text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
            >
              {tick}
            </text>
          ))}
        </g>
      </svg>
      <ChartSonification
        title={say('rank.strip')}
        curves={plans.map(({ plan, scores }) => ({ id: plan, label: sayDynamic(`rank.plan.${plan}`), values: scores }))}
        places={longestOf(plans).map((_, game) => game)}
        span={[0, 100]}
        write={formatPoints}
      />
      <Disclosure summary={say('chart.asTable')}>
        {() => (
          <DataTable
            caption={say('rank.strip')}
            columns={[
              { id: 'plan', label: say('rank.plan') },
              ...(['beaten', 'worst', 'middle', 'best'] as const).map((id) => ({
                id,
                label: say(`rank.${id}`),
                isNumber: true,
              })),
            ]}
            rows={plans.map(({ plan, games, beaten, worst, middle, best }) => ({
              id: plan,
              cells: [
                sayDynamic(`rank.plan.${plan}`),
                say('rank.ofGames', { beaten, games }),
                formatPoints(worst),
                formatPoints(middle),
                formatPoints(best),
              ],
            }))}
          />
        )}
      </Disclosure>
    </figure>
  )
}

/** The scores of the plan with the most games. */
function longestOf(plans: RankView['plans']): readonly number[] {
  return plans.reduce<readonly number[]>((most, { scores }) => (scores.length > most.length ? scores : most), [])
}

interface UprightProps {
  at: number
  y: number
  to: number
  kind: 'win' | 'own'
  words: string
}

/** A vertical line with its label at the top, on the side with room. */
function Upright({ at, y, to, kind, words }: UprightProps) {
  const isLeft = at > 50
  return (
    <g class={`upright ${kind}`}>
      <path d={`M${x(at)},${y - 10}V${to}`} />
      <text x={x(at) + (isLeft ? -5 : 5)} y={y} text-anchor={isLeft ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  )
}

/** The hundred scripted games of the same seed, and their progress. */
interface ScriptedGames {
  games: readonly ScriptedGameResult[]
  totalGames: number
  /** `waiting` to scroll into view; `playing` in a worker; `stopped` by the player; `failed` = no worker available. */
  status: 'waiting' | 'playing' | 'stopped' | 'failed' | 'done'
}

/** Cache: a game is ranked once, however often its debrief is opened. */
const ranked = new WeakMap<object, Signal<ScriptedGames>>()
let worker: Worker | null = null

/** The scripted games of the open game. */
function scriptedGamesOf(): Signal<ScriptedGames> {
  const state = gameStateSignal.value
  const known = ranked.get(state)
  if (known) return known
  const made = signal<ScriptedGames>({ games: [], totalGames: 100, status: 'waiting' })
  ranked.set(state, made)
  return made
}

/** Starts or resumes the scripted games; each reports its end. */
function startScriptedGames(hundred: Signal<ScriptedGames>): void {
  if (hundred.value.status === 'done' || !openGameSignal.value) return
  dismiss()
  const { seed, asItHappened } = gameStateSignal.value
  const skip = hundred.value.games.length
  const asked: HundredGamesRequest = {
    scenario: currentLevelSignal.value.scenario,
    seed,
    asItHappened,
    cut: openGameSignal.value.session.cut,
    skip,
  }
  hundred.value = { ...hundred.value, status: 'playing' }
  const fail = () => {
    dismiss()
    hundred.value = { ...hundred.value, status: 'failed' }
  }
  try {
    worker = new Worker(new URL('../../lab/hundred/hundred-worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = fail
    worker.onmessage = ({ data: { all, game: played } }: MessageEvent<HundredGamesWorkerMessage>) => {
      const games = played ? [...hundred.value.games, played] : hundred.value.games
      const isDone = games.length >= all
      hundred.value = { games, totalGames: all, status: isDone ? 'done' : 'playing' }
      if (isDone) dismiss()
    }
    worker.postMessage(asked)
  } catch {
    fail()
  }
}

/** Stops the scripted games and keeps their results. */
function stopScriptedGames(hundred: Signal<ScriptedGames>): void {
  dismiss()
  if (hundred.value.status === 'playing') hundred.value = { ...hundred.value, status: 'stopped' }
}

function dismiss(): void {
  worker?.terminate()
  worker = null
}
