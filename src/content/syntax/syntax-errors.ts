/** JSON syntax errors with their hints. */
export const syntaxErrorMessages = {
  word: ['an unknown word', 'text stands in "quotes"; else only true, false, null and numbers'],
  capital: ['a word in capitals', 'write it small: true, false or null'],
  number: ['a number that is none', 'write 1200 or 0.25'],
  underscores: ['a number with _ in it', 'write it without them'],
  barePoint: ['a number that begins with a point', 'a digit stands before it: 0.4'],
  noNumber: ['no number', 'write one, such as 40'],
  hugeNumber: ['a number that is too large', 'write a smaller one'],
  thousands: ['a number with commas in it', 'write it without them'],
  percent: ['a percentage', 'write it as a share: 0.4'],
  name: ['a field without a name', 'write "name": value'],
  quotes: ['a text in single quotes', 'JSON wants double quotes'],
  bareName: ['a name without quotes', 'JSON wants names in double quotes'],
  value: ['a value is missing', 'after a colon or a comma comes a value'],
  colon: ['a colon is missing', 'write "name": value'],
  brace: ['a closing } is missing', 'each { needs its }'],
  bracket: ['a closing ] is missing', 'each [ needs its ]'],
  wrongBrace: ['a } where the list wants its ]', 'write ]'],
  wrongBracket: ['a ] where the table wants its }', 'write }'],
  end: ['something stands after the end', 'the level ended with the bracket before: delete what follows'],
  textEnd: ['a text without its closing quote', 'close it with "'],
  control: ['a hidden sign, which turns the writing or cannot be seen', 'delete it'],
  rawControl: ['a sign that cannot be seen, in a text', 'write a line break as \\n'],
  tab: ['a tab in a text', 'put a space in its place'],
  escape: ['a backslash that means nothing here', 'delete it; where one is to be shown, write \\\\'],
  comment: ['a comment', 'JSON has none: delete it'],
  commentEnd: ['a comment without its end', 'close it with */, or delete it'],
  looseComma: ['a comma with nothing after it', 'delete the comma'],
  extraComma: ['a comma too many', 'delete the comma'],
  commaTwin: ['the wrong sign for a comma', 'write ,'],
  colonTwin: ['the wrong sign for a colon', 'write :'],
  stray: ['a sign too many', 'delete it'],
  curlyQuotes: ['a text in printed quotes', 'JSON wants straight ones: "'],
  brokenText: ['a text over more than one line', 'write it on one line; \\n begins a new one where it is shown'],
  innerQuotes: ['a double quote inside of a text', 'write \\" or ” there'],
} as const
export type SyntaxErrorCode = keyof typeof syntaxErrorMessages

/** Mistakes whose message does not quote the text found. */
export const syntaxErrorCodesNotQuotingSource: ReadonlySet<SyntaxErrorCode> = new Set([
  'comment',
  'looseComma',
  'extraComma',
  'control',
  'rawControl',
  'tab',
  'commentEnd',
  'wrongBrace',
  'wrongBracket',
  'thousands',
])

/** Characters that other keyboards and input methods produce instead of a comma. */
export const commaLookalikes = ';；，、'
export const colonLookalikes = ';=；：'
