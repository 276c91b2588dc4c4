import { useSignal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { at, match } from '../route/router';
import { doors, screens } from '../screens';
import type { Door, Screen, ScreenProps } from '../screens/screen';
import { say } from '../text/say';
import { Trouble, Waiting } from '../ui/loaded';
import { Title, hush } from '../ui/page';
import { type Me, isFor } from './me';

interface Found {
  screen: Screen | Door;
  params: Record<string, string>;
}

/** The screen that the address names. */
export function find(path: string): Found | undefined {
  for (const screen of [...screens, ...doors]) {
    const params = match(screen.path, path);
    if (params) return { screen, params };
  }
  return undefined;
}

/** Whether it can be shown to whoever is on no roster. */
export function isDoor(path: string): boolean {
  return doors.some((door) => match(door.path, path) !== undefined);
}

/** Shows what the address names, loaded when it is first wanted. */
export function Outlet({ me }: { me: Me | undefined }): VNode {
  const { path, query } = at.value;
  const found = find(path);
  const loaded = useSignal<{ of: Screen | Door; show: ComponentType<ScreenProps> } | undefined>(undefined);
  const failed = useSignal<unknown>(undefined);
  const screen = found?.screen;

  useEffect(hush, [path]);
  useEffect(() => {
    failed.value = undefined;
    screen?.load().then(
      (part) => (loaded.value = { of: screen, show: part.default as ComponentType<ScreenProps> }),
      (error: unknown) => (failed.value = error),
    );
  }, [screen]);

  if (!found || (me && 'for' in found.screen && !isFor(me, found.screen.for))) return <Absent found={found !== undefined} />;
  if (failed.value !== undefined) return <Trouble with={failed.value} again={() => location.reload()} />;
  const part = loaded.value;
  if (part === undefined || part.of !== screen) return <Waiting />;
  const Show = part.show;
  return <Show key={path} me={me as Me} params={found.params} query={query} />;
}

/** There is no such screen, or it is not for whoever asks. */
function Absent({ found }: { found: boolean }) {
  return (
    <>
      <Title>{found ? say('您的職務不使用這一頁', 'This page is not for your role') : say('沒有這一頁', 'There is no such page')}</Title>
      <p>
        {found
          ? say('如果您需要使用，請洽資訊組確認職務。', 'If you need it, ask the information office about your role.')
          : say('網址可能打錯了，或這一頁已經移走。', 'The address may be mistyped, or the page may have moved.')}
      </p>
      <p>
        <a href="/">{say('回首頁', 'Home')}</a>
      </p>
    </>
  );
}
