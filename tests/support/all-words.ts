// Tests know all words of the game, also those that a page learns only with its desk.
import '../../src/text/after'
import '../../src/text/tea'
import '../../src/text/workshop'
