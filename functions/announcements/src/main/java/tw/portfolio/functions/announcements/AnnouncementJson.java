package tw.portfolio.functions.announcements;

import java.util.Comparator;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.Audience;
import tw.portfolio.announcement.ReadingAnnouncements.Seen;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Window;

/** Announcements as answers show them. */
final class AnnouncementJson {
  private final AttachmentJson attachments;

  AnnouncementJson(AttachmentJson attachments) {
    this.attachments = attachments;
  }

  /** To whoever may see it. */
  Json of(Seen seen) {
    return seen.editor() ? toEditor(seen.announcement()) : toReader(seen.announcement());
  }

  private static Json toReader(Announcement announcement) {
    return words(announcement)
        .put("attachments", AttachmentJson.toReader(announcement.attachments()));
  }

  /** With whom it is for, and with files that have not come. */
  Json toEditor(Announcement announcement) {
    return words(announcement)
        .put(
            "audience",
            announcement.notice().audience().groups().stream()
                .map(Audience.Group::code)
                .sorted()
                .toList())
        .put(
            "audienceNames",
            announcement.notice().audience().groups().stream()
                .sorted(Comparator.comparing(Audience.Group::code))
                .map(Audience.Group::chinese)
                .toList())
        .putIfPresent("withdrawnAt", announcement.withdrawn())
        .put(
            "attachments", attachments.toEditor(announcement.school(), announcement.attachments()));
  }

  private static Json words(Announcement announcement) {
    Window shown = announcement.notice().shown();
    return Json.object()
        .put("announcementId", announcement.id().text())
        .put("revision", announcement.revision())
        .put("title", announcement.notice().title())
        .put("text", announcement.notice().text())
        .put("from", shown.firstDay().toString())
        .put("until", shown.lastDay().toString())
        .put("publishedBy", announcement.byName())
        .put("publishedAt", announcement.created())
        .put("updatedAt", announcement.updated());
  }
}
