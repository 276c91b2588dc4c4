package tw.portfolio.attachment;

import java.time.Instant;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;

/** A file that goes with something; readers see it only when it is here and verified. */
public sealed interface Attachment {
  /** Its id: the secret of its file's key. */
  String id();

  /** What was said of it when it was announced. */
  DeclaredFile declared();

  /**
   * Waiting for the file.
   *
   * @param file what is expected
   * @param until when the waiting ends
   */
  record Awaited(RecordedFile.Expected file, Instant until) implements Attachment {
    @Override
    public String id() {
      return file.key().secret();
    }

    @Override
    public DeclaredFile declared() {
      return file.declared();
    }
  }

  /**
   * Here, and what it was said to be.
   *
   * @param file the file
   */
  record Here(RecordedFile.Verified file) implements Attachment {
    @Override
    public String id() {
      return file.key().secret();
    }

    @Override
    public DeclaredFile declared() {
      return file.declared();
    }
  }

  /**
   * Not what it was said to be; the file was taken away.
   *
   * @param key where it lay
   * @param declared what was said of it
   * @param code the finding's stable code
   * @param why what whoever announced it reads
   */
  record Refused(ObjectKey key, DeclaredFile declared, String code, String why)
      implements Attachment {
    @Override
    public String id() {
      return key.secret();
    }
  }
}
