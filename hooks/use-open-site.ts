import { sendMessage } from '@/utils/messages'
import { noteWish, openSiteOf, openSitesItem } from '@/utils/open-sites'
import { askFor, originOf } from '@/utils/permissions'
import type { News, Shown } from '@/utils/stage'
import { useStored } from './use-stored'

interface OpenSiteDesk {
  /** Whether the stories of the shown one's site open in Bening by themselves. */
  isOpenSite: boolean
  /** Changes that, asking for the site where it is wanted; undefined where the story has no site. */
  onOpenSite: (() => void) | undefined
}

/** Whether stories of the shown one's site open in Bening by themselves, live. */
export function useOpenSite(shown: Shown | null, tell: (news: News) => void): OpenSiteDesk {
  const [sites] = useStored(openSitesItem)
  const origin = shown && originOf(shown.article.url)
  if (!origin || !sites) return { isOpenSite: false, onOpenSite: undefined }
  const isOpenSite = openSiteOf(shown.article.url, sites) !== null

  const onTurnOn = async () => {
    // Before anything else: browsers ask only within the click itself. A yes is heard of in the background.
    const answer = askFor([origin])
    await noteWish(origin)
    await sendMessage('openSite', origin)
    if (await answer) tell('site-opens')
    else await sendMessage('leaveSite', origin)
  }
  const onTurnOff = async () => {
    await sendMessage('leaveSite', origin)
    tell('site-left')
  }
  return {
    isOpenSite,
    onOpenSite: () => void (isOpenSite ? onTurnOff() : onTurnOn()).catch(() => tell('failed'))
  }
}
