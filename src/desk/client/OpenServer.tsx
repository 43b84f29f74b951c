/** Opens the development server, where nobody has to sign in. */
import { useEffect } from 'preact/hooks';
import { DevelopmentServer } from '../../forge/development-server.ts';
import type { Forge } from '../../forge/forge.ts';
import { LOADING } from '../../text/desk/desk.ts';

interface OpenServerProps {
  /** The address of the site. */
  readonly site: string;
  readonly developmentKey: string;
  readonly onOpen: (forge: Forge) => void;
}

export function OpenServer({ site, developmentKey, onOpen }: OpenServerProps) {
  useEffect(() => onOpen(new DevelopmentServer(site, developmentKey)), []);
  return <p role="status">{LOADING}</p>;
}
