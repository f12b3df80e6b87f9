import { say } from '../../text/say'

const colours = ['us', 'permitted', 'domestic', 'rented'] as const

/** What the colours of chips mean. */
export function Legend() {
  return (
    <aside class="legend" aria-label={say('legend.name')}>
      <ul>
        {colours.map((colour) => (
          <li key={colour}>
            <i class={`swatch ${colour}`} /> {say(`origin.${colour}`)}
          </li>
        ))}
      </ul>
    </aside>
  )
}
