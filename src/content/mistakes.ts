/** Mistakes in the writing of JSON, and what to do about them. */
export const mistakes = {
  word: ['an unknown word', 'text stands in "quotes"; else only true, false, null and numbers'],
  number: ['a number that is none', 'write 1200 or 0.25, without thousands separators'],
  name: ['a field without a name', 'write "name": value'],
  quotes: ['a text in single quotes', 'JSON wants double quotes'],
  bareName: ['a name without quotes', 'JSON wants names in double quotes'],
  value: ['a value is missing', 'after a colon or a comma comes a value'],
  colon: ['a colon is missing', 'write "name": value'],
  comma: ['a comma is missing', 'entries are parted by commas'],
  brace: ['a closing } is missing', 'each { needs its }'],
  bracket: ['a closing ] is missing', 'each [ needs its ]'],
  end: ['something stands after the end', 'a file is one JSON value'],
  textEnd: ['a text without its closing quote', 'close it with "'],
  control: ['a control character in a text', 'only \\n may stand there'],
  rawControl: ['a control character in a text', 'write a line break as \\n'],
  escape: ['a backslash before a letter that needs none', 'write \\\\ for a backslash'],
  comment: ['a comment', 'JSON has none: delete it, or move it into an "assumption"'],
  commentEnd: ['a comment without its end', 'close it with */, or delete it'],
  looseComma: ['a comma with nothing after it', 'delete the comma'],
  extraComma: ['a comma too many', 'delete the comma'],
  commaTwin: ['another sign in the place of a comma', 'entries are parted by commas'],
  stray: ['a sign too many', 'delete it'],
  curlyQuotes: ['a text in printed quotes', 'JSON wants straight ones: "'],
  innerQuotes: ['a double quote inside of a text', 'write \\" or ” there'],
  notClosed: ['a closing } is missing before this', 'by the indentation the { before it ends here'],
  closedTooSoon: ['a } too many', 'by the indentation it closes what it should not'],
} as const
export type Mistake = keyof typeof mistakes

/** Mistakes that say enough without what is found there. */
export const namesItself: ReadonlySet<Mistake> = new Set([
  'comment',
  'looseComma',
  'extraComma',
  'control',
  'commentEnd',
  'notClosed',
  'closedTooSoon',
])

/** What other keyboards, and tired hands, write for the signs of JSON. */
export const commaTwins = ';；，、'
export const colonTwins = ';=；：'
