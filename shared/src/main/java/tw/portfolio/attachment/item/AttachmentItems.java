package tw.portfolio.attachment.item;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.item.FileItems;

/** Attachments as a part of the item of what they go with, where the audit finds them. */
public final class AttachmentItems {
  private static final String ATTACHMENTS = "attachments";
  private static final String FILE = "file";
  private static final String UNTIL = "until";

  private AttachmentItems() {}

  /**
   * Writes them into an item. While files are awaited it is in the index that is swept.
   *
   * @param open in which partition of that index
   * @param changed since when they are as they are
   */
  public static Item write(Item item, Attachments attachments, String open, Instant changed) {
    Item all = Item.empty();
    for (int at = 0; at < attachments.all().size(); at++) {
      all.map(Integer.toString(at), write(attachments.all().get(at)));
    }
    item.map(ATTACHMENTS, all);
    return attachments.awaited().findAny().isPresent()
        ? item.text(Indexes.OPEN_UPLOAD, open).instant(Indexes.OPEN_SINCE, changed)
        : item;
  }

  private static Item write(Attachment attachment) {
    return switch (attachment) {
      case Attachment.Awaited(RecordedFile.Expected file, var until) ->
          Item.empty().map(FILE, FileItems.write(file)).instant(UNTIL, until);
      case Attachment.Here(RecordedFile.Verified file) ->
          Item.empty().map(FILE, FileItems.write(file));
      case Attachment.Refused(var key, var declared, String code, String why) ->
          Item.empty()
              .map(FILE, FileItems.write(new RecordedFile.Expected(declared, key)))
              .text("code", code)
              .text("why", why);
    };
  }

  /** Reads what {@link #write} writes. */
  public static Attachments read(Item item) {
    Item all = item.map(ATTACHMENTS);
    List<Attachment> found =
        IntStream.range(0, Attachments.MOST)
            .mapToObj(Integer::toString)
            .flatMap(at -> all.optionalMap(at).stream())
            .map(AttachmentItems::readOne)
            .toList();
    return new Attachments(found);
  }

  private static Attachment readOne(Item item) {
    return switch (FileItems.readFile(item.map(FILE))) {
      case RecordedFile.Verified verified -> new Attachment.Here(verified);
      case RecordedFile.Expected expected ->
          item.has(UNTIL)
              ? new Attachment.Awaited(expected, item.instant(UNTIL))
              : new Attachment.Refused(
                  expected.key(), expected.declared(), item.text("code"), item.text("why"));
    };
  }
}
