package tw.portfolio.announcement.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.Audience;
import tw.portfolio.attachment.item.AttachmentItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/** Announcements as items. */
final class AnnouncementItems {
  static final String VERSION = "version";

  /** Awaited attachments of all schools; editors are few, so they lie together. */
  static final String OPEN = "OPEN-ATTACHMENTS";

  private AnnouncementItems() {}

  static Item write(Announcement announcement, Instant changed) {
    Announcement.Notice notice = announcement.notice();
    Item item =
        Item.at(AnnouncementKeys.announcement(announcement.school(), announcement.id()))
            .text("school", announcement.school().text())
            .number(VERSION, announcement.version())
            .number("revision", announcement.revision())
            .text("title", notice.title())
            .text("text", notice.text())
            .texts(
                "audience",
                notice.audience().groups().stream().map(Audience.Group::code).sorted().toList())
            .instant("opens", notice.shown().opens())
            .instant("closes", notice.shown().closes())
            .text("by", announcement.by().text())
            .text("byName", announcement.byName())
            .instant("created", announcement.created())
            .instant("updated", announcement.updated());
    announcement.withdrawn().ifPresent(at -> item.instant("withdrawn", at));
    return AttachmentItems.write(item, announcement.attachments(), OPEN, changed);
  }

  static Announcement read(Item item) {
    return new Announcement(
        new SchoolCode(item.text("school")),
        new AnnouncementId(item.text("sk")),
        item.integer(VERSION),
        item.integer("revision"),
        new Announcement.Notice(
            item.text("title"),
            item.text("text"),
            readAudience(item.texts("audience")),
            new Window(item.instant("opens"), item.instant("closes"))),
        AttachmentItems.read(item),
        new PersonId(item.text("by")),
        item.text("byName"),
        item.instant("created"),
        item.instant("updated"),
        item.has("withdrawn") ? Optional.of(item.instant("withdrawn")) : Optional.empty());
  }

  private static Audience readAudience(List<String> codes) {
    return new Audience(
        codes.stream()
            .map(
                code ->
                    Audience.Group.parse(code)
                        .orElseThrow(() -> new IllegalStateException("No group: " + code)))
            .collect(Collectors.toSet()));
  }
}
