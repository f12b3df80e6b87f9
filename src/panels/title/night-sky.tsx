const layers = [
  { height: 100, rough: 34, colour: '#33495e', edge: '#5b7790', shift: 300 },
  { height: 52, rough: 26, colour: '#233547', edge: '#42596f', shift: 90 },
  { height: 8, rough: 18, colour: '#15202c', edge: '#2d4256', shift: 510 },
] as const

/** The moon and three ridges behind the title. */
export function NightSkyDrawing() {
  return (
    <svg
      class="title-night"
      viewBox="0 0 1366 400"
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="night-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#0b131d" />
          <stop offset=".55" stop-color="#1d3145" />
          <stop offset="1" stop-color="#0a0f16" />
        </linearGradient>
        <radialGradient id="night-halo">
          <stop offset="0" stop-color="#cfdbe6" stop-opacity=".45" />
          <stop offset="1" stop-color="#cfdbe6" stop-opacity="0" />
        </radialGradient>
        {layers.map(({ colour, height, rough }) => (
          <linearGradient
            key={colour}
            id={`night-${colour.slice(1)}`}
            gradientUnits="userSpaceOnUse"
            x1="0"
            y1={230 - height - rough}
            x2="0"
            y2="290"
          >
            <stop offset="0" stop-color={colour} />
            <stop offset="1" stop-color={colour} stop-opacity="0" />
          </linearGradient>
        ))}
      </defs>
      <rect width="1366" height="400" fill="url(#night-sky)" />
      <circle cx="716" cy="66" r="22" fill="#ece6d6" />
      <circle cx="716" cy="66" r="130" fill="url(#night-halo)" />
      {layers.map((layer, index) => (
        <g key={layer.colour}>
          <path d={`M0,430L${crest(layer, index)}L1378,430Z`} fill={`url(#night-${layer.colour.slice(1)})`} />
          <path d={`M${crest(layer, index)}`} fill="none" stroke={layer.edge} stroke-width="1.1" opacity=".8" />
        </g>
      ))}
    </svg>
  )
}

function crest({ height, rough, shift }: (typeof layers)[number], index: number): string {
  const points: string[] = []
  for (let x = 0; x <= 1378; x += 12) {
    const wave =
      Math.sin((x + shift) / 170) +
      Math.sin((x + shift) / 61 + index) * 0.38 +
      Math.sin((x + shift) / 23 + 2 * index) * 0.1
    points.push(`${x},${(230 - height - wave * rough).toFixed(1)}`)
  }
  return points.join('L')
}
