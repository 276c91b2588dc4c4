package tw.portfolio.work;

import static tw.portfolio.school.WindowKind.CERTIFICATION;
import static tw.portfolio.school.WindowKind.SELECTION;
import static tw.portfolio.school.WindowKind.UPLOAD;
import static tw.portfolio.work.PieceState.CERTIFIED;
import static tw.portfolio.work.PieceState.REFUSED;
import static tw.portfolio.work.PieceState.RESERVED;
import static tw.portfolio.work.PieceState.RETURNED;
import static tw.portfolio.work.PieceState.SELECTED;
import static tw.portfolio.work.PieceState.SENT;
import static tw.portfolio.work.PieceState.SUBMITTED;
import static tw.portfolio.work.PieceState.UPLOADED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/**
 * The state machine of a course outcome: every change there is, who may make it and in which
 * window.
 *
 * <p>An empty {@link #to} means that the piece is gone. Where several windows are named, one that
 * is open is enough; where none is, the change may happen at any time. A replaced or sent-again
 * piece may use the certification window too, since a teacher can return it after uploading has
 * closed (不通過→補交→再認證).
 */
public enum Transition {
  /** A student announces files and gets links. */
  RESERVE(
      "reserve",
      ChangeAction.ANNOUNCE,
      Set.of(),
      Optional.of(RESERVED),
      Mover.STUDENT,
      Set.of(UPLOAD),
      "預約上傳"),
  /** All files are here and verified. */
  ARRIVE(
      "arrive",
      ChangeAction.ARRIVE,
      Set.of(RESERVED),
      Optional.of(UPLOADED),
      Mover.SYSTEM,
      Set.of(),
      "檔案已驗證"),
  /** One of several files is here and verified. */
  ARRIVE_IN_PART(
      "arrive-in-part",
      ChangeAction.ARRIVE,
      Set.of(RESERVED),
      Optional.of(RESERVED),
      Mover.SYSTEM,
      Set.of(),
      "已收到部分檔案"),
  /** A file is not what it says it is. */
  REFUSE(
      "refuse",
      ChangeAction.REFUSE,
      Set.of(RESERVED),
      Optional.of(REFUSED),
      Mover.SYSTEM,
      Set.of(),
      "檔案不符"),
  /** The files never came. */
  EXPIRE(
      "expire",
      ChangeAction.EXPIRE,
      Set.of(RESERVED),
      Optional.empty(),
      Mover.SYSTEM,
      Set.of(),
      "逾時未上傳"),
  /** New files never came or were not what they said: the piece is again what it was. */
  RESTORE_UPLOADED(
      "restore-uploaded",
      ChangeAction.EXPIRE,
      Set.of(RESERVED),
      Optional.of(UPLOADED),
      Mover.SYSTEM,
      Set.of(),
      "保留原檔案"),
  /** The same for a piece that the teacher had returned. */
  RESTORE_RETURNED(
      "restore-returned",
      ChangeAction.EXPIRE,
      Set.of(RESERVED),
      Optional.of(RETURNED),
      Mover.SYSTEM,
      Set.of(),
      "保留原檔案"),
  /** The student mends the 簡述. */
  DESCRIBE_UPLOADED(
      "describe-uploaded",
      ChangeAction.CHANGE,
      Set.of(UPLOADED),
      Optional.of(UPLOADED),
      Mover.STUDENT,
      Set.of(UPLOAD),
      "修改簡述"),
  /** The same for a piece that the teacher had returned. */
  DESCRIBE_RETURNED(
      "describe-returned",
      ChangeAction.CHANGE,
      Set.of(RETURNED),
      Optional.of(RETURNED),
      Mover.STUDENT,
      Set.of(UPLOAD, CERTIFICATION),
      "修改簡述"),
  /** The student chooses other files, before the piece was sent or while its files are awaited. */
  REPLACE(
      "replace",
      ChangeAction.CHANGE,
      Set.of(UPLOADED, RESERVED),
      Optional.of(RESERVED),
      Mover.STUDENT,
      Set.of(UPLOAD),
      "更換檔案"),
  /** The student replaces what the teacher returned. */
  REPLACE_RETURNED(
      "replace-returned",
      ChangeAction.CHANGE,
      Set.of(RETURNED, RESERVED),
      Optional.of(RESERVED),
      Mover.STUDENT,
      Set.of(UPLOAD, CERTIFICATION),
      "補交檔案"),
  /** The student asks for certification. */
  SEND(
      "send",
      ChangeAction.SEND,
      Set.of(UPLOADED),
      Optional.of(SENT),
      Mover.STUDENT,
      Set.of(UPLOAD, CERTIFICATION),
      "送出認證"),
  /** The student asks again, after the teacher returned it. */
  SEND_AGAIN(
      "send-again",
      ChangeAction.SEND,
      Set.of(RETURNED),
      Optional.of(SENT),
      Mover.STUDENT,
      Set.of(UPLOAD, CERTIFICATION),
      "再次送出認證"),
  /** The student takes it away. */
  DISCARD(
      "discard",
      ChangeAction.REMOVE,
      Set.of(RESERVED, REFUSED, UPLOADED, RETURNED),
      Optional.empty(),
      Mover.STUDENT,
      Set.of(UPLOAD),
      "刪除"),
  /** The teacher certifies that it is the student's own and belongs to the course. */
  CERTIFY(
      "certify",
      ChangeAction.CERTIFY,
      Set.of(SENT),
      Optional.of(CERTIFIED),
      Mover.TEACHER,
      Set.of(CERTIFICATION),
      "認證通過"),
  /** The teacher sends it back with a reason. */
  RETURN(
      "return",
      ChangeAction.RETURN,
      Set.of(SENT),
      Optional.of(RETURNED),
      Mover.TEACHER,
      Set.of(CERTIFICATION),
      "退回"),
  /** The student chooses it for this year's submission. */
  SELECT(
      "select",
      ChangeAction.SELECT,
      Set.of(CERTIFIED),
      Optional.of(SELECTED),
      Mover.STUDENT,
      Set.of(SELECTION),
      "勾選"),
  /** The student changes that choice. */
  DESELECT(
      "deselect",
      ChangeAction.DESELECT,
      Set.of(SELECTED),
      Optional.of(CERTIFIED),
      Mover.STUDENT,
      Set.of(SELECTION),
      "取消勾選"),
  /** The office hands it in; from now on it is locked, until the office unlocks it. */
  SUBMIT(
      "submit",
      ChangeAction.SUBMIT,
      Set.of(SELECTED),
      Optional.of(SUBMITTED),
      Mover.OFFICE,
      Set.of(),
      "提交"),
  /**
   * The office takes the lock off a student's choice: what was handed in is chosen again, and the
   * next export hands it in again.
   */
  UNLOCK(
      "unlock",
      ChangeAction.UNLOCK,
      Set.of(SUBMITTED),
      Optional.of(SELECTED),
      Mover.OFFICE,
      Set.of(),
      "解除提交"),
  /** The office returns a certified piece, so that the student can replace it. */
  REOPEN(
      "reopen",
      ChangeAction.RETURN,
      Set.of(CERTIFIED),
      Optional.of(RETURNED),
      Mover.OFFICE,
      Set.of(),
      "解鎖退回");

  /** Who makes a change. */
  public enum Mover {
    /** The student whose piece it is. */
    STUDENT,
    /** The teacher of that course for that student, or the teacher's deputy. */
    TEACHER,
    /** An office with the permission to submit or to unlock. */
    OFFICE,
    /** The platform itself. */
    SYSTEM
  }

  private final String code;
  private final ChangeAction action;
  private final Set<PieceState> from;
  private final Optional<PieceState> to;
  private final Mover mover;
  private final Set<WindowKind> windows;
  private final String chinese;

  Transition(
      String code,
      ChangeAction action,
      Set<PieceState> from,
      Optional<PieceState> to,
      Mover mover,
      Set<WindowKind> windows,
      String chinese) {
    this.code = code;
    this.action = action;
    this.from = from;
    this.to = to;
    this.mover = mover;
    this.windows = windows;
    this.chinese = chinese;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** The transition with exactly this code. */
  public static Optional<Transition> ofCode(String code) {
    return Stream.of(values()).filter(transition -> transition.code.equals(code)).findFirst();
  }

  /** What it is called in the school's history. */
  public ChangeAction action() {
    return action;
  }

  /** The states it starts from; none for a new piece. */
  public Set<PieceState> from() {
    return from;
  }

  /** The state it leads to; none if the piece is gone. */
  public Optional<PieceState> to() {
    return to;
  }

  /** Who makes it. */
  public Mover mover() {
    return mover;
  }

  /**
   * The windows of a semester in which it may be made, in the order people read them; none means
   * always.
   */
  public List<WindowKey> windows(Semester semester) {
    return windows.stream().sorted().map(kind -> WindowKey.of(kind, semester)).toList();
  }

  /** What happened, for a history that people read. */
  public String chinese() {
    return chinese;
  }
}
