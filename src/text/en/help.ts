/** English words of the help card and the glossary. */
export const helpEn = {
  'help.title': 'Help and words',
  'help.lead':
    'Buy before the door shuts, bargain for what is left, or suffer the domestic chips early enough that they become good.',
  'help.step.clock': 'Time runs a month at a beat and stops when something is announced. Nothing has to be done fast.',
  'help.step.buy':
    'Buy on the market, or sit down with a distributor and sign for later. A deposit fixes the price; a rule may void the order.',
  'help.step.build': 'Chips work only where there is power. Build, lease megawatts early, install.',
  'help.step.stack':
    'Domestic chips need software that fits. Put engineers on their stack and begin before you need it.',
  'help.step.sell': 'Let compute, sell model calls, serve enterprises. Train a model worth paying for.',
  'help.step.rule':
    'Rules look at figures and never at names. The rule reader shows how far each chip is from the line.',
  'help.step.review':
    'Each quarter the board looks at four dials. At the end the score, your dial and solvency decide.',
  'help.keys': 'Keys',
  'help.key.space': 'Space',
  'help.does.space': 'Let time run, or stop it',
  'help.key.digits': '1 to 9',
  'help.does.digits': 'Open a panel of the rail, or close it',
  'help.key.n': 'N',
  'help.does.n': 'Next: take up what waits, else let time run',
  'help.key.u': 'U',
  'help.does.u': 'Take the last move back',
  'help.key.question': '?',
  'help.does.question': 'This card',
  'help.key.escape': 'Esc',
  'help.does.escape': 'Put the paper or the panel away',
  'help.words': 'Words',
  'term.seal': 'Seal',
  'term.seal.about':
    'A commitment that is dear to leave, or cannot be left at all. Before you stamp it, it shows what it changes and says whether there is a way back.',
  'term.hedge': 'Hedge',
  'term.hedge.about':
    'Something with a price that makes a shock cheaper: a penalty for late delivery, a refund where a rule forbids.',
  'term.sign': 'Sign',
  'term.sign.about': 'Paid knowledge about what may come. It can be wrong, and it says how often.',
  'term.tpp': 'TPP',
  'term.tpp.about':
    'Total processing performance: dense operations a second times the bit length, as the rules count it.',
  'term.density': 'Performance density',
  'term.density.about': 'TPP divided by the area of the die. The rule of October 2023 looks at it.',
  'term.pflops': 'Useful PFLOP/s',
  'term.pflops.about': 'A thousand million million operations a second that do work, after all losses.',
  'term.atWork': 'Installed, at work',
  'term.atWork.about':
    'Installed chips stand in racks. At work are those that are sound and have something to do; the others idle or fail.',
  'term.maturity': 'Maturity',
  'term.maturity.about': 'How well the software of a chip works in your company, from 0 to 1.',
  'term.deposit': 'Deposit',
  'term.deposit.about': 'What is paid on signature. From 30% on, the price is fixed.',
  'term.mandate': 'Mandate',
  'term.mandate.about': 'What the firm is for. Up to 25 points of the score come from it.',
  'term.pivot': 'Pivot',
  'term.pivot.about': 'The one change of mandate, from half-time on, at a price.',
  'term.brier': 'Brier score',
  'term.brier.about': 'The square of a forecast’s error. 0 is perfect; always saying one half earns 0.25.',
  'term.pue': 'PUE',
  'term.pue.about': 'Power at the meter divided by power at the chips. Cool air makes it small.',
} as const
