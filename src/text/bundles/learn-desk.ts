import { learn } from '../say'
import { enDesk } from './en-desk'

// The desk imports this file for its English texts.
learn(enDesk)
