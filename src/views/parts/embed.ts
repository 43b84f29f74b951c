/** The line that another site needs in order to show a page. */
import { embedAddress } from '../../domain/address.ts';

export interface EmbeddingView {
  /** What is shown, from the site's root. */
  readonly address: string;
  /** For screen readers. */
  readonly title: string;
  /** In pixels, enough on a phone. */
  readonly height: number;
}

const BASE_HEIGHT = 330;
const ROW_HEIGHT = 75;

/** Returns how a page is embedded that has some rows: the promises of a year, or the activities of a promise. */
export function embeddingOf(page: string, title: string, rows: number): EmbeddingView {
  return { address: embedAddress(page), title, height: BASE_HEIGHT + rows * ROW_HEIGHT };
}
