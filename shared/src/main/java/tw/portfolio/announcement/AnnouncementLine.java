package tw.portfolio.announcement;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;

/** Lines of the history about announcements. */
final class AnnouncementLine {
  private AnnouncementLine() {}

  static Change of(
      Optional<Announcement> before,
      Announcement after,
      ChangeAction action,
      Author by,
      String why,
      Instant at) {
    return new Change(
        new Subject(SubjectKind.ANNOUNCEMENT, after.id().text()),
        at,
        by,
        action,
        before.map(AnnouncementLine::shown),
        Optional.of(shown(after)),
        why,
        Optional.empty());
  }

  private static String shown(Announcement announcement) {
    var shown = announcement.notice().shown();
    return "%s（%s 至 %s，附件 %d 個%s）"
        .formatted(
            announcement.notice().title(),
            shown.firstDay(),
            shown.lastDay(),
            announcement.attachments().all().size(),
            announcement.withdrawn().isPresent() ? "，已下架" : "");
  }
}
