import type { AllocationRule } from '../state/talk-terms'

/**
 * Rations a lot among orders in whole chips: no order gets more than its size, and nothing is left while one is short.
 *
 * The rules are those of Cachon and Lariviere (1999): proportional; linear (each order is cut by the same number); and
 * the uniform rule, here max-min fair (all get the same, up to their order). Rounding goes to the largest remainder,
 * then to or from the largest orders.
 *
 * @param orders whole numbers of chips, none negative
 * @param supply whole number of chips
 */
export function allocate(rule: AllocationRule, orders: readonly number[], supply: number): number[] {
  let total = 0
  for (const order of orders) total += order
  if (total <= supply) return [...orders]
  return rules[rule](orders, Math.max(0, supply), total)
}

const rules: Record<AllocationRule, (orders: readonly number[], supply: number, total: number) => number[]> = {
  proportional(orders, supply, total) {
    const shares = orders.map((order) => Math.floor((order * supply) / total))
    const given = shares.reduce((sum, share) => sum + share, 0)
    const byRemainder = sorted(orders, (order) => -((order * supply) % total))
    for (const index of byRemainder.slice(0, supply - given)) shares[index] = (shares[index] ?? 0) + 1
    return shares
  },

  linear(orders, supply, total) {
    const shares = [...orders]
    let excess = total - supply
    const left = sorted(orders, (order) => order)
    // An order below the cut gets nothing, and the rest of its cut is shared by the others.
    while (left.length > 0) {
      const smallest = left[0] ?? 0
      const order = orders[smallest] ?? 0
      if (order * left.length > excess) break
      shares[smallest] = 0
      excess -= order
      left.shift()
    }
    const cut = Math.floor(excess / Math.max(1, left.length))
    const odd = excess - cut * left.length
    for (const [place, index] of left.reverse().entries())
      shares[index] = (shares[index] ?? 0) - cut - (place < odd ? 1 : 0)
    return shares
  },

  'max-min'(orders, supply) {
    const shares = orders.map(() => 0)
    let left = supply
    let waiting = orders.length
    for (const index of sorted(orders, (order) => order)) {
      const share = Math.min(orders[index] ?? 0, Math.floor(left / waiting))
      shares[index] = share
      left -= share
      waiting -= 1
    }
    return shares
  },
}

/** Indices of the orders by ascending value; ties keep their order. */
function sorted(orders: readonly number[], value: (order: number) => number): number[] {
  return orders.map((_order, index) => index).sort((a, b) => value(orders[a] ?? 0) - value(orders[b] ?? 0) || a - b)
}
