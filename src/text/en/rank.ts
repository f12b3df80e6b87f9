/** English words of the rank among a hundred scripted games. */
export const rankEn = {
  'rank.title': 'Among a hundred',
  'rank.beat': 'Beat {beaten} of {played}.',
  'rank.how':
    'A hundred scripted games of this very seed: the same dates, rumours and people, and a desk looked at as often as you looked at yours. Five plans, each played twenty times: once as it is written, then earlier or later, larger or smaller, and with other manners at the table. No script changes its mind; you could.',
  'rank.playing': 'The scripts are playing: {done} of {all}.',
  'rank.stop': 'Stop: show what is played',
  'rank.stopped': 'Stopped after {done} of {all} games.',
  'rank.goOn': 'Play the rest',
  'rank.failed': 'This browser lets nobody play beside the page, so there is no rank.',
  'rank.strip': 'Scores of the scripted games, in points',
  'rank.you': 'You: {score}',
  'rank.line': 'Line: {points}',
  'rank.plan': 'Plan',
  'rank.beaten': 'Beaten by you',
  'rank.worst': 'Worst',
  'rank.middle': 'Middle',
  'rank.best': 'Best',
  'rank.ofGames': '{beaten} of {games}',
  'rank.described': '{plan}: {worst} to {best}, the middle {middle}',
  'rank.plan.hoarder': 'Hoarder',
  'rank.plan.early-domesticator': 'Early domesticator',
  'rank.plan.diversifier': 'Diversifier',
  'rank.plan.cloud-renter': 'Cloud renter',
  'rank.plan.efficiency-first': 'Efficiency first',
  'rank.rivalBeaten':
    '{rival} ended behind you: your best model has {times} times its effective compute. {count, plural, =0 {No script} one {One script} other {# scripts}} of {played} got past it.',
  'rank.rivalAhead':
    '{rival} ended ahead of you: its best model has {times} times your effective compute. {count, plural, =0 {No script} one {One script} other {# scripts}} of {played} got past it.',
} as const
