package tw.portfolio.functions.outcomes;

import java.util.Random;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DisputeStore;

/** Requests of course outcomes to a school in memory, whose stores' calls are counted. */
final class OutcomesCalls {
  private OutcomesCalls() {}

  static Calls of(Campus campus, CountedCalls counted) {
    return Calls.of(
        runtime -> {
          OutcomesHandler handler =
              new OutcomesHandler(
                  counted.of(PieceStore.class, campus.school()),
                  counted.of(CertificationStore.class, campus.school()),
                  counted.of(DisputeStore.class, campus.school()),
                  counted.of(Roster.class, campus.school()),
                  counted.of(SectionTeachers.class, campus.school()),
                  counted.of(SettingsInForce.class, campus.school()),
                  campus.files(),
                  campus.files(),
                  campus.clock(),
                  new Secrets(new Random(1)),
                  runtime);
          return event -> handler.handleRequest(event, null);
        });
  }
}
