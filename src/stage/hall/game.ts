import * as Phaser from 'phaser'
import { HallScene, type HallSceneOptions } from './hall-scene'

/** The hall's canvas and the loop that drives it. */
export interface HallGame {
  scene: HallScene
  canvas: HTMLCanvasElement
  renderer: 'webgl' | 'canvas'
  /** Lets the loop run until there is nothing more to do. */
  wake(): void
  resize(width: number, height: number): void
  /** Draws the hall as it stands on another canvas, over what is there. */
  drawOn(pen: CanvasRenderingContext2D): void
  destroy(): void
}

export interface HallGameOptions extends HallSceneOptions {
  renderer: 'auto' | 'canvas'
}

/**
 * Opens Phaser in an element. Phaser's own loop asks for frames only while time runs or something travels, and a frame
 * is drawn only when the picture has changed: a paused hall costs nothing.
 */
export function openGame(holder: HTMLElement, options: HallGameOptions): Promise<HallGame> {
  const scene = new HallScene(options)
  return new Promise((resolve, reject) => {
    let game: Phaser.Game
    try {
      game = new Phaser.Game(configOf(holder, options, scene))
    } catch (error) {
      reject(error)
      return
    }
    scene.whenReady = () => {
      scene.whenReady = () => {}
      drawOnDemand(game, scene, options)
      resolve(faceOf(game, scene))
    }
  })
}

function configOf(holder: HTMLElement, { renderer }: HallGameOptions, scene: HallScene): Phaser.Types.Core.GameConfig {
  return {
    type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.AUTO,
    parent: holder,
    width: 16,
    height: 16,
    // Its size is told to it (`resize`): to look for itself twice a second would lay the page out each time.
    scale: { mode: Phaser.Scale.NONE, resizeInterval: Number.MAX_SAFE_INTEGER },
    transparent: true,
    banner: false,
    // Phaser would take the window's focus when it starts: from a field that is being written, or from the workshop's editor.
    autoFocus: false,
    audio: { noAudio: true },
    // The clock is fed with the milliseconds that have passed, not with an even mean of them.
    fps: { smoothStep: false },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    render: { antialiasGL: false, powerPreference: 'low-power' },
    scene,
  }
}

/** Puts the loop's step in our hand: what moves is moved in each, drawn are only those that changed something. */
function drawOnDemand(game: Phaser.Game, scene: HallScene, { isRunning }: HallGameOptions): void {
  game.loop.callback = (time: number, deltaMs: number) => {
    scene.live(deltaMs)
    if (scene.isReady && scene.isDirty) scene.chooseGrain()
    if (!scene.isReady) game.headlessStep(time, deltaMs)
    else if (scene.isDirty) {
      scene.isDirty = false
      scene.look()
      game.step(time, deltaMs)
    }
    if (!isRunning() && !scene.isMoving && !scene.isDirty) game.loop.sleep()
  }
}

function faceOf(game: Phaser.Game, scene: HallScene): HallGame {
  function wake(): void {
    const { loop } = game
    if (loop.running) return
    // The time that was slept through is nobody's: without this the first frame would count it as one long step.
    loop.lastTime = performance.now()
    loop.wake()
  }
  function restore(): void {
    scene.rebuild()
    wake()
  }
  game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, restore)
  game.canvas.addEventListener('contextrestored', restore)
  return {
    scene,
    canvas: game.canvas,
    renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    wake,
    resize(width, height) {
      game.scale.resize(width, height)
      scene.isDirty = true
      wake()
    },
    drawOn(pen) {
      // A WebGL canvas is empty again once its frame has been shown: it is drawn anew and copied in the same breath.
      if (scene.isReady) {
        scene.look()
        game.step(performance.now(), 0)
      }
      pen.drawImage(game.canvas, 0, 0, pen.canvas.width, pen.canvas.height)
    },
    destroy() {
      game.destroy(true)
    },
  }
}
