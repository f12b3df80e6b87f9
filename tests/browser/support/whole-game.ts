// A whole game of level 02 through the interface alone, with any input driver.
import { expect, test } from '@playwright/test'
import type { InputDriver } from './input-drivers'
import * as play from './player-actions'

/** Plays from the title to the debrief with every kind of move; returns the papers that opened. */
export async function playWholeGame(hands: InputDriver, seed: string): Promise<play.PaperSeen[]> {
  const { page } = hands
  await play.useFakeClock(page)
  await play.beginGame(hands, { seed, dial: 'Independence', isHistory: true })

  await test.step('the mandate is the first seal', async () => {
    const mandate = await play.openPanel(hands, 'Mandate and score')
    await play.confirmSeal(hands, mandate.getByRole('button', { name: 'Choose “Fill the state contract”' }))
    await expect(mandate).toContainText('Chosen on 2 Jan 2023.')
  })

  await test.step('a week passes, and a question stops it', async () => {
    await play.passTime(hands, 'Week')
    await expect(
      page.getByRole('dialog', { name: 'Six hundred and forty chips, and the ship leaves tonight' }),
    ).toBeVisible()
    const [answered] = await play.clearDesk(hands, () => /^Take 320/)
    expect(answered?.kind).toBe('dilemma')
    expect(await play.weekOf(page)).toBe(2)
  })

  await test.step('chips are bought, talked over and ordered ahead', async () => {
    await buyFromTheShelf(hands)
    await talkOverTea(hands)
    await signAhead(hands)
  })

  await test.step('a site is begun, chips are installed, people hired', async () => {
    const sites = await play.openPanel(hands, 'Sites and power')
    const centre = sites.getByRole('group', { name: 'Tianshui, the new centre' })
    await play.confirmSeal(hands, centre.getByRole('button', { name: /^(Build|Take space)/ }))
    await expect(centre).toContainText('Under construction')
    await hands.write(centre.getByRole('spinbutton', { name: 'Half megawatts' }), '4')
    await play.confirmSeal(hands, centre.getByRole('button', { name: /^Order 2\.0 MW/ }))
    await installA800(hands)
    await hire(hands, 'Kernels and migration', 6)
  })

  await test.step('a run is started', async () => {
    const training = await play.openPanel(hands, 'Training')
    await hands.write(training.getByRole('spinbutton', { name: 'Weeks' }), '8')
    await hands.pick(training.getByRole('radio', { name: '50%' }))
    await play.makeMove(hands, training.getByRole('button', { name: 'Start the run' }))
    await expect(training).toContainText('Under way: Run 1')
  })

  const seen = await play.playTo(hands, 8, 'Month')
  // The animated hall was tested for two months; without motion the rest is faster.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await test.step('a migration begins', async () => {
    const stacks = await play.openPanel(hands, 'Software stacks')
    const stack = stacks.getByRole('group', { name: 'Jianmen’s own stack' })
    await hands.write(stack.getByRole('spinbutton', { name: 'Engineers on this stack' }), '4')
    await play.makeMove(hands, stack.getByRole('button', { name: 'Assign 4' }))
    await play.confirmSeal(hands, stack.getByRole('button', { name: 'Migrate to Jianmen’s own stack' }))
    await expect(stack).toContainText('Migration runs since')
  })

  seen.push(...(await play.playTo(hands, 30, 'Quarter')))
  await test.step('the run is finished, and its model sold', async () => {
    const training = await play.openPanel(hands, 'Training')
    await expect(training.getByRole('table', { name: 'Finished models' })).toContainText('Run 1')
    const products = await play.openPanel(hands, 'Products')
    const api = products.getByRole('group', { name: 'Model API' })
    await play.makeMove(hands, api.getByRole('button', { name: /^Launch for/ }))
    await expect(api.getByRole('button', { name: 'Set this price' })).toBeVisible()
  })

  seen.push(...(await play.playTo(hands, 53, 'Until news')))
  await test.step('a reload half way goes on with the same game', async () => {
    const before = { week: await play.weekOf(page), fingerprint: await play.fingerprintOf(hands) }
    expect(before.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    await page.reload()
    await hands.press(page.getByRole('button', { name: 'Continue' }))
    await expect(play.clockOf(page)).toContainText(`week ${before.week} of 104`)
    expect(await play.fingerprintOf(hands)).toBe(before.fingerprint)
  })
  seen.push(...(await play.playTo(hands, 105, 'Quarter')))

  await test.step('every kind of paper came, and the rule of October', () => {
    const kinds = new Set(seen.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['dilemma', 'forecast', 'front page', 'review'])
    expect(seen.map(({ title }) => title)).toContain('In force this week: The density rule')
  })
  return seen
}

async function buyFromTheShelf(hands: InputDriver): Promise<void> {
  const market = await play.openPanel(hands, 'Market and stock')
  await hands.press(market.getByRole('button', { name: /A800$/ }))
  const sheet = market.getByRole('article', { name: 'A800' })
  await hands.write(
    sheet.getByRole('group', { name: 'Buy from the shelf' }).getByRole('spinbutton', { name: 'How many' }),
    '16',
  )
  await play.makeMove(hands, sheet.getByRole('button', { name: /^Buy 16 for \$/ }))
  await expect(sheet).toContainText('In the warehouse')
}

/** An offer, the answer, and acceptance of the distributor's package, unless the offer was accepted. */
async function talkOverTea(hands: InputDriver): Promise<void> {
  const { page } = hands
  const people = await play.openPanel(hands, 'Distributors')
  const seller = people.getByRole('article', { name: /^Luo Jianing/ })
  await play.makeMove(hands, seller.getByRole('button', { name: 'Tea about the J20' }))
  const table = page.getByRole('dialog', { name: /^Tea with Luo Jianing/ })
  const mine = table.getByRole('region', { name: 'Your package' })
  const price = mine.getByRole('spinbutton', { name: 'Price each, $' })
  await hands.write(mine.getByRole('spinbutton', { name: 'Quantity' }), '128')
  await hands.write(price, String(Math.round(Number(await price.inputValue()) * 0.9)))
  await play.makeMove(hands, table.getByRole('button', { name: 'Put yours on the table' }))
  await expect(table.getByText(/round 2 of|Signed with/).first()).toBeVisible()
  const leave = table.getByRole('button', { name: 'Leave the table' })
  if (!(await leave.isVisible())) await play.makeMove(hands, table.getByRole('button', { name: 'Take their package' }))
  await hands.press(leave)
  await expect(table).toBeHidden()
  await expect(people.getByRole('status')).toContainText('Signed with Luo Jianing')
}

async function signAhead(hands: InputDriver): Promise<void> {
  const contracts = await play.openPanel(hands, 'Contracts and shipments')
  const form = contracts.getByRole('group', { name: 'Sign at the ask, without a talk' })
  await hands.choose(form.getByLabel('From whom'), 'Luo Jianing 罗佳宁')
  await hands.choose(form.getByLabel('Chip', { exact: true }), 'J20')
  await hands.write(form.getByRole('spinbutton', { name: 'Quantity' }), '512')
  await hands.pick(form.getByRole('radio', { name: '30%' }))
  await play.makeMove(hands, form.getByRole('button', { name: 'Sign' }))
  await expect(contracts.getByRole('article', { name: /J20$/ })).toHaveCount(2)
}

async function installA800(hands: InputDriver): Promise<void> {
  const fleet = await play.openPanel(hands, 'The fleet')
  const store = fleet.getByRole('group', { name: 'The store' })
  await hands.write(store.getByRole('spinbutton', { name: 'How many A800' }), '16')
  await play.makeMove(hands, store.getByRole('button', { name: 'Install 16' }))
  await expect(fleet.getByRole('list', { name: 'Waiting for the crew' })).toContainText('16 A800')
  await hands.pick(store.getByRole('switch', { name: 'Install what arrives' }))
}

async function hire(hands: InputDriver, team: string, count: number): Promise<void> {
  const people = await play.openPanel(hands, 'People')
  await hands.pick(people.getByRole('radio', { name: team }))
  await hands.write(people.getByRole('spinbutton', { name: 'How many', exact: true }), String(count))
  await play.makeMove(hands, people.getByRole('button', { name: `Hire ${count}` }))
  await expect(people.getByRole('list', { name: 'On their way' })).toContainText(String(count))
}
