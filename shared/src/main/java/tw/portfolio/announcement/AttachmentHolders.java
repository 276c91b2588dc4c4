package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.attachment.AttachmentHolder;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.upload.FileHolder;
import tw.portfolio.upload.FileHolders;
import tw.portfolio.upload.FileOwner;

/** Attachments of announcements as holders of files: each holds one. */
public final class AttachmentHolders implements FileHolders {
  private final AnnouncementStore announcements;

  /** The attachments of this store's announcements. */
  public AttachmentHolders(AnnouncementStore announcements) {
    this.announcements = announcements;
  }

  @Override
  public boolean have(String kind) {
    return kind.equals(AnnouncementId.KIND);
  }

  @Override
  public Optional<FileHolder> holder(FileOwner owner, ObjectKey key) {
    return announcements
        .find(key.school(), new AnnouncementId(owner.id()))
        .flatMap(found -> AttachmentHolder.of(found.attachments(), key.secret(), writing(found)));
  }

  @Override
  public List<FileHolder> awaitingSince(Instant before) {
    return announcements.awaitingFilesSince(before).stream()
        .flatMap(found -> AttachmentHolder.awaited(found.attachments(), writing(found)))
        .toList();
  }

  private AttachmentHolder.Writing writing(Announcement seen) {
    return (after, action, why, now) -> write(seen, after, action, why, now);
  }

  private boolean write(
      Announcement seen, Attachments attachments, ChangeAction action, String why, Instant now) {
    Optional<Announcement> before = Optional.of(seen);
    Announcement after = seen.with(attachments);
    AnnouncementWrite write =
        new AnnouncementWrite(
            before,
            after,
            AnnouncementLine.of(before, after, action, new Author.Platform(), why, now),
            List.of(),
            Optional.empty());
    return switch (announcements.write(write)) {
      case WriteResult.Written() -> true;
      // Somebody else has changed it meanwhile; nothing here depends on the settings.
      case WriteResult.Rejected<AnnouncementRefusal> _ -> false;
    };
  }
}
