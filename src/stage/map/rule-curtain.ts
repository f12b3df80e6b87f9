const [above, hemY] = [-700, 738]
const folds = [
  { width: 24, hem: 722 },
  { width: 19, hem: 728 },
  { width: 22, hem: 719 },
  { width: 18, hem: 730 },
  { width: 21, hem: 724 },
]
/** Width of all folds, in map pixels. */
export const mapRuleCurtainWidthPx = folds.reduce((sum, { width }) => sum + width, 0)
const fallMs = 2400

const gradient =
  '<defs><linearGradient id="map-fold"><stop offset="0" stop-color="#d9654d"/><stop offset=".35" stop-color="#c63f28"/><stop offset=".8" stop-color="#8c2113"/><stop offset="1" stop-color="#5e140a"/></linearGradient></defs>'

/** A rule's curtain at the coast: a cloth of five folds, lit from the left. */
function curtainSvg(x: number): string {
  let left = x
  const cloth = folds.map(({ width, hem }) => {
    const fold = foldSvg(left, width, hem)
    left += width
    return fold
  })
  const shadow = `<ellipse cx="${x + 62}" cy="${hemY}" rx="66" ry="7" fill="#2b3f45" opacity=".35"/>`
  return `${gradient}${shadow}<g class="map-cloth">${cloth.join('')}</g><g class="map-cloth-falling" visibility="hidden">${cloth.join('')}</g>`
}

function foldSvg(x: number, width: number, hem: number): string {
  const body = `M${x},${above} L${x},46 C${x - 3},260 ${x + 3},480 ${x},${hem} q${width / 2},9 ${width},0 C${x + width + 3},480 ${x + width - 3},260 ${x + width},46 L${x + width},${above} Z`
  const creases = [
    [0.62, 0.5],
    [0.78, 0.6],
    [0.9, 0.7],
  ].map(([at = 0, opacity]) => {
    const c = x + width * at
    return `<path d="M${c},${above} L${c},46 C${c - 3},260 ${c + 3},480 ${c},${hem + 3}" fill="none" stroke="#4d0f07" opacity="${opacity}"/>`
  })
  const foot = `<path d="M${x},${hem} q${width / 2},9 ${width},0" fill="none" stroke="#5e140a" stroke-width="2" opacity=".8"/>`
  return `<path d="${body}" fill="url(#map-fold)"/>${foot}${creases.join('')}`
}

/** The curtain on the map. Its darkness is the market's belief; it falls when a rule takes force. */
export function createMapRuleCurtain(root: SVGGElement, x: number) {
  const own = { falling: null as Animation | null }

  function part(name: string): SVGGElement | null {
    return root.querySelector<SVGGElement>(`.${name}`)
  }

  root.innerHTML = curtainSvg(x)

  return {
    /** Sets the curtain's darkness by the belief: never invisible, never black. */
    setDarkness(beliefShare: number): void {
      part('map-cloth')?.setAttribute('opacity', String(Math.round((0.16 + 0.84 * beliefShare) * 100) / 100))
    },
    /** Drops the curtain, then shows the static one; resolves at once under reduced motion. */
    async fall(isStill: boolean): Promise<void> {
      const cloth = part('map-cloth-falling')
      if (!cloth || isStill) return
      cloth.setAttribute('visibility', 'visible')
      const from = `translateY(${-hemY - 40}px)`
      own.falling = cloth.animate(
        [
          { transform: from, opacity: 1, easing: 'cubic-bezier(.4,.05,.9,.7)' },
          { transform: 'translateY(0)', opacity: 1, offset: 0.62, easing: 'ease-out' },
          { transform: 'translateY(-9px)', opacity: 1, offset: 0.7, easing: 'ease-in' },
          { transform: 'translateY(0)', opacity: 1, offset: 0.78 },
          { transform: 'translateY(0)', opacity: 0 },
        ],
        { duration: fallMs },
      )
      await own.falling.finished.catch(() => undefined)
      cloth.setAttribute('visibility', 'hidden')
      own.falling = null
    },
    skip(): void {
      own.falling?.finish()
    },
  }
}
