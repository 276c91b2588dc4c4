package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import tw.portfolio.copy.AskingCopies;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;

/** A student asks for the own copy (個人學習歷程下載). */
final class CopyRoute {
  private final AskingCopies copies;
  private final JobRoutes jobs;
  private final InstantSource clock;

  CopyRoute(AskingCopies copies, JobRoutes jobs, InstantSource clock) {
    this.copies = copies;
    this.jobs = jobs;
    this.clock = clock;
  }

  Response ask(Request request) {
    return Response.of(copies.ask(request.student(), clock.instant()), jobs::answer);
  }
}
