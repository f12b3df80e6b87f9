import { downloadBlob } from './file'

/** How a picture can leave the page: as a file, by the clipboard, or by what the system offers for sharing. */
export type PictureWay = 'download' | 'copy' | 'share'

/** The ways that this browser has. */
export function pictureWays(): readonly PictureWay[] {
  const probe = new File([], 'probe.png', { type: 'image/png' })
  return [
    'download',
    ...(typeof ClipboardItem === 'function' && navigator.clipboard ? (['copy'] as const) : []),
    ...(navigator.canShare?.({ files: [probe] }) ? (['share'] as const) : []),
  ]
}

/** Lets a picture (PNG) go one of these ways; whether it went. `words` go with a shared one, for those who do not see it. */
export async function givePicture(way: PictureWay, name: string, picture: Blob, words: string): Promise<boolean> {
  try {
    if (way === 'download') downloadBlob(name, picture)
    else if (way === 'copy') await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    else await navigator.share({ files: [new File([picture], name, { type: 'image/png' })], text: words })
    return true
  } catch {
    return false
  }
}
