import { useEffect, useRef, useState } from 'preact/hooks'
import type { SweepProgress, SweepRequest } from '../../../lab'
import { formatPercent, formatPoints } from '../../../text/format'
import { fact } from '../../../view/facts/fact'
import { say, sayDynamic } from '../../app/translator'
import { Button } from '../../parts/button'
import { DataTable } from '../../parts/data-table'
import type { LevelEditorSession } from '../editor-session'

/** Default number of seeds; more than `mostSeeds` is for the command line. */
const usualSeeds = 50
const mostSeeds = 500

/** All strategies over many seeds, played in a worker; the table fills while they play. */
export function StrategySweepPane({ bench }: { bench: LevelEditorSession }) {
  const worker = useRef<Worker | null>(null)
  const [seeds, setSeeds] = useState(usualSeeds)
  const [told, setTold] = useState<SweepProgress | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [isStale, setStale] = useState(false)
  const level = bench.validLevel.value
  const stop = () => {
    worker.current?.terminate()
    worker.current = null
    setRunning(false)
  }
  useEffect(() => stop, [])
  useEffect(() => setStale(told !== null), [level])
  if (!level) return <p>{say('workshop.waitingForSound')}</p>
  const start = (input: Event) => {
    input.preventDefault()
    if (isRunning) return stop()
    const hand = new Worker(new URL('../../../lab/sweep/sweep-worker.ts', import.meta.url), { type: 'module' })
    worker.current = hand
    hand.onmessage = ({ data }: MessageEvent<SweepProgress>) => {
      setTold(data)
      if (data.done === data.all) stop()
    }
    setTold(null)
    setStale(false)
    setRunning(true)
    hand.postMessage({ scenario: level.scenario, seeds, from: 'nine' } satisfies SweepRequest)
  }
  return (
    <div class="stack">
      <form class="bench-form" onSubmit={start}>
        <label>
          {say('workshop.seeds')}
          <input
            type="number"
            min={1}
            max={mostSeeds}
            value={seeds}
            onInput={(input) =>
              setSeeds(Math.min(mostSeeds, Math.max(1, Math.round(input.currentTarget.valueAsNumber) || 1)))
            }
          />
        </label>
        <Button
          type="submit"
          kind={isRunning ? '' : 'primary'}
          label={say(isRunning ? 'workshop.stopBalance' : 'workshop.runBalance')}
        />
      </form>
      <p class="caption">{say('workshop.balanceNote')}</p>
      {isRunning && (
        <p>
          <progress
            class="balance-progress"
            aria-label={say('workshop.balance')}
            max={told?.all ?? 1}
            value={told?.done ?? 0}
          />{' '}
          {told && say('workshop.played', { done: told.done, all: told.all })}
        </p>
      )}
      <p role="status">{!isRunning && told && wordOf(told)}</p>
      {told && isStale && !isRunning && <p class="bad">{say('workshop.balanceStale')}</p>}
      {told && <BalanceTable told={told} />}
    </div>
  )
}

function wordOf({ done, all }: SweepProgress): string {
  return say(done < all ? 'workshop.stopped' : 'workshop.played', { done, all })
}

function BalanceTable({ told: { sweep } }: { told: SweepProgress }) {
  const { rows, luckShare, nobodyWinsShare } = sweep
  const numbers = ['wins', 'ofFive', 'score', 'cost', 'efficiency', 'capability', 'independence', 'weeksMean'] as const
  return (
    <>
      <DataTable
        caption={say('workshop.balanceTable')}
        columns={[
          { id: 'strategy', label: say('workshop.column.strategy') },
          ...numbers.map((id) => ({ id, label: say(`workshop.column.${id}`), isNumber: true })),
          { id: 'endings', label: say('workshop.column.endings') },
        ]}
        rows={rows.map((row) => ({
          id: row.strategy,
          cells: [
            row.strategy.replaceAll('-', ' '),
            formatPercent(row.winShare),
            row.shareOfArchetypeWins === null ? '' : formatPercent(row.shareOfArchetypeWins),
            `${formatPoints(row.scoreMean)} ± ${formatPoints(row.scoreSd)}`,
            formatPoints(row.dials.cost),
            formatPoints(row.dials.efficiency),
            formatPoints(row.dials.capability),
            formatPoints(row.dials.independence),
            formatPoints(row.weeksMean),
            Object.entries(row.endings)
              .map(([ending, games]) => `${sayDynamic(`workshop.ending.${ending}`)} ${games}`)
              .join(', '),
          ],
        }))}
      />
      <p class="caption">{say('workshop.balanceColumns')}</p>
      <p>
        {say('workshop.nobodyWins', { nobodyShare: fact('share', nobodyWinsShare) })}{' '}
        {luckShare !== null && say('workshop.luck', { luckShare: fact('share', luckShare) })}
      </p>
    </>
  )
}
