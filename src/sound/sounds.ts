import { soundByPrefixedNewsKind } from '../view/sound/news-sounds'

/** The files of assets/sound that sound once, by name. */
export type OneShotSoundName =
  | 'alert'
  | 'beads'
  | 'bell'
  | 'click'
  | 'coin'
  | 'crumple'
  | 'curtain'
  | 'door'
  | 'drawer'
  | 'failure'
  | 'fold'
  | 'forklift'
  | 'gong'
  | 'horn'
  | 'kettle'
  | 'latch'
  | 'music/failure'
  | 'music/success'
  | 'page'
  | 'pen'
  | 'phone'
  | 'pour'
  | 'power-down'
  | 'rail'
  | 'relay'
  | 'stamp'
  | 'success'
  | 'teacup'
  | 'typing'

/** What each thing that happens sounds like: news, whose kinds have it in their rows, and moves. What is not here is silent. */
export const soundByOccurrenceKey: Readonly<Record<string, OneShotSoundName>> = {
  seal: 'stamp',
  'ended.won': 'music/success',
  'ended.lost': 'music/failure',
  ...(soundByPrefixedNewsKind satisfies Readonly<Record<string, OneShotSoundName>>),
  'move.buyChips': 'coin',
  'move.sellChips': 'coin',
  'move.payForGoods': 'coin',
  'move.raiseEquity': 'beads',
  'move.borrow': 'beads',
  'move.repay': 'beads',
  'move.takeHedge': 'pen',
  'move.buyReport': 'coin',
  'move.openTalk': 'kettle',
  'move.makeOffer': 'pour',
  'move.staySilent': 'teacup',
  'move.askWhatHelps': 'teacup',
  'move.makeClaim': 'page',
  'move.offerFavour': 'pour',
  'move.pauseTalk': 'teacup',
  'move.walkAway': 'door',
  'move.noteEstimate': 'pen',
  'move.acceptOffer': 'stamp',
  'move.signContract': 'stamp',
  'move.cancelContract': 'crumple',
  'move.applyForLicence': 'typing',
  'move.setStandingOrder': 'typing',
  'move.setPrice': 'beads',
  'move.install': 'latch',
  'move.moveChips': 'rail',
  'move.retireChips': 'relay',
  'move.stopTraining': 'power-down',
  'move.orderPower': 'relay',
  'move.answerDilemma': 'fold',
  'move.giveForecast': 'pen',
  'move.chooseDial': 'click',
  'move.setDifficulty': 'click',
}
