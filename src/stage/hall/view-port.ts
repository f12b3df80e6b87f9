import type { Point } from './iso'

/** The part of the screen that no panel covers, in CSS pixels from each edge. */
export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const zooms = { least: 0.22, most: 2.6 }
/** On a screen too small for the whole hall its racks are shown, large enough to tell them apart. */
const leastFitted = 0.56

/** Where the eye is: which point of the picture stands in the middle of the screen, and how large. Pure sums. */
export class ViewPort {
  /** The picture's point in the middle of the screen. */
  middle: Point = { x: 0, y: 0 }
  zoom = 1
  size = { width: 1, height: 1 }
  private box: Box = { left: -1, top: -1, right: 1, bottom: 1 }
  private heart: Point = { x: 0, y: 0 }
  private insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
  private isMoved = false
  private readonly fill: 'whole' | 'cover'

  /** 'whole' shows all of the picture, 'cover' leaves no edge of it in sight. */
  constructor(fill: 'whole' | 'cover' = 'whole') {
    this.fill = fill
  }

  /** Takes the screen's new size; a hall that nobody moved is fitted again. */
  resize(width: number, height: number, insets: Insets): void {
    this.size = { width, height }
    this.insets = insets
    if (!this.isMoved) this.fit()
  }

  /** What should be seen when nobody has moved the picture, and what first where there is little room. */
  frame(box: Box, heart: Point): void {
    this.box = box
    this.heart = heart
    if (!this.isMoved) this.fit()
  }

  /** Shows the picture in the free part of the screen. */
  fit(): void {
    this.isMoved = false
    const { box, insets, size } = this
    const free = { width: size.width - insets.left - insets.right, height: size.height - insets.top - insets.bottom }
    const ratios = [free.width / (box.right - box.left), free.height / (box.bottom - box.top)]
    const zoom = this.fill === 'cover' ? Math.max(...ratios) : Math.min(...ratios, 1.35)
    this.zoom = clamp(zoom, this.fill === 'cover' ? zooms.least : leastFitted, zooms.most)
    const at = { x: insets.left + free.width / 2, y: insets.top + free.height / 2 }
    const seen = this.fill === 'cover' ? this.covering(free) : zoom < leastFitted ? this.heart : middleOf(box)
    this.middle = { x: seen.x - (at.x - size.width / 2) / this.zoom, y: seen.y - (at.y - size.height / 2) / this.zoom }
  }

  /** The point nearest to the heart around which the picture covers the free part. */
  private covering({ width, height }: { width: number; height: number }): Point {
    const { left, top, right, bottom } = this.box
    const [halfX, halfY] = [width / 2 / this.zoom, height / 2 / this.zoom]
    return {
      x: clamp(this.heart.x, left + halfX, Math.max(left + halfX, right - halfX)),
      y: clamp(this.heart.y, top + halfY, Math.max(top + halfY, bottom - halfY)),
    }
  }

  pan(dx: number, dy: number): void {
    this.isMoved = true
    this.middle = this.kept({ x: this.middle.x - dx / this.zoom, y: this.middle.y - dy / this.zoom })
  }

  /** Zooms so that the point of the screen stays over the same point of the picture. */
  zoomAt(screen: Point, factor: number): void {
    const before = this.toPicture(screen)
    this.isMoved = true
    this.zoom = clamp(this.zoom * factor, zooms.least, zooms.most)
    const after = this.toPicture(screen)
    this.middle = this.kept({ x: this.middle.x + before.x - after.x, y: this.middle.y + before.y - after.y })
  }

  /** Pans just so far that a point of the picture is seen. */
  reveal(point: Point): void {
    const { x, y } = this.toScreen(point)
    const { insets, size } = this
    const over = (value: number, from: number, to: number) => Math.min(0, to - value) + Math.max(0, from - value)
    const dx = over(x, insets.left + 40, size.width - insets.right - 40)
    const dy = over(y, insets.top + 60, size.height - insets.bottom - 40)
    if (dx !== 0 || dy !== 0) this.pan(dx, dy)
  }

  toPicture({ x, y }: Point): Point {
    const { middle, zoom, size } = this
    return { x: middle.x + (x - size.width / 2) / zoom, y: middle.y + (y - size.height / 2) / zoom }
  }

  toScreen({ x, y }: Point): Point {
    const { middle, zoom, size } = this
    return { x: (x - middle.x) * zoom + size.width / 2, y: (y - middle.y) * zoom + size.height / 2 }
  }

  /** The right edge of the free part. */
  get freeRight(): number {
    return this.size.width - this.insets.right
  }

  private kept({ x, y }: Point): Point {
    const { left, top, right, bottom } = this.box
    return { x: clamp(x, left, right), y: clamp(y, top, bottom) }
  }
}

function middleOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
