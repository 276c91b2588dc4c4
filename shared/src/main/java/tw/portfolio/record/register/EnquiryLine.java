package tw.portfolio.record.register;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;

/** Lines of the history about enquiries: which field and how far, never what is written. */
final class EnquiryLine {
  private EnquiryLine() {}

  static Change of(
      Optional<Enquiry> before, Enquiry after, ChangeAction action, Actor by, Instant at) {
    return new Change(
        new Subject(SubjectKind.ENQUIRY, after.student() + "#" + after.field().code()),
        at,
        Author.of(by),
        action,
        before.map(EnquiryLine::shown),
        Optional.of(shown(after)),
        "",
        Optional.of(after.student()));
  }

  private static String shown(Enquiry enquiry) {
    String state =
        enquiry
            .last()
            .end()
            .map(
                end ->
                    switch (end) {
                      case Enquiry.End.Answered answered -> answered.verdict().chinese();
                      case Enquiry.End.TakenBack _ -> "學生已撤回";
                    })
            .orElse("待回覆");
    return "%s，第 %d 次疑義，%s".formatted(enquiry.field().chinese(), enquiry.rounds().size(), state);
  }
}
