package tw.portfolio.kernel.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.parallel.BoundedParallel;
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
   * The seals at the keys of a set of files, asked for side by side; the record that announced them
   * need not have been read.
   *
   * @param secret the record's secret
   * @param revision which set of files
   */
  public Map<FilePart, Seal> seals(SchoolCode school, String secret, int revision) {
    List<FilePart> parts = List.of(FilePart.values());
    List<Optional<Seal>> found =
        new BoundedParallel(parts.size())
            .each(parts, part -> files.seal(new ObjectKey(school, secret, revision, part)));
    Map<FilePart, Seal> seals = new EnumMap<>(FilePart.class);
    for (int at = 0; at < parts.size(); at++) {
      FilePart part = parts.get(at);
      found.get(at).ifPresent(seal -> seals.put(part, seal));
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
