package tw.portfolio.copy.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import tw.portfolio.copy.CopiedFile;
import tw.portfolio.copy.CopyLayout;
import tw.portfolio.copy.CopyResult;
import tw.portfolio.copy.CopyResults;
import tw.portfolio.copy.Portfolio;
import tw.portfolio.copy.page.CopyPage;
import tw.portfolio.copy.page.CopyPages;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.zip.ArchiveWriter;
import tw.portfolio.kernel.files.zip.StoredEntry;

/**
 * Writes a portfolio as one archive: the files as they were uploaded, pages to read, and the
 * SHA-256 of all of it. The same portfolio and files give the same bytes.
 */
public final class WritingCopies {
  /** The list of digests, as {@code sha256sum -c} reads it. */
  public static final String DIGESTS = "sha256.txt";

  private final StoredFiles files;

  /** Copies files from there. */
  public WritingCopies(FileStore files) {
    this.files = new StoredFiles(files);
  }

  /** Is told how many files were tried. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Says how far the archive is.
     *
     * @param done so many files
     * @param total of so many
     */
    void at(int done, int total);
  }

  /**
   * Writes all of it. The output is left open; files are copied one by one and none is held beyond
   * that.
   *
   * @throws IOException if reading or writing broke off
   */
  public CopyResults write(Portfolio portfolio, OutputStream out, Progress progress)
      throws IOException {
    ArchiveWriter archive = new ArchiveWriter(out);
    DigestList digests = new DigestList();
    CopyLayout layout = CopyLayout.of(portfolio);
    CopyResults results = new CopyResults();
    List<CopiedFile> all = layout.all().toList();
    for (CopiedFile file : all) {
      results.add(file, copy(file, archive, digests));
      progress.at(results.tried(), all.size());
    }
    for (CopyPage page : CopyPages.of(portfolio, layout, results)) {
      byte[] content = page.document().bytes();
      add(archive, page.path(), content, portfolio.at());
      digests.add(Sha256.of(content), page.path());
    }
    add(archive, DIGESTS, digests.text().getBytes(StandardCharsets.UTF_8), portfolio.at());
    archive.finish();
    return results;
  }

  private CopyResult copy(CopiedFile file, ArchiveWriter archive, DigestList digests)
      throws IOException {
    return switch (files.read(file.file())) {
      case StoredFiles.Reading.Whole whole -> {
        add(archive, file.path(), whole.content(), file.file().seal().modified());
        digests.add(file.file().declared().sha256(), file.path());
        yield CopyResult.COPIED;
      }
      case StoredFiles.Reading.Wrong(CopyResult result) -> {
        digests.addLeft(file, result);
        yield result;
      }
    };
  }

  private static void add(ArchiveWriter archive, String path, byte[] content, Instant modified)
      throws IOException {
    CRC32 crc32 = new CRC32();
    crc32.update(content);
    archive.add(new StoredEntry(path, content.length, crc32.getValue(), modified), content);
  }
}
