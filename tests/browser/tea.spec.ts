// Whole talks at the tea table: by the keyboard alone, and by what a screen reader is told.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, test } from '@playwright/test'
import { type InputDriver, keyboardDriver, mouseDriver } from './support/input-drivers'
import * as play from './support/player-actions'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Words that only the engine uses for what a person keeps to himself. */
const hiddenWords = /plainLimitUsd|limitMargin|"gains"|mostCome|patienceLow|leastDeposit|isCaught|believes/

test('a whole talk is held by the keyboard alone, and nothing hidden is on the page', async ({ page }) => {
  const hands = keyboardDriver(page)
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  await play.beginGame(hands, { seed: 'heron-4', dial: 'Cost' })
  const table = await sitDown(hands, 'Qiu Min', 'A800')
  const said = table.getByRole('status').first()
  await expect(said).toContainText('Two cups are poured')

  await test.step('a question, a claim, a favour', async () => {
    await hands.press(fold(table, 'Other moves'))
    await hands.press(table.getByRole('button', { name: 'Ask what would help' }))
    await expect(said).toContainText('Asked what would help: “')
    await expect(table.getByRole('button', { name: 'Ask what would help' })).toHaveAttribute('aria-disabled', 'true')
    await expect(table.getByText('You have asked. Once is all in a talk.')).toBeVisible()

    await hands.press(fold(table, 'Claim something'))
    const claim = table.getByRole('group', { name: 'Another seller asks less' })
    await expect(claim).toContainText('Only you see this: True today.')
    await hands.press(claim.getByRole('button', { name: 'Say and prove it ($15,000)' }))
    await expect(said).toContainText('You said that another seller asks less.')
    await expect(said).toContainText('It was looked into, and it is true.')

    await hands.press(fold(table, 'Do a favour'))
    await hands.press(table.getByRole('button', { name: 'Give a dinner, and say a good word' }))
    await expect(said).toContainText(/The favour is (accepted|declined)/)
  })

  await test.step('an offer, an answer, a silence', async () => {
    const mine = table.getByRole('region', { name: 'Your package' })
    await hands.pick(mine.getByRole('radio', { name: /^95%/ }))
    await hands.pick(mine.getByRole('radio', { name: '10%', exact: true }))
    await hands.pick(mine.getByRole('radio', { name: 'Loyalty' }))
    await expect(mine).toContainText('Promises are remembered.')
    await expect(mine.getByRole('radio', { name: /^95%/ })).toBeChecked()
    await hands.press(table.getByRole('button', { name: 'Put yours on the table' }))
    await expect(table).toContainText('round 2 of')
    await expect(said).toContainText(/The answer (came|took)/)
    await hands.press(table.getByRole('button', { name: 'Say nothing' }))
    await expect(table).toContainText('round 3 of')
    await expect(said).toContainText(/Nobody writes|A last slip is laid/)
  })

  await test.step('one of three packages of the same worth', async () => {
    const mine = table.getByRole('region', { name: 'Your package' })
    await hands.press(fold(mine, 'Three packages worth the same to you'))
    const gains = await mine.getByRole('listitem').evaluateAll(gainsIn)
    expect(Math.max(...gains) - Math.min(...gains)).toBeLessThanOrEqual(2)
    await hands.press(mine.getByRole('button', { name: /^Into your draft: Another window/ }))
    await expect(mine.getByText(/^Your draft now says \$/)).toBeVisible()
  })

  await test.step('notes: a pin, a guess, a band', async () => {
    await hands.press(fold(table, 'Your notes'))
    const notes = table.getByRole('region', { name: 'Your notes' })
    await hands.press(notes.getByRole('button', { name: /^Pin: .*first package/ }))
    await expect(notes.getByRole('list', { name: 'What was let slip' }).getByRole('listitem').first()).toContainText(
      'pinned',
    )
    await hands.choose(notes.getByLabel('What kind of person'), 'patient')
    await slide(hands, notes.getByLabel('Not below'), 'ArrowRight', 25)
    await slide(hands, notes.getByLabel('Not above'), 'ArrowLeft', 38)
    await expect(notes.getByLabel('Not above')).toHaveAttribute('aria-valuetext', /^102% · \$/)
    await hands.press(notes.getByRole('button', { name: 'Write it down' }))
    await expect(notes.getByRole('status')).toHaveText('Written down: 85% to 102% of the market price, patient.')
  })

  await test.step('what the person keeps to himself is nowhere on the page', async () => {
    const html = await page.content()
    await page.keyboard.press('Escape')
    await expect(table).toBeHidden()
    const back = page.getByRole('button', { name: 'Back to the table' })
    await expect(page.getByText('The tea waits. N, or “Back to the table”, takes it up')).toBeVisible()
    await expect(back).toBeFocused()
    await page.keyboard.press('n')
    await expect(table).toBeVisible()
    expect(await play.weekOf(page)).toBe(1)
    await page.keyboard.press('Escape')
    await expect(back).toBeFocused()
    const kept = await keptBack(hands)
    await hands.press(page.getByRole('button', { name: 'Back to the table' }))
    await expect(table).toBeVisible()
    expect(html).not.toMatch(hiddenWords)
    expect(kept.numbers.length).toBeGreaterThan(10)
    expect(kept.numbers.filter((number) => html.includes(number))).toEqual([])
    await hands.press(fold(table, 'Your notes'))
    const guesses = await table.getByLabel('What kind of person').locator('option').allInnerTexts()
    expect(guesses).toEqual([
      'not guessed',
      'patient',
      'quick to flare',
      'minds face',
      'gives as given',
      'goes by the book',
    ])
  })

  await takeTheirs(hands, table)
  const people = page.getByRole('region', { name: 'Distributors' })
  await expect(people.getByRole('status').first()).toContainText('Signed with Qiu Min')
  await hands.press(people.getByRole('article', { name: /^Qiu Min/ }).getByRole('button', { name: 'Your notes' }))
  await expect(page.getByRole('dialog', { name: /^Your notes on Qiu Min/ })).toContainText('looked into, and true')
  await page.keyboard.press('Escape')

  await test.step('half a year later the books of the deal are opened and read', async () => {
    await expect(page.getByRole('button', { name: /^The books of / })).toHaveCount(0)
    await play.playTo(hands, 28, 'Quarter')
    const sellers = await play.openPanel(hands, 'Distributors')
    const person = sellers.getByRole('article', { name: /^Qiu Min/ })
    await hands.press(person.getByText('1 talk that is over'))
    await hands.press(person.getByRole('button', { name: /^The books of A800 with Qiu Min/ }))
    const books = page.getByRole('dialog', { name: 'The books of this deal' })
    const tree = await books.ariaSnapshot()
    expect(tree).toMatch(/You signed[.,].*(gained|lost)/)
    expect(tree).toMatch(/Left on the table: (\$[\d,.]+|nothing)/)
    expect(tree).toMatch(/fair middle \(Nash\) gives you \$[\s\S]*equal shares of hope/)
    const slips = await books
      .getByRole('listitem')
      .filter({ has: page.getByRole('definition') })
      .all()
    expect(slips.length).toBeGreaterThan(3)
    for (const slip of slips) expect(await whetherItAddsUp(slip)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(books).toBeHidden()
  })
  expect(hands.complaints).toEqual([])
})

test('a whole talk is told to a screen reader', async ({ page }) => {
  const hands = mouseDriver(page)
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  await play.beginGame(hands, { seed: 'heron-4', dial: 'Cost' })
  const table = await sitDown(hands, 'Qiu Min', 'A800')
  const reading = () => table.ariaSnapshot()

  await test.step('the words, the slips, the sum with its blanks, and what it is worth', async () => {
    await expect.poll(reading).toMatch(/status:[\s\S]*blockquote: “[\s\S]*Two cups are poured/)
    const tree = await reading()
    expect(tree).toContain('table "Their package round 1"')
    expect(tree).toContain('region "Their price"')
    expect(tree).toMatch(/The ask when you sat down[\s\S]*What they keep to themselves, so far[\s\S]*Together/)
    expect(tree).toMatch(/Its parts, and how far it could go[\s\S]*unknown[\s\S]*The least that would do[\s\S]*unknown/)
    expect(tree).toMatch(/region "What this is worth to you"[\s\S]*Their slip[\s\S]*(better|worse) than elsewhere/)
    await hands.press(table.getByRole('button', { name: 'Why? Worth of their slip to you' }))
    const why = page.getByRole('dialog', { name: 'Worth of their slip to you' })
    expect(await why.ariaSnapshot()).toMatch(/The same chip, elsewhere[\s\S]*Together/)
    expect(await whetherItAddsUp(why)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await whetherItAddsUp(table.getByRole('region', { name: 'Their price' }))).toBe(true)
  })

  await test.step('every control has a name, a state and a cost', async () => {
    const tree = await reading()
    expect(tree).toMatch(/radio "100% \$[\d,]+" \[checked\]/)
    for (const name of ['Quantity', 'Price each, $', 'Delivery in weeks'])
      expect(tree).toContain(`spinbutton "${name}"`)
    for (const group of ['Deposit', 'Window', 'If a ban lands']) expect(tree).toContain(`group "${group}"`)
    const offer = table.getByRole('button', { name: 'Put yours on the table' })
    await expect(offer).toHaveAccessibleDescription(/^This is their package/)
    await expect(offer).toHaveAttribute('aria-disabled', 'true')
    const take = table.getByRole('button', { name: 'Take their package' })
    await expect(take).toHaveAccessibleDescription(/^Signs it: \$[\d,.]+( m)? is due now, \$[\d,.]+( m)? in all/)
    await expect(table.getByRole('button', { name: 'Get up' })).toHaveAccessibleDescription(/Nothing is signed/)
  })

  await test.step('a bluff, and a slip that offends or is answered, are told as they happen', async () => {
    const said = table.getByRole('status').first()
    await hands.press(fold(table, 'Other moves'))
    await hands.press(fold(table, 'Claim something'))
    const claim = table.getByRole('group', { name: 'Our board decides soon' })
    await expect(claim.getByRole('button', { name: /^Say and prove/ })).toHaveAccessibleDescription(/cannot be proven/)
    await hands.press(claim.getByRole('button', { name: 'Bluff it' }))
    expect(await said.ariaSnapshot()).toContain('You said that your board decides soon.')
    expect(await said.innerText()).not.toContain('Two cups are poured')
    await expect(table).toContainText(/Their slip says \$[\d,]+ each/)
    const before = await said.innerText()
    const offer = table.getByRole('button', { name: 'Put yours on the table' })
    await hands.pick(table.getByRole('radio', { name: '0%', exact: true }))
    await expect(offer).toHaveAccessibleDescription(/signs nothing without a deposit now: at least 10%/)
    await hands.pick(table.getByRole('radio', { name: '10%', exact: true }))
    await hands.pick(table.getByRole('radio', { name: /^90%/ }))
    await expect(offer).toHaveAccessibleDescription(/^Costs a round and 1 day/)
    await hands.press(offer)
    await expect(table).toContainText('round 2 of')
    expect(await said.innerText()).not.toBe(before)
    expect(await said.ariaSnapshot()).toMatch(/Their slip says \$[\d,]+ each\. On these terms the price (stands|is)/)
    await expect(table.getByText(/^Your last slip said \$/)).toBeVisible()
  })

  await test.step('the notes are read: what was seen, whose word was kept, the two ends of the band', async () => {
    await hands.press(fold(table, 'Your notes'))
    const tree = await table.getByRole('region', { name: 'Your notes' }).ariaSnapshot()
    expect(tree).toMatch(/list "What was let slip"[\s\S]*Haste of the answer[\s\S]*Deposit asked first/)
    expect(tree).toContain('No order of yours has met a short lot here yet.')
    expect(tree).toContain('They have promised you nothing yet.')
    expect(tree).toContain('You have promised them nothing yet.')
    expect(tree).toMatch(/combobox "What kind of person"[\s\S]*option "not guessed" \[selected\]/)
    expect(tree).toMatch(/slider "Not below"[\s\S]*slider "Not above"/)
    expect(tree).toContain('Not written down yet.')
  })

  await test.step('a week passes, and the table is as it was', async () => {
    await hands.press(table.getByRole('button', { name: 'Let a week pass' }))
    const said = table.getByRole('status').first()
    await expect(said).toContainText('The talk rests until next week.')
    const offer = table.getByRole('button', { name: 'Put yours on the table' })
    await expect(offer).toHaveAttribute('aria-disabled', 'true')
    await expect(offer).toHaveAccessibleDescription(/You agreed to let this week pass/)
    await page.keyboard.press('Escape')
    await play.passTime(hands, 'Week')
    await play.clearDesk(hands)
    await play.openPanel(hands, 'Distributors')
    await hands.press(page.getByRole('button', { name: 'Back to the table' }))
    await expect(said).toContainText('Fresh water, the same two chairs')
  })

  await takeTheirs(hands, table)
  await expect(page.getByRole('region', { name: 'Distributors' }).getByRole('status').first()).toContainText(
    'Signed with Qiu Min',
  )
  // What the deal has changed is told, and not once more the talk.
  const told = page.locator('.desk-face > [role="status"].visually-hidden')
  await expect(told).toContainText(/Cash: \$[\d.]+ m\..*On order: \d+\./)
  await expect(told).not.toContainText(/ says \$|Tea with/)
})

test('they get up: the table stays until that is read, and the last round says that it is the last', async ({
  page,
}) => {
  const hands = keyboardDriver(page)
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  await play.beginGame(hands, { seed: 'heron-4', dial: 'Cost' })
  const table = await sitDown(hands, 'Qiu Min', 'A800')
  const offer = table.getByRole('button', { name: 'Put yours on the table' })
  const over = table.getByRole('button', { name: 'Leave the table' })
  await hands.pick(table.getByRole('radio', { name: /^80%/ }))
  for (let round = 1; round <= 4 && (await offer.isVisible()); round += 1) {
    const isLast =
      (await table.getByText('The last round: unless they take it, they get up, and their door is shut').count()) > 0
    if (isLast) await expect(table.getByRole('status').first()).toContainText('The last round: ')
    await hands.press(offer)
    await expect(over.or(table.getByText(`· round ${round + 1} of`))).toBeVisible()
    expect(await over.isVisible()).toBe(isLast)
  }
  await expect(over).toBeFocused()
  await expect(over).toHaveAccessibleDescription(/^Qiu Min 邱敏 got up/)
  await hands.press(over)
  await expect(table).toBeHidden()
  await expect(page.getByRole('region', { name: 'Distributors' })).toContainText('Qiu Min 邱敏 got up')
  expect(hands.complaints).toEqual([])
})

test('an order that is too large for a small shelf shows in the notes what was ordered and what came', async ({
  page,
}) => {
  const hands = keyboardDriver(page)
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  await play.beginGame(hands, { seed: 'heron-4', dial: 'Cost' })
  const table = await sitDown(hands, 'Ye Qiaochu', 'A800')
  await takeTheirs(hands, table)
  await play.playTo(hands, 8, 'Week')
  const sellers = await play.openPanel(hands, 'Distributors')
  const person = sellers.getByRole('article', { name: /^Ye Qiaochu/ })
  await expect(person).toContainText(/Was short.*you got \d+% of what was due/)
  await hands.press(person.getByRole('button', { name: 'Your notes' }))
  const notes = page.getByRole('dialog', { name: /^Your notes on Ye Qiaochu/ })
  const lots = notes.getByRole('table', { name: 'What was short, and who got what' })
  await expect(lots.getByRole('columnheader')).toHaveText([
    'Week',
    'You ordered',
    'Others ordered',
    'There was',
    'You got',
  ])
  const rows = await lots
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    const [ordered = 0, , held = 0, came = 0] = (await row.getByRole('cell').allInnerTexts()).map(Number.parseFloat)
    expect(came).toBeLessThan(ordered)
    expect(came).toBeLessThanOrEqual(held)
  }
  await hands.press(fold(notes, 'How a short lot can be shared'))
  await expect(notes).toContainText('In equal parts')
  expect(hands.complaints).toEqual([])
})

async function sitDown(hands: InputDriver, name: string, chip: string): Promise<Locator> {
  const people = await play.openPanel(hands, 'Distributors')
  const seller = people.getByRole('article', { name: new RegExp(`^${name}`) })
  await play.makeMove(hands, seller.getByRole('button', { name: `Tea about the ${chip}` }))
  const table = hands.page.getByRole('dialog', { name: new RegExp(`^Tea with ${name}`) })
  await expect(table).toBeVisible()
  return table
}

/** Signs what lies across the table, reads that it is signed, and leaves. */
async function takeTheirs(hands: InputDriver, table: Locator): Promise<void> {
  await play.makeMove(hands, table.getByRole('button', { name: 'Take their package' }))
  const over = table.getByRole('button', { name: 'Leave the table' })
  await expect(over).toBeFocused()
  await expect(over).toHaveAccessibleDescription(/^Signed with/)
  await hands.press(over)
  await expect(table).toBeHidden()
}

/** The head of a fold. */
function fold(place: Locator, name: string): Locator {
  return place.locator('summary', { hasText: new RegExp(`^\\s*${name}`) }).first()
}

/** Moves a handle by the keyboard. */
async function slide({ page, press }: InputDriver, handle: Locator, key: string, steps: number): Promise<void> {
  await press(handle)
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key)
}

/** Runs in the page: the gains of a list of packages, in dollars. */
function gainsIn(items: Element[]): number[] {
  return items.map((item) => {
    const [, size, way] = /\$([\d,]+) (better|worse)/.exec(item.textContent ?? '') ?? []
    return Number((size ?? '0').replaceAll(',', '')) * (way === 'worse' ? -1 : 1)
  })
}

/** Whether the terms of a column come to its total. */
async function whetherItAddsUp(place: Locator): Promise<boolean> {
  const amounts = await place.locator('dl.why dd').allInnerTexts()
  const numbers = amounts.map((amount) => Number(amount.replace('−', '-').replace(/[$,]/g, '')))
  const total = numbers.pop()
  return numbers.reduce((sum, number) => sum + number, 0) === total
}

interface KeptBack {
  temper: string
  numbers: string[]
}

/** What the person at the table keeps to himself, by a replay of the game's own record outside the browser. */
async function keptBack(hands: InputDriver): Promise<KeptBack> {
  const { page } = hands
  await hands.press(page.getByRole('button', { name: 'Menu' }))
  const menu = page.getByRole('dialog', { name: 'Menu' })
  const file = await play.recordFrom(hands, menu.getByRole('button', { name: 'Hand the game out as a file' }))
  await hands.press(menu.getByRole('button', { name: 'Close' }))
  return replayed(file)
}

function replayed(file: string): KeptBack {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const command = ['node_modules/tsx/dist/cli.mjs', 'tests/browser/support/kept-back.ts', file]
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as KeptBack
}
