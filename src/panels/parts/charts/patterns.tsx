/** SVG fill patterns of the data: `url(#fill-domestic)`. Rendered once a page. */
export function SvgFillPatterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-us" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--origin-us)" />
        </pattern>
        <pattern id="fill-permitted" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--surface-raised)" />
          <rect width="3" height="6" fill="var(--origin-permitted)" />
        </pattern>
        <pattern id="fill-domestic" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--origin-domestic)" />
          <circle cx="3" cy="3" r="1.3" fill="var(--surface-raised)" />
        </pattern>
        <pattern id="fill-rented" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--surface-raised)" />
          <rect width="2" height="6" fill="var(--origin-rented)" />
        </pattern>
        <pattern id="fill-estimate" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="5" fill="var(--text-2)" />
        </pattern>
      </defs>
    </svg>
  )
}
