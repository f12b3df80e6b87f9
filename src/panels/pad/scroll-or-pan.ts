import { focusScope } from './focus-step'

/** Pixels and wheel steps a second at full deflection. */
const speeds = { scroll: 1100, pan: 700, wheel: 900 }

/** Scrolls the topmost element, or pans and zooms the hall or the map where there is none. */
export function scrollOrPan(scroll: { x: number; y: number }, zoom: number, passedMs: number): void {
  const seconds = passedMs / 1000
  const isPushed = scroll.x !== 0 || scroll.y !== 0
  if (!isPushed && zoom === 0) return
  const paper = topmostScrollable()
  if (isPushed && paper)
    paper.scrollBy({
      left: scroll.x * speeds.scroll * seconds,
      top: scroll.y * speeds.scroll * seconds,
      behavior: 'instant',
    })
  const picture = shownPicture()
  if (!picture || focusScope() !== document.body) return
  if (isPushed && !paper) {
    const detail = { dx: -scroll.x * speeds.pan * seconds, dy: -scroll.y * speeds.pan * seconds }
    picture.dispatchEvent(new CustomEvent('pan', { detail }))
  }
  if (zoom !== 0) picture.dispatchEvent(wheelOver(picture, -zoom * speeds.wheel * seconds))
}

/** The topmost paper, the debrief or the open panel. */
export function topmostScrollable(): HTMLElement | null {
  const place = focusScope()
  if (place !== document.body) return place
  return document.querySelector<HTMLElement>('.debrief') ?? document.querySelector<HTMLElement>('.panel-body')
}

function shownPicture(): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pans]')]
  return all.find((each) => each.checkVisibility()) ?? null
}

function wheelOver(picture: HTMLElement, deltaY: number): WheelEvent {
  const { left, top, width, height } = picture.getBoundingClientRect()
  return new WheelEvent('wheel', {
    deltaY,
    clientX: left + width / 2,
    clientY: top + height / 2,
    bubbles: true,
    cancelable: true,
  })
}
