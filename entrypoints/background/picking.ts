import { browser } from '@/utils/browser'
import { openPicker } from '@/utils/capture'
import { type EditChange, editsBack, wordsOf } from '@/utils/edits'
import { storyOffer } from '@/utils/keeping'
import { undoItem } from '@/utils/library/session'
import { answer } from '@/utils/messages'
import { isPicked, PICKED_PORT, type Picked } from '@/utils/picking/picked'
import { changeFilters, type FilterChange, filtersBack, withRule } from '@/utils/rules/filter-change'
import { siteScope } from '@/utils/rules/keep-removal'
import { ownLabel } from '@/utils/rules/own-rule'
import { cutOn } from '@/utils/rules/propose-rule'
import type { Rule } from '@/utils/rules/rule'
import { filtersItem } from '@/utils/settings'
import { editStory, getStory, type Story, storyOf } from '@/utils/stories'

/** Lets things be picked on pages, and hides what was picked. */
export function startPicking(): void {
  answer('pickOnPage', pickOnPage)
  browser.runtime.onConnect.addListener(port => {
    const { name, sender } = port
    if (name !== PICKED_PORT) return
    port.onMessage.addListener(message => {
      port.disconnect()
      const { tab, frameId, url } = sender ?? {}
      if (tab?.id === undefined || frameId !== 0 || !url || !isPicked(message)) return
      void hide(message, { tab: tab.id, url, isPrivate: tab.incognito }).catch(error => console.error(error))
    })
  })
}

async function pickOnPage(id: string): Promise<boolean> {
  const story = await getStory(id)
  if (!story || !(await openPicker(story))) return false
  await browser.tabs.update(story.tab, { active: true })
  return true
}

interface Place {
  tab: number
  url: string
  isPrivate: boolean
}

/** Hides what was picked in the page's story at once, keeps the rule, and offers to take both back. */
async function hide(picked: Picked, { tab, url, isPrivate }: Place): Promise<void> {
  const rule = ruleOf(picked, url)
  if (picked.scope !== 'here' && (!rule || isPrivate)) return
  const story = await storyOf(tab, url)
  const edits = { addHidden: story ? idsOf(story, picked.texts) : [] }
  const filters = rule ? withRule(rule) : {}
  await offerBack(picked, { story, url, edits, filters })
  if (rule) await filtersItem.setValue(changeFilters(await filtersItem.getValue(), filters))
  if (story) await editStory(story.id, edits)
}

function ruleOf({ selector, label }: Picked, url: string): Rule | null {
  if (selector !== null) return cutOn(siteScope(url), selector)
  const made = label && ownLabel({ ...label, match: 'line' }, [])
  return made && 'rule' in made ? made.rule : null
}

function idsOf({ article }: Story, texts: readonly string[]): string[] {
  return article.blocks.filter(({ text }) => text !== '' && texts.includes(text)).map(({ id }) => id)
}

interface Done {
  story: Story | null
  url: string
  edits: EditChange
  filters: FilterChange
}

/** The way back, told by what is there before anything is changed. */
async function offerBack({ scope, label }: Picked, { story, url, edits, filters }: Done): Promise<void> {
  if (!story) return
  const back = {
    source: { story: story.id },
    edits: editsBack(story, edits),
    words: wordsOf(edits, story.article),
    filters: filtersBack(await filtersItem.getValue(), filters)
  }
  const deed = ({ here: 'taken-out', site: 'hidden-on-site', everywhere: 'hidden-everywhere' } as const)[
    scope
  ]
  const name = { here: '', site: siteScope(url), everywhere: label?.text ?? '' }[scope]
  await undoItem.setValue({ ...storyOffer(deed, name, back), at: Date.now() })
}
