import { capture, join } from '@/utils/capture'
import { getStory } from '@/utils/stories'
import { flash } from './badge'
import { readTab, type Tab } from './read'
import { saveStory } from './save-story'
import { withSurface } from './surface'

/**
 * Saves the tab's story without opening anything; the badge tells how it went. What is private is opened instead,
 * for its reader to be asked. Must be called within a click or a shortcut, with nothing awaited before.
 */
export function saveTab(tab: Tab): void {
  if (tab.incognito) withSurface(surface => readTab(tab, surface))
  else void saveQuietly(tab)
}

async function saveQuietly(tab: Tab): Promise<void> {
  const reading = await capture(tab)
  if (!('story' in reading)) return flash('!')
  const outcome = await saveStory({ story: reading.story, isPrivateAgreed: false })
  await flash(['saved', 'updated', 'known', 'kept'].includes(outcome.kind) ? '✓' : '!')
  // The story's other pages follow, if it has any: nobody sees this one to ask for them.
  const story = await getStory(reading.story)
  if (story?.article.pages.state !== 'first') return
  if ((await join(reading.story)) === 'joined')
    await saveStory({ story: reading.story, isPrivateAgreed: false })
}
