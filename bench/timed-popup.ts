import { startWatch } from './stopwatch'

// Comes before the popup's own code, and changes nothing of it.
startWatch('.article [data-block]')
