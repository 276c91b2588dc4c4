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
 * The state machine of work: every change there is, who may make it and in which window.
 *
 * <p>An empty {@link #to} means that the piece is gone. Where several windows are named, one that
 * is open is enough; where none is, the change may happen at any time. A replaced or sent-again
 * piece may use the certification window too, since a teacher can return it after uploading has
 * closed (不通過→補交→再認證).
 */
public enum Transition {
  /** A student announces files and gets links. */
  RESERVE("reserve", ChangeAction.ANNOUNCE, "開始上傳", Mover.STUDENT, anew(RESERVED), UPLOAD),
  /** A student hands in an achievement that a link alone shows: complete at once. */
  ADD("add", ChangeAction.ADD, "新增", Mover.STUDENT, anew(UPLOADED), UPLOAD),
  /** The office brings a piece along from the student's former school (歷程交換). */
  BRING("bring", ChangeAction.IMPORT, "自原校轉入", Mover.OFFICE, anew(RESERVED)),
  /** The same of an achievement that a link alone shows: complete at once. */
  BRING_LINKED("bring-linked", ChangeAction.IMPORT, "自原校轉入", Mover.OFFICE, anew(UPLOADED)),
  /** All files of a piece that was certified at a former school are here and verified. */
  ARRIVE_CERTIFIED(
      "arrive-certified",
      ChangeAction.ARRIVE,
      "檔案檢查完成，保留原校認證",
      Mover.SYSTEM,
      from(RESERVED).to(CERTIFIED)),
  /** All files are here and verified. */
  ARRIVE("arrive", ChangeAction.ARRIVE, "檔案檢查完成", Mover.SYSTEM, from(RESERVED).to(UPLOADED)),
  /** One of several files is here and verified. */
  ARRIVE_IN_PART(
      "arrive-in-part", ChangeAction.ARRIVE, "已收到部分檔案", Mover.SYSTEM, from(RESERVED).to(RESERVED)),
  /** A file is not what it says it is. */
  REFUSE("refuse", ChangeAction.REFUSE, "檔案未通過檢查", Mover.SYSTEM, from(RESERVED).to(REFUSED)),
  /** A new file is not what it says it is: the piece is again what it was. */
  KEEP_UPLOADED(
      "keep-uploaded",
      ChangeAction.REFUSE,
      "檔案未通過檢查，保留原檔案",
      Mover.SYSTEM,
      from(RESERVED).to(UPLOADED)),
  /** The same for a piece that the teacher had returned. */
  KEEP_RETURNED(
      "keep-returned",
      ChangeAction.REFUSE,
      "檔案未通過檢查，保留原檔案",
      Mover.SYSTEM,
      from(RESERVED).to(RETURNED)),
  /** It stood as refused for two weeks, and is taken away. */
  CLEAR("clear", ChangeAction.REMOVE, "逾期清除", Mover.SYSTEM, from(REFUSED).gone()),
  /** The files never came. */
  EXPIRE("expire", ChangeAction.EXPIRE, "逾時未上傳", Mover.SYSTEM, from(RESERVED).gone()),
  /** New files never came: the piece is again what it was. */
  RESTORE_UPLOADED(
      "restore-uploaded", ChangeAction.EXPIRE, "保留原檔案", Mover.SYSTEM, from(RESERVED).to(UPLOADED)),
  /** The same for a piece that the teacher had returned. */
  RESTORE_RETURNED(
      "restore-returned", ChangeAction.EXPIRE, "保留原檔案", Mover.SYSTEM, from(RESERVED).to(RETURNED)),
  /** The student mends what is said of it. */
  DESCRIBE_UPLOADED(
      "describe-uploaded",
      ChangeAction.CHANGE,
      "修改簡述",
      Mover.STUDENT,
      from(UPLOADED).to(UPLOADED),
      UPLOAD),
  /** The same for a piece that the teacher had returned. */
  DESCRIBE_RETURNED(
      "describe-returned",
      ChangeAction.CHANGE,
      "修改簡述",
      Mover.STUDENT,
      stays(RETURNED),
      UPLOAD,
      CERTIFICATION),
  /** The student chooses other files, before the piece was sent or while its files are awaited. */
  REPLACE(
      "replace",
      ChangeAction.ANNOUNCE,
      "更換檔案",
      Mover.STUDENT,
      from(UPLOADED, RESERVED).to(RESERVED),
      UPLOAD),
  /** The student leaves an achievement with its link alone. */
  DROP_FILES(
      "drop-files",
      ChangeAction.CHANGE,
      "移除檔案",
      Mover.STUDENT,
      from(UPLOADED, RESERVED).to(UPLOADED),
      UPLOAD),
  /** The student replaces what the teacher returned. */
  REPLACE_RETURNED(
      "replace-returned",
      ChangeAction.ANNOUNCE,
      "補交檔案",
      Mover.STUDENT,
      from(RETURNED, RESERVED).to(RESERVED),
      UPLOAD,
      CERTIFICATION),
  /** The student asks for certification. */
  SEND(
      "send",
      ChangeAction.SEND,
      "送出認證",
      Mover.STUDENT,
      from(UPLOADED).to(SENT),
      UPLOAD,
      CERTIFICATION),
  /** The student asks again, after the teacher returned it. */
  SEND_AGAIN(
      "send-again",
      ChangeAction.SEND,
      "再次送出認證",
      Mover.STUDENT,
      from(RETURNED).to(SENT),
      UPLOAD,
      CERTIFICATION),
  /** The student takes back what waits, as long as nobody has decided. */
  TAKE_BACK(
      "take-back",
      ChangeAction.TAKE_BACK,
      "取回",
      Mover.STUDENT,
      from(SENT).to(UPLOADED),
      UPLOAD,
      CERTIFICATION),
  /** The student takes it away. */
  DISCARD(
      "discard",
      ChangeAction.REMOVE,
      "刪除",
      Mover.STUDENT,
      from(RESERVED, REFUSED, UPLOADED, RETURNED).gone(),
      UPLOAD),
  /** The teacher certifies that it is the student's own and belongs to the course. */
  CERTIFY(
      "certify",
      ChangeAction.CERTIFY,
      "認證通過",
      Mover.TEACHER,
      from(SENT).to(CERTIFIED),
      CERTIFICATION),
  /** The teacher sends it back with a reason. */
  RETURN(
      "return", ChangeAction.RETURN, "退回", Mover.TEACHER, from(SENT).to(RETURNED), CERTIFICATION),
  /** The teacher undoes an own decision, as long as nothing has been built on it. */
  UNDO(
      "undo",
      ChangeAction.UNDO,
      "撤回決定",
      Mover.TEACHER,
      from(CERTIFIED, RETURNED).to(SENT),
      CERTIFICATION),
  /** The student doesn't agree with a return, and asks the teacher (退回有異議). */
  DISPUTE("dispute", ChangeAction.DISPUTE, "對退回提出異議", Mover.STUDENT, stays(RETURNED)),
  /**
   * The student doesn't agree with the teacher's answer, or has none, and asks the homeroom
   * teacher.
   */
  DISPUTE_BEFORE_HOMEROOM(
      "dispute-before-homeroom", ChangeAction.DISPUTE, "異議送請導師處理", Mover.STUDENT, stays(RETURNED)),
  /** And at last the academic office. */
  DISPUTE_BEFORE_OFFICE(
      "dispute-before-office", ChangeAction.DISPUTE, "異議送請教務處裁決", Mover.STUDENT, stays(RETURNED)),
  /** The student takes the dispute back. */
  WITHDRAW_DISPUTE("withdraw-dispute", ChangeAction.REVOKE, "撤回異議", Mover.STUDENT, stays(RETURNED)),
  /** The teacher answers that the return stays. */
  KEEP_RETURN("keep-return", ChangeAction.ANSWER, "任課教師回覆：維持退回", Mover.TEACHER, stays(RETURNED)),
  /** The teacher agrees with the dispute: the piece waits for a decision again. */
  LOOK_AGAIN(
      "look-again",
      ChangeAction.ANSWER,
      "任課教師回覆：重新認證",
      Mover.TEACHER,
      from(RETURNED).to(SENT),
      CERTIFICATION),
  /** The homeroom teacher answers; to certify is the teacher's alone. */
  MEDIATE("mediate", ChangeAction.ANSWER, "導師回覆異議", Mover.HOMEROOM_TEACHER, stays(RETURNED)),
  /** The academic office decides that the return stays. */
  UPHOLD_RETURN("uphold-return", ChangeAction.ANSWER, "教務處裁決：維持退回", Mover.OFFICE, stays(RETURNED)),
  /** The academic office decides that the teacher must look again. */
  ORDER_ANOTHER_LOOK(
      "order-another-look",
      ChangeAction.ANSWER,
      "教務處裁決：請任課教師重新認證",
      Mover.OFFICE,
      from(RETURNED).to(SENT),
      CERTIFICATION),
  /**
   * Another teacher teaches the section by now, and is to answer what waits there for an answer.
   */
  HAND_DISPUTE_OVER(
      "hand-dispute-over", ChangeAction.CHANGE, "改由新的任課教師回覆異議", Mover.SYSTEM, stays(RETURNED)),
  /** Another teacher teaches the section by now, and finds in the queue what waits there. */
  HAND_OVER("hand-over", ChangeAction.CHANGE, "改由新的任課教師認證", Mover.SYSTEM, from(SENT).to(SENT)),
  /** The student chooses it for this year's submission: an outcome that is certified. */
  SELECT(
      "select", ChangeAction.SELECT, "勾選", Mover.STUDENT, from(CERTIFIED).to(SELECTED), SELECTION),
  /** The student changes that choice. */
  DESELECT(
      "deselect",
      ChangeAction.DESELECT,
      "取消勾選",
      Mover.STUDENT,
      from(SELECTED).to(CERTIFIED),
      SELECTION),
  /** The office hands it in; from now on it is locked, until the office unlocks it. */
  SUBMIT("submit", ChangeAction.SUBMIT, "提交", Mover.OFFICE, from(SELECTED).to(SUBMITTED)),
  /**
   * The office takes the lock off a student's choice: what was handed in is chosen again, and the
   * next export hands it in again.
   */
  UNLOCK("unlock", ChangeAction.UNLOCK, "解除提交", Mover.OFFICE, from(SUBMITTED).to(SELECTED)),
  /** The office takes a handing in back whole: what it had handed in is chosen again. */
  WITHDRAW_SUBMISSION(
      "withdraw-submission",
      ChangeAction.REVOKE,
      "撤回提交",
      Mover.OFFICE,
      from(SUBMITTED).to(SELECTED)),
  /** The office returns a certified piece, so that the student can replace it. */
  REOPEN("reopen", ChangeAction.RETURN, "解鎖退回", Mover.OFFICE, from(CERTIFIED).to(RETURNED));

  /** Who makes a change. */
  public enum Mover {
    /** The student whose piece it is. */
    STUDENT,
    /** The teacher of that course for that student, or the teacher's deputy. */
    TEACHER,
    /** Whoever leads the student's class (導師). */
    HOMEROOM_TEACHER,
    /** An office with the permission to submit, to unlock or to decide on disputes. */
    OFFICE,
    /** The platform itself. */
    SYSTEM
  }

  private record Move(Set<PieceState> from, Optional<PieceState> to) {
    Move to(PieceState state) {
      return new Move(from, Optional.of(state));
    }

    Move gone() {
      return this;
    }
  }

  private static Move from(PieceState... states) {
    return new Move(Set.of(states), Optional.empty());
  }

  private static Move stays(PieceState state) {
    return from(state).to(state);
  }

  private static Move anew(PieceState state) {
    return new Move(Set.of(), Optional.of(state));
  }

  private final String code;
  private final ChangeAction action;
  private final String chinese;
  private final Mover mover;
  private final Move move;
  private final Set<WindowKind> windows;

  Transition(
      String code,
      ChangeAction action,
      String chinese,
      Mover mover,
      Move move,
      WindowKind... windows) {
    this.code = code;
    this.action = action;
    this.chinese = chinese;
    this.mover = mover;
    this.move = move;
    this.windows = Set.of(windows);
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
    return move.from();
  }

  /** The state it leads to; none if the piece is gone. */
  public Optional<PieceState> to() {
    return move.to();
  }

  /** Who makes it. */
  public Mover mover() {
    return mover;
  }

  /**
   * The windows of a semester in which it may be made, in the order people read them; none means
   * always.
   *
   * @param kind of which kind of work: achievements have windows of their own
   */
  public List<WindowKey> windows(WorkKind kind, Semester semester) {
    return windows.stream().sorted().map(each -> WindowKey.of(kind.own(each), semester)).toList();
  }

  /** What happened, for a history that people read. */
  public String chinese() {
    return chinese;
  }
}
