import { downloadBlob } from './file'

/** Ways to export a picture: as a file, to the clipboard, or through the system's share dialog. */
export type PictureExportMethod = 'download' | 'copy' | 'share'

/** The ways that this browser supports. */
export function supportedPictureExportMethods(): readonly PictureExportMethod[] {
  const probe = new File([], 'probe.png', { type: 'image/png' })
  return [
    'download',
    ...(typeof ClipboardItem === 'function' && navigator.clipboard ? (['copy'] as const) : []),
    ...(navigator.canShare?.({ files: [probe] }) ? (['share'] as const) : []),
  ]
}

/**
 * Exports a PNG in one of these ways and returns whether it worked; `words` is the alternative text of a shared
 * picture.
 */
export async function exportPicture(
  way: PictureExportMethod,
  name: string,
  picture: Blob,
  words: string,
): Promise<boolean> {
  try {
    if (way === 'download') downloadBlob(name, picture)
    else if (way === 'copy') await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    else await navigator.share({ files: [new File([picture], name, { type: 'image/png' })], text: words })
    return true
  } catch {
    return false
  }
}
