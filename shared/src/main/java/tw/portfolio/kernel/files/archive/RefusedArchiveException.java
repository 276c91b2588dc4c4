package tw.portfolio.kernel.files.archive;

import java.io.IOException;
import java.io.Serial;
import java.util.OptionalInt;

/**
 * An archive from outside is not taken. The message names no entry: names may be personal, and
 * messages reach logs.
 */
public final class RefusedArchiveException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final ArchiveFault fault;
  private final int entry;

  RefusedArchiveException(ArchiveFault fault) {
    super("An archive is not taken: " + fault.code());
    this.fault = fault;
    this.entry = 0;
  }

  RefusedArchiveException(ArchiveFault fault, int entry) {
    super("An archive is not taken: %s, entry %d".formatted(fault.code(), entry));
    this.fault = fault;
    this.entry = entry;
  }

  /** Why. */
  public ArchiveFault fault() {
    return fault;
  }

  /** At which entry of its directory, from 1, if it is one entry's. */
  public OptionalInt entry() {
    return entry == 0 ? OptionalInt.empty() : OptionalInt.of(entry);
  }

  /** Why, for people, with the number of the entry. */
  public String chinese() {
    return entry == 0 ? fault.chinese() : fault.chinese() + "（第 " + entry + " 個項目）";
  }

  /** Why, for people, with the number of the entry. */
  public String english() {
    return entry == 0 ? fault.english() : fault.english() + " (Entry " + entry + ")";
  }
}
