// Registers all texts of the game for tests, also those that a page loads only with its desk.
import '../../src/text/bundles/learn-desk'
import '../../src/text/bundles/learn-workshop'
