package tw.portfolio.announcement.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.Attachment;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.item.FileItems;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/** Announcements as items. */
final class AnnouncementItems {
  static final String VERSION = "version";

  /** Awaited attachments of all schools; editors are few, so they lie together. */
  static final String OPEN = "OPEN-ATTACHMENTS";

  private static final String FILE = "file";

  private AnnouncementItems() {}

  static Item write(Announcement announcement, Instant changed) {
    Announcement.Notice notice = announcement.notice();
    Item attachments = Item.empty();
    List<Attachment> all = announcement.attachments();
    for (int at = 0; at < all.size(); at++) {
      attachments.map(Integer.toString(at), write(all.get(at)));
    }
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
            .map("attachments", attachments)
            .text("by", announcement.by().text())
            .text("byName", announcement.byName())
            .instant("created", announcement.created())
            .instant("updated", announcement.updated());
    announcement.withdrawn().ifPresent(at -> item.instant("withdrawn", at));
    if (all.stream().anyMatch(Attachment.Awaited.class::isInstance)) {
      item.text(Indexes.OPEN_UPLOAD, OPEN).instant(Indexes.OPEN_SINCE, changed);
    }
    return item;
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
        readAttachments(item.map("attachments")),
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

  private static List<Attachment> readAttachments(Item item) {
    return IntStream.range(0, Announcement.MOST_ATTACHMENTS)
        .mapToObj(Integer::toString)
        .flatMap(at -> item.optionalMap(at).stream())
        .map(AnnouncementItems::readAttachment)
        .toList();
  }

  private static Item write(Attachment attachment) {
    return switch (attachment) {
      case Attachment.Awaited(RecordedFile.Expected file, var until) ->
          Item.empty().map(FILE, FileItems.write(file)).instant("until", until);
      case Attachment.Here(RecordedFile.Verified file) ->
          Item.empty().map(FILE, FileItems.write(file));
      case Attachment.Refused(var key, var declared, String code, String why) ->
          Item.empty()
              .map(FILE, FileItems.write(new RecordedFile.Expected(declared, key)))
              .text("code", code)
              .text("why", why);
    };
  }

  private static Attachment readAttachment(Item item) {
    return switch (FileItems.readFile(item.map(FILE))) {
      case RecordedFile.Verified verified -> new Attachment.Here(verified);
      case RecordedFile.Expected expected ->
          item.has("until")
              ? new Attachment.Awaited(expected, item.instant("until"))
              : new Attachment.Refused(
                  expected.key(), expected.declared(), item.text("code"), item.text("why"));
    };
  }
}
