package tw.portfolio.submission.pack;

/** What reading a planned file gave. */
sealed interface FileReading {
  /** Exactly the recorded bytes. */
  final class Whole implements FileReading {
    private final byte[] content;

    Whole(byte[] content) {
      this.content = content;
    }

    byte[] content() {
      return content;
    }
  }

  /** Not the recorded bytes. */
  record Wrong(ProblemCause cause) implements FileReading {}
}
