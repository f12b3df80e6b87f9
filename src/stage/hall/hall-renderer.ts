import * as Phaser from 'phaser'
import { HallScene, type HallSceneOptions } from './hall-scene'

interface HallGameOptions extends HallSceneOptions {
  renderer: 'auto' | 'canvas'
}

/**
 * Opens Phaser in an element. Phaser's own loop requests frames only while time runs or something moves, and draws a
 * frame only when the picture changed: a paused hall costs nothing.
 */
export function openHallCanvas(holder: HTMLElement, options: HallGameOptions): Promise<HallCanvas> {
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
    // The size is set by `resize`: Phaser's own check, twice a second, would force a layout each time.
    scale: { mode: Phaser.Scale.NONE, resizeInterval: Number.MAX_SAFE_INTEGER },
    transparent: true,
    banner: false,
    // Phaser would focus the window when it starts, away from a field in use or from the workshop's editor.
    autoFocus: false,
    audio: { noAudio: true },
    // The clock needs the true elapsed milliseconds, not a smoothed mean.
    fps: { smoothStep: false },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    render: { antialiasGL: false, powerPreference: 'low-power' },
    scene,
  }
}

/** Replaces the loop's step: everything moves in each step, but only changes are drawn. */
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

function faceOf(game: Phaser.Game, scene: HallScene) {
  /** Runs the loop until nothing is left to do. */
  function wake(): void {
    const { loop } = game
    if (loop.running) return
    // The time asleep does not count: otherwise the first frame would be one long step.
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
    resize(width: number, height: number) {
      game.scale.resize(width, height)
      scene.isDirty = true
      wake()
    },
    /** Draws the current hall on another canvas, over its content. */
    drawOn(pen: CanvasRenderingContext2D) {
      // A WebGL canvas is empty once its frame was shown, so it is drawn and copied in the same task.
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

/** The hall's canvas and its loop. */
export type HallCanvas = ReturnType<typeof faceOf>
