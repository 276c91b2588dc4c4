package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
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
        .flatMap(found -> found.attachment(key.secret()).map(one -> new Holder(found, one)));
  }

  @Override
  public List<FileHolder> awaitingSince(Instant before) {
    return announcements.awaitingFilesSince(before).stream()
        .flatMap(
            found ->
                found.attachments().stream()
                    .filter(Attachment.Awaited.class::isInstance)
                    .<FileHolder>map(one -> new Holder(found, one)))
        .toList();
  }

  private final class Holder implements FileHolder {
    private final Announcement announcement;
    private final Attachment attachment;

    Holder(Announcement announcement, Attachment attachment) {
      this.announcement = announcement;
      this.attachment = attachment;
    }

    @Override
    public List<RecordedFile> files() {
      return switch (attachment) {
        case Attachment.Awaited(RecordedFile.Expected file, Instant _) -> List.of(file);
        case Attachment.Here(RecordedFile.Verified file) -> List.of(file);
        case Attachment.Refused _ -> List.of();
      };
    }

    @Override
    public Optional<Awaited> awaited() {
      return attachment instanceof Attachment.Awaited(RecordedFile.Expected file, Instant until)
          ? Optional.of(new Awaited(RecordedFiles.of(List.of(file)), List.of(), until))
          : Optional.empty();
    }

    @Override
    public boolean accept(RecordedFile.Verified file, Instant now) {
      return write(announcement.with(new Attachment.Here(file)), ChangeAction.ARRIVE, "", now);
    }

    @Override
    public boolean refuse(Refused refused, Instant now) {
      Attachment.Refused next =
          new Attachment.Refused(
              refused.file().key(), refused.file().declared(), refused.code(), refused.why());
      return write(announcement.with(next), ChangeAction.REFUSE, refused.why(), now);
    }

    /** {@inheritDoc} An announcement stays, whatever becomes of its files. */
    @Override
    public boolean clear(Instant now) {
      return false;
    }

    @Override
    public boolean end(Instant now) {
      return write(announcement.without(attachment.id()), ChangeAction.EXPIRE, "", now);
    }

    private boolean write(Announcement after, ChangeAction action, String why, Instant now) {
      Optional<Announcement> before = Optional.of(announcement);
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
}
