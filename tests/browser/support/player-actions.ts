// Actions of players in terms of the game; each takes an input driver.
import { expect, type Locator, type Page } from '@playwright/test'
import type { InputDriver } from './input-drivers'

export interface NewGameOptions {
  seed: string
  dial: 'Cost' | 'Efficiency' | 'Capability' | 'Independence'
  isHistory?: boolean
}

/** Gives the page a fake clock that `passTime` can advance. Call it before the page is opened. */
export async function useFakeClock(page: Page): Promise<void> {
  await page.clock.install()
}

/** Without these the hall falls back to a plain canvas, which is faster on a machine without a graphics card. */
export const graphicsCards = ['webgl', 'webgl2', 'experimental-webgl']

/**
 * Disables kinds of drawing before the page is opened. Tests of text, papers and tables need no hall, which takes most
 * of a test's time without a graphics card.
 */
export async function disableCanvas(page: Page, kinds: readonly string[] = ['webgl', 'webgl2', '2d']): Promise<void> {
  await page.addInitScript((refused) => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return refused.includes(kind) ? null : Reflect.apply(getContext, this, [kind, ...more])
    } as typeof getContext
  }, kinds)
}

/** Opens the title and starts a game. */
export async function beginGame(
  hands: InputDriver,
  { seed, dial, isHistory = false }: NewGameOptions,
  query = '',
): Promise<void> {
  const { page } = hands
  await page.goto(`./${query}`)
  await hands.press(newGame(page))
  const form = page.getByRole('dialog', { name: 'A new game' })
  await hands.pick(form.getByRole('radio', { name: dial }))
  await hands.press(form.getByText('More choices'))
  if (isHistory) await hands.pick(form.getByRole('radio', { name: 'As it happened' }))
  await hands.write(form.getByLabel('Seed'), seed)
  await hands.press(form.getByRole('button', { name: 'Begin' }))
  await putOpeningOff(hands)
  await expect(clockOf(page)).toContainText('week 1 of 104')
}

/** Closes the letter with which a game of the first main level opens, without choosing a mandate. */
export async function putOpeningOff(hands: InputDriver): Promise<void> {
  const letter = hands.page.getByRole('dialog', { name: 'What is your firm for?' })
  await hands.press(letter.getByRole('button', { name: 'Decide later' }))
  await expect(letter).toBeHidden()
}

/** The card's button that starts a game of the first main level. */
export function newGame(page: Page, title = 'Tianshui'): Locator {
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  return card.getByRole('button', { name: /^(New game|Options)/ })
}

export function clockOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Date and clock' })
}

/** The week that the clock shows, from 1. */
export async function weekOf(page: Page): Promise<number> {
  const words = await clockOf(page).innerText()
  return Number(/week (\d+) of/.exec(words)?.[1])
}

/** Every panel, by its title. */
export const panelTitles = [
  'Mandate and score',
  'Sites and power',
  'The fleet',
  'Software stacks',
  'Market and stock',
  'Distributors',
  'Contracts and shipments',
  'Reports and insurance',
  'Cloud',
  'Training',
  'Products',
  'People',
  'Money',
  'Standing orders',
  'Read the rule',
  'Nation and rivals',
  'Sources and assumptions',
  'Journal',
  'Help and words',
]

/** Checks the page in the light and then in the dark theme, as under the system's setting. */
export async function inBothThemes(page: Page, look: (light: 'day' | 'night') => Promise<void>): Promise<void> {
  for (const [light, colorScheme] of [
    ['day', 'light'],
    ['night', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', light === 'day' ? 'paper' : 'night')
    await look(light)
  }
}

/** Opens a panel by the list of all panels, or by the tabs of a narrow desk. */
export async function openPanel(hands: InputDriver, title: string): Promise<Locator> {
  const { page } = hands
  const all = page.getByRole('button', { name: 'All panels' })
  const entry = page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${title}( \\d+)?$`) })
  if (await all.isVisible()) await hands.press(all)
  else await turnTo(hands, entry)
  await hands.press(entry)
  const panel = page.getByRole('region', { name: title, exact: true })
  await expect(panel).toBeVisible()
  // Its heading takes the focus once it is drawn, and a key pressed before that would go there; a panel that was open
  // already keeps the focus where it was.
  await panel
    .locator('h2:focus')
    .waitFor({ timeout: 1000 })
    .catch(() => {})
  return panel
}

/** Opens one tab after the other until its list has an entry. */
async function turnTo({ page, press }: InputDriver, entry: Locator): Promise<void> {
  for (const tab of ['Hall', 'Market', 'Company', 'World', 'Papers']) {
    await press(page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: new RegExp(`^${tab}`) }))
    const list = page.getByRole('dialog', { name: tab })
    await expect(list).toBeVisible()
    if ((await entry.count()) > 0) return
    await press(list.getByRole('button', { name: 'Close' }))
    await expect(list).toBeHidden()
  }
}

/** Presses an irreversible move, checks its effects, and confirms it. */
export async function confirmSeal(hands: InputDriver, button: Locator): Promise<void> {
  await hands.press(button)
  const paper = hands.page.getByRole('dialog').last()
  await expect(paper).toContainText('A seal: ')
  // The head, and what the move changes.
  await expect(paper.getByRole('row').nth(1)).toBeVisible()
  await hands.press(paper.getByRole('button', { name: 'Stamp it' }))
  await expect(paper.getByRole('status')).toHaveText('Stamped.')
  await hands.press(paper.getByRole('button', { name: 'Go on' }))
  await expect(paper).toBeHidden()
}

/** Presses a move; an irreversible one is confirmed. */
export async function makeMove(hands: InputDriver, button: Locator): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await hands.press(button)
  const stamp = hands.page.getByRole('button', { name: 'Stamp it' })
  if (!(await stamp.isVisible())) return
  await hands.press(stamp)
  await hands.press(hands.page.getByRole('dialog').last().getByRole('button', { name: 'Go on' }))
}

/** The kind of a paper, by its heading. */
export type PaperKind = 'dilemma' | 'front page' | 'review' | 'forecast'
export interface PaperSeen {
  kind: PaperKind
  title: string
  week: number
}

/** The answer to take, by the title of the question; null = the default answer. */
export type Answers = (title: string) => RegExp | null

/** Reads and answers every open paper, one after the other. */
export async function clearDesk(
  hands: InputDriver,
  answers: Answers = () => null,
  onPaper: (kind: PaperKind) => Promise<void> = async () => {},
): Promise<PaperSeen[]> {
  const seen: PaperSeen[] = []
  const paper = hands.page.getByRole('dialog')
  while ((await settled(hands.page)) && (await paper.count()) > 0) {
    const title = (await paper.getByRole('heading').first().innerText()).replace(/\s+/g, ' ')
    const words = await paper.innerText()
    const kind = kindOf(title, words)
    seen.push({ kind, title, week: await weekOf(hands.page) })
    await onPaper(kind)
    if (seen.length > 30) throw new Error(`the desk does not get empty: ${title}`)
    await hands.press(kind === 'dilemma' ? await answerIn(paper, answers(title)) : wayOut(paper, kind))
    await expect(hands.page.getByRole('dialog', { name: title, exact: true })).toBeHidden()
  }
  return seen
}

/** Waits until the page is rendered and time stands: with a fake clock the page renders only as that advances. */
async function settled(page: Page): Promise<boolean> {
  await page.clock.fastForward(60)
  await untilItStands(page)
  return true
}

function kindOf(title: string, words: string): PaperKind {
  if (words.includes('also if unanswered')) return 'dilemma'
  if (title.startsWith('Board review')) return 'review'
  return title === 'What do you think?' ? 'forecast' : 'front page'
}

function wayOut(paper: Locator, kind: PaperKind): Locator {
  const name = { review: 'Back to the desk', forecast: 'That is my forecast', 'front page': 'Go on', dilemma: '' }[kind]
  return paper.getByRole('button', { name })
}

async function answerIn(paper: Locator, wanted: RegExp | null): Promise<Locator> {
  if (wanted) return paper.getByRole('button', { name: wanted })
  const usual = paper.getByRole('button', { name: 'also if unanswered' })
  return (await usual.getAttribute('aria-disabled')) === 'true' ? paper.getByRole('button').nth(1) : usual
}

export type Pace = 'Month' | 'Week' | 'Quarter' | 'Until news' | 'Running'

/** Lets time run once at a pace until it stands; advances the page's fake clock (`ownClock`), where there is one. */
export async function passTime(hands: InputDriver, pace: Pace): Promise<void> {
  const { page } = hands
  const list = clockOf(page).getByLabel('How long time runs')
  if ((await list.evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text)) !== pace)
    await hands.choose(list, pace)
  await hands.startTime()
  await untilItStands(page)
}

async function untilItStands(page: Page): Promise<void> {
  for (let beats = 0; beats < 400 && !(await standsStill(page)); beats += 1) await page.clock.fastForward(2600)
}

/** Time stands: a paper is open, the clock's button would start it, or the game has ended. */
function standsStill(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('button')].map(
      (button) => button.ariaLabel ?? button.textContent?.trim(),
    )
    return document.querySelector('dialog[open]') !== null || !names.includes('Pause')
  })
}

/** Plays up to a week at a pace, answering papers. */
export async function playTo(
  hands: InputDriver,
  week: number,
  pace: Pace,
  ...reading: [answers?: Answers, onPaper?: (kind: PaperKind) => Promise<void>]
): Promise<PaperSeen[]> {
  const { page } = hands
  const seen = await clearDesk(hands, ...reading)
  while ((await hasEnded(page)) === false && (await weekOf(page)) < week) {
    await passTime(hands, pace)
    seen.push(...(await clearDesk(hands, ...reading)))
  }
  return seen
}

export async function hasEnded(page: Page): Promise<boolean> {
  return (await debriefOf(page).count()) > 0
}

export function debriefOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Debrief' })
}

/** Saves the game in a named slot. */
export async function saveAs(hands: InputDriver, name: string): Promise<void> {
  const { page } = hands
  await hands.press(page.getByRole('button', { name: 'Menu' }))
  const menu = page.getByRole('dialog', { name: 'Menu' })
  await hands.write(menu.getByLabel('A name for this save'), name)
  await hands.press(menu.getByRole('button', { name: 'Keep' }))
  await expect(menu.getByRole('status')).toHaveText(`Kept as ${name}.`)
  await hands.press(menu.getByRole('button', { name: 'Close' }))
}

/** The fingerprint of the game as the menu shows it. */
export async function fingerprintOf(hands: InputDriver): Promise<string> {
  const { page } = hands
  await hands.press(page.getByRole('button', { name: 'Menu' }))
  const menu = page.getByRole('dialog', { name: 'Menu' })
  const words = await menu.innerText()
  await hands.press(menu.getByRole('button', { name: 'Close' }))
  return fingerprintIn(words)
}

export function fingerprintIn(words: string): string {
  return /Fingerprint of the game as it stands: ([0-9a-f]{16})/.exec(words)?.[1] ?? 'none'
}

/** Presses a button that exports the record; resolves to the file. */
export async function recordFrom(hands: InputDriver, button: Locator): Promise<string> {
  const [download] = await Promise.all([hands.page.waitForEvent('download'), hands.press(button)])
  return download.path()
}

/** Opens a file from the title. */
export async function openFile(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Saved games' }).click()
  await page.getByLabel('Open a file').setInputFiles(file)
}
