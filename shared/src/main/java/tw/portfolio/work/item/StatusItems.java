package tw.portfolio.work.item;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.item.FileItems;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.Label;
import tw.portfolio.work.Status;

/** How far a piece has come, as attributes of its item. */
final class StatusItems {
  private StatusItems() {}

  static Item write(Item item, Status status) {
    item.text(Attributes.STATE, status.state().code());
    return switch (status) {
      case Status.Reserved(Instant until, Optional<Status.Kept> kept) -> {
        kept.ifPresent(before -> item.map("kept", write(before)));
        yield item.instant("until", until);
      }
      case Status.Refused(Instant at, FilePart part, String problem, String message) ->
          item.instant(Attributes.AT, at)
              .text("part", part.code())
              .text("problem", problem)
              .text("message", message);
      case Status.Uploaded(Instant at) -> item.instant(Attributes.AT, at);
      case Status.Sent(Instant at, Label label) ->
          item.instant(Attributes.AT, at).map("label", write(label));
      case Status.Certified certified -> write(item, certified);
      case Status.Returned returned -> {
        returned
            .dispute()
            .ifPresent(dispute -> item.map(DisputeItems.DISPUTE, DisputeItems.write(dispute)));
        yield item.instant(Attributes.AT, returned.at())
            .text(Attributes.BY, returned.by().text())
            .text(Attributes.BY_NAME, returned.byName())
            .text(Attributes.REASON, returned.reason())
            .map("label", write(returned.label()));
      }
      case Status.Submitted(Instant at, String export, Status.Selectable before) -> {
        switch (before) {
          case Status.Uploaded uploaded -> item.instant(Attributes.AT, uploaded.at());
          case Status.Certified certified -> write(item, certified);
        }
        yield item.instant("submittedAt", at).text("export", export);
      }
    };
  }

  private static Item write(Item item, Status.Certified certified) {
    return item.instant(Attributes.AT, certified.at())
        .text(Attributes.BY, certified.by().text())
        .text(Attributes.BY_NAME, certified.byName())
        .map("label", write(certified.label()));
  }

  static Status read(Item item) {
    return switch (item.text(Attributes.STATE)) {
      case "reserved" ->
          new Status.Reserved(
              item.instant("until"), item.optionalMap("kept").map(StatusItems::readKept));
      case "refused" ->
          new Status.Refused(
              item.instant(Attributes.AT),
              FilePart.ofCode(item.text("part"))
                  .orElseThrow(() -> new IllegalStateException("No file part")),
              item.text("problem"),
              item.text("message"));
      case "uploaded" -> new Status.Uploaded(item.instant(Attributes.AT));
      case "sent" -> new Status.Sent(item.instant(Attributes.AT), readLabel(item.map("label")));
      case "certified" -> readCertified(item);
      case "returned" ->
          new Status.Returned(
              item.instant(Attributes.AT),
              new PersonId(item.text(Attributes.BY)),
              item.text(Attributes.BY_NAME),
              item.text(Attributes.REASON),
              readLabel(item.map("label")),
              item.optionalMap(DisputeItems.DISPUTE).map(DisputeItems::read));
      case "submitted" ->
          new Status.Submitted(item.instant("submittedAt"), item.text("export"), readBefore(item));
      default -> throw new IllegalStateException("No state: " + item.text(Attributes.STATE));
    };
  }

  private static Status.Selectable readBefore(Item item) {
    return item.has(Attributes.BY)
        ? readCertified(item)
        : new Status.Uploaded(item.instant(Attributes.AT));
  }

  private static Status.Certified readCertified(Item item) {
    return new Status.Certified(
        item.instant(Attributes.AT),
        new PersonId(item.text(Attributes.BY)),
        item.text(Attributes.BY_NAME),
        readLabel(item.map("label")));
  }

  private static Item write(Status.Kept kept) {
    Item item =
        Item.empty()
            .map("files", FileItems.write(kept.files()))
            .number("revision", kept.revision());
    return write(item, kept.status());
  }

  private static Status.Kept readKept(Item item) {
    return new Status.Kept(FileItems.read(item.map("files")), item.integer("revision"), read(item));
  }

  static Item write(Label label) {
    return Item.empty()
        .text("teacher", label.teacher().text())
        .text("teacherName", label.teacherName())
        .text("studentName", label.studentName())
        .map("place", PlaceItems.write(label.place()))
        .text("courseName", label.courseName())
        .number("gradeLevel", label.gradeLevel())
        .number("credits", label.credits())
        .map("taking", CourseItems.write(label.taking()))
        .text("section", label.section());
  }

  static Label readLabel(Item item) {
    return new Label(
        new PersonId(item.text("teacher")),
        item.text("teacherName"),
        item.text("studentName"),
        PlaceItems.read(item.map("place")),
        item.text("courseName"),
        item.integer("gradeLevel"),
        item.integer("credits"),
        CourseItems.readTaking(item.map("taking")),
        item.optionalText("section"));
  }
}
