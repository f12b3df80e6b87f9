// Input drivers: tests act on the page by role and name, with the mouse or with the keyboard alone.
import type { ElementHandle, Locator, Page } from '@playwright/test'

export interface InputDriver {
  readonly page: Page
  /** Presses a button, a link or a fold's summary. */
  press(target: Locator): Promise<void>
  /** Replaces the text of a field. */
  write(field: Locator, text: string): Promise<void>
  /** Selects a radio button, or turns a switch on. */
  pick(choice: Locator): Promise<void>
  /** Selects an option of a list. */
  choose(list: Locator, label: string): Promise<void>
  /** Starts time at the chosen pace. */
  startTime(): Promise<void>
  /** Errors on the way: an invisible focus, or one that did not move. */
  readonly complaints: readonly string[]
}

export function mouseDriver(page: Page): InputDriver {
  return {
    page,
    complaints: [],
    press: (target) => target.click(),
    async write(field, text) {
      await field.fill(text)
      await field.blur()
    },
    pick: (choice) => choice.check(),
    async choose(list, label) {
      await list.selectOption({ label })
    },
    startTime: () => page.getByRole('button', { name: /^Let (a|time)/ }).click(),
  }
}

/** Tab, Shift+Tab, Enter, Space, arrows and letters; the focus must be visible wherever it goes. */
export function keyboardDriver(page: Page): InputDriver {
  const complaints: string[] = []

  /** Moves the focus to a target, the shorter way round. */
  async function walkTo(target: Locator): Promise<void> {
    let element = await elementOf(target)
    for (let steps = 0; steps < 250; steps += 1) {
      const way = await element.evaluate(wayTo)
      if (way === null) {
        // An element that was rendered again is looked up again; otherwise the role query runs once and not at each
        // step.
        element = await elementOf(target)
        continue
      }
      if (way.complaint !== null && steps > 0 && !complaints.includes(way.complaint)) complaints.push(way.complaint)
      if (way.isThere) return
      await page.keyboard.press(way.key)
      // Several presses at once, so that not each step queries the page.
      if (way.isFar) await page.keyboard.press(way.key)
    }
    throw new Error(`the keyboard does not reach ${String(target)}`)
  }

  return {
    page,
    complaints,
    async press(target) {
      await walkTo(target)
      await page.keyboard.press('Enter')
    },
    async write(field, text) {
      await walkTo(field)
      await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    },
    async pick(choice) {
      await walkTo(choice)
      const key = (await choice.getAttribute('role')) === 'switch' ? 'Space' : 'ArrowDown'
      for (let steps = 0; steps < 12 && !(await choice.isChecked()); steps += 1) await page.keyboard.press(key)
      if (!(await choice.isChecked())) throw new Error(`${key} does not reach ${String(choice)}`)
    },
    async choose(list, label) {
      await walkTo(list)
      await page.keyboard.press('Home')
      for (let steps = 0; steps < 40 && (await chosenIn(list)) !== label; steps += 1) {
        await page.keyboard.press('ArrowDown')
      }
      if ((await chosenIn(list)) !== label) throw new Error(`the arrows do not reach ${label}`)
      // Leaves the list, where letters select rows instead of being shortcuts.
      await page.keyboard.press('Tab')
    },
    startTime: () => page.keyboard.press('n'),
  }
}

async function elementOf(target: Locator): Promise<ElementHandle> {
  await target.waitFor()
  const element = await target.elementHandle()
  if (!element) throw new Error(`there is no ${String(target)}`)
  return element
}

function chosenIn(list: Locator): Promise<string> {
  return list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text.trim() ?? '')
}

interface Way {
  isThere: boolean
  key: string
  isFar: boolean
  /** Why the focus is invisible; null where it is visible. */
  complaint: string | null
}

/**
 * Runs in the page: whether the focus is on this element, or on the tab stop of its radio group; else the key that
 * leads there. Null: the element is gone.
 */
function wayTo(target: Node): Way | null {
  if (!(target instanceof Element && target.isConnected)) return null
  const now = document.activeElement ?? document.body
  const isRadio = (each: Element): each is HTMLInputElement => each instanceof HTMLInputElement && each.type === 'radio'
  const isThere = now === target || (isRadio(now) && isRadio(target) && now.name === target.name)
  const isAhead = (now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) === 0
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  const distance = Math.abs(stops.indexOf(target) - stops.indexOf(now))
  const isFar = stops.includes(now) && !isRadio(now) && distance > 6
  return { isThere, key: isAhead ? 'Tab' : 'Shift+Tab', isFar, complaint: whatIsWrong() }

  function whatIsWrong(): string | null {
    if (!(now instanceof HTMLElement || now instanceof SVGElement) || now === document.body) return null
    const name = `${now.tagName.toLowerCase()} "${(now.getAttribute('aria-label') ?? now.textContent ?? '').trim().slice(0, 40)}"`
    const { width, height, top, left, bottom, right } = now.getBoundingClientRect()
    if (width < 1 || height < 1) return `${name} has the focus and no size`
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return `${name} has the focus off screen`
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(now)
    const isRinged = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    return isRinged ? null : `${name} has the focus and shows no ring`
  }
}
