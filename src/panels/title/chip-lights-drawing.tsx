import { useMemo } from 'preact/hooks'
import { chipLightFieldView, type SavedGameRow } from '../../view/title/title-view'

const HALF = 4.4
const LEFT = 340
/** The chips' light colours on a dark ground. */
export const lightColourByChipColour = {
  unlit: '#3b5064',
  us: '#6aaef2',
  permitted: '#a6daf5',
  rented: '#cfa6e2',
  domestic: '#f4ab43',
} as const

/** 9,000 marks, one for each chip; one path a colour. */
export function ChipLightsDrawing({ save }: { save: SavedGameRow | null }) {
  const paths = useMemo(() => {
    const { marks } = chipLightFieldView(save)
    return Object.entries(lightColourByChipColour).map(([colour, fill]) => {
      const places = marks[colour as keyof typeof marks]
      return { colour, fill, d: places.map(({ column, row }) => chipLightSvgPath(column, row)).join('') }
    })
  }, [save])
  return (
    <svg class="title-field" viewBox="0 0 860 432" aria-hidden="true" focusable="false">
      {paths.map(({ colour, fill, d }) => (
        <path key={colour} d={d} fill={fill} />
      ))}
    </svg>
  )
}

/** A mark as a path in a drawing of 860 by 432. */
export function chipLightSvgPath(column: number, row: number): string {
  const x = LEFT + (column - row) * HALF
  const y = 2 + ((column + row) * HALF) / 2
  return `M${(x - 3.1).toFixed(1)},${y.toFixed(1)}l3.1,-1.5 3.1,1.5 -3.1,1.5z`
}
