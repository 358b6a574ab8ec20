import { useEffect, useState } from 'preact/hooks'
import {
  readStoryPictures,
  type StoryPictures,
  watchStoryPictures
} from '@/utils/library/pictures/story-record'
import { sendMessage } from '@/utils/messages'
import { askFor, hostIn } from '@/utils/permissions'
import { askedOriginsItem } from '@/utils/settings'
import type { News } from '@/utils/stage'
import { useStored } from './use-stored'

interface StoryPicturesDesk {
  /** How far the keeping of its pictures is; null where nothing is known of any. */
  storyPictures: StoryPictures | null
  /** Hosts that the reader is to be asked for; none where there is nothing to ask. */
  pictureHosts: string[]
  /** Keeps what is not kept yet, asking for its hosts; undefined where there is nothing left to keep. */
  onKeepPictures: (() => void) | undefined
  onSkipPictures: () => void
}

interface Found {
  id: string
  record: StoryPictures | null
  isNew: boolean
}

/** The keeping of a saved article's pictures, live; `id` is null where the article is not saved. */
export function useStoryPictures(id: string | null, tell: (news: News) => void): StoryPicturesDesk {
  const { record, isNew } = useRecord(id)
  const [asked] = useStored(askedOriginsItem)
  const origins = record && record.state !== 'keeping' ? record.origins : []
  // Asked behind a save, where it is looked for, and not over a story that is being opened to be read.
  const unasked = asked && isNew ? origins.filter(origin => !asked.includes(origin)) : []
  const isWhole = record?.state === 'keeping' || (record !== null && record.kept >= record.total)

  const onKeepPictures = () => {
    if (!id) return
    // Before anything else: browsers ask only within the click itself. A yes is heard of in the background.
    const answer = origins.length > 0 ? askFor(origins) : Promise.resolve(true)
    const noted =
      origins.length > 0 ? sendMessage('askedForHosts', origins) : sendMessage('keepPictures', [id])
    Promise.all([answer, noted]).catch(() => tell('failed'))
  }

  return {
    storyPictures: record,
    pictureHosts: [...new Set(unasked.map(hostIn))],
    onKeepPictures: id && !isWhole ? onKeepPictures : undefined,
    onSkipPictures: () => void sendMessage('askedForHosts', unasked).catch(() => tell('failed'))
  }
}

/** The record, and whether it has changed since the view was opened. */
function useRecord(id: string | null): { record: StoryPictures | null; isNew: boolean } {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!id) return
    let isCurrent = true
    let isOld = false
    const stop = watchStoryPictures((changed, record) => {
      if (changed !== id) return
      isOld = true
      setFound({ id, record, isNew: true })
    })
    readStoryPictures([id]).then(
      records => {
        // A change may overtake the first answer.
        if (isCurrent && !isOld) setFound({ id, record: records.get(id) ?? null, isNew: false })
      },
      () => {}
    )
    return () => {
      isCurrent = false
      stop()
    }
  }, [id])
  return found && found.id === id ? found : { record: null, isNew: false }
}
