package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.receipt.AskingReceipts;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.SheetMapping;
import tw.portfolio.record.api.OfficeFileName;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.api.FileJson;

/** What the national database has received (收訖明細), on its way in. */
final class ReceiptsRoute {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int LONGEST_PASSWORD = 100;
  private static final int LONGEST_NAME = 50;
  private static final int MOST_COLUMNS = 100;
  private static final Set<String> SHEETS =
      Arrays.stream(SheetType.values())
          .map(SheetType::extension)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> TYPES =
      Map.of(
          "zip",
          "application/zip",
          SheetType.CSV.extension(),
          SheetType.CSV.mediaType(),
          SheetType.XLSX.extension(),
          SheetType.XLSX.mediaType());
  private static final Map<String, ReceiptKind> KINDS =
      Arrays.stream(ReceiptKind.values())
          .collect(Collectors.toUnmodifiableMap(ReceiptKind::code, Function.identity()));
  private static final Expectation ENDING =
      new Expectation(
          "收訖明細的檔名應以 .zip 結尾；有 sheet 時應以 .csv 或 .xlsx 結尾。",
          "The name ends in .zip, or with a sheet in .csv or .xlsx.");

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

  private record Import(
      SchoolYear year,
      IncomingFile file,
      Optional<ArchivePassword> password,
      Optional<SheetMapping> sheet) {}

  /** Announces a file, and answers where to send it. */
  Response ask(Request request) {
    Actor office = request.staff();
    Import asked = request.body(ReceiptsRoute::read);
    return Response.of(
        receipts.ask(
            office, asked.year(), asked.file(), asked.password(), asked.sheet(), clock.instant()),
        jobs::answer);
  }

  private static Supplier<Import> read(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<IncomingFile> file = fields.need("file", Shape.object(ReceiptsRoute::file));
    Field<Optional<ArchivePassword>> password = fields.optional("password", PASSWORD);
    Field<Optional<SheetMapping>> sheet =
        fields.optional("sheet", Shape.object(ReceiptsRoute::mapping));
    return () -> {
      if (sheet.get().isPresent() != SHEETS.contains(file.get().name().extension())) {
        throw Refusal.invalid(fields.path("file.name"), ENDING);
      }
      return new Import(new SchoolYear(year.get()), file.get(), password.get(), sheet.get());
    };
  }

  private static Supplier<IncomingFile> file(Fields fields) {
    Field<FileName> name = fields.need("name", OfficeFileName.shape());
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, MOST_BYTES));
    Field<Sha256> sha256 = fields.need("sha256", FileJson.sha256());
    return () -> {
      String type =
          Optional.ofNullable(TYPES.get(name.get().extension()))
              .orElseThrow(() -> Refusal.invalid(fields.path("name"), ENDING));
      return new IncomingFile(name.get(), type, bytes.get(), sha256.get());
    };
  }

  private static Supplier<SheetMapping> mapping(Fields fields) {
    Field<ReceiptKind> kind = fields.need("kind", Shape.oneOf(KINDS));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(0, 2));
    Field<String> identity = fields.need("identity", Shape.text(1, LONGEST_NAME));
    Field<Optional<String>> name = fields.optional("name", Shape.text(1, LONGEST_NAME));
    Field<Optional<List<Renamed>>> columns =
        fields.optional(
            "columns", Shape.list(0, MOST_COLUMNS, Shape.object(ReceiptsRoute::renamed)));
    return () ->
        new SheetMapping(
            kind.get(),
            semester.get(),
            identity.get(),
            name.get(),
            columns.get().orElse(List.of()).stream()
                .collect(Collectors.toMap(Renamed::from, Renamed::to, (first, _) -> first)));
  }

  private record Renamed(String from, String to) {}

  private static Supplier<Renamed> renamed(Fields fields) {
    Field<String> from = fields.need("from", Shape.text(1, LONGEST_NAME));
    Field<String> to = fields.need("to", Shape.text(1, LONGEST_NAME));
    return () -> new Renamed(from.get(), to.get());
  }
}
