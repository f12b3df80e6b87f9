import type { ComponentProps } from 'preact'
import { Icon } from './icon'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'class' | 'icon' | 'label' | 'size' | 'ref'> {
  /** Further classes: `primary`, `quiet`, `seal`, `square`, `wide`. */
  kind?: string | undefined
  icon?: string | undefined
  /** The icon's size, in pixels at 100 % text size. */
  size?: number
  label?: string | undefined
}

/** A button with its icon and its words; a square one has an icon alone, and an `aria-label`. */
export function Button({ kind, icon, label, size = label === undefined ? 20 : 18, ...rest }: ButtonProps) {
  return (
    <button type="button" class={kind ? `btn ${kind}` : 'btn'} {...rest}>
      {icon && <Icon name={icon} size={size} />}
      {label}
    </button>
  )
}
