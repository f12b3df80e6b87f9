import { newsSince } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'

/** How a talk of this week ended, with its public facts. */
export interface TalkEnd {
  code: string
  isDeal: boolean
  /** Whether the player left. */
  isOurs: boolean
  facts: Record<string, number | string>
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
    facts: end.facts,
  }
}
