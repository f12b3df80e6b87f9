/** English words of what a game shows to be understood. */
export const insightsEn = {
  'insight.title': 'What this game understood',
  'insight.none': 'Nothing of what is listed here, this time. It is learnt over several games.',
  'insight.others': 'What else there is to understand',
  'insight.list': 'What there is to understand in this level',
  'insight.is.before': '(shown in a game of yours)',
  'insight.is.open': '(not yet)',
  'insight.homeFirst': 'Home first, unforced',
  'insight.homeFirst.about': 'Domestic chips ran in earnest before any rule left you no choice.',
  'insight.softwareFirst': 'Software before hardware',
  'insight.softwareFirst.about': 'The domestic software was good before half of its chips were in the hall.',
  'insight.nothingIdle': 'Power before chips',
  'insight.nothingIdle.about': 'The hall grew, and hardly a chip ever lay in the store waiting for a socket.',
  'insight.doorShut': 'Nothing in the door',
  'insight.doorShut.about':
    'Imported chips came in time, and no order of yours was under way when a rule shut the door.',
  'insight.vendorsAnswer': 'Every rule has an answer',
  'insight.vendorsAnswer.about': 'You bought the part that a vendor cut to fit under the new line.',
  'insight.hedgePaid': 'A hedge that paid',
  'insight.hedgePaid.about': 'A clause or an insurance that had its price brought money back when it was needed.',
  'insight.signHeeded': 'A sign heeded',
  'insight.signHeeded.about':
    'You bought a sign, insured yourself soon after, and what it was about came while you were covered.',
  'insight.calibrated': 'Knew what it did not know',
  'insight.calibrated.about': 'Forecasts with a mean Brier score below 0.1.',
  'insight.walkedAway': 'Walked away from a table',
  'insight.walkedAway.about': 'And signed for the same chip later, at less than was asked there.',
  'insight.personRead': 'Read a person',
  'insight.personRead.about':
    'Somebody’s temper, and his limit within ten points of the market price, stood in your notes.',
  'insight.wordKept': 'Sold no promise twice',
  'insight.wordKept.about': 'Five contracts or more, and not one of them broken by you.',
} as const
