package tw.portfolio.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.upload.FileHolder;

/** An attachment as the holder of its one file, whatever it goes with. */
public final class AttachmentHolder implements FileHolder {
  private final Attachments among;
  private final Attachment attachment;
  private final Writing writing;

  private AttachmentHolder(Attachments among, Attachment attachment, Writing writing) {
    this.among = among;
    this.attachment = attachment;
    this.writing = writing;
  }

  /** Writes what something's attachments are to be, unless it has changed since it was read. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes them with a line of history.
     *
     * @param why what the line of the history says, may be empty
     * @return whether it was written
     */
    boolean write(Attachments after, ChangeAction action, String why, Instant now);
  }

  /** The holder of one file, if it is among them. */
  public static Optional<FileHolder> of(Attachments among, String id, Writing writing) {
    return among.find(id).map(one -> new AttachmentHolder(among, one, writing));
  }

  /** The holders whose files have not come. */
  public static Stream<FileHolder> awaited(Attachments among, Writing writing) {
    return among.awaited().map(one -> new AttachmentHolder(among, one, writing));
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
    return writing.write(among.with(new Attachment.Here(file)), ChangeAction.ARRIVE, "", now);
  }

  @Override
  public boolean refuse(Refused refused, Instant now) {
    Attachment.Refused next =
        new Attachment.Refused(
            refused.file().key(), refused.file().declared(), refused.code(), refused.why());
    return writing.write(among.with(next), ChangeAction.REFUSE, refused.why(), now);
  }

  /** {@inheritDoc} What it goes with stays, whatever becomes of its files. */
  @Override
  public boolean clear(Instant now) {
    return false;
  }

  @Override
  public boolean end(Instant now) {
    return writing.write(among.without(attachment.id()), ChangeAction.EXPIRE, "", now);
  }
}
