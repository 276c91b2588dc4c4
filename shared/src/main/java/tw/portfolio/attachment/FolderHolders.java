package tw.portfolio.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.attachment.FolderStore.FolderWrite;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.upload.FileHolder;
import tw.portfolio.upload.FileHolders;
import tw.portfolio.upload.FileOwner;

/** What is in folders as holders of files: each attachment holds one. */
public final class FolderHolders implements FileHolders {
  private final FolderStore folders;

  /** The attachments in these folders. */
  public FolderHolders(FolderStore folders) {
    this.folders = folders;
  }

  @Override
  public boolean have(String kind) {
    return kind.equals(FolderId.KIND);
  }

  @Override
  public Optional<FileHolder> holder(FileOwner owner, ObjectKey key) {
    return folders
        .find(key.school(), FolderId.of(owner))
        .flatMap(found -> AttachmentHolder.of(found.attachments(), key.secret(), writing(found)));
  }

  @Override
  public List<FileHolder> awaitingSince(Instant before) {
    return folders.awaitingFilesSince(before).stream()
        .flatMap(found -> AttachmentHolder.awaited(found.attachments(), writing(found)))
        .toList();
  }

  private AttachmentHolder.Writing writing(Folder seen) {
    return (next, action, why, now) -> {
      Folder after = seen.with(next);
      return folders.write(
              new FolderWrite(
                  after,
                  FolderLine.of(seen, after, action, new Author.Platform(), why, now),
                  List.of(),
                  Optional.empty()))
          instanceof WriteResult.Written;
    };
  }
}
