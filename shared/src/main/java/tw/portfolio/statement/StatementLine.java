package tw.portfolio.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;

/** Lines of the history about statements: which edition and state, never what is written. */
final class StatementLine {
  private StatementLine() {}

  static Change of(
      Optional<Statement> before, Statement after, StatementStep step, Actor by, String why) {
    return line(
        after,
        after.updated(),
        by,
        step.action(),
        before.map(StatementLine::shown),
        shown(after),
        why);
  }

  static Change comment(Statement seen, Actor by, Instant at) {
    return line(seen, at, by, ChangeAction.COMMENT, Optional.of(shown(seen)), shown(seen), "");
  }

  private static Change line(
      Statement statement,
      Instant at,
      Actor by,
      ChangeAction action,
      Optional<String> from,
      String to,
      String why) {
    return new Change(
        new Subject(SubjectKind.STATEMENT, statement.student().text()),
        at,
        Author.of(by),
        action,
        from,
        Optional.of(to),
        why,
        Optional.of(statement.student()));
  }

  private static String shown(Statement statement) {
    String checks =
        statement.status().checks().stream()
            .map(check -> check.side().chinese())
            .collect(Collectors.joining("、"));
    return "%s 學年度，%s%s，第 %d 版"
        .formatted(
            statement.year(),
            statement.state().chinese(),
            checks.isEmpty() ? "" : "（" + checks + "已檢核）",
            statement.edition());
  }
}
