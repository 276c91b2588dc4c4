package tw.portfolio.attachment;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why something about attachments is refused. */
final class AttachmentProblems {
  private AttachmentProblems() {}

  static Problem tooMany() {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "附件最多 %d 個。請先移除不需要的附件。".formatted(Attachments.MOST),
        "There are at most %d attachments. Take one away first.".formatted(Attachments.MOST));
  }

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這個附件，可能已移除。請重新整理後再選取。",
        "There is no such attachment; it may have been taken away. Reload the page.");
  }

  static Problem.Field noDocument(int at) {
    return new Problem.Field(
        "files[" + at + "].type", "附件只接受 pdf、jpg、png。", "Attachments are pdf, jpg or png only.");
  }
}
