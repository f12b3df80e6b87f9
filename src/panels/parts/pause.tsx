/** Pause between two spoken fragments for screen readers. */
export function Pause() {
  return <span class="visually-hidden">, </span>
}
