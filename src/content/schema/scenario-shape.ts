import { levelEffectShape } from '../../sim/effects/effects'
import { scenarioShapeOf } from '../../sim/level/scenario'
import { conditionShape } from '../../sim/vocabulary/conditions'

/** The shape of a whole level, with the level language's own words. */
export const scenarioShape = scenarioShapeOf({ condition: conditionShape, effect: levelEffectShape })
