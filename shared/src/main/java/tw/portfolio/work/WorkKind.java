package tw.portfolio.work;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;

/** The two kinds of work that students hand in, with what the regulation asks of each. */
public enum WorkKind {
  /** 課程學習成果: of a course whose teacher certifies it. Slots are a semester's. */
  OUTCOME(
      "outcome",
      SubjectKind.OUTCOME,
      SubjectKind.OUTCOME_SELECTION,
      WindowKind.UPLOAD,
      WindowKind.SELECTION,
      PieceState.CERTIFIED),
  /** 多元表現: of one of ten categories, certified by nobody. Slots are a year's. */
  ACHIEVEMENT(
      "achievement",
      SubjectKind.ACHIEVEMENT,
      SubjectKind.ACHIEVEMENT_SELECTION,
      WindowKind.ACHIEVEMENT_UPLOAD,
      WindowKind.ACHIEVEMENT_SELECTION,
      PieceState.UPLOADED);

  private final String code;
  private final SubjectKind subject;
  private final SubjectKind choice;
  private final WindowKind upload;
  private final WindowKind selection;
  private final PieceState selectable;

  WorkKind(
      String code,
      SubjectKind subject,
      SubjectKind choice,
      WindowKind upload,
      WindowKind selection,
      PieceState selectable) {
    this.code = code;
    this.subject = subject;
    this.choice = choice;
    this.upload = upload;
    this.selection = selection;
    this.selectable = selectable;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** The kind with exactly this code. */
  public static Optional<WorkKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** What the history calls a piece of this kind. */
  public SubjectKind subject() {
    return subject;
  }

  /** What the history calls a year's choice of this kind. */
  public SubjectKind choice() {
    return choice;
  }

  /** The window in which pieces are uploaded and changed. */
  public WindowKind upload() {
    return upload;
  }

  /** The window in which a year's pieces are chosen. */
  public WindowKind selection() {
    return selection;
  }

  /** The state in which a piece may be chosen. */
  public PieceState selectable() {
    return selectable;
  }

  /** How many pieces may take a slot at a time: in a semester, or in its whole year. */
  public int slots(Caps caps, Semester semester) {
    return switch (this) {
      case OUTCOME -> caps.counts().uploads(semester);
      case ACHIEVEMENT -> caps.counts().achievementsPerYear();
    };
  }

  /**
   * How many pieces may stand as refused (檔案不符), in a semester or in the whole year as slots are,
   * while another is announced: twenty a year of either kind.
   */
  public int mostRefused() {
    return switch (this) {
      case OUTCOME -> 10;
      case ACHIEVEMENT -> 20;
    };
  }

  /** The semester whose slots a piece of that semester takes; none where slots are the year's. */
  public Optional<Semester> slotSemester(Semester semester) {
    return switch (this) {
      case OUTCOME -> Optional.of(semester);
      case ACHIEVEMENT -> Optional.empty();
    };
  }

  /** How many pieces may be chosen a school year. */
  public int mostChosen(Caps caps) {
    return switch (this) {
      case OUTCOME -> caps.counts().selectedPerYear();
      case ACHIEVEMENT -> caps.counts().achievementsSelectedPerYear();
    };
  }
}
