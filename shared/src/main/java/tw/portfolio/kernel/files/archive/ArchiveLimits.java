package tw.portfolio.kernel.files.archive;

/**
 * How much is read of an archive from outside. What an entry swells to is counted while it is read,
 * and none is read beyond what the directory says, so the directory's numbers are the limit too.
 *
 * @param entries the most entries, folders included
 * @param bytes what all of them may swell to together
 * @param bytesAnEntry what one may swell to, below 4 GiB
 * @param ratio how many times its packed size an entry may swell to
 * @param ratioFrom entries that swell to less than this are never taken for a bomb
 */
public record ArchiveLimits(int entries, long bytes, long bytesAnEntry, int ratio, long ratioFrom) {
  /** No archive of the school's work has as many. */
  public static final int MOST_ENTRIES = 99_999;

  private static final long FOUR_GIB = 0xFFFF_FFFFL;
  private static final long MIB = 1024L * 1024;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive or beyond what can be read
   */
  public ArchiveLimits {
    if (entries < 1 || entries > MOST_ENTRIES) {
      throw new IllegalArgumentException("An archive has 1 to " + MOST_ENTRIES + " entries");
    }
    if (bytes < 1 || bytesAnEntry < 1 || bytesAnEntry >= FOUR_GIB) {
      throw new IllegalArgumentException("An entry has 1 to 4,294,967,294 bytes");
    }
    if (ratio < 1 || ratioFrom < 0) {
      throw new IllegalArgumentException("A ratio is at least 1");
    }
  }

  /**
   * Limits for lists (JSON, text): few entries, which pack well; a sheet of equal rows reaches a
   * ratio of 250, a bomb a thousand.
   */
  public static ArchiveLimits ofLists(int entries, int mebibytes) {
    return new ArchiveLimits(entries, mebibytes * MIB, mebibytes * MIB, 250, MIB);
  }

  /** Limits for people's files, which hardly pack at all, with their lists. */
  public static ArchiveLimits ofFiles(int entries, int mebibytes, int mebibytesAnEntry) {
    return new ArchiveLimits(entries, mebibytes * MIB, mebibytesAnEntry * MIB, 250, MIB);
  }
}
