package tw.portfolio.service.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.announcement.Announcement;
import tw.portfolio.domain.announcement.Attachment;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.file.PieceFiles;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.service.arrival.FileHolder;
import tw.portfolio.service.arrival.FileHolders;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.store.WriteResult;

/** Attachments of announcements as holders of files: each holds one. */
public final class AttachmentHolders implements FileHolders {
  private final AnnouncementStore announcements;

  /** The attachments of this store's announcements. */
  public AttachmentHolders(AnnouncementStore announcements) {
    this.announcements = announcements;
  }

  @Override
  public Optional<FileHolder> holderOf(ObjectKey key) {
    return announcements
        .announcementOf(key)
        .flatMap(id -> announcements.find(key.school(), id))
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
    public List<PieceFile> files() {
      return switch (attachment) {
        case Attachment.Awaited(PieceFile.Expected file, Instant _) -> List.of(file);
        case Attachment.Here(PieceFile.Verified file) -> List.of(file);
        case Attachment.Refused _ -> List.of();
      };
    }

    @Override
    public Optional<Awaited> awaited() {
      return attachment instanceof Attachment.Awaited(PieceFile.Expected file, Instant until)
          ? Optional.of(new Awaited(PieceFiles.of(List.of(file)), List.of(), until))
          : Optional.empty();
    }

    @Override
    public boolean accept(PieceFile.Verified file, Instant now) {
      return write(announcement.with(new Attachment.Here(file)), Deed.ARRIVE, "", now);
    }

    @Override
    public boolean refuse(Refused refused, Instant now) {
      Attachment.Refused next =
          new Attachment.Refused(
              refused.file().key(), refused.file().declared(), refused.code(), refused.why());
      return write(announcement.with(next), Deed.REFUSE, refused.why(), now);
    }

    @Override
    public boolean end(Instant now) {
      return write(announcement.without(attachment.id()), Deed.EXPIRE, "", now);
    }

    private boolean write(Announcement after, Deed deed, String why, Instant now) {
      Optional<Announcement> before = Optional.of(announcement);
      AnnouncementWrite write =
          new AnnouncementWrite(
              before,
              after,
              AnnouncementLine.of(before, after, deed, new Author.Platform(), why, now),
              List.of(),
              Optional.empty());
      return switch (announcements.write(write)) {
        case WriteResult.Written() -> true;
        // Somebody else has changed it meanwhile.
        case WriteResult.Rejected _ -> false;
      };
    }
  }
}
