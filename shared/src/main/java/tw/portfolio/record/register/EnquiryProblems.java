package tw.portfolio.record.register;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Refusals about enquiries. */
final class EnquiryProblems {
  private EnquiryProblems() {}

  static Problem stillOpen() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "您對這一欄已提出疑義，處室還沒有回覆。要改寫內容，請先撤回再重新提出。",
        "You have a question about this field that is not answered yet. To say something else, take"
            + " it back and ask again.");
  }

  static Problem tooMany() {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "這一欄已提出 %d 次疑義，不能再由平臺提出。請直接洽登錄的處室。".formatted(Enquiry.MOST_ROUNDS),
        "This field has been called into question %d times. Please see the office that keeps it."
            .formatted(Enquiry.MOST_ROUNDS));
  }

  static Problem nothingOpen() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這一欄沒有待回覆的疑義：可能已經回覆，或學生已撤回。請重新整理清單。",
        "No question about this field waits for an answer: it may have been answered or taken back."
            + " Reload the list.");
  }

  static Problem noSuchStudent() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這位學生。請由疑義清單重新選取。",
        "There is no such student. Choose from the list of enquiries.");
  }

  static Problem notCorrected(RegisterField field) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "%s與學生提出疑義時相同，還沒有更正。請先匯入更正的學籍資料再回覆「已更正」；資料無誤時請選「資料無誤」並說明。".formatted(field.chinese()),
        "The register still says what it said when the student asked. Bring in the corrected"
            + " register first, or answer that it is right and why.");
  }
}
