import type { ComponentType } from 'preact';
import type { Both } from '../text/say';
import type { For, Me } from '../shell/me';

/** What a screen is given. */
export interface ScreenProps {
  me: Me;
  /** The values in the path: `/questions/:id` has `params.id`. */
  params: Record<string, string>;
  query: URLSearchParams;
}

/** Under which heading of the menu a screen is listed. */
export type Group = 'now' | 'work' | 'class' | 'records' | 'school' | 'mine';

/** A screen: where it is, for whom, how the menu calls it, and what loads it. */
export interface Screen {
  path: string;
  title: Both;
  /** Left out: it is reached by a link, and not listed in the menu. */
  menu?: Group;
  /** Roles and permissions, one of which is needed; left out: everybody. */
  for?: For;
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
}

/** A screen for whoever has signed in but is on no roster (yet, or any more): it is given no `me`. */
export interface Door extends Omit<Screen, 'for' | 'menu' | 'load'> {
  load: () => Promise<{ default: ComponentType<Omit<ScreenProps, 'me'>> }>;
}
