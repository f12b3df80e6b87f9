import type { Facts } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import type { News } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import { newsFacts } from '../../view/facts/told-facts'

/** How a talk of this week ended, with its public facts. */
export interface TalkEnd {
  code: string
  isDeal: boolean
  /** Whether the player left. */
  isOurs: boolean
  /** Who sat on the other side. */
  distributor: string
  facts: Facts
}

/** The end of the last talk of this week; null where there was none. */
export function talkEnd(state: Readonly<GameState>): TalkEnd | null {
  const news = newsSince(state, 0)
  const opened = news.findLastIndex(({ kind }) => kind === 'talkOpened')
  const opening = news[opened]
  if (opening?.kind !== 'talkOpened') return null
  const end = news
    .slice(opened + 1)
    .filter(isEnd)
    .find(({ facts }) => facts.distributor === opening.facts.distributor)
  if (end?.week !== state.week) return null
  return {
    code: `trade.talkEnd.${end.kind}`,
    isDeal: end.kind === 'contractSigned',
    isOurs: end.kind === 'walkedAway',
    distributor: opening.facts.distributor,
    facts: newsFacts(end),
  }
}

/** News with which a talk ends. */
function isEnd(item: News) {
  return (
    item.kind === 'contractSigned' ||
    item.kind === 'talkFailed' ||
    item.kind === 'walkedAway' ||
    item.kind === 'talkLapsed'
  )
}
