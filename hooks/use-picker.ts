import { sendMessage } from '@/utils/messages'
import type { News, Shown } from '@/utils/stage'

/** Lets something be picked on the page of what is shown; `onBegun` is called when its page is in front. */
export function usePicker(shown: Shown | null, tell: (news: News) => void, onBegun?: () => void) {
  if (!shown || !('story' in shown.source)) return { onPickOnPage: undefined }
  const { story } = shown.source
  const begin = async () => {
    // The background begins it: a popup closes as soon as its page is clicked.
    if (await sendMessage('pickOnPage', story)) onBegun?.()
    else tell('page-gone')
  }
  return { onPickOnPage: () => void begin().catch(() => tell('failed')) }
}
