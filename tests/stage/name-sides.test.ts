// Which way the map's names turn.
import { expect, test } from 'vitest'
import { chooseMapLabelSides } from '../../src/stage/map/label-sides'

const port = { x: 100, y: 100, width: 80 }

test('a name stands on the right, and away from what lies there', () => {
  expect(chooseMapLabelSides([port])).toEqual(['right'])
  expect(chooseMapLabelSides([port], [{ left: 105, top: 0, right: 300, bottom: 300 }])).toEqual(['left'])
})

test('a name that was chosen first makes room for one that has less room', () => {
  const inland = { x: 60, y: 128, width: 80 }
  const cloth = { left: 150, top: 0, right: 300, bottom: 400, weight: 3 }
  const works = { left: 0, top: 0, right: 104, bottom: 104, weight: 3 }
  const [first, second] = chooseMapLabelSides([inland, port], [cloth, works])
  expect([first, second]).toEqual(['left', 'below'])
})
