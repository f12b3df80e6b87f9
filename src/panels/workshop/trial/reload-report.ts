import type { CarryOverLoss } from '../../../session/carry-over'
import { say } from '../../app/translator'
import { levelItemName } from './level-item-name'

/** The most names listed; the rest is counted. */
const mostNamed = 4

/** What a reload did to the running game: what was lost, and what only a new game will show. */
export function levelReloadReportText(week: number, losses: readonly CarryOverLoss[]): string {
  const nth = week + 1
  if (losses.length === 0) return say('workshop.allKept', { nth })
  if (losses[0]?.code === 'anew') return say('workshop.lost.anew')
  const lost = losses.flatMap(({ code, table, id }) =>
    code === 'start' ? [] : [say(`workshop.lost.${code}`, { what: levelItemName(table, id) })],
  )
  const unread = losses.flatMap(({ code, id }) => (code === 'start' ? [id] : []))
  return [
    lost.length > 0 ? say('workshop.notAllKept', { nth, what: listed(lost) }) : say('workshop.gameKept', { nth }),
    ...(unread.length > 0 ? [say('workshop.startOnly', { what: listed(unread), count: unread.length })] : []),
  ].join(' ')
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed
  return [...names.slice(0, mostNamed), ...(more > 0 ? [say('workshop.lostMore', { count: more })] : [])].join('; ')
}
