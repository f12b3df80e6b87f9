// A player that reads only the accessibility tree, as a screen reader does, and acts only on its nodes (focus, press,
// type).
import type { CDPSession, Page } from '@playwright/test'

export interface TreeNode {
  role: string
  name: string
  value: string
  isOff: boolean
  isChecked: boolean
  /** The browser's id of the element. */
  handle: number
  children: TreeNode[]
}

interface RawNode {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  value?: { value: unknown }
  properties?: { name: string; value: { value: unknown } }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

export interface TreeReader {
  readonly page: Page
  /** The whole tree as it stands. */
  read(): Promise<TreeNode>
  press(node: TreeNode): Promise<void>
  /** Replaces the text of a field. */
  write(node: TreeNode, text: string): Promise<void>
}

export async function treeReader(page: Page): Promise<TreeReader> {
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('Accessibility.enable')
  /** Focuses a node, once more where a panel that just opens takes the focus. */
  const focus = async (node: TreeNode): Promise<void> => {
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: node.handle })
    const isThere = 'function () { return document.activeElement === this }'
    for (let tries = 0; tries < 5; tries += 1) {
      await client.send('DOM.focus', { backendNodeId: node.handle })
      await page.clock.fastForward(40)
      const asked = { objectId: object.objectId ?? '', functionDeclaration: isThere }
      if ((await client.send('Runtime.callFunctionOn', asked)).result.value === true) return
    }
    throw new Error(`${node.role} ${node.name} does not keep the focus`)
  }
  return {
    page,
    read: () => readTree(client),
    async press(node) {
      await focus(node)
      await page.keyboard.press(node.role === 'radio' || node.role === 'checkbox' ? 'Space' : 'Enter')
    },
    async write(node, text) {
      await focus(node)
      if (node.role === 'combobox') await page.keyboard.type(text)
      else {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(text)
      }
      await page.keyboard.press('Tab')
    },
  }
}

async function readTree(client: CDPSession): Promise<TreeNode> {
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { nodes: RawNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  /** Ignored nodes are left out; their children may not be. */
  const childrenOf = ({ childIds = [] }: RawNode): TreeNode[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id)
      if (!child) return []
      return child.ignored ? childrenOf(child) : [nodeOf(child)]
    })
  const nodeOf = (raw: RawNode): TreeNode => {
    const property = (name: string) => raw.properties?.find((each) => each.name === name)?.value.value
    return {
      role: raw.role?.value ?? '',
      name: raw.name?.value ?? '',
      value: String(raw.value?.value ?? ''),
      isOff: property('disabled') === true,
      isChecked: property('checked') === true || property('checked') === 'true',
      handle: raw.backendDOMNodeId ?? 0,
      children: childrenOf(raw),
    }
  }
  const [root] = nodes
  if (!root) throw new Error('the page has no accessibility tree')
  return nodeOf(root)
}

/** All nodes of a tree, in reading order. */
export function allNodes(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}

/** The first node of a role whose name fits; null where there is none. */
export function findNode(within: TreeNode, role: string, name: string | RegExp): TreeNode | null {
  const fits = (node: TreeNode) => (typeof name === 'string' ? node.name === name : name.test(node.name))
  return allNodes(within).find((node) => node.role === role && fits(node)) ?? null
}

/** All text in a part of the tree, in reading order. */
export function spokenText(within: TreeNode): string {
  return allNodes(within)
    .filter(({ role, children }) => role === 'StaticText' || children.length === 0)
    .map(({ name }) => name)
    .join(' ')
}
