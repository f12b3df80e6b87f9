// Levels 01 and 02 are won by a player who reads and presses only the accessibility tree; and what is told to one who does not see.
import { expect, test } from '@playwright/test'
import {
  allNodes,
  findNode,
  spokenText,
  type TreeNode,
  type TreeReader,
  treeReader,
} from './support/accessibility-tree'
import { mouseDriver } from './support/input-drivers'
import * as play from './support/player-actions'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const weeksIn = { Week: 4, Month: 4, Quarter: 13 } as const
type Pace = keyof typeof weeksIn

/** What is done at the desk, on the first look at it in a week. */
type Deed = (player: Player) => Promise<void>

test('First Order is won by the accessibility tree alone', async ({ page }) => {
  const player = await begin(await treeReader(page), 'First Order', { seed: 'wren-8', dial: 'Efficiency' })
  await player.playOn({ 3: [train(8)], 14: [train(6)] }, [/^Buy them tonight/, /^Two racks/, /^Lend the researchers/])
})

test('Tianshui is won by the accessibility tree alone', async ({ page }) => {
  test.setTimeout(300_000)
  const player = await begin(await treeReader(page), 'Tianshui', { seed: 'rook-23', dial: 'Efficiency' })
  await player.playOn({
    1: [takeMandate('Become a serving hub'), buyOverTea('Ye Qiaochu', 'A800')],
    2: [buyOverTea('Ong Beng Soon', 'A800'), hire('Research', 10)],
    3: [buyOverTea('Deng Lan', 'A800')],
    4: [buyOverTea('Qiu Min', 'A800')],
    5: [buyOverTea('Shen Yue', 'A800'), train(48, '25%')],
    6: [buyOverTea('Fang Zhiyuan', 'A800')],
    7: [orderPower('Xiamen, the coast hall'), orderPower('Xiamen, the coast hall')],
    9: [buyOverTea('Luo Jianing', 'J20')],
    // A seller signs again in the next quarter.
    15: [buyOverTea('Deng Lan', 'A800')],
    17: [buyOverTea('Qiu Min', 'A800')],
    18: [buyOverTea('Shen Yue', 'A800')],
    28: [buyOverTea('Deng Lan', 'A800'), orderPower('Xiamen, the coast hall')],
    30: [buyOverTea('Qiu Min', 'A800')],
    54: [train(50, '25%')],
  })
})

test('where time comes to a stand, the week is told: its news but for what a paper told, or that time stands', async ({
  page,
}) => {
  const hands = mouseDriver(page)
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  // Without the guide nothing new comes onto the desk, and a quiet week is quiet.
  await page.addInitScript(() =>
    localStorage.setItem('nine-thousand-chips.settings', '{"isMuted":true,"hasGuide":false}'),
  )
  await play.beginGame(hands, { seed: 'wren-8', dial: 'Cost' })
  await play.clearDesk(hands)
  const told = page.locator('.desk-face > [role="status"].visually-hidden')
  const heard: string[] = []
  for (let weeks = 0; weeks < 3; weeks += 1) {
    await play.passTime(hands, 'Week')
    await play.clearDesk(hands)
    await expect(told).toContainText(await play.clockOf(page).locator('.date b').innerText())
    heard.push(await told.innerText())
  }
  // The question of the first week lay on a paper: only its answer is told besides.
  expect(heard[0]?.match(/Six hundred and forty chips/g)).toHaveLength(1)
  expect(heard.filter((words) => words.endsWith('Time stands still.'))).toHaveLength(1)
})

/** A person at the desk who cannot see it. */
interface Player {
  reader: TreeReader
  /** Presses the first node of a role and a name, as soon as there is one. */
  press(role: string, name: string | RegExp, inside?: [role: string, name: string | RegExp]): Promise<void>
  see(role: string, name: string | RegExp, inside?: [role: string, name: string | RegExp]): Promise<TreeNode>
  /** Plays to the end with the deeds of each week and the answers to whatever asks for them, and has won. */
  playOn(deeds: Readonly<Record<number, readonly Deed[]>>, answers?: readonly RegExp[]): Promise<void>
}

async function begin(
  reader: TreeReader,
  level: string,
  { seed, dial }: { seed: string; dial: string },
): Promise<Player> {
  const { page } = reader
  await play.useFakeClock(page)
  await play.disableCanvas(page)
  await page.goto('./')
  const player = playerOf(reader)
  await player.press('button', /^(New game|Options)/, ['listitem', new RegExp(`\\b${level}\\b`)])
  await player.press('radio', new RegExp(`^${dial}`))
  await player.press('DisclosureTriangle', /^More choices/)
  await player.press('radio', /^60 minutes/)
  await player.press('radio', /^As it happened/)
  await reader.write(await player.see('textbox', /^Seed/), seed)
  await player.press('button', 'Begin')
  if (level === 'Tianshui') await player.press('button', 'Decide later')
  await player.see('region', 'Date and clock')
  return player
}

function playerOf(reader: TreeReader): Player {
  const { page } = reader
  const player: Player = {
    reader,
    async see(role, name, inside) {
      for (let tries = 0; tries < 60; tries += 1) {
        const tree = await reader.read()
        const within = inside ? holder(tree, inside) : tree
        const node = within && findNode(within, role, name)
        if (node && !node.isOff) return node
        await page.clock.fastForward(100)
      }
      throw new Error(`nobody says ${role} ${name} ${inside ?? ''}: ${spokenText(await reader.read()).slice(-1500)}`)
    },
    async press(role, name, inside) {
      await reader.press(await player.see(role, name, inside))
    },
    async playOn(deeds, answers = []) {
      const done = new Set<number>()
      for (let beats = 0; beats < 600; beats += 1) {
        // What was just put on the desk is drawn.
        await page.clock.fastForward(60)
        const tree = await reader.read()
        const debrief = findNode(tree, 'region', 'Debrief')
        if (debrief) {
          // Its head has the focus, and with it is told how the game ended and what the last week brought.
          const told = /^Won: [\d.]+ points.*Cash \$[\d.]+ m, [\d,]+ chips installed/
          await expect(page.locator('.debrief h1:focus')).toHaveAccessibleDescription(told)
          return
        }
        const paper = allNodes(tree).find(({ role }) => role === 'dialog')
        if (paper) {
          await reader.press(wayOut(paper, answers))
          continue
        }
        const clock = findNode(tree, 'region', 'Date and clock')
        const week = Number(/week (\d+) of/.exec(clock ? spokenText(clock) : '')?.[1] ?? 0)
        const due = done.has(week) ? [] : (deeds[week] ?? [])
        done.add(week)
        for (const deed of due) await deed(player)
        if (due.length > 0) continue
        const next = Math.min(
          ...Object.keys(deeds)
            .map(Number)
            .filter((each) => each > week),
          1000,
        )
        await passTime(player, next - week > 12 ? 'Quarter' : next - week >= 4 ? 'Month' : 'Week')
      }
      throw new Error('the game does not end')
    },
  }
  return player
}

/** The innermost part of the tree that is of a role and named so, or says so. */
function holder(tree: TreeNode, [role, name]: [string, string | RegExp]): TreeNode | null {
  const says = (node: TreeNode) =>
    typeof name === 'string' ? node.name === name : name.test(`${node.name} ${spokenText(node)}`)
  return allNodes(tree).findLast((node) => node.role === role && says(node)) ?? null
}

/** Each paper says how it is put away; a question without one of our answers is left to what happens if nobody answers. */
function wayOut(paper: TreeNode, answers: readonly RegExp[]): TreeNode {
  const buttons = allNodes(paper).filter(({ role, isOff }) => role === 'button' && !isOff)
  const button =
    buttons.find(({ name }) => answers.some((answer) => answer.test(name))) ??
    findNode(paper, 'button', /also if unanswered/) ??
    findNode(paper, 'button', /^(Go on|Back to the desk|That is my forecast)$/) ??
    buttons.find(({ name }) => !/^(Close|Leave it for now)$/.test(name))
  if (!button) throw new Error(`no way out of ${spokenText(paper)}`)
  return button
}

async function passTime({ reader, press }: Player, pace: Pace): Promise<void> {
  const tree = await reader.read()
  const list = findNode(tree, 'combobox', 'How long time runs')
  // A paper has just been laid over it.
  if (!list) return
  const go = findNode(tree, 'button', /^Let (a|time)/)
  // To read takes long: what was read just now still stands where nothing was written.
  if (list.value === pace && go && !go.isOff) await reader.press(go)
  else {
    if (list.value !== pace) await reader.write(list, pace)
    await press('button', /^Let (a|time)/)
  }
  for (let beats = 0; beats < 60; beats += 1) {
    // A week passes in each: to listen after every one would take long.
    for (let weeks = 0; weeks < weeksIn[pace]; weeks += 1) await reader.page.clock.fastForward(2600)
    if (!findNode(await reader.read(), 'button', 'Pause')) return
  }
}

async function openPanel({ press, see }: Player, title: string): Promise<void> {
  await press('button', 'All panels')
  await press('button', new RegExp(`^${title}( \\d+)?$`), ['dialog', 'All panels'])
  await see('region', title)
}

/** Presses a move; where it is a seal, what it changes is read and it is stamped. */
async function move(player: Player, ...target: Parameters<Player['press']>): Promise<void> {
  await player.press(...target)
  // The paper of an irreversible move may open a moment later, and its buttons after it.
  for (let tries = 0; tries < 20; tries += 1) {
    await player.reader.page.clock.fastForward(100)
    const tree = await player.reader.read()
    if (findNode(tree, 'button', 'Stamp it')) {
      await player.press('button', 'Stamp it')
      await player.press('button', 'Go on')
      return
    }
    if (tries > 1 && !findNode(tree, 'dialog', target[1])) return
  }
}

/** Sits down, takes what is on the table, and leaves. */
function buyOverTea(seller: string, chip: string): Deed {
  return async (player) => {
    await openPanel(player, 'Distributors')
    await move(player, 'button', new RegExp(`^Tea about the ${chip}`), ['article', new RegExp(`^${seller}`)])
    await move(player, 'button', 'Take their package')
    await player.press('button', 'Leave the table')
  }
}

function takeMandate(mandate: string): Deed {
  return async (player) => {
    await openPanel(player, 'Mandate and score')
    await move(player, 'button', `Choose “${mandate}”`)
  }
}

/** Orders the next half megawatt of a site. */
function orderPower(site: string): Deed {
  return async (player) => {
    await openPanel(player, 'Sites and power')
    await move(player, 'button', /^Order [\d.]+ [kM]W/, ['group', new RegExp(`^${site}`)])
  }
}

function hire(team: string, count: number): Deed {
  return async (player) => {
    await openPanel(player, 'People')
    await player.press('radio', team)
    await player.reader.write(await player.see('spinbutton', 'How many'), String(count))
    await move(player, 'button', `Hire ${count}`)
  }
}

function train(weeks: number, share = '50%'): Deed {
  return async (player) => {
    await openPanel(player, 'Training')
    await player.reader.write(await player.see('spinbutton', 'Weeks'), String(weeks))
    await player.press('radio', share)
    await move(player, 'button', 'Start the run')
  }
}
