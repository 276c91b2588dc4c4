package tw.portfolio.kernel.files;

import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.school.SchoolCode;

/**
 * Tells what lies in the file store for a piece right now, so that a write can demand that it is
 * what the record says.
 */
public final class SealReader {
  private final FileStore files;

  /** Reads seals from this store. */
  public SealReader(FileStore files) {
    this.files = files;
  }

  /**
   * The seals at the keys of a set of files; the record that announced them need not have been
   * read.
   *
   * @param secret the record's secret
   * @param revision which set of files
   */
  public Map<FilePart, Seal> seals(SchoolCode school, String secret, int revision) {
    Map<FilePart, Seal> seals = new EnumMap<>(FilePart.class);
    for (FilePart part : FilePart.values()) {
      files
          .seal(new ObjectKey(school, secret, revision, part))
          .ifPresent(seal -> seals.put(part, seal));
    }
    return seals;
  }

  /** Whether every one of these files is still the one that was verified. */
  public boolean unaltered(RecordedFiles recorded) {
    return recorded.verified().stream().allMatch(this::unaltered);
  }

  /** Whether a file is still the one that was verified. */
  public boolean unaltered(RecordedFile.Verified file) {
    return files.seal(file.key()).filter(file.seal()::equals).isPresent();
  }
}
