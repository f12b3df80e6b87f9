/** Pause between two spoken fragments for screen readers. */
export function SpeechPause() {
  return <span class="visually-hidden">, </span>
}
