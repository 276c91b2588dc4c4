package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.record.api.OfficeFileName;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.transfer.AskingTransfers;
import tw.portfolio.upload.api.FileJson;

/** Students' records on their way from school to school (歷程交換). */
final class TransferRoutes {
  private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
  private static final String ZIP = "application/zip";

  private static final Expectation STUDENT =
      new Expectation("應為學生的識別碼（26 個字元）。", "Expected a student's id of 26 characters.");

  /** Exactly as it is typed: nothing of it is folded or cut off. */
  private static final Shape<String> PASSWORD =
      Shape.parsed(
          new Expectation(
              "請填壓縮檔的密碼，1 到 %d 個字元。".formatted(AskingTransfers.LONGEST_PASSWORD),
              "Expected the archive's password, 1 to %d characters."
                  .formatted(AskingTransfers.LONGEST_PASSWORD)),
          text ->
              Optional.of(text)
                  .filter(one -> !one.isEmpty())
                  .filter(one -> one.length() <= AskingTransfers.LONGEST_PASSWORD));

  private static final Expectation TWICE =
      new Expectation("同一位學生請只列一次。", "Name each student once.");
  private static final Expectation ENDING =
      new Expectation("歷程交換檔的檔名應以 .zip 結尾。", "The name of a package ends in .zip.");

  private final AskingTransfers transfers;
  private final JobRoutes jobs;
  private final InstantSource clock;

  TransferRoutes(AskingTransfers transfers, JobRoutes jobs, InstantSource clock) {
    this.transfers = transfers;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What is to be packed. */
  private record Packing(List<PersonId> students, String password) {}

  /** What is to be taken in. */
  private record Taking(IncomingFile file, Optional<String> password) {}

  /** Packs students' records for another school, which changes nothing. */
  Response pack(Request request) {
    Actor actor = request.staff();
    Packing packing = request.body(TransferRoutes::packing);
    return Response.of(
        transfers.pack(actor, packing.students(), packing.password(), clock.instant()),
        jobs::answer);
  }

  private static Supplier<Packing> packing(Fields fields) {
    Field<List<PersonId>> students =
        fields.need(
            "students",
            Shape.list(1, AskingTransfers.MOST_STUDENTS, Shape.made(STUDENT, PersonId::new)));
    Field<String> password = fields.need("password", PASSWORD);
    return () -> {
      if (new HashSet<>(students.get()).size() < students.get().size()) {
        throw Refusal.invalid(fields.path("students"), TWICE);
      }
      return new Packing(students.get(), password.get());
    };
  }

  /** Announces a package of another school, and answers where to send it. */
  Response take(Request request) {
    Actor actor = request.staff();
    Taking taking = request.body(TransferRoutes::taking);
    return Response.of(
        transfers.take(actor, taking.file(), taking.password(), clock.instant()), jobs::answer);
  }

  private static Supplier<Taking> taking(Fields fields) {
    Field<IncomingFile> file = fields.need("file", Shape.object(TransferRoutes::file));
    Field<Optional<String>> password = fields.optional("password", PASSWORD);
    return () -> new Taking(file.get(), password.get());
  }

  private static Supplier<IncomingFile> file(Fields fields) {
    Field<FileName> name = fields.need("name", OfficeFileName.shape());
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, MOST_BYTES));
    Field<Sha256> sha256 = fields.need("sha256", FileJson.sha256());
    return () -> {
      if (!name.get().extension().equals("zip")) {
        throw Refusal.invalid(fields.path("name"), ENDING);
      }
      return new IncomingFile(name.get(), ZIP, bytes.get(), sha256.get());
    };
  }
}
