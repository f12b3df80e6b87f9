/** English words of the pictures that a player takes along. */
export const pictureEn = {
  'picture.title': 'A picture to share',
  'picture.download': 'Save the picture',
  'picture.copy': 'Copy the picture',
  'picture.share': 'Share the picture',
  'picture.done.download': 'The picture is among your downloads.',
  'picture.done.copy': 'The picture is copied.',
  'picture.done.share': 'The picture is handed on.',
  'picture.failed': 'The browser did not let the picture go.',
  'picture.won': 'Won',
  'picture.notWon': 'Not won',
  'picture.points': 'points',
  'picture.marks': '{chips} of 9,000 lights',
  'picture.noMarks': 'No light',
  'picture.alt':
    'Nine Thousand Chips, {level}, seed {seed}: {points} points, {won, select, yes {won} other {not won}}.{rank} The dials: {dials}. Of 9,000 small lights {lights}.',
  'picture.alt.rank': ' Beat {beaten} of {played} scripted games.',
  'picture.alt.dial': '{name} {points}',
  'picture.alt.lit': '{count} shine as {kind}',
  'picture.alt.none': 'none shines',
} as const
