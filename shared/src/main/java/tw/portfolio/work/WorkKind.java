package tw.portfolio.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;

/** The two kinds of work that students hand in, with what the regulation asks of each. */
public enum WorkKind {
  /** 課程學習成果: of a course whose teacher certifies it. Slots are a semester's. */
  OUTCOME("outcome", SubjectKind.OUTCOME, SubjectKind.OUTCOME_SELECTION, PieceState.CERTIFIED, 10) {
    @Override
    public int slots(Caps caps, Semester semester) {
      return caps.counts().uploads(semester);
    }

    @Override
    public Optional<Semester> slotSemester(Semester semester) {
      return Optional.of(semester);
    }

    @Override
    public int mostChosen(Caps caps) {
      return caps.counts().selectedPerYear();
    }

    @Override
    public boolean has(PieceState state) {
      return true;
    }

    @Override
    PieceState.Name called(PieceState state) {
      return state.called();
    }

    @Override
    WindowKind own(WindowKind window) {
      return window;
    }
  },
  /** 多元表現: of one of ten categories, certified by nobody. Slots are a year's. */
  ACHIEVEMENT(
      "achievement",
      SubjectKind.ACHIEVEMENT,
      SubjectKind.ACHIEVEMENT_SELECTION,
      PieceState.UPLOADED,
      20) {
    @Override
    public int slots(Caps caps, Semester semester) {
      return caps.counts().achievementsPerYear();
    }

    @Override
    public Optional<Semester> slotSemester(Semester semester) {
      return Optional.empty();
    }

    @Override
    public int mostChosen(Caps caps) {
      return caps.counts().achievementsSelectedPerYear();
    }

    @Override
    public boolean has(PieceState state) {
      return !CERTIFIED_BY_TEACHERS.contains(state);
    }

    @Override
    PieceState.Name called(PieceState state) {
      return CALLED_OTHERWISE.getOrDefault(state, state.called());
    }

    @Override
    WindowKind own(WindowKind window) {
      return OWN_WINDOWS.getOrDefault(window, window);
    }
  };

  private static final Set<PieceState> CERTIFIED_BY_TEACHERS =
      Set.of(PieceState.SENT, PieceState.CERTIFIED, PieceState.RETURNED);
  private static final Map<PieceState, PieceState.Name> CALLED_OTHERWISE =
      Map.of(PieceState.UPLOADED, new PieceState.Name("ready", "已完成"));
  private static final Map<WindowKind, WindowKind> OWN_WINDOWS =
      Map.of(
          WindowKind.UPLOAD, WindowKind.ACHIEVEMENT_UPLOAD,
          WindowKind.SELECTION, WindowKind.ACHIEVEMENT_SELECTION);

  private final String code;
  private final SubjectKind subject;
  private final SubjectKind choice;
  private final PieceState selectable;
  private final int mostRefused;

  WorkKind(
      String code,
      SubjectKind subject,
      SubjectKind choice,
      PieceState selectable,
      int mostRefused) {
    this.code = code;
    this.subject = subject;
    this.choice = choice;
    this.selectable = selectable;
    this.mostRefused = mostRefused;
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
    return own(WindowKind.UPLOAD);
  }

  /** The window in which a year's pieces are chosen. */
  public WindowKind selection() {
    return own(WindowKind.SELECTION);
  }

  /** This kind's own window in the place of one of outcomes. */
  abstract WindowKind own(WindowKind window);

  /** The state in which a piece may be chosen. */
  public PieceState selectable() {
    return selectable;
  }

  /** Whether a piece can be in that state. */
  public abstract boolean has(PieceState state);

  /** What a state is called in work of this kind. */
  abstract PieceState.Name called(PieceState state);

  /** How many pieces may take a slot at a time: in a semester, or in its whole year. */
  public abstract int slots(Caps caps, Semester semester);

  /**
   * How many pieces may stand as refused (檔案不符), in a semester or in the whole year as slots are,
   * while another is announced: twenty a year of either kind.
   */
  public int mostRefused() {
    return mostRefused;
  }

  /** The semester whose slots a piece of that semester takes; none where slots are the year's. */
  public abstract Optional<Semester> slotSemester(Semester semester);

  /** How many pieces may be chosen a school year. */
  public abstract int mostChosen(Caps caps);
}
