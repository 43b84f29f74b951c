/** What the desk shows while it and the files are loaded: what was due when the site was built. */
import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../domain/day.ts';
import * as words from '../../text/desk/desk.ts';
import { dueReports, municipalityLine, type MunicipalityOwed } from '../due.ts';
import { routeAt } from './address.ts';
import type { OpenedProps } from './opened.ts';
import { DueList } from './DueList.tsx';
import { MunicipalityLink } from './MunicipalityLink.tsx';

export function Waiting({ settings: { today }, owed }: Pick<OpenedProps, 'settings' | 'owed'>) {
  const at = routeAt(useFragment());
  return (
    <div class="desk">
      <div class="bar">
        <p class="state" role="status">
          {words.LOADING}
        </p>
      </div>
      {at.screen === 'home' && owed && <AsBuilt today={today} owed={owed} chosen={at.municipality} />}
    </div>
  );
}

interface AsBuiltProps {
  readonly today: Day;
  /** By the folders of the municipalities. */
  readonly owed: Readonly<Record<string, MunicipalityOwed>>;
  readonly chosen: string | undefined;
}

function AsBuilt({ today, owed, chosen }: AsBuiltProps) {
  const all = Object.entries(owed);
  const shown = all.find(([id]) => id === chosen) ?? (all.length === 1 ? all[0] : undefined);
  return (
    <>
      <h1>{shown ? shown[1].name : words.TITLE}</h1>
      <p class="hint">{words.AS_BUILT}</p>
      {shown ? (
        <DueList municipality={shown[0]} due={dueReports(shown[1].owed, today)} />
      ) : (
        <ul class="links municipalities">
          {all.map(([id, { name, owed }]) => (
            <MunicipalityLink key={id} id={id} {...municipalityLine(name, owed, today)} />
          ))}
        </ul>
      )}
    </>
  );
}

function useFragment(): string {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const change = () => setFragment(location.hash);
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return fragment;
}
