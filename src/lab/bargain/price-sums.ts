import { at, requireElement } from '../../kernel/at'
import { draw, drawIndex, seedBitsOf } from '../../kernel/luck'
import type { Move } from '../../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Talk } from '../../sim/state/talk-state'
import { buyerClaimKinds, contractClauses, depositShares } from '../../sim/state/talk-terms'
import { counterofferPriceWaterfall } from '../../sim/trade/offer-reaction'

/** Result of checking the sums of many negotiations. */
interface PriceSumCheck {
  talks: number
  answers: number
  /** One line for each answer whose parts do not add up to its price. */
  wrong: string[]
}

/** Called after each move of a random negotiation while it is open. */
type TalkObserver = (state: GameState, talk: Readonly<Talk>, move: Move) => void

/**
 * Plays a negotiation of random moves with a random distributor, in an optionally modified game; null where there is
 * none.
 */
export function playRandomTalk(
  scenario: Scenario,
  seed: string,
  watch: TalkObserver = () => {},
  change: (state: GameState) => void = () => {},
): GameState | null {
  const state = createNewGame(scenario, { seed, asItHappened: true })
  change(state)
  const luck = { seedBits: seedBitsOf(seed), week: 0 }
  const people = Object.keys(scenario.distributors).flatMap((distributor) =>
    at(scenario.distributors, distributor).chips.map((chip): Move => ({ type: 'openTalk', distributor, chip })),
  )
  const open = people.filter((move) => refusalOf(state, move, scenario) === null)
  if (open.length === 0) return null
  const opening = requireElement(open, drawIndex(luck, 'sums.person', seed, open.length))
  decide(state, opening, scenario)
  for (let n = 0; state.talk && n < 16; n += 1) {
    const move = randomTalkMove(state, state.talk, String(n), scenario)
    if (refusalOf(state, move, scenario)) continue
    decide(state, move, scenario)
    if (state.talk?.pausedWeek === state.week) advance(state, scenario)
    if (state.talk) watch(state, state.talk, move)
  }
  return state
}

/** A random valid move that neither accepts nor leaves. */
function randomTalkMove(state: Readonly<GameState>, talk: Readonly<Talk>, subject: string, scenario: Scenario): Move {
  const luck = { seedBits: state.seedBits, week: state.week }
  const any = <T>(list: readonly T[], what: string): T =>
    requireElement(list, drawIndex(luck, `sums.${what}`, subject, list.length))
  const share = (what: string): number => draw(luck, `sums.${what}`, subject)
  const kind = share('kind')
  if (kind < 0.1) return { type: 'staySilent' }
  if (kind < 0.2) return { type: 'askWhatHelps' }
  if (kind < 0.3) return { type: 'makeClaim', claim: any(buyerClaimKinds, 'claim'), isProven: share('proven') < 0.3 }
  if (kind < 0.4) return { type: 'offerFavour', favour: any([...Object.keys(scenario.favours), 'none'], 'favour') }
  if (kind < 0.45) return { type: 'pauseTalk' }
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  return {
    type: 'makeOffer',
    count: 1 + Math.floor(share('count') * 300),
    unitPriceUsd: Math.round(talk.askUsd * (0.6 + 0.42 * share('price'))),
    depositShare: any(depositShares, 'deposit'),
    weeks: Math.ceil(leadWeeks) + Math.floor(share('weeks') * 14),
    clause: any(contractClauses, 'clause'),
  }
}

/** Checks in random negotiations that the parts of each answer add up to its price. */
export function checkTalkPriceSums(
  scenario: Scenario,
  seeds: readonly string[],
  progress: (talks: number) => void = () => {},
): PriceSumCheck {
  const found: PriceSumCheck = { talks: 0, answers: 0, wrong: [] }
  for (const seed of seeds) {
    const held = playRandomTalk(scenario, seed, (state, talk, move) => {
      const slip = talk.slips.at(-1)
      if (slip?.by !== 'them') return
      const { total, parts } = counterofferPriceWaterfall(state, talk, talk.theirs, scenario).sum()
      const added = parts.reduce((sum, part) => sum + part.amount, 0)
      found.answers += 1
      const askUsd = slip.terms.unitPriceUsd
      if (added !== total || total !== askUsd || total !== talk.theirs.unitPriceUsd)
        found.wrong.push(`${seed}, ${move.type}: ${added} of parts, ${total} in all, ${askUsd} on the slip`)
    })
    if (held) found.talks += 1
    progress(1)
  }
  return found
}
