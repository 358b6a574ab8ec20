import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { looksReadable } from '@/utils/extraction/readable-hint'
import { nativeBrowser } from '@/utils/native-browser'

/**
 * Registered for the sites whose stories open in Bening. Says, once the page is looked at, that it may be read:
 * `story`, or `story-again` where the reader has come back to it or has it reloaded, and it is not to be opened anew.
 */
export default defineUnlistedScript(() => {
  if (window !== top || !looksReadable(document, location.href)) return
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const tell = (word: 'story' | 'story-again') => {
    // A port leaves the page no other trace; the background closes it.
    nativeBrowser.runtime.connect({ name: word })
  }
  const onSeen = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', onSeen)
    tell(navigation?.type === 'navigate' ? 'story' : 'story-again')
  }
  document.addEventListener('visibilitychange', onSeen)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell('story-again')
  })
  onSeen()
})
