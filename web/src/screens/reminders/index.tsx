import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Address } from './address';
import { Days } from './days';

/** On which days somebody is reminded, and where mail reaches them. */
export default function Reminders() {
  return (
    <>
      <Title>{say('提醒與信箱', 'Reminders and address')}</Title>
      <Days />
      <Address />
    </>
  );
}
