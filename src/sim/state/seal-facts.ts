import type { FactShape } from './facts'

/** What the sentence of each sealed move is told, by kind. */
export const sealFacts: Readonly<Record<string, FactShape>> = {
  buildSite: { site: 'site', usd: 'usd' },
  buyChips: { chip: 'chip', count: 'count', usd: 'usd' },
  chooseDial: { from: 'dial', dial: 'dial' },
  chooseMandate: { mandate: 'mandate' },
  orderPower: { site: 'site', kw: 'kw', usd: 'usd' },
  pivot: { from: 'mandate', mandate: 'mandate', keptPoints: 'points' },
  sellChips: { chip: 'chip', count: 'count', usd: 'usd' },
  signContract: { chip: 'chip', count: 'count', usd: 'usd' },
  startMigration: { stack: 'stack' },
  startTraining: { run: 'run', weeks: 'count', sharePercent: 'count' },
}
