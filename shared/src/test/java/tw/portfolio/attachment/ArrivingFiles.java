package tw.portfolio.attachment;

import tw.portfolio.campus.Campus;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.ReceivingFiles;
import tw.portfolio.upload.ReceivingFiles.Receipt;

/** Files that come for attachments in folders. */
public final class ArrivingFiles {
  private final Campus campus;
  private final FolderStore folders;

  /** For these folders. */
  public ArrivingFiles(Campus campus, FolderStore folders) {
    this.campus = campus;
    this.folders = folders;
  }

  /** What becomes of a file that comes for an attachment. */
  public Receipt arrive(String attachment, byte[] content) {
    var key = AnnouncingAttachments.key(SchoolBuilder.SCHOOL, attachment);
    campus.files().put(key, content, campus.now());
    return new ReceivingFiles(
            new AllFileHolders(campus.school(), new FolderHolders(folders)),
            campus.files(),
            Campus.inspection(),
            campus.school(),
            campus.scan(),
            campus.endings())
        .arrived(key, campus.now());
  }
}
