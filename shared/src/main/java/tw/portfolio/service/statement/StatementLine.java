package tw.portfolio.service.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.statement.Statement;
import tw.portfolio.domain.statement.StatementStep;

/** Lines of the history about statements: which edition and state, never what is written. */
final class StatementLine {
  private StatementLine() {}

  static Change of(
      Optional<Statement> before, Statement after, StatementStep step, Actor by, String why) {
    return line(
        after,
        after.updated(),
        by,
        step.deed(),
        before.map(StatementLine::shown),
        shown(after),
        why);
  }

  static Change comment(Statement seen, Actor by, Instant at) {
    return line(seen, at, by, Deed.COMMENT, Optional.of(shown(seen)), shown(seen), "");
  }

  private static Change line(
      Statement statement,
      Instant at,
      Actor by,
      Deed deed,
      Optional<String> from,
      String to,
      String why) {
    return new Change(
        new Subject(SubjectKind.STATEMENT, statement.student().text()),
        at,
        Author.of(by),
        deed,
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
