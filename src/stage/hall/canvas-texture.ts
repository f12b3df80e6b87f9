import type { Textures } from 'phaser'

/**
 * Adds an empty canvas texture; null where the key is taken. Not from Phaser's pool: it hands out canvases whose own
 * context may still be lost when WebGL is restored.
 */
export function addCanvasTexture(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
): Textures.CanvasTexture | null {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  return textures.addCanvas(key, canvas)
}
