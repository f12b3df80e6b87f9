// A temper in round numbers: concedes evenly with the rounds, takes no offence, has no wishes.
import type { LevelJson } from '../../src/sim/level/scenario'
import { figureTable } from './figures'

type Temper = LevelJson['tempers'][string]

export function evenTemper(change: Partial<Temper> = {}): Temper {
  return {
    curve: 'even',
    ...figureTable({
      rounds: 4,
      timeShare: 1,
      patienceLow: 0.5,
      patienceHigh: 0.5,
      offenceShare: 1,
      offenceRounds: 0,
      respectWithinShare: 0,
      respectShare: 0,
      reciprocityShare: 0,
      leastStepShare: 0,
      leastDepositShare: 0,
      claimShare: 0,
      favourWorth: 0,
      silenceShare: 1,
      silenceRounds: 0,
      pauseShare: 0,
    }),
    traces: { deposit: [0, 0, 1, 0], haste: [1, 1, 1, 1], manner: [1, 1, 1, 1, 1], gossip: [1, 1, 1, 1, 1] },
    ...change,
  }
}
