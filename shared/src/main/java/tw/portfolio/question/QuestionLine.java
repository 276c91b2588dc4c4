package tw.portfolio.question;

import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.question.Question.Turn;

/** Lines of the history about questions: how far they are, never what was said. */
final class QuestionLine {
  private QuestionLine() {}

  static Change of(Optional<Question> before, Question after, Author by) {
    Turn last = after.turns().getLast();
    return new Change(
        new Subject(SubjectKind.QUESTION, after.id().text()),
        last.at(),
        by,
        last.step().action(),
        before.map(QuestionLine::shown),
        Optional.of(shown(after)),
        "",
        Optional.of(after.asker()));
  }

  private static String shown(Question question) {
    return "由%s回覆，%s".formatted(question.office().title(), question.state().chinese());
  }
}
