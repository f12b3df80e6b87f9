import icons from '../../../assets/icons.svg?no-inline'

/** A decorative icon beside words, hidden from screen readers; its size is in pixels at 100 % text size. */
export function Icon({ name, size = 20 }: { name: string; size?: number }) {
  const length = `${size / 16}rem`
  return (
    <svg class="icon" style={{ width: length, height: length }} aria-hidden="true" focusable="false">
      <use href={`${icons}#${name}`} />
    </svg>
  )
}
