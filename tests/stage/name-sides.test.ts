// Which way the map's names turn.
import { expect, test } from 'vitest'
import { chooseMapLabelSides, isPointHidden } from '../../src/stage/map/label-sides'

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

test('a name whose point lies under a slip of the desk is not shown, and one beside it is', () => {
  const slip = { left: 0, top: 0, right: 200, bottom: 200, isOpaque: true }
  expect([port, { x: 201, y: 100 }].map((point) => isPointHidden(point, [slip]))).toEqual([true, false])
  expect(isPointHidden(port, [{ ...slip, isOpaque: false }])).toBe(false)
})
