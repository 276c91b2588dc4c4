package tw.portfolio.functions.certification;

import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;

/** Teachers of a school in memory, who ask through the handler. */
final class CertificationCalls {
  private CertificationCalls() {}

  static Calls of(Campus campus) {
    return Calls.of(
        runtime -> {
          CertificationHandler handler =
              new CertificationHandler(
                  campus.school(),
                  campus.school(),
                  campus.school(),
                  campus.school(),
                  campus.school(),
                  campus.files(),
                  campus.clock(),
                  runtime);
          return event -> handler.handleRequest(event, null);
        });
  }
}
