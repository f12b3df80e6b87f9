/** Pause between two spoken fragments for screen readers. */
export function ScreenReaderPause() {
  return <span class="visually-hidden">, </span>
}
