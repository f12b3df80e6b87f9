/** The files of assets/sound, by name. */
export type SoundName =
  | 'alert'
  | 'bell'
  | 'click'
  | 'coin'
  | 'curtain'
  | 'failure'
  | 'forklift'
  | 'latch'
  | 'page'
  | 'relay'
  | 'stamp'
  | 'success'
  | 'teacup'

/** What each thing that happens sounds like: one row a kind of news, or of a move. What is not here is silent. */
export const sounds: Readonly<Record<string, SoundName>> = {
  seal: 'stamp',
  'news.event': 'page',
  'news.rumour': 'page',
  'news.boardReview': 'page',
  'news.forecastAsked': 'page',
  'news.ruleAnnounced': 'bell',
  'news.ruleInForce': 'curtain',
  'news.chipsArrived': 'forklift',
  'news.shipmentLeft': 'forklift',
  'news.installed': 'latch',
  'news.powerConnected': 'relay',
  'news.siteReady': 'success',
  'news.stackMature': 'success',
  'news.runFinished': 'success',
  'news.licenceGranted': 'success',
  'news.runRestarted': 'failure',
  'news.runSetBack': 'failure',
  'news.counterfeits': 'failure',
  'news.shipmentLost': 'failure',
  'news.shipmentSeized': 'alert',
  'news.shipmentTurned': 'alert',
  'news.contractVoided': 'alert',
  'news.licenceRefused': 'alert',
  'news.depositLost': 'alert',
  'news.cashThin': 'alert',
  'move.buyChips': 'coin',
  'move.sellChips': 'coin',
  'move.payForGoods': 'coin',
  'move.takeHedge': 'coin',
  'move.buySign': 'coin',
  'move.openTalk': 'teacup',
  'move.makeOffer': 'teacup',
  'move.acceptOffer': 'stamp',
  'move.signContract': 'stamp',
  'move.install': 'latch',
  'move.moveChips': 'forklift',
  'move.retireChips': 'relay',
  'move.orderPower': 'relay',
  'move.answerDilemma': 'page',
  'move.giveForecast': 'click',
  'move.chooseDial': 'click',
}
