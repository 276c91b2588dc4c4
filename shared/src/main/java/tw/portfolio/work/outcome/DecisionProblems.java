package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Window;
import tw.portfolio.upload.AlteredFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.CertificationStore.Decision;

/** Why decisions do not count, in words for teachers. */
final class DecisionProblems {
  private DecisionProblems() {}

  /** Why a piece that was sent is not decided on as it is. */
  static Problem of(Piece piece, Decision decision) {
    return switch (piece.status()) {
      case Status.Certified certified ->
          decidedOtherwise(
              "通過",
              certified.byName(),
              certified.at(),
              "若要改變，請%s在認證期間、學生勾選之前撤回，或請教務處設備組解鎖退回。".formatted(certified.byName()),
              ("To change it, %s undoes that while certification is open and the student has not"
                      + " chosen the piece, or the equipment section returns it.")
                  .formatted(certified.byName()));
      case Status.Submitted(Instant _, String _, Status.Certified certified) ->
          decidedOtherwise(
              "通過",
              certified.byName(),
              certified.at(),
              "成果已提交；若內容有誤，請洽教務處設備組解鎖。",
              "It is handed in; if something is wrong with it, ask the equipment section to unlock"
                  + " it.");
      case Status.Returned returned ->
          decidedOtherwise(
              "退回",
              returned.byName(),
              returned.at(),
              "學生再次送出後，會回到待認證清單。",
              "It comes back into the queue when the student sends it again.");
      case Status.Sent _ when piece.revision() != decision.revision() ->
          Refusals.changedMeanwhile();
      case Status.Sent _
          when decision.verdict().vouchesForTheBytes()
              && !piece.files().sealedAs(decision.seals()) ->
          AlteredFile.fileAltered();
      case Status.Sent _,
          Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Submitted(Instant _, String _, Status.Uploaded _) ->
          Refusals.changedMeanwhile();
    };
  }

  private static Problem decidedOtherwise(
      String verdict, String byName, Instant at, String advice, String adviceInEnglish) {
    LocalDate day = LocalDate.ofInstant(at, Window.TAIPEI);
    return Problem.of(
        ProblemKind.DECIDED_OTHERWISE,
        "這件學習成果已由%s於 %s 決定「%s」，您的決定沒有生效。%s".formatted(byName, day, verdict, advice),
        "It was already decided otherwise on %s, so your decision did not count. %s"
            .formatted(day, adviceInEnglish));
  }

  /** The student has taken it back, or replaces it. */
  static Problem notWaiting() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "學生已取回這件學習成果，或正在更換檔案，您的決定沒有生效。學生再次送出後，會回到您的待認證清單；請重新整理清單。",
        "The student has taken it back or is replacing its files, so your decision did not count."
            + " It comes back into your queue when it is sent again. Please reload the queue.");
  }

  /** Whoever asks does not teach the course to that student. */
  static Problem notTheTeacher() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件學習成果目前不是送給您認證：您不是這門課的任課教師或目前的代理人，或學生已取回。若應由您認證，請洽教務處。",
        "It does not wait for you: you neither teach this course to this student nor stand in for"
            + " the teacher today, or the student has taken it back. If it is for you to certify,"
            + " ask the academic affairs office.");
  }

  /** The section has another teacher now. */
  static Problem taughtByAnother(CourseTeacher now) {
    return Problem.of(
        ProblemKind.TAUGHT_BY_ANOTHER,
        ("這個教學班現在由%s任教，因此由%s或其代理人認證，您的決定沒有生效。待認證的成果會在一分鐘內移到%s的清單，您不必再做任何事。" + "若任課教師有誤，請洽教務處教學組。")
            .formatted(now.name(), now.name(), now.name()),
        ("The section is taught by %s now, who certifies, or a deputy; your decision did not count."
             + " What waits moves to that queue within a minute, and there is nothing left for you"
             + " to do. If this is the wrong teacher, ask the curriculum section.")
            .formatted(now.name()));
  }

  /** Whoever asks has no role of a teacher. */
  static Problem notTeaching() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您目前沒有任課教師或導師的角色，不能認證課程學習成果。若仍在本校任教，請洽註冊組或資訊組設定角色。",
        "You don't hold the role of a teacher, so you can't certify. If you still teach here, ask"
            + " the registrar or the information office for the role.");
  }
}
