package tw.portfolio.work;

/** Why a piece can't be chosen: a stable code for programs. */
public enum SelectionFault {
  /** It is another student's. */
  NOT_YOURS("not-yours"),
  /** It is of another school year. */
  OTHER_YEAR("other-year"),
  /** It is in the choice already. */
  CHOSEN_TWICE("chosen-twice"),
  /** There is no such piece. */
  PIECE_GONE("piece-gone"),
  /** An outcome is not certified. */
  NOT_CERTIFIED("not-certified"),
  /** The files of an achievement are not here. */
  NOT_COMPLETE("not-complete"),
  /** Brought along from a former school, which has handed it in. */
  SUBMITTED_ELSEWHERE("submitted-elsewhere"),
  /** It has other files than the student saw, or changed a moment ago. */
  CHANGED_MEANWHILE("changed-meanwhile"),
  /** What lies there is not what was verified. */
  FILE_ALTERED("file-altered");

  private final String code;

  SelectionFault(String code) {
    this.code = code;
  }

  /** The stable code. */
  public String code() {
    return code;
  }
}
