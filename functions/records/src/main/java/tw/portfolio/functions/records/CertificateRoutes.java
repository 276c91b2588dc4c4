package tw.portfolio.functions.records;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.copy.CertifyingService;
import tw.portfolio.copy.CertifyingService.Served;
import tw.portfolio.copy.page.ServiceCertificate;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.work.api.Shapes;

/**
 * The routes of the certificate of service (服務紀錄證明): a page to print, made at once. A program shows
 * it and has the browser print it, with the fonts that are there.
 */
final class CertificateRoutes {
  private static final Expectation CLASS =
      new Expectation("請指定班級，例如 101。", "Name a class, such as 101.");

  private final CertifyingService certifying;
  private final SchoolNames names;
  private final InstantSource clock;

  CertificateRoutes(CertifyingService certifying, SchoolNames names, InstantSource clock) {
    this.certifying = certifying;
    this.names = names;
    this.clock = clock;
  }

  /** The own. */
  Response own(Request request) {
    Actor student = request.student();
    return page(student, certifying.own(student).map(List::of), clock.instant());
  }

  /** One student's. */
  Response one(Request request) {
    Actor reader = request.staff();
    Instant now = clock.instant();
    return page(
        reader,
        certifying.of(reader, Shapes.personInPath(request, "studentId"), now).map(List::of),
        now);
  }

  /** Those of a class, each on its own sheet of paper. */
  Response ofClass(Request request) {
    Actor reader = request.staff();
    Instant now = clock.instant();
    String className =
        request.query("className").orElseThrow(() -> Refusal.invalid("className", CLASS));
    return page(reader, certifying.ofClass(reader, className, now), now);
  }

  private Response page(Actor reader, Answer<List<Served>> answer, Instant now) {
    return Response.of(
        answer,
        served -> Response.page(ServiceCertificate.of(names.named(reader.school()), served, now)));
  }
}
