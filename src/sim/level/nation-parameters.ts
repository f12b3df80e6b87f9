/**
 * Every drawn parameter of the national model: its unit and what it means.
 *
 * Values, ranges and sources stand in `levels/nation.json`; a row of drawn values is one world. Names differ from those
 * of the constants (`nation-constants.ts`).
 */
export const unitAndMeaningByNationParameter = {
  // Demand
  largeBudget: ['$ bn a year', 'spending on large cards in January 2022'],
  earlyGrowth: ['per year', 'growth of both budgets before chat models were opened to all'],
  largeBudgetGrowth: ['per year', 'growth of that budget in 2023'],
  largeGrowthFade: ['years', 'time in which that growth falls to 1/e'],
  chatFactor: ['factor', 'rise of the training budget and of research effort after chat models were opened to all'],
  chatLag: ['weeks', 'from the opening of chat models to half of that rise, in cards that are delivered'],
  smallBudget: ['$ bn a year', 'spending on small cards in January 2022'],
  smallBudgetGrowth: ['per year', 'growth of that budget until 2025'],
  servingFactor: ['factor', 'rise of the small-card budget once generative services are open to the public'],
  servingLag: ['weeks', 'from the public release of services (31 August 2023) to half of that rise'],
  reasoningFactor: ['factor', 'rise of both budgets after DeepSeek-R1'],
  unmetToSmall: ['share', 'large-card money without goods that buys small cards instead'],
  stockpiling: ['factor', 'added orders in the last week before a rumoured rule'],
  demandLuckSd: ['log', 'standard deviation of quarterly luck of demand'],
  homeFirst: ['share', 'large-card purchases by the state and operators that are domestic in any case'],
  homeQuota: ['share', 'the same share after the guidance of November 2025'],
  choiceElasticity: ['elasticity', 'choice by usefulness per dollar of total cost'],
  homeTaste: ['log odds', 'taste for domestic large cards'],
  otherTaste: ['log odds', 'taste for domestic small cards'],
  rentedTaste: ['log odds', 'taste for compute rented abroad'],
  divertedTaste: ['log odds', 'taste for diverted cards, which have no warranty'],
  riskTaste: ['log odds per unit of risk', 'turn to domestic cards after rules'],
  priceElasticity: ['elasticity', 'premium by orders over supply'],
  // Supply from abroad
  flopWeight: ['weight', 'of dense FLOP against memory bandwidth in usefulness'],
  vendorAllotment: ['share', 'of world data-centre revenue that the vendor allots to the country at most'],
  worldGrowth: ['per year', 'growth of world data-centre revenue after the reported quarters'],
  otherRevenueShare: ['share', 'of the vendor revenue outside data centres that comes from the country'],
  otherRevenueLoss: [
    'share',
    'of that revenue lost once a rule catches the strongest cards without high-bandwidth memory',
  ],
  answerDelay: ['factor', 'on the weeks until a compliant design, linkAnswerWeeks and computeAnswerWeeks'],
  answerRampWeeks: [
    'weeks',
    'from first to full supply of a design with less compute; linkRampFactor of it after a link cut',
  ],
  licenceWait: ['weeks', 'from granted licences to shipments'],
  feePassed: ['share', 'of a licence fee that raises the buyer price'],
  smallPrice: ['$ thousand', 'price of a small foreign card in 2022'],
  smallPriceGrowth: ['per year', 'growth of that price'],
  smallRuleLoss: ['share', 'usefulness that small cards lose under a density rule'],
  beijingLarge: ['share', 'of large-card budgets that the guidance of August 2025 lets out'],
  beijingLater: ['share', 'the same after the assumed partial opening'],
  beijingSmall: ['share', 'of small foreign cards that the guidance of September 2025 lets in'],
  guidanceAnyway: ['share', 'of this guidance that would exist without foreign chip rules'],
  diversion: ['share', 'of world flagship units that diversion carries at half enforcement and a high premium'],
  rentedAbroad: ['share', 'of world data-centre revenue that is offered to the country as rented compute'],
  offshoreLoss: ['share', 'of rented compute lost to the guidance on offshore clouds'],
  // Domestic supply
  homeLine: ['thousand dies a week', 'line of large domestic cards in January 2022'],
  otherLine: ['thousand cards a week', 'line of other domestic vendors in January 2022'],
  lineHabit: ['per week', 'growth of lines by habit while orders suffice'],
  linePull: ['per week', 'growth of lines per log of orders over capacity'],
  lineState: ['per week', 'growth of lines paid by the state'],
  lineMaxGrowth: ['per week', 'fastest growth of a line'],
  otherPace: ['factor', 'pace of the other vendors against the large one'],
  wafers: ['thousand wafers a week', 'domestic wafers for AI dies in January 2022'],
  waferGrowth: ['per year', 'growth of wafers without tool controls'],
  waferCeiling: ['thousand wafers a week', 'level at which that growth ends'],
  waferPull: ['share', 'of wafer growth that follows orders'],
  yieldStart: ['share', 'yield of the first dies'],
  yieldCeiling: ['share', 'yield after long experience, without tool controls'],
  yieldLearning: ['exponent', 'fall of the yield gap with cumulative dies'],
  toolGrowthLoss: ['share', 'of the growth of lines and wafers lost to tool controls'],
  toolYieldLoss: ['share', 'of the yield ceiling lost to tool controls'],
  toolMemoryLoss: ['share', 'of the growth of domestic memory lost to tool controls'],
  dieBank: ['million dies', 'foreign dies that reach the country through proxies'],
  advancedShare: ['share', 'of large domestic cards that carry two dies by 2025'],
  assemblyLoss: ['share', 'of dies lost in the assembly of cards with two dies'],
  memoryCover: ['weeks', 'of use that imports of memory keep in stock while they are free'],
  memoryRush: ['million stacks', 'bought in the weeks before the memory control'],
  memoryLeak: ['million stacks a year', 'imports after the control'],
  memoryLine: ['million stacks a year', 'first domestic capacity'],
  memoryStartLag: ['weeks', 'from January 2025 to that first capacity'],
  memoryHabit: ['per week', 'growth of domestic memory by habit'],
  memoryPull: ['per week', 'growth of domestic memory per log of need over supply'],
  memoryState: ['per week', 'growth of domestic memory paid by the state'],
  memoryMaxGrowth: ['per week', 'fastest growth of domestic memory'],
  homePrice: ['factor', 'on the listed prices of large domestic cards'],
  otherPrice: ['$ thousand', 'price of a card of the other vendors'],
  otherUse: ['reference card = 1', 'usefulness of such a card in 2022'],
  foundryUseLoss: ['share', 'usefulness of such cards lost without foreign foundries'],
  foundryGrowthLoss: ['share', 'growth of the other vendors lost without foreign foundries'],
  // Software, stock, models, money
  maturity: ['share', 'software maturity of the domestic stack in January 2022'],
  maturityByBase: ['per year', 'learning by installed base'],
  maturityByState: ['per year', 'learning paid by the state'],
  cardLife: ['years', 'mean life of a card in use'],
  trainingShare: ['share', 'of compute that trains'],
  runShare: ['share', 'of 90 days of training compute that the largest run used in 2022'],
  runFocus: ['factor', 'rise of that share once clusters of ten thousand cards stand'],
  focusLag: ['weeks', 'from the training boom to half of that rise'],
  runDrift: ['orders a year', 'further slow rise of that share'],
  worldRunDrift: ['orders a year', 'the same elsewhere in the world'],
  worldRun: ['log10 FLOP', 'largest run of the world in March 2023'],
  worldRunGrowth: ['orders a year', 'growth of the largest run, to turn orders into months'],
  algorithmGrowth: ['orders a year', 'algorithmic progress at the frontier'],
  runWeight: ['orders per order', 'capability gap per order of run size'],
  ownResearch: ['share', 'of frontier progress that full own research yields'],
  diffusion: ['per year', 'rate at which the gap in knowledge is copied away'],
  openWeights: ['factor', 'on diffusion once strong models are published with weights'],
  scarcityInnovation: ['factor', 'rise of own research with unmet demand'],
  researchElasticity: ['elasticity', 'own research by relative training compute'],
  industryElasticity: ['elasticity', 'industry revenue by useful compute'],
  industryGapLoss: ['per order', 'industry revenue lost with the change of the gap'],
  vendorResearch: ['share', 'of vendor revenue that pays research'],
} as const satisfies Readonly<Record<string, readonly [unit: string, meaning: string]>>

export type NationParameterName = keyof typeof unitAndMeaningByNationParameter

/** One drawn world: a value for each parameter. */
export type NationParameters = Readonly<Record<NationParameterName, number>>

export const nationModelStructureNames = ['pull', 'bottleneck', 'state'] as const

/** The three rival accounts of why domestic supply grows. */
export type NationModelStructureName = (typeof nationModelStructureNames)[number]

/** The fitted rows of `levels/nation-draws.json`: for each structure, worlds as rows of values by the names in `columns`. */
export interface NationDraws {
  columns: readonly string[]
  /** Standard deviations of reported series around the model, by the rules of the model card. */
  discrepancy: { revenueLogSd: number; unitsLogSd: number }
  rows: Readonly<Record<NationModelStructureName, readonly (readonly number[])[]>>
}
