import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Title } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Asking } from './asking';
import { Enquiries } from './enquiries';
import { type Register, fields } from './fields';

/** 基本資料: what the register says, whether the registrar has confirmed it, and what one has asked about it. */
export default function RegisterScreen({ query }: ScreenProps) {
  const register = useLoad(() => answer(api.GET('/register')), []);
  return (
    <>
      <Title>{say('我的基本資料', 'My data in the register')}</Title>
      <Loaded of={register}>
        {(own) => (
          <>
            <Confirmed of={own} />
            <dl class="facts">
              {fields(own).map(({ field, words, value }) => (
                <div key={field}>
                  <dt>{words}</dt>
                  <dd class="spread">
                    {value}
                    <a href={`/register?ask=${field}`} aria-label={say(`${words}有疑義`, `${words}: something is wrong`)}>
                      {say('有疑義', 'Wrong?')}
                    </a>
                  </dd>
                </div>
              ))}
            </dl>
            <Enquiries of={own} in={register} />
            <Asking of={own} in={register} wanted={query.get('ask') ?? ''} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Confirmed({ of: { confirmed } }: { of: Register }) {
  if (!confirmed) {
    return (
      <Banner kind="note">
        {say('註冊組還沒有確認本學期的資料。請核對，不對的請提出疑義。', 'The registrar has not confirmed this semester yet. Look at it, and ask about what is not right.')}
      </Banner>
    );
  }
  return confirmed.asNow ? (
    <Banner kind="done">{say(`註冊組已確認（${time(confirmed.at)}）。`, `The registrar confirmed it on ${time(confirmed.at)}.`)}</Banner>
  ) : (
    <Banner kind="warn">
      {say(`註冊組在 ${time(confirmed.at)} 確認過，之後又有異動，請再核對。`, `It was confirmed on ${time(confirmed.at)}, and has been changed since. Look at it again.`)}
    </Banner>
  );
}
