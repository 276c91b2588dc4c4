package tw.portfolio.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.school.Answer;
import tw.portfolio.upload.FileLinks;

/** How readers come to the file of an attachment. */
public final class LinkingAttachments {
  private LinkingAttachments() {}

  /**
   * A link to a file that is here.
   *
   * @param again reads the attachments once more, before anybody is told that a file was altered
   */
  public static Answer<DownloadLink> download(
      FileLinks links,
      Attachments attachments,
      String id,
      Supplier<Optional<Attachments>> again,
      Instant now) {
    return file(attachments, id)
        .map(
            file ->
                links.download(
                    file,
                    FilePart.DOCUMENT,
                    () -> again.get().flatMap(current -> file(current, id)),
                    now))
        .orElseGet(() -> Answer.refused(FileLinks.noSuchFile()));
  }

  private static Optional<RecordedFiles> file(Attachments attachments, String id) {
    return attachments.readable().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> RecordedFiles.of(List.of(one.file())))
        .findFirst();
  }
}
