import { type Facts, fact } from '../../sim/state/facts'
import type { NewsKind } from '../../sim/state/news-kinds'
import { typedIrreversibleMoveFacts, typedNewsFacts } from '../../view/facts/typed-facts'

/** How a game came out, or would have. */
interface Outcome {
  won: boolean
  score: number
  cashUsd: number
}

/** A choice with the counterfactual game without it, from the laboratory. */
interface Weighed {
  week: number
  sealed: string | null
  news: NewsKind | null
  facts: Readonly<Record<string, number | string>>
  instead: { mandate: string } | null
  without: Outcome
}

interface Ranked {
  choice: Weighed
  kind: string | null
  points: number
  usd: number
}

const weeksApart = 8
/** The smallest effects worth telling, in points and in hundred thousands of US dollars. */
const telling = { points: 0.5, usd: 5 }

/** The three choices with the largest effects, in their order; of different kinds, figures and times where possible. */
export function decisiveChoices(choices: readonly Weighed[], played: Outcome) {
  const ranked = choices
    .map((choice) => ({
      choice,
      kind: choice.sealed ?? choice.news,
      points: tenths(played.score) - tenths(choice.without.score),
      usd: Math.round((played.cashUsd - choice.without.cashUsd) / 100_000),
    }))
    .filter(({ points, usd }) => isTelling(points) || Math.abs(usd) >= telling.usd)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || Math.abs(b.usd) - Math.abs(a.usd))
  const picked: Ranked[] = []
  for (const isFit of [isApart, isNewKind, isNewFigure]) {
    for (const row of ranked) if (picked.length < 3 && isFit(row, picked)) picked.push(row)
  }
  return picked.sort((a, b) => a.choice.week - b.choice.week).map(({ choice }) => told(choice, played))
}

function isApart(row: Ranked, picked: readonly Ranked[]): boolean {
  const isFar = picked.every(({ choice }) => Math.abs(choice.week - row.choice.week) >= weeksApart)
  return isFar && isTelling(row.points) && isNewKind(row, picked)
}

/** Compares in tenths of points, as they are shown. */
function isTelling(points: number): boolean {
  return Math.abs(points) >= telling.points * 10
}

function isNewKind(row: Ranked, picked: readonly Ranked[]): boolean {
  return picked.every(({ kind }) => kind !== row.kind) && isNewFigure(row, picked)
}

function isNewFigure(row: Ranked, picked: readonly Ranked[]): boolean {
  return picked.every(({ points, usd }) => points !== row.points || (points === 0 && usd !== row.usd))
}

function tellingFacts(sealed: string | null, kind: NewsKind | null, facts: Weighed['facts']): Facts {
  if (sealed !== null) return typedIrreversibleMoveFacts({ move: sealed, facts })
  return kind === null ? {} : typedNewsFacts({ kind, facts })
}

/** A choice as shown in the debrief. */
function told({ week, sealed, news, facts, instead, without }: Weighed, played: Outcome) {
  const code = isTelling(tenths(without.score) - tenths(played.score)) ? 'score' : 'money'
  return {
    week,
    /** The key of the sentence, with its facts. */
    code: sealed === null ? `news.${news}` : `sealed.${sealed}`,
    facts: tellingFacts(sealed, news, facts),
    /** What would have come out without it, as the end of a key, with its facts. */
    effect: {
      code: instead ? `${code}Instead` : code,
      facts: {
        ...(instead && { mandate: fact('mandate', instead.mandate) }),
        withoutPoints: fact('points', tenths(without.score) / 10),
        playedPoints: fact('points', tenths(played.score) / 10),
        withoutUsd: fact('usd', without.cashUsd),
        playedUsd: fact('usd', played.cashUsd),
      },
    },
    /** The game would have been won instead of lost, or lost instead of won; null = neither. */
    turned: without.won === played.won ? null : without.won ? ('won' as const) : ('lost' as const),
  }
}

/** Points as they are shown, counted in tenths. */
function tenths(points: number): number {
  return Math.round(points * 10)
}
