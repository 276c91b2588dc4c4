package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.history.Author;
import tw.portfolio.history.Retention;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.SchoolName;

/** Another school on the same system, to which somebody goes, and its registrar. */
final class NextSchool {
  static final SchoolCode CODE = new SchoolCode("210305");

  private static final PersonId REGISTRAR = new PersonId("1".repeat(26));
  private static final PersonId NEWCOMER = new PersonId("2".repeat(26));
  private static final String NAME = "轉入學校註冊組長";

  private final LocalSystem running;
  private final Stores stores;
  private final Client client;
  private final SchoolCode former;
  private final SchoolYear year;

  /** Opens it beside the school that somebody leaves. */
  NextSchool(LocalSystem running, Client client, SchoolCode former, SchoolYear year) {
    this.running = running;
    this.stores = new Stores(running.environment());
    this.client = client;
    this.former = former;
    this.year = year;
    Retention first = Retention.founded(5);
    stores.retention().keep(CODE, first, KeepingRetention.founded(first, "", Instant.now()));
    SchoolName name = SchoolName.first("轉入的學校", Optional.empty());
    stores.names().keep(CODE, name, KeepingSchoolName.founded(name, "", Instant.now()));
    stores
        .rosterWriter()
        .people(
            year,
            List.of(
                new tw.portfolio.access.Person(
                    CODE,
                    REGISTRAR,
                    NAME,
                    EnumSet.of(Role.REGISTRAR),
                    Optional.empty(),
                    Optional.empty())));
  }

  /** Enters somebody who comes from the former school, by the national id that is kept there. */
  String enter(String number) {
    RecordStore records = stores.records(KmsDataKeys.of(running.environment()));
    RecordKey key = Student.keyOf(number);
    Student there =
        Optional.ofNullable(records.find(former, List.of(key)).get(key))
            .map(Student.class::cast)
            .orElseThrow(() -> new BrokenOffException("學籍資料沒有這位學生 (not in the register)"));
    Student here =
        new Student(
            NEWCOMER,
            "n" + number,
            there.name(),
            there.identity(),
            there.born(),
            there.gender(),
            there.entered(),
            year,
            StudentStatus.ENROLLED,
            Optional.of(new Seat(1, "101", 1)));
    records.write(
        CODE,
        List.of(new RecordChange(Optional.empty(), here)),
        new Author.Platform(),
        "",
        Instant.now());
    return NEWCOMER.text();
  }

  JsonNode read(String path) {
    return client
        .call(path, request -> request.header("Authorization", "Bearer " + token()).GET())
        .expected("GET " + path);
  }

  JsonNode post(String path, JsonNode body) {
    return client
        .call(
            path,
            request ->
                request
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Json.bytes(body))))
        .expected("POST " + path);
  }

  private String token() {
    return running
        .tokens()
        .token(
            new Person(
                CODE.text(),
                REGISTRAR.text(),
                NAME,
                Person.Kind.STAFF,
                List.of(),
                Optional.empty(),
                ""));
  }
}
