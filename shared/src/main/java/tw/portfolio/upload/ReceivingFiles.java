package tw.portfolio.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.inspect.ContentInspection;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;

/**
 * A file has arrived: it is read back whole, and only if it is what was announced does the record
 * say that it is here. Events may come twice, late or out of order: whatever is not awaited any
 * more changes nothing.
 */
public final class ReceivingFiles {
  private static final int MOST_TRIES = 5;

  /** A scan takes seconds to minutes; after an hour nobody should count on it any more. */
  private static final Duration SCAN_TIME = Duration.ofHours(1);

  private final AllFileHolders holders;
  private final FileStore files;
  private final ContentInspection inspection;
  private final SettingsInForce settings;
  private final MalwareScan scan;
  private final EndingReservations endings;

  /** Receives files for these holders. */
  public ReceivingFiles(
      AllFileHolders holders,
      FileStore files,
      ContentInspection inspection,
      SettingsInForce settings,
      MalwareScan scan,
      EndingReservations endings) {
    this.holders = holders;
    this.files = files;
    this.inspection = inspection;
    this.settings = settings;
    this.scan = scan;
    this.endings = endings;
  }

  /** What became of an arrival. */
  public enum Receipt {
    /** Verified; its holder waits for another file. */
    VERIFIED,
    /** Verified; its holder is complete. */
    COMPLETE,
    /** Not what was announced, or not safe; the student sees why. */
    REFUSED,
    /** Waits for the scanner. */
    SCAN_PENDING,
    /** The scanner has failed, or should long have said something. It waits on. */
    SCAN_MISSING,
    /** Already seen. */
    REPEATED,
    /** Something else lies now where a verified file was. */
    ALTERED,
    /** Nothing waits for it, so it was taken away. */
    UNAWAITED,
    /** Nothing lies there. */
    NOTHING_THERE
  }

  /**
   * Looks at what has arrived at a key.
   *
   * @throws IllegalStateException if others keep changing its holder; the event is to be delivered
   *     again
   */
  public Receipt arrived(ObjectKey key, Instant now) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Optional<Receipt> receipt = tryOnce(key, now);
      if (receipt.isPresent()) {
        return receipt.get();
      }
    }
    throw new IllegalStateException("The file's holder changed each time it was written");
  }

  private Optional<Receipt> tryOnce(ObjectKey key, Instant now) {
    Optional<FileHolder> holder = holders.holderOf(key);
    Optional<RecordedFile> file = holder.flatMap(found -> found.file(key));
    if (file.isEmpty()) {
      return Optional.of(unawaited(key));
    }
    return switch (file.get()) {
      case RecordedFile.Verified verified -> Optional.of(seenBefore(verified));
      case RecordedFile.Expected expected ->
          holder
              .get()
              .awaited()
              .map(awaited -> look(holder.get(), awaited, expected, now))
              .orElseGet(() -> Optional.of(unawaited(key)));
    };
  }

  private Receipt unawaited(ObjectKey key) {
    files.delete(key);
    return Receipt.UNAWAITED;
  }

  private Receipt seenBefore(RecordedFile.Verified verified) {
    return files.seal(verified.key()).filter(verified.seal()::equals).isPresent()
        ? Receipt.REPEATED
        : Receipt.ALTERED;
  }

  private Optional<Receipt> look(
      FileHolder holder, FileHolder.Awaited awaited, RecordedFile.Expected expected, Instant now) {
    Optional<StoredBytes> stored = files.read(expected.key());
    if (stored.isEmpty()) {
      return Optional.of(Receipt.NOTHING_THERE);
    }
    PictureLimits limits = limits(expected, now);
    return switch (Examination.of(expected, stored.get(), inspection, limits, scan)) {
      case Examination.Passed(RecordedFile.Verified verified) ->
          accept(holder, awaited, verified, now);
      case Examination.Failed(String code, String why) ->
          refuse(holder, awaited, new FileHolder.Refused(expected, code, why), now);
      case Examination.Unscanned(boolean failed) -> {
        boolean late = !now.isBefore(stored.get().seal().modified().plus(SCAN_TIME));
        yield Optional.of(failed || late ? Receipt.SCAN_MISSING : Receipt.SCAN_PENDING);
      }
    };
  }

  /** What the school has set, which is read only where it matters. */
  private PictureLimits limits(RecordedFile.Expected expected, Instant now) {
    return switch (expected.declared().type()) {
      case PDF, MP3 -> PictureLimits.USUAL;
      case JPEG, PNG, MP4 ->
          settings.settings(expected.key().school(), SchoolYear.at(now)).caps().files().pictures();
    };
  }

  private Optional<Receipt> accept(
      FileHolder holder, FileHolder.Awaited awaited, RecordedFile.Verified verified, Instant now) {
    if (!holder.accept(verified, now)) {
      return Optional.empty();
    }
    if (!awaited.announced().with(verified).complete()) {
      return Optional.of(Receipt.VERIFIED);
    }
    awaited.kept().forEach(replaced -> files.delete(replaced.key()));
    return Optional.of(Receipt.COMPLETE);
  }

  private Optional<Receipt> refuse(
      FileHolder holder, FileHolder.Awaited awaited, FileHolder.Refused refused, Instant now) {
    if (!holder.refuse(refused, now)) {
      return Optional.empty();
    }
    endings.delete(awaited.announced());
    return Optional.of(Receipt.REFUSED);
  }
}
