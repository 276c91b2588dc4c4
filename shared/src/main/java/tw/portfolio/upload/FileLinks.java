package tw.portfolio.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Links by which files come and go, whatever they belong to. */
public final class FileLinks {
  private static final Duration DOWNLOAD_VALIDITY = Duration.ofMinutes(15);

  private final SealReader seals;
  private final UploadLinks links;

  /** Makes links to the files whose seals are read here. */
  public FileLinks(SealReader seals, UploadLinks links) {
    this.seals = seals;
    this.links = links;
  }

  /** The link for one part. */
  public record PartLink(FilePart part, UploadLinks.UploadLink link) {}

  /**
   * Links for announced files that have not come.
   *
   * @param until when the reservation ends; no link outlives it
   * @param validity how long a link works at most
   */
  public List<PartLink> uploads(
      RecordedFiles announced, Instant until, Duration validity, Instant now) {
    Duration left = Duration.between(now, until);
    // Signatures count in whole seconds.
    if (left.toSeconds() < 1) {
      return List.of();
    }
    Duration works = left.compareTo(validity) < 0 ? left : validity;
    return announced.all().stream()
        .filter(RecordedFile.Expected.class::isInstance)
        .map(
            file ->
                new PartLink(file.key().part(), links.put(file.key(), file.declared(), works, now)))
        .toList();
  }

  /**
   * A link to a file, if it is still the one that was verified. Whoever deletes or replaces it
   * takes the record away first, so where something else lies there, the record is asked once more
   * before anybody is alarmed.
   *
   * @param again reads the record's files once more; none if there is no such record any more
   */
  public Answer<UploadLinks.DownloadLink> download(
      RecordedFiles files, FilePart part, Supplier<Optional<RecordedFiles>> again, Instant now) {
    Optional<RecordedFile.Verified> file =
        files.verified().stream().filter(verified -> verified.key().part() == part).findFirst();
    if (file.isEmpty()) {
      return Answer.refused(noSuchFile());
    }
    if (seals.unaltered(file.get())) {
      return Answer.granted(links.get(file.get(), DOWNLOAD_VALIDITY, now));
    }
    return Answer.refused(
        again
            .get()
            .map(
                present ->
                    present.verified().contains(file.get())
                        ? AlteredFile.fileAltered()
                        : Refusals.changedMeanwhile())
            .orElseGet(FileLinks::noSuchFile));
  }

  /** There is no such file, or not yet. */
  public static Problem noSuchFile() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這裡沒有這個檔案，或檔案還沒有上傳完成。請重新整理後再試一次。",
        "There is no such file, or it has not arrived yet. Please reload and try again.");
  }
}
