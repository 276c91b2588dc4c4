package tw.portfolio.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;

/**
 * Something that has files, as it was when it was read: a course outcome, an achievement. It knows
 * its own record and history; reading, examining and deleting files is not its business.
 *
 * <p>Each change builds on what was read, and answers {@code false} if that is no longer so.
 */
public interface FileHolder {
  /**
   * Its files, those included that are kept until others have come. None if a file was refused: the
   * good one of a pair is taken away with the wrong one.
   */
  List<RecordedFile> files();

  /** What it waits for; nothing if all its files are here. */
  Optional<Awaited> awaited();

  /** Writes down that a file has come and is what was announced. */
  boolean accept(RecordedFile.Verified file, Instant now);

  /**
   * Writes down that a file is not what was announced, and waits for none of the others any more:
   * it is again what it was before, or stands as refused without a slot.
   */
  boolean refuse(Refused refused, Instant now);

  /** Writes down that the files never came: it is again what it was before, or gone. */
  boolean end(Instant now);

  /**
   * Takes it away if all there is of it is that its files were refused, and that for long enough;
   * says whether it did.
   */
  boolean clear(Instant now);

  /** The file at a key, if it is one of its own. */
  default Optional<RecordedFile> file(ObjectKey key) {
    return files().stream().filter(file -> file.key().equals(key)).findFirst();
  }

  /**
   * Files that were announced.
   *
   * @param announced the files; some may have come
   * @param kept what they take the place of, once all have come
   * @param until when the waiting ends
   */
  record Awaited(RecordedFiles announced, List<RecordedFile> kept, Instant until) {
    /** Copies the list. */
    public Awaited {
      kept = List.copyOf(kept);
    }
  }

  /**
   * What is wrong with a file that came.
   *
   * @param file what was announced
   * @param code the finding's stable code
   * @param why what the student reads
   */
  record Refused(RecordedFile.Expected file, String code, String why) {}
}
