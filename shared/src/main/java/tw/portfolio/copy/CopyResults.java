package tw.portfolio.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of each file while an archive is made. For one thread at a time. */
public final class CopyResults {
  private final Map<CopiedFile, CopyResult> results = new LinkedHashMap<>();

  /** Notes what came of a file. */
  public void add(CopiedFile file, CopyResult result) {
    results.put(file, result);
  }

  /**
   * What came of a file.
   *
   * @throws IllegalArgumentException if it was never tried, so nothing can be said about it
   */
  public CopyResult of(CopiedFile file) {
    CopyResult result = results.get(file);
    if (result == null) {
      throw new IllegalArgumentException("Nobody has tried to copy this file");
    }
    return result;
  }

  /** How many lie in the archive. */
  public int copied() {
    return results.size() - left().size();
  }

  /** The files that do not lie in the archive. */
  public List<CopiedFile> left() {
    return results.entrySet().stream()
        .filter(entry -> entry.getValue() != CopyResult.COPIED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many were tried. */
  public int tried() {
    return results.size();
  }
}
