package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Window;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;

/** Why a step of a dispute is not taken, and what helps instead. */
final class DisputeProblems {
  private static final String MEND = "您仍可依退回原因修正後再次送出；送出期間已過的，請洽教務處延長。";
  private static final String MEND_IN_ENGLISH =
      "You can still mend it as the reason says and send it again; if that is closed, ask the"
          + " academic affairs office for more time.";

  private DisputeProblems() {}

  /** Only a return is disputed. */
  static Problem notReturned(PieceState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果目前是「%s」，只有已退回的成果可以提出或撤回異議。請重新整理，依目前的狀態處理。"
            .formatted(state.chinese(WorkKind.OUTCOME)),
        "This piece is %s; only a return is disputed. Please reload and go on from there."
            .formatted(state.code(WorkKind.OUTCOME)));
  }

  /** Why a return is not disputed: it was too long ago. */
  static Optional<Problem> notRaised(Status.Returned returned, Instant now) {
    Instant until = returned.at().plus(Dispute.ASKED_WITHIN);
    return now.isAfter(until) ? Optional.of(tooLate("退回", until)) : Optional.empty();
  }

  /** Why the next is not asked: it is not time yet, or not any more, or nobody is left. */
  static Optional<Problem> notFurther(Dispute dispute, Instant now) {
    if (dispute.over()) {
      return Optional.of(over(dispute));
    }
    if (dispute.waitsFor().isPresent()
        && (dispute.current().asked().level() == DisputeLevel.OFFICE
            || now.isBefore(dispute.furtherFrom()))) {
      return Optional.of(waiting(dispute));
    }
    return dispute.furtherUntil().filter(now::isAfter).map(until -> tooLate("回覆", until));
  }

  private static Problem tooLate(String what, Instant until) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "%s後 %d 天內（到 %s 為止）可以提出異議，期限已過。%s"
            .formatted(what, Dispute.ASKED_WITHIN.toDays(), day(until), MEND),
        "It could be disputed within %d days, until %s. %s"
            .formatted(Dispute.ASKED_WITHIN.toDays(), day(until), MEND_IN_ENGLISH));
  }

  private static Problem waiting(Dispute dispute) {
    String asked = dispute.current().asked().level().chinese();
    String further =
        dispute.current().asked().level() == DisputeLevel.OFFICE
            ? "若久未回覆，請直接洽教務處。"
            : "若到 %s 仍沒有回覆，可以直接送請下一級處理。".formatted(day(dispute.furtherFrom()));
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "您的異議正在等待%s回覆。%s您也可以撤回異議，或修正後再次送出。".formatted(asked, further),
        "Your dispute waits for an answer (%s). If there is none by %s, take it further, or ask the"
                .formatted(dispute.current().asked().level().code(), day(dispute.furtherFrom()))
            + " academic affairs office. You can also withdraw it, or mend the piece and send it"
            + " again.");
  }

  /** Nobody is left to be asked about this return. */
  static Problem over(Dispute dispute) {
    String how =
        dispute.withdrawn().isPresent()
            ? "您已於 %s 撤回對這次退回的異議，不能再提出。".formatted(day(dispute.withdrawn().get()))
            : "教務處已於 %s 裁決維持這次退回，異議到此為止。".formatted(day(dispute.furtherFrom()));
    return Problem.of(
        ProblemKind.WRONG_STATE,
        how + MEND,
        "The dispute about this return is over. " + MEND_IN_ENGLISH);
  }

  /** There is no dispute. */
  static Problem nothingToWithdraw() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果沒有進行中的異議，不需要撤回。請重新整理。",
        "There is no dispute about this piece to withdraw. Please reload.");
  }

  /** Nothing waits for an answer of that level. */
  static Problem nothingToAnswer(DisputeLevel as) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        ("這件學習成果目前沒有等待%s回覆的異議：可能已有人回覆，或學生已撤回、送請下一級、修正後再次送出。" + "您的回覆沒有存入，請重新整理清單。")
            .formatted(as.chinese()),
        "No dispute of this piece waits for an answer of yours: it was answered, withdrawn or taken"
            + " further, or the piece was sent again. Please reload the list.");
  }

  /** To certify is the teacher's, to have it looked at again the academic office's. */
  static Problem homeroomDecidesNothing() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "導師可以回覆與協調，不能決定重新認證；請選擇「回覆」寫下協調結果。任課教師同意時可自行重新認證，學生不同意時可送請教務處裁決。",
        "A homeroom teacher answers and mediates, and can't have a piece looked at again: answer"
            + " keep. The teacher, or the academic affairs office, can.");
  }

  /** Somebody else leads the class that was asked. */
  static Problem notTheHomeroomTeacher() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件異議送請的是另一班的導師，您不能回覆。若您現在是這位學生的導師，請洽註冊組更新班級資料。",
        "Another class's homeroom teacher was asked. If you lead this student's class now, ask the"
            + " registrar to mend the list of classes.");
  }

  /** Whoever asks stands in for somebody else, or nobody. */
  static Problem notTheirDeputy() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您目前不是這位教師的代理人，不能查看其待回覆的異議。若應由您代理，請洽教務處。",
        "You don't stand in for this teacher today, so you can't see that list. If you should, ask"
            + " the academic affairs office.");
  }

  /** Whoever asks leads no class this school year. */
  static Problem leadsNoClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您本學年沒有擔任導師的班級，因此沒有導師的異議清單。若應有班級，請洽註冊組。",
        "You lead no class this school year, so there is no such list. If you should, ask the"
            + " registrar.");
  }

  /** Nobody judges an own return. */
  static Problem ownReturn() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件成果是您退回的，或您已以任課教師身分回覆，須由教務處其他人員裁決。請洽教務主任或設備組長。",
        "You returned it, or have answered as its teacher, so somebody else decides. Ask the"
            + " academic director or the head of the equipment section.");
  }

  /** Somebody else teaches the section. */
  static Problem answeredByAnother(CourseTeacher teacher) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件異議由任課教師%s或其代理人回覆，您的回覆沒有存入。若任課教師有誤，請洽教務處教學組。".formatted(teacher.name()),
        "%s teaches it and answers, or a deputy; your answer was not saved. If this is the wrong"
                .formatted(teacher.name())
            + " teacher, ask the curriculum section.");
  }

  /** Role or class were taken back at this moment. */
  static Problem notInCharge(DisputeLevel as) {
    return switch (as) {
      case TEACHER -> DecisionProblems.notTheTeacher();
      case HOMEROOM -> notTheHomeroomTeacher();
      case OFFICE ->
          Problem.of(
              ProblemKind.NOT_PERMITTED,
              "您沒有裁決異議的權限。請洽教務主任或設備組長。",
              "You may not decide on disputes. Ask the academic director or the equipment"
                  + " section.");
    };
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Window.TAIPEI);
  }
}
