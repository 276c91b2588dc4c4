package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;

/** Lines of the history about awards: whom they concern is the line's person, not its text. */
final class AwardLine {
  private AwardLine() {}

  static Change of(
      Optional<Award> before, Award after, ChangeAction action, Author by, String why, Instant at) {
    return new Change(
        new Subject(SubjectKind.AWARD, after.id().text()),
        at,
        by,
        action,
        before.map(AwardLine::shown),
        Optional.of(shown(after)),
        why,
        after.proposal().person());
  }

  private static String shown(Award award) {
    return "%s敘獎，提報%s，%s%s"
        .formatted(
            award.proposal().term(),
            award.proposal().kind(),
            award.state().chinese(),
            award
                .decision()
                .map(Award.Decision::kind)
                .filter(kind -> !kind.isEmpty())
                .map(kind -> "：" + kind)
                .orElse(""));
  }
}
