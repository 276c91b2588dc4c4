package tw.portfolio.functions.settings;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.KeepingSchoolName.SchoolNameRequest;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.api.SchoolJson;

/** The routes of what the school is called (校名). */
final class SchoolRoutes {
  private static final int LONGEST_REASON = 200;

  private final KeepingSchoolName names;
  private final InstantSource clock;

  SchoolRoutes(KeepingSchoolName names, InstantSource clock) {
    this.names = names;
    this.clock = clock;
  }

  /** The own school. */
  Response read(Request request) {
    return Response.ok(SchoolJson.of(names.of(request.actor())));
  }

  /** Sets what it is called. */
  Response keep(Request request) {
    Actor office = request.staff();
    SchoolNameRequest wanted = request.body(SchoolRoutes::wanted);
    return Response.of(
        names.keep(office, wanted, clock.instant()), kept -> Response.ok(SchoolJson.of(kept)));
  }

  private static Supplier<SchoolNameRequest> wanted(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, 999_999));
    Field<String> chinese = fields.need("name", Shape.text(1, SchoolName.LONGEST_CHINESE));
    Field<Optional<String>> english =
        fields.optional("englishName", Shape.text(1, SchoolName.LONGEST_ENGLISH));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> new SchoolNameRequest(version.get(), chinese.get(), english.get(), reason.get());
  }
}
