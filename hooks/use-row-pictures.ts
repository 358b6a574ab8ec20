import { useEffect, useMemo, useState } from 'preact/hooks'
import { underWay } from '@/utils/library/pictures/jobs'
import { type StoryPictures, watchStoryPictures } from '@/utils/library/pictures/story-record'
import { keptUrl } from './kept-urls'

/** The kept pictures of the list's rows, and how far the keeping of others is, live. */
export function useRowPictures() {
  const [keeping, setKeeping] = useState<ReadonlyMap<string, StoryPictures>>(new Map())
  useEffect(() => {
    let isCurrent = true
    const seen = new Set<string>()
    const stop = watchStoryPictures((id, record) => {
      seen.add(id)
      setKeeping(before => changed(before, id, record))
    })
    underWay().then(
      found => {
        // A change may overtake the first answer.
        const old = [...found].filter(([id]) => !seen.has(id))
        if (isCurrent && old.length > 0) setKeeping(before => new Map([...old, ...before]))
      },
      () => {}
    )
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return useMemo(() => ({ open: keptUrl, keeping }), [keeping])
}

/** With those alone that are under way; the very same map where nothing is different. */
function changed(
  before: ReadonlyMap<string, StoryPictures>,
  id: string,
  record: StoryPictures | null
): ReadonlyMap<string, StoryPictures> {
  const isUnderWay = record?.state === 'keeping'
  if (!isUnderWay && !before.has(id)) return before
  const others = [...before].filter(([other]) => other !== id)
  return new Map(isUnderWay ? [...others, [id, record]] : others)
}
