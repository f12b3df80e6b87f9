/** Downloads a text as a file. */
export function downloadText(
  name: string,
  text: string,
  kind: 'application/json' | 'text/csv' = 'application/json',
): void {
  downloadBlob(name, new Blob([text], { type: `${kind};charset=utf-8` }))
}

/** Downloads a zip file. */
export function downloadZip(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  downloadBlob(name, new Blob([bytes], { type: 'application/zip' }))
}

/** Downloads a blob as a file. */
export function downloadBlob(name: string, content: Blob): void {
  const link = document.createElement('a')
  const address = URL.createObjectURL(content)
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers start the download only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

type ChosenFile = { name: string; text: string } | { name: string; tooLarge: number }

/** Reads a file chosen by the player, unless it is larger than `mostBytes`. */
export async function readChosenFile(file: File, mostBytes = 8_000_000): Promise<ChosenFile> {
  if (file.size > mostBytes) return { name: file.name, tooLarge: file.size }
  return { name: file.name, text: await file.text() }
}

/** Copies a text to the clipboard; returns false where the browser refuses. */
export async function copyTextToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
