import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Changes } from '../../ui/changes';
import { Loaded } from '../../ui/loaded';

/** What has happened to a piece, asked for when somebody wants to know. */
export function History({ of: pieceId }: { of: string }) {
  const open = useSignal(false);
  return (
    <details onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>{say('這件成果的歷程', 'What has happened to it')}</summary>
      {open.value && <Lines of={pieceId} />}
    </details>
  );
}

function Lines({ of: pieceId }: { of: string }) {
  const piece = useLoad(() => answer(api.GET('/outcomes/{pieceId}', { params: { path: { pieceId } } })), [pieceId]);
  return <Loaded of={piece}>{({ history }) => <Changes of={history} />}</Loaded>;
}
