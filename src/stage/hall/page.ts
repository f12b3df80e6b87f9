import type { Textures } from 'phaser'

/**
 * Adds an empty canvas to draw a texture on; null where the key is taken.
 *
 * It is not from Phaser's pool: the pool hands out canvases whose own context may still be lost when WebGL is back.
 */
export function addPage(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
): Textures.CanvasTexture | null {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  return textures.addCanvas(key, canvas)
}
