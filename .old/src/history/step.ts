/** What a version changed, as it is remembered from one build to the next. */
import type { Edit } from '../domain/history.ts';

/** An edit without its version. */
export type Remembered = Omit<Edit, 'version'> & { readonly formerAddress?: string };

/** What a version changed, or that it cannot be read today. */
export type Step = readonly Remembered[] | 'unreadable';
