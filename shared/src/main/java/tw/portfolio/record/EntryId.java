package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.record.book.Books;

/**
 * Which of a student's entries, in addresses. An entry's key says when the student was ill, so what
 * addresses have is a digest of it.
 *
 * @param kind what kind of entry
 * @param digest the beginning of the SHA-256 of the key, {@link #DIGITS} hexadecimal digits
 */
public record EntryId(RecordKind kind, String digest) {
  private static final int DIGITS = 32;

  /** The id of an entry. */
  public static EntryId of(StudentEntry entry) {
    return new EntryId(entry.key().kind(), Sha256.of(entry.key().id()).hex().substring(0, DIGITS));
  }

  /** The id that is written like this. */
  public static Optional<EntryId> parse(String text) {
    int at = text.indexOf('-');
    if (at < 0 || !text.substring(at + 1).matches("[0-9a-f]{" + DIGITS + "}")) {
      return Optional.empty();
    }
    return Books.entriesOfCode(text.substring(0, at))
        .map(book -> new EntryId(book.kind(), text.substring(at + 1)));
  }

  /** The id as addresses have it, such as {@code grades-0f…}. */
  public String text() {
    return kind.code() + "-" + digest;
  }
}
