// Tests know all words of the game, also those that a page learns only with its desk.
import '../../src/text/bundles/learn-desk'
import '../../src/text/bundles/learn-workshop'
