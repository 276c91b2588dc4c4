import { has } from '../../shell/me';
import { both, say } from '../../text/say';
import { Nothing, Title } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { pages } from './pages';

/** One page of help a role; the pictures in it are taken by the tests. */
export default function Help({ me, params }: ScreenProps) {
  const named = pages.find(({ path }) => path === params['role']);
  const mine = pages.filter(({ roles }) => roles.some((role) => has(me, role)));
  if (named) {
    return (
      <>
        <Title>{both(named.title)}</Title>
        <ol class="steps">
          {named.steps.map(([words, to]) => (
            <li key={to + both(words)}>
              <a href={to}>{both(words)}</a>
            </li>
          ))}
        </ol>
      </>
    );
  }
  return (
    <>
      <Title>{say('使用說明', 'Help')}</Title>
      {mine.length === 0 && <Nothing>{say('沒有您的職務的說明。', 'There is no page for your role.')}</Nothing>}
      <ul class="rows">
        {mine.map(({ path, title }) => (
          <li key={path}>
            <a href={`/help/${path}`}>{both(title)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/ask">{say('找不到答案？提問', 'Not here? Ask a question')}</a>
      </p>
    </>
  );
}
