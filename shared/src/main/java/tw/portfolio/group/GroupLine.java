package tw.portfolio.group;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;

/** Lines of the history about the working group: never what its minutes say. */
final class GroupLine {
  private static final Subject GROUP = new Subject(SubjectKind.GROUP, "seats");

  private GroupLine() {}

  static Change of(WorkingGroup before, WorkingGroup after, Author by, String why, Instant at) {
    return new Change(
        GROUP,
        at,
        by,
        before.version() == 0 ? ChangeAction.ADD : ChangeAction.CHANGE,
        before.version() == 0 ? Optional.empty() : Optional.of(shown(before)),
        Optional.of(shown(after)),
        why,
        Optional.empty());
  }

  private static String shown(WorkingGroup group) {
    return "工作小組名單 %d 筆".formatted(group.tenures().size());
  }

  static Change of(
      Optional<Meeting> before,
      Meeting after,
      ChangeAction action,
      Author by,
      String why,
      Instant at) {
    return new Change(
        new Subject(SubjectKind.GROUP, after.id().text()),
        at,
        by,
        action,
        before.map(GroupLine::shown),
        Optional.of(shown(after)),
        why,
        Optional.empty());
  }

  private static String shown(Meeting meeting) {
    return "工作小組會議 %s，%s，決議 %d 項"
        .formatted(
            meeting.plan().starts().toString().replace('T', ' '),
            meeting.state().chinese(),
            meeting.minutes().decisions().size());
  }
}
