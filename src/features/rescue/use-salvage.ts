import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Salvage } from '../../storage/rescue/salvage-store.ts';
import { salvageStore } from '../../storage/rescue/salvage-store.ts';
import { salvageRows } from '../../storage/rescue/salvage-rows.ts';
import type { SalvagedPlaces } from '../../storage/rescue/salvage-rows.ts';
import { useStoreControl } from '../../storage/store-context.ts';

export type SalvageState =
  | { readonly state: 'reading' }
  | { readonly state: 'needs-passphrase'; readonly isWrong: boolean }
  | { readonly state: 'no-key' }
  | { readonly state: 'found'; readonly salvage: Salvage; readonly places: SalvagedPlaces };

/** Looks for whatever can be read of the damaged store and its copies. Nothing is changed. */
export function useSalvage() {
  const { control, surroundings } = useStoreControl();
  const generation = useStore(control.status, (status) =>
    status.state === 'damaged' ? status.generation : 0,
  );
  const [found, setFound] = useState<SalvageState>({ state: 'reading' });

  const search = useCallback(
    async (passphrase?: string) => {
      const places = await salvageRows(surroundings, generation);
      const salvage = await salvageStore(places, passphrase);
      if (salvage !== undefined) setFound({ state: 'found', salvage, places });
      else if (places.keyRecords.some(({ protection }) => protection === 'passphrase'))
        setFound({ state: 'needs-passphrase', isWrong: passphrase !== undefined });
      else setFound({ state: 'no-key' });
    },
    [surroundings, generation],
  );
  useEffect(() => {
    if (generation > 0) search().catch(() => setFound({ state: 'no-key' }));
  }, [search, generation]);
  return { found, generation, search };
}
