import { learn } from '../say'
import { enDesk } from './en-desk'
import { enGame } from './en-game'

// The desk imports this file for its English texts.
learn(enGame)
learn(enDesk)
