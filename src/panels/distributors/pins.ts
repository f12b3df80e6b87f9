import { signal } from '@preact/signals'

const key = 'nine-thousand-chips.pins'

/** Names of pinned notes; saved by the browser where it allows, else kept until the page is left. */
const pins = signal<ReadonlySet<string>>(new Set(kept()))

export function isNotePinned(name: string): boolean {
  return pins.value.has(name)
}

/** Pins or unpins a note. */
export function toggleNotePin(name: string): void {
  const next = new Set(pins.value)
  if (!next.delete(name)) next.add(name)
  pins.value = next
  try {
    localStorage.setItem(key, JSON.stringify([...next].slice(-200)))
  } catch {
    // A full or closed storage loses pins only.
  }
}

function kept(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : []
  } catch {
    return []
  }
}
