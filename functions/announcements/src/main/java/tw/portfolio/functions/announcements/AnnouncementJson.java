package tw.portfolio.functions.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.Attachment;
import tw.portfolio.announcement.Audience;
import tw.portfolio.announcement.ReadingAnnouncements.Seen;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.FileLinks;
import tw.portfolio.upload.api.FileJson;

/** Announcements as answers show them. */
final class AnnouncementJson {
  private final FileLinks links;
  private final SettingsCache caps;
  private final InstantSource clock;

  AnnouncementJson(FileLinks links, SettingsCache caps, InstantSource clock) {
    this.links = links;
    this.caps = caps;
    this.clock = clock;
  }

  /** To whoever may see it. */
  Json of(Seen seen) {
    return seen.editor() ? toEditor(seen.announcement()) : toReader(seen.announcement());
  }

  private static Json toReader(Announcement announcement) {
    return words(announcement)
        .put(
            "attachments",
            announcement.readable().stream().map(one -> attachment(one, "here")).toList());
  }

  /** With whom it is for, and with files that have not come. */
  Json toEditor(Announcement announcement) {
    List<Json> attachments =
        announcement.attachments().stream().map(one -> toEditor(announcement, one)).toList();
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
        .put("attachments", attachments);
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

  private Json toEditor(Announcement announcement, Attachment attachment) {
    return switch (attachment) {
      case Attachment.Here here -> attachment(here, "here");
      case Attachment.Awaited awaited ->
          attachment(awaited, "awaited").put("uploads", uploads(announcement, awaited));
      case Attachment.Refused(ObjectKey _, DeclaredFile _, String code, String why) ->
          attachment(attachment, "refused")
              .put("refusal", Json.object().put("code", code).put("detail", why));
    };
  }

  private List<Json> uploads(Announcement announcement, Attachment.Awaited awaited) {
    Instant now = clock.instant();
    SchoolYear year = SchoolYear.of(LocalDate.ofInstant(now, Window.TAIPEI));
    List<RecordedFile> file = List.of(awaited.file());
    return FileJson.links(
        links.uploads(
            RecordedFiles.of(file),
            awaited.until(),
            caps.of(announcement.school(), year).linkValidity(),
            now));
  }

  private static Json attachment(Attachment attachment, String state) {
    DeclaredFile declared = attachment.declared();
    return Json.object()
        .put("attachmentId", attachment.id())
        .put("state", state)
        .put("name", declared.name().text())
        .put("type", declared.type().mediaType())
        .put("bytes", declared.bytes())
        .put("sha256", declared.sha256().hex());
  }
}
