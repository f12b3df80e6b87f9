import type { PixelPoint } from './isometric'

/** The margins that panels cover, in CSS pixels from each edge. */
export interface ScreenInsets {
  top: number
  right: number
  bottom: number
  left: number
}

export interface ViewRect {
  left: number
  top: number
  right: number
  bottom: number
}

const zooms = { least: 0.22, most: 2.6 }
/** A phone shows the racks large enough to distinguish, instead of the whole hall. */
const phone = { width: 600, leastZoom: 0.56 }

/** The camera as pure functions: the picture's point at the centre of the screen, and the zoom. */
export function createStageViewport(fill: 'whole' | 'cover' = 'whole') {
  const own = {
    /** The picture's point at the centre of the screen. */
    middle: { x: 0, y: 0 } as PixelPoint,
    zoom: 1,
    size: { width: 1, height: 1 },
    box: { left: -1, top: -1, right: 1, bottom: 1 } as ViewRect,
    heart: { x: 0, y: 0 } as PixelPoint,
    insets: { top: 0, right: 0, bottom: 0, left: 0 } as ScreenInsets,
    isMoved: false,
  }

  /** Shows the picture in the free part of the screen. */
  function showAll(): void {
    own.isMoved = false
    const { box, insets, size } = own
    const free = { width: size.width - insets.left - insets.right, height: size.height - insets.top - insets.bottom }
    const ratios = [free.width / (box.right - box.left), free.height / (box.bottom - box.top)]
    const zoom = fill === 'cover' ? Math.max(...ratios) : Math.min(...ratios, 1.35)
    const least = fill === 'whole' && size.width < phone.width ? phone.leastZoom : zooms.least
    own.zoom = clamp(zoom, least, zooms.most)
    const at = { x: insets.left + free.width / 2, y: insets.top + free.height / 2 }
    const seen = fill === 'cover' ? covering(free) : zoom < least ? own.heart : middleOf(box)
    own.middle = { x: seen.x - (at.x - size.width / 2) / own.zoom, y: seen.y - (at.y - size.height / 2) / own.zoom }
  }

  /** The point nearest to the wanted centre at which the picture covers the free part. */
  function covering({ width, height }: { width: number; height: number }): PixelPoint {
    const { left, top, right, bottom } = own.box
    const [halfX, halfY] = [width / 2 / own.zoom, height / 2 / own.zoom]
    return {
      x: clamp(own.heart.x, left + halfX, Math.max(left + halfX, right - halfX)),
      y: clamp(own.heart.y, top + halfY, Math.max(top + halfY, bottom - halfY)),
    }
  }

  function pan(dx: number, dy: number): void {
    own.isMoved = true
    own.middle = kept({ x: own.middle.x - dx / own.zoom, y: own.middle.y - dy / own.zoom })
  }

  function toPicture({ x, y }: PixelPoint): PixelPoint {
    const { middle, zoom, size } = own
    return { x: middle.x + (x - size.width / 2) / zoom, y: middle.y + (y - size.height / 2) / zoom }
  }

  function toScreen({ x, y }: PixelPoint): PixelPoint {
    const { middle, zoom, size } = own
    return { x: (x - middle.x) * zoom + size.width / 2, y: (y - middle.y) * zoom + size.height / 2 }
  }

  function kept({ x, y }: PixelPoint): PixelPoint {
    const { left, top, right, bottom } = own.box
    return { x: clamp(x, left, right), y: clamp(y, top, bottom) }
  }

  return {
    /** The picture's point at the centre of the screen. */
    get middle() {
      return own.middle
    },
    get zoom() {
      return own.zoom
    },
    get size() {
      return own.size
    },
    /** The right edge of the free part. */
    get freeRight() {
      return own.size.width - own.insets.right
    },
    /** Takes the screen's new size; a hall that was not moved is fitted again. */
    resize(width: number, height: number, insets: ScreenInsets): void {
      own.size = { width, height }
      own.insets = insets
      if (!own.isMoved) showAll()
    },
    /** The default area, and the point to show first where there is little room. */
    setDefaultArea(box: ViewRect, heart: PixelPoint): void {
      own.box = box
      own.heart = heart
      if (!own.isMoved) showAll()
    },
    showAll,
    pan,
    /** Zooms with a fixed point: it stays over the same point of the picture. */
    zoomAt(screen: PixelPoint, factor: number): void {
      const before = toPicture(screen)
      own.isMoved = true
      own.zoom = clamp(own.zoom * factor, zooms.least, zooms.most)
      const after = toPicture(screen)
      own.middle = kept({ x: own.middle.x + before.x - after.x, y: own.middle.y + before.y - after.y })
    },
    /** Pans as little as needed to show a point of the picture. */
    reveal(point: PixelPoint): void {
      const { x, y } = toScreen(point)
      const { insets, size } = own
      const over = (value: number, from: number, to: number) => Math.min(0, to - value) + Math.max(0, from - value)
      const dx = over(x, insets.left + 40, size.width - insets.right - 40)
      const dy = over(y, insets.top + 60, size.height - insets.bottom - 40)
      if (dx !== 0 || dy !== 0) pan(dx, dy)
    },
    screenToPicture: toPicture,
    pictureToScreen: toScreen,
  }
}

export type StageViewport = ReturnType<typeof createStageViewport>

function middleOf({ left, top, right, bottom }: ViewRect): PixelPoint {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
