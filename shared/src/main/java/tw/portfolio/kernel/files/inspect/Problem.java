package tw.portfolio.kernel.files.inspect;

/**
 * Why a file is refused.
 *
 * @param kind the sort of problem, whose code never changes
 * @param chinese what happened and what to do next, for the student
 * @param english the same in English
 */
public record Problem(Kind kind, String chinese, String english) {

  /** The sorts of problem. */
  public enum Kind {
    /** No bytes at all. */
    EMPTY("file-empty"),
    /** The content is of another type than stated. */
    TYPE_MISMATCH("file-type-mismatch"),
    /** The end is missing. */
    TRUNCATED("file-truncated"),
    /** The right type, but its structure is broken. */
    DAMAGED("file-damaged"),
    /** Some part can't be decoded, so nobody knows what it would do. */
    UNREADABLE("file-unreadable"),
    /** A second file of another type hides in it. */
    POLYGLOT("file-polyglot"),
    /** Something that can't be named follows the end. */
    TRAILING_DATA("file-trailing-data"),
    /** It starts programs or carries them. */
    ACTIVE_CONTENT("file-active-content"),
    /** A picture of more pixels than anybody shows, or than the school takes. */
    TOO_MANY_PIXELS("file-too-many-pixels"),
    /** It tells where it was taken, which the school does not take. */
    LOCATION("file-location"),
    /** It can't be opened without a password. */
    ENCRYPTED("file-encrypted");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code, for records, logs and clients. */
    public String code() {
      return code;
    }
  }

  /** The stable code of the kind. */
  public String code() {
    return kind.code();
  }

  /** The text for the student: Chinese, then English on a line of its own. */
  public String message() {
    return chinese + "\n" + english;
  }
}
