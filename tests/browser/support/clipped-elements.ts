/** Runs in the page: elements that overflow sideways, and buttons that are clipped or covered. */
export function clippedElements(): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`)
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX)
  const isForListeners = (element: Element | null): boolean =>
    element !== null && (element.getBoundingClientRect().width < 3 || isForListeners(element.parentElement))
  const clips = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX)
  for (const button of document.querySelectorAll('button, input, select, summary')) {
    const box = button.getBoundingClientRect()
    if (!button.checkVisibility({ visibilityProperty: true }) || isForListeners(button)) continue
    const name = `${button.getAttribute('aria-label') ?? button.textContent ?? ''}`.trim().slice(0, 40)
    // Its text is wider than the button.
    if (clips(button) && button.scrollWidth > button.clientWidth + 1) found.push(`${name}: its words are cut`)
    for (let around = button.parentElement; around; around = around.parentElement) {
      if (scrolls(around) && around.scrollWidth > around.clientWidth) break
      const frame = around.getBoundingClientRect()
      const isOut = box.right > frame.right + 1 || box.left < frame.left - 1
      if (isOut && (clips(around) || around === document.documentElement)) {
        found.push(`${name}: sticks out of ${around.tagName.toLowerCase()}`)
        break
      }
    }
    if (box.right > innerWidth + 1 || box.left < -1) {
      const inside = (element: Element | null): boolean =>
        element !== null &&
        ((scrolls(element) && element.scrollWidth > element.clientWidth) || inside(element.parentElement))
      if (!inside(button.parentElement)) found.push(`${name}: off the screen`)
    }
  }
  return found
}
