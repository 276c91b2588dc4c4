import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { at } from '../route/router';
import { screens } from '../screens';
import type { Group } from '../screens/screen';
import { both, say, type Both } from '../text/say';
import { type Me, isFor } from './me';

const GROUPS: readonly (readonly [Group, Both])[] = [
  ['now', ['現在', 'Now']],
  ['work', ['成果', 'Work']],
  ['class', ['班級', 'Class']],
  ['records', ['資料', 'Records']],
  ['school', ['學校', 'School']],
  ['mine', ['我的', 'Mine']],
];

const open = signal(false);

/** Opens the menu where there is no room for it beside the screen. */
export function MenuButton() {
  return (
    <button
      type="button"
      class="quiet opener"
      aria-expanded={open.value}
      aria-controls="menu"
      onClick={() => (open.value = !open.value)}
    >
      {say('選單', 'Menu')}
    </button>
  );
}

/** What somebody may open, by heading. */
export function Menu({ me }: { me: Me }) {
  const path = at.value.path;
  useEffect(() => void (open.value = false), [path]);
  return (
    <nav class="menu" aria-label={say('選單', 'Menu')}>
      <div id="menu" class={open.value ? 'open' : ''}>
        {GROUPS.map(([group, title]) => {
          const mine = screens.filter(({ menu, for: wanted }) => menu === group && isFor(me, wanted));
          if (mine.length === 0) return null;
          return (
            <section key={group}>
              <h2>{both(title)}</h2>
              <ul>
                {mine.map((screen) => (
                  <li key={screen.path}>
                    <a href={screen.path} aria-current={screen.path === path ? 'page' : undefined}>
                      {both(screen.title)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </nav>
  );
}
