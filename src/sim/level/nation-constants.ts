/**
 * Every fixed number of the national model that is a fact or an assumption about the world: its unit and what it means.
 *
 * Values and sources stand in `levels/nation.json`. They are equal in all drawn worlds; the unit `date` is read as a week.
 */
export const unitAndMeaningByNationConstant = {
  // Felt risk
  riskPerRule: ['units of risk', 'felt risk added when a rule that was rumoured before takes force'],
  riskHalfLife: ['weeks', 'in which felt risk falls by half'],
  usualRisk: ['units of risk', 'felt risk in January 2022; buyers turn to domestic cards above it'],
  // Demand
  moodKept: ['share', 'of the luck of demand that stays from quarter to quarter'],
  moodLuck: ['standard deviations', 'size of the new luck of a quarter'],
  largeFadeFrom: ['years since 2022', 'from which the growth of the large-card budget fades'],
  smallFadeFrom: ['years since 2022', 'from which the growth of the small-card budget fades'],
  chatRiseWidth: ['weeks', 'width of the rise of the large-card budget after chat models were opened to all'],
  servingRiseWidth: ['weeks', 'width of the rise of the small-card budget after services were opened'],
  reasoningLag: ['weeks', 'from DeepSeek-R1 to half of the rise of both budgets'],
  reasoningRiseWidth: ['weeks', 'width of that rise'],
  waitingWeeks: ['weeks', 'over which money that waits looks for goods again'],
  waitingLife: ['weeks', 'mean life of money that waits, before its budget ends'],
  pulledForwardWeeks: ['weeks', 'over which what was bought ahead of a rule is missing from later orders'],
  // Supply from abroad
  referenceTflops: ['TFLOP/s', 'dense FP16 of the reference card, the unit of useful compute'],
  referenceGBs: ['GB/s', 'memory bandwidth of the reference card'],
  slowLinkGBs: ['GB/s', 'link below which a card is less useful'],
  slowLinkUse: ['factor', 'on the usefulness of such a card'],
  worldRampWidth: ['weeks', 'width of the rise of a generation in the world supply'],
  compliantPriceFloor: ['share', "of its die's list price that a compliant design costs at least"],
  linkAnswerWeeks: ['weeks', 'from a rule to a design with a cut link, times answerDelay'],
  linkRampFactor: ['factor', 'on answerRampWeeks for a design with a cut link'],
  computeAnswerWeeks: ['weeks', 'from a rule to a design with less compute, times answerDelay'],
  usualEnforcement: ['share', 'of diversion that is stopped where no rule of a policy says another'],
  smallUseSlowing: ['per year', 'slowing of the growth in usefulness of small cards, foreign and domestic'],
  smallUseSlowingFrom: ['years since 2022', 'from which it slows'],
  // Domestic supply
  nextShareMost: ['share', 'of the next generation in large domestic cards at most'],
  diesPerWafer: ['dies/wafer', 'dies on a wafer'],
  firstDies: ['thousand dies', "made before the first week; the base of Wright's law"],
  firstDieStock: ['thousand dies', 'in stock in January 2022'],
  experienceShare: ['share', 'of the dies on started wafers that count as experience'],
  yieldFloor: ['share', 'least yield of dies'],
  toolStrengthMost: ['strength', 'of tool controls above which yield and memory lose no more'],
  usableShare: ['share', 'of a stock of dies or memory that can be used in a week'],
  fullDieStock: ['weeks', 'of use in stock, above which fewer wafers are started'],
  startsAtFullStock: ['share', 'of wafers that are still started then'],
  dieBankFrom: ['date', 'from which foreign dies come through proxies'],
  dieBankUntil: ['date', 'from which no more of them come'],
  memoryOrderWeeks: ['weeks', 'over which imports of memory make up for a stock below its cover'],
  memoryRushLine: [
    'thousand dies a week',
    'line for which the rush before the memory control is as large as memoryRush says',
  ],
  foundryLossWeeks: ['weeks', 'from a foundry rule until other vendors depend on domestic dies in full'],
  otherDies: ['dies', 'of the size of the large cards that a card of other vendors then needs'],
  foundryUseLossShare: [
    'share',
    'of foundryUseLoss by which cards of other vendors get worse without foreign foundries',
  ],
  foundryGainFrom: ['years since 2022', 'from which foreign foundries make cards of other vendors better'],
  foundryGainYears: ['years', 'in which they reach that gain'],
  otherUseGrowth: ['per year', 'growth in usefulness of cards of other vendors'],
  // Growth of domestic supply
  stateMoneyFrom: ['date', 'from which the state pays for lines'],
  lineLoss: ['share', 'of toolGrowthLoss that large domestic lines lose to tool controls'],
  otherLoss: ['share', 'of toolGrowthLoss that lines of other vendors lose'],
  foundryGrowthLossShare: [
    'share',
    'of foundryGrowthLoss that lines of other vendors lose at full strength of a foundry rule',
  ],
  signalPace: ['per week', 'pace at which firms take in the logarithm of orders over capacity'],
  signalLow: ['log', 'least logarithm of orders over capacity that counts'],
  signalHigh: ['log', 'largest logarithm of orders over capacity that counts'],
  habitWithoutOrders: ['share', 'of lineHabit that stays while orders are below capacity'],
  lineLeastGrowth: ['per week', 'fastest shrinking of a line'],
  homeLineSize: ['thousand dies a week', 'line of large domestic cards at which growth is halved'],
  otherLineSize: ['thousand cards a week', 'line of other vendors at which growth is halved'],
  memoryLineSize: ['thousand stacks a week', 'line of domestic memory at which growth is halved'],
  waferPullAtRest: ['factor', 'on waferPull while orders equal capacity'],
  waferPullLow: ['factor', 'on waferPull at least'],
  waferPullHigh: ['factor', 'on waferPull at most'],
  domesticMemoryFrom: ['date', 'from which memoryStartLag counts'],
  // Software and stock
  mfuForeign: ['share', 'model FLOP utilisation in training of lawful foreign cards'],
  mfuDiverted: ['share', 'model FLOP utilisation in training of diverted cards'],
  mfuHome: ['share', 'model FLOP utilisation in training of large domestic cards at full maturity'],
  mfuSmall: ['share', 'model FLOP utilisation in training of small foreign cards'],
  mfuOther: ['share', 'model FLOP utilisation in training of cards of other domestic vendors at full maturity'],
  smallTflops: ['TFLOP/s', 'dense FP16 of a small foreign card'],
  otherTflops: ['TFLOP/s', 'dense FP16 of a card of other domestic vendors'],
  divertedUse: ['factor', 'usefulness of a diverted card against a lawful one'],
  rentedWear: ['factor', 'on the wear of rented compute against that of own cards'],
  worldAtWork: ['share', 'of the cards that the vendor sells elsewhere that are at work in training'],
  otherInstalledWeight: [
    'share',
    'of a large domestic card that a card of other vendors counts in the learning of software',
  ],
  maturityBase: ['thousand cards', 'installed base that is the unit of learning'],
  worldFadeYears: ['years', 'after the reported quarters in which the growth of world revenue falls by half'],
  // Trade and prices
  systemCostForeign: ['$ thousand', 'servers and power of a lawful foreign card'],
  systemCostDiverted: ['$ thousand', 'servers and power of a diverted or rented card'],
  systemCostSmall: ['$ thousand', 'servers and power of a small foreign card'],
  systemCostOther: ['$ thousand', 'servers and power of a card of other domestic vendors'],
  rentMarkup: ['factor', 'rent over cost'],
  doorWeight: ['factor', 'on the open share of the lawful door in the choice of lawful cards, up to 1'],
  offeredAgain: ['share', 'of what one seller cannot deliver that is offered to the others in each of two rounds'],
  otherMaturity: ['share', 'software maturity at which cards of other vendors are as useful as otherUse says'],
  smallRefill: ['share', 'of orders that other vendors cannot fill that buys small foreign cards'],
  lawfulPremiumFall: ['per week', 'pace at which the premium on lawful cards ends while none may come'],
  lawfulPremiumPace: ['per week', 'pace of the premium on lawful cards towards the one that clears'],
  lawfulPremiumMost: ['factor', 'highest premium on lawful cards'],
  unmetToDiversion: ['share', 'of unmet money that looks for diverted cards, times the share of cards that are banned'],
  divertedPremiumStart: ['factor', 'premium on diverted cards in January 2022'],
  divertedPremiumPace: ['per week', 'pace of the premium on diverted cards'],
  divertedSignalMost: ['log', 'largest logarithm of orders over goods that moves this premium in a week, up or down'],
  divertedPremiumLeast: ['factor', 'lowest premium on diverted cards'],
  divertedPremiumMost: ['factor', 'highest premium on diverted cards'],
  homePremiumPace: ['per week', 'pace of the premium on domestic cards'],
  homePriceElasticity: ['factor', 'on priceElasticity for domestic cards'],
  homePremiumLeast: ['factor', 'lowest premium on domestic cards'],
  homePremiumMost: ['factor', 'highest premium on domestic cards'],
  // Models and money
  runFocusWidth: ['weeks', 'width of the rise of the share of the largest run'],
  worldAnchorCompute: ['PFLOP/s', "the world's training compute behind the largest run of March 2023"],
  worldAnchorTime: ['years since 2022', 'of that run, from which worldRunDrift counts'],
  ownResearchLag: ['weeks', 'from the opening of chat models to half of the rise of own research'],
  ownResearchWidth: ['weeks', 'width of that rise'],
  runRatioWeeks: ['weeks', 'in which a change of compute shows in the gap of published runs'],
  openWeightsLag: ['weeks', 'from published weights to half of the rise of diffusion'],
  openWeightsWidth: ['weeks', 'width of that rise'],
  industry2022: ['$ bn a year', 'revenue of the AI industry in January 2022'],
  // January 2022
  foreignCards: ['thousand cards', 'large foreign cards in use in January 2022, all of the oldest generation'],
  homeCards: ['thousand cards', 'large domestic cards in use in January 2022'],
  homeCardUse: ['reference card = 1', 'usefulness of such a card at full maturity'],
  homeCardTflops: ['TFLOP/s', 'dense FP16 of such a card'],
  homeCardUtilisation: ['share', 'of the utilisation of foreign cards that such a card reaches at full maturity'],
  smallCards: ['thousand cards', 'small foreign cards in use in January 2022'],
  smallCardUse: ['reference card = 1', 'usefulness of such a card'],
  installedHome: ['thousand cards', 'large domestic cards that software has learned from by January 2022'],
  worldTraining: ['PFLOP/s', "the world's training compute in January 2022"],
  // Rules of a level
  levelRuleRumour: ['weeks', 'of rumour before a rule that a level adds to history'],
} as const satisfies Readonly<Record<string, readonly [unit: string, meaning: string]>>

type Table = typeof unitAndMeaningByNationConstant

export type NationConstantName = keyof Table

/** The constants whose value is a date. */
export type NationDateName = { [N in NationConstantName]: Table[N][0] extends 'date' ? N : never }[NationConstantName]

/** The constants as the weekly model reads them; dates as weeks of its calendar. */
export type NationConstants = Readonly<Record<NationConstantName, number>>
