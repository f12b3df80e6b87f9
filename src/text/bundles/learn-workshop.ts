import workshop from '../en/workshop.json' with { type: 'json' }
import { learn } from '../say'
import { enGame } from './en-game'

// The workshop imports this file for its English texts, and for those of the game that it is about.
learn(enGame)
learn(workshop)
