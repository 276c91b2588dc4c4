package tw.portfolio.kernel.dynamo;

/**
 * The table's indexes, with the attributes that are their keys. Each is sparse: an item is in it if
 * it has these.
 */
public final class Indexes {
  /** Pieces that wait for a decision, by teacher. */
  public static final String WAITING = "waiting";

  /** The same by teacher and course; and what was decided, by teacher. */
  public static final String WAITING_BY_COURSE = "waitingByCourse";

  public static final String WAITING_FOR = "waitingFor";
  public static final String WAITING_FOR_COURSE = "waitingForCourse";
  public static final String WAITING_SINCE = "waitingSince";

  /** Whatever waits for files. */
  public static final String OPEN_UPLOADS = "openUploads";

  public static final String OPEN_UPLOAD = "openUpload";
  public static final String OPEN_SINCE = "openSince";

  /** Every line of history, by school and day. */
  public static final String CHANGES = "changes";

  /** The same, by the person concerned. */
  public static final String CHANGES_ABOUT = "changesAbout";

  public static final String CHANGE_DAY = "changeDay";
  public static final String CHANGE_AT = "changeAt";
  public static final String CHANGE_ABOUT = "changeAbout";

  private Indexes() {}
}
