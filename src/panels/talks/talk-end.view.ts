import type { Facts } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import { newsFacts } from '../../view/facts/told-facts'

/** How a talk of this week ended, with its public facts. */
export interface TalkEnd {
  code: string
  isDeal: boolean
  /** We got up ourselves. */
  isOurs: boolean
  /** Who sat on the other side. */
  distributor: string
  facts: Facts
}

const endings = new Set(['contractSigned', 'talkFailed', 'walkedAway', 'talkLapsed'])

/** The end of the last talk of this week; null where there was none. */
export function talkEnd(state: Readonly<GameState>): TalkEnd | null {
  const news = newsSince(state, 0)
  const opened = news.findLastIndex(({ kind }) => kind === 'talkOpened')
  const distributor = news[opened]?.facts.distributor
  const end = news.slice(opened + 1).find(({ kind, facts }) => endings.has(kind) && facts.distributor === distributor)
  if (opened < 0 || end?.week !== state.week) return null
  return {
    code: `trade.talkEnd.${end.kind}`,
    isDeal: end.kind === 'contractSigned',
    isOurs: end.kind === 'walkedAway',
    distributor: String(distributor),
    facts: newsFacts(end),
  }
}
