import type { Loss } from '../../session/carry-over'
import { say } from '../../text/say'
import { calledIn } from './called'

/** Things that are named when they could not be kept; the rest is counted. */
const mostNamed = 4

/** One line on what became of the running game. */
export function reloadTold(week: number, losses: readonly Loss[]): string {
  const nth = week + 1
  if (losses.length === 0) return say('workshop.allKept', { nth })
  if (losses[0]?.code === 'anew') return say('workshop.lost.anew')
  const named = losses
    .slice(0, mostNamed)
    .map(({ code, table, id }) => say(`workshop.lost.${code}`, { what: code === 'start' ? id : calledIn(table, id) }))
  const more = losses.length - named.length
  return say('workshop.notAllKept', {
    nth,
    what: [...named, ...(more > 0 ? [say('workshop.lostMore', { count: more })] : [])].join('; '),
  })
}
