/** A comma for who hears two words that stand apart for who sees them. */
export function Pause() {
  return <span class="visually-hidden">, </span>
}
