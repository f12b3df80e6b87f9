import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatNumber, formatPercent, formatPoints, formatPower, formatWithExplicitSign } from '../../../text/format'
import { formatUsd, hasText, say, sayDynamic } from '../../app/translator'
import {
  currentLevelSignal,
  gameClockSignal,
  gameStateSignal,
  makePlayerMoveInOpenGame,
  playNamedSound,
} from '../../game'
import { Button } from '../button'
import { ModalDialog } from '../dialog'
import { isCashBeyondForecast } from '../figures/cash-duration.view'
import { formatCashDuration } from '../figures/units'
import { changedDialogRows, type IrreversibleMoveDialogRow, irreversibleMoveDialogRows, type Move } from './seal.view'
import { SealStampImage } from './seal-stamp'

interface Sealing {
  move: Move
  label: string
  onDone?: (() => void) | undefined
}

const asked = signal<Sealing | null>(null)

/** Opens the confirmation of an irreversible move. A running month ends with it; endless time resumes afterwards. */
export function openIrreversibleMoveDialog(sealing: Sealing): void {
  if (gameClockSignal.value.pace !== 'real') gameClockSignal.value.pause()
  asked.value = sealing
}

/** The open confirmation: it is mounted apart from its button, which the move may remove. */
export function IrreversibleMoveDialogOutlet() {
  if (asked.value === null) return null
  return (
    <SealDialog
      {...asked.value}
      onClose={() => {
        asked.value = null
      }}
    />
  )
}

/** Confirms an irreversible move: its changes before and after, and a stamp. */
function SealDialog({ move, label, onClose, onDone }: Sealing & { onClose: () => void }) {
  const [isStamped, setStamped] = useState(false)
  const [rows] = useState(() =>
    irreversibleMoveDialogRows(gameStateSignal.value, move, currentLevelSignal.value.scenario),
  )
  const shown = changedDialogRows(rows)
  const stamp = () => {
    if (isStamped) return
    if (makePlayerMoveInOpenGame(move) !== null) return onClose()
    playNamedSound('seal')
    setStamped(true)
  }
  const leave = () => {
    onClose()
    if (isStamped) onDone?.()
  }
  const [advice, undo] = [`seal.${move.type}`, `seal.undo.${move.type}`]
  return (
    <ModalDialog title={label} kind="small seal-paper" onClose={leave}>
      {hasText(advice) && <p>{sayDynamic(advice)}</p>}
      <p class="caption">{hasText(undo) ? sayDynamic(undo) : say('seal.cannotBeUndone')}</p>
      <table class="before-after">
        <caption class="visually-hidden">{say('seal.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('seal.what')}</th>
            <th scope="col">{say('seal.before')}</th>
            <th scope="col">{say('seal.after')}</th>
            <th scope="col">{say('seal.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id} class={row.change === 0 ? 'same' : row.change > 0 ? 'more' : 'less'}>
              <th scope="row">{sayDynamic(`seal.row.${row.id}`)}</th>
              <td>{writeRow(row, row.before)}</td>
              <td>{writeRow(row, row.after)}</td>
              <td>{changeOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p class="caption">{say('seal.rest')}</p>}
      <footer class="paper-foot">
        {isStamped ? (
          <>
            <SealStampImage size={84} isFresh />
            <p role="status">{say('seal.done')}</p>
            <Button kind="primary" label={say('shell.continue')} onClick={leave} />
          </>
        ) : (
          <>
            <Button kind="seal" label={say('seal.stamp')} onClick={stamp} />
            <Button label={say('seal.notYet')} onClick={onClose} />
          </>
        )}
      </footer>
    </ModalDialog>
  )
}

/** A change of cash that outlasts the forecast has a direction and no size. */
function changeOf(row: IrreversibleMoveDialogRow): string {
  if (row.change === 0) return say('seal.same')
  if (row.unit === 'weeks') {
    if (isCashBeyondForecast(row.before) || isCashBeyondForecast(row.after))
      return say(row.change > 0 ? 'seal.longer' : 'seal.shorter')
    return formatWithExplicitSign(row.change, (weeks) => say('shell.weeks', { weeks: formatNumber(Math.round(weeks)) }))
  }
  return formatWithExplicitSign(row.change, (size) => writeRow(row, size))
}

function writeRow({ unit }: IrreversibleMoveDialogRow, amount: number): string {
  if (unit === 'usd') return formatUsd(amount)
  if (unit === 'share') return formatPercent(amount)
  if (unit === 'kw') return formatPower(amount)
  if (unit === 'weeks') return formatCashDuration(amount)
  return formatPoints(amount)
}
