import { type Asked, readPage } from './in-page'
import { builtInSet } from './rules/catalogue'
import { filtersItem, type Look, lookItem } from './settings'
import { activeTab, type Tab } from './tabs'

/** What was asked for before a view had its own code. */
export interface Early {
  /** Null until it is known. */
  look: Look | null
  /** Null where there is no tab to read. Never rejects. */
  reading: Promise<EarlyReading | null>
}

/** The active tab, with its page on its way to its answer. */
export interface EarlyReading {
  tab: Tab
  asked: Asked
}

/** A script in the head leaves it here for the module that comes after it. */
declare global {
  var beningEarly: Early | undefined
}

/** Asks for the look, and the active tab's page for its story. Never throws. */
export function askEarly(): void {
  const early: Early = { look: null, reading: askPage().catch(() => null) }
  globalThis.beningEarly = early
  lookItem.getValue().then(
    look => {
      early.look = look
    },
    () => {}
  )
}

async function askPage(): Promise<EarlyReading | null> {
  const asked = Promise.all([filtersItem.getValue(), activeTab()])
  // While they are on their way.
  builtInSet()
  const [filters, tab] = await asked
  if (!tab) return null
  const answer = readPage(tab.id, tab.url, filters)
  // Whoever takes it hears why it failed.
  answer.catch(() => {})
  return { tab, asked: { filters, answer } }
}
