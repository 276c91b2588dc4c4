package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.receipt.AskingReceipts;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.api.FileJson;

/** What the national database has received (收訖明細), on its way in. */
final class ReceiptsRoute {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int LONGEST_PASSWORD = 100;
  private static final Expectation ENDING =
      new Expectation("收訖明細的檔名應以 .zip 結尾。", "The name of a receipt ends in .zip.");

  /** Exactly as it is typed: nothing of it is folded or cut off. */
  private static final Shape<ArchivePassword> PASSWORD =
      Shape.parsed(
          new Expectation(
              "請填壓縮檔的密碼，1 到 %d 個字元。".formatted(LONGEST_PASSWORD),
              "Expected the archive's password, 1 to %d characters.".formatted(LONGEST_PASSWORD)),
          text ->
              Optional.of(text)
                  .filter(one -> !one.isEmpty() && one.length() <= LONGEST_PASSWORD)
                  .map(ArchivePassword::of));

  private final AskingReceipts receipts;
  private final JobRoutes jobs;
  private final InstantSource clock;

  ReceiptsRoute(AskingReceipts receipts, JobRoutes jobs, InstantSource clock) {
    this.receipts = receipts;
    this.jobs = jobs;
    this.clock = clock;
  }

  private record Import(SchoolYear year, IncomingFile file, Optional<ArchivePassword> password) {}

  /** Announces a file, and answers where to send it. */
  Response ask(Request request) {
    Actor office = request.staff();
    Import asked = request.body(ReceiptsRoute::read);
    return Response.of(
        receipts.ask(office, asked.year(), asked.file(), asked.password(), clock.instant()),
        jobs::answer);
  }

  private static Supplier<Import> read(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<IncomingFile> file = fields.need("file", Shape.object(ReceiptsRoute::file));
    Field<Optional<ArchivePassword>> password = fields.optional("password", PASSWORD);
    return () -> new Import(new SchoolYear(year.get()), file.get(), password.get());
  }

  private static Supplier<IncomingFile> file(Fields fields) {
    Field<FileName> name = fields.need("name", FileJson.name());
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, MOST_BYTES));
    Field<Sha256> sha256 = fields.need("sha256", FileJson.sha256());
    return () -> {
      if (!name.get().extension().equals("zip")) {
        throw Refusal.invalid(fields.path("name"), ENDING);
      }
      return new IncomingFile(name.get(), "application/zip", bytes.get(), sha256.get());
    };
  }
}
