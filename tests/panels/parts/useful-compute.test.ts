import { expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { startWaterfall } from '../../../src/kernel/waterfall'
import { fleetView } from '../../../src/panels/fleet/fleet.view'
import { hudView } from '../../../src/panels/hud/hud.view'
import { roundPflopsWaterfall } from '../../../src/panels/parts/figures/useful-compute.view'
import { formatPflops } from '../../../src/text/format'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()

it.each([5.4349, 9.9949, 17.8494, 99.946, 120.46])('%d PFLOP/s are rounded once', (exact) => {
  expect(formatPflops(roundPflopsWaterfall(startWaterfall('compute.peak', exact)).total)).toBe(formatPflops(exact))
})

it('is the same figure in the head, in the fleet and beside the only rack', () => {
  for (let count = 1; count <= 400; count += 1) {
    const game = aGame(calm, (g) => {
      at(at(g.sites, 'hall').racks, 'swift').count = count
    })
    const { useful, sites } = fleetView(game, calm)
    const head = hudView(game, calm, true)
      .groups.flat()
      .find(({ id }) => id === 'compute')
    expect([head?.value, sites[0]?.racks[0]?.useful.total]).toEqual([useful.total, useful.total])
  }
})
