import icons from '../../../assets/icons.svg?no-inline'

interface IconProps {
  name: string
  /** In pixels at 100 % text size. */
  size?: number
}

/** A decorative icon beside words, hidden from screen readers. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      class="icon"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${icons}#${name}`} />
    </svg>
  )
}
