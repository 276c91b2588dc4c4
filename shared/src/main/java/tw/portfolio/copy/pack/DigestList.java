package tw.portfolio.copy.pack;

import tw.portfolio.copy.CopiedFile;
import tw.portfolio.copy.CopyResult;
import tw.portfolio.kernel.files.Sha256;

/**
 * The list of digests of an archive, line by line as {@code sha256sum} writes it. A file that is
 * not in the archive stands in it too, so that whoever checks the list is told of it by the check.
 */
final class DigestList {
  private final StringBuilder lines = new StringBuilder();

  void add(Sha256 digest, String path) {
    lines.append(digest.hex()).append("  ").append(path).append('\n');
  }

  void addLeft(CopiedFile file, CopyResult result) {
    lines.append("# ").append(result.chinese()).append("，未放入：").append(file.path()).append('\n');
    add(file.file().declared().sha256(), file.path());
  }

  String text() {
    return lines.toString();
  }
}
