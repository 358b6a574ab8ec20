import { sendMessage } from '@/utils/messages'
import { giveBack, hostIn } from '@/utils/permissions'
import { type PictureSettings, pictureLimits, pictureSettingsItem } from '@/utils/settings'
import { useAllowedHosts } from './use-allowed-hosts'
import { useKeptTotal } from './use-kept-total'
import { useStored } from './use-stored'

/** What the options show of kept pictures, live; null until it was read. `save` tells what became of a change. */
export function usePictureOptions(save: (write: Promise<unknown>) => Promise<unknown>) {
  const [settings, setSettings] = useStored(pictureSettingsItem)
  const bytes = useKeptTotal()
  const origins = useAllowedHosts()
  if (!settings) return null
  return {
    settings,
    limits: pictureLimits,
    bytes,
    hosts: origins.map(origin => ({ origin, name: hostIn(origin) })),
    onSettings: (change: Partial<PictureSettings>) => void save(setSettings(now => ({ ...now, ...change }))),
    onDropOldest: () => void save(sendMessage('dropOldestPictures', null)),
    onTakeBack: async (origin: string) => {
      await save(giveBack(origin))
    }
  }
}
