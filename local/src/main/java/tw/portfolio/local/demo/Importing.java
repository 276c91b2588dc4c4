package tw.portfolio.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.school.Term;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.FileImports;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;

/** The offices bring in their files: announce, put to the link, check, commit. */
final class Importing {
  private static final List<OfficeFormat> FORMATS =
      List.of(OfficeFormat.XLSX, OfficeFormat.CSV, OfficeFormat.CSV_BIG5);

  private final Client client;
  private final Checks checks;
  private final Tally tally;
  private final Screen screen;
  private final FileImports files;
  private final Map<RecordKind, String> offices;

  /**
   * @param offices who keeps which kind of record
   */
  Importing(
      Client client,
      Checks checks,
      Tally tally,
      Screen screen,
      Term term,
      Map<RecordKind, String> offices) {
    this.client = client;
    this.checks = checks;
    this.tally = tally;
    this.screen = screen;
    this.files = new FileImports(client, term);
    this.offices = offices;
  }

  /** Brings in each file, in turn as workbook, as CSV and as CSV in Big5. */
  void run(List<OfficeFile> files) {
    for (int at = 0; at < files.size(); at++) {
      bringIn(files.get(at), FORMATS.get(at % FORMATS.size()));
    }
  }

  private void bringIn(OfficeFile file, OfficeFormat format) {
    String office = office(file);
    JsonNode checked = checked(office, file, format, format.bytes(file));
    int rows = checked.at("/counts/rows").asInt();
    boolean right =
        checks.that(
            checked.path("state").asText().equals("checked") && rows == file.rows().size(),
            file.kind().chinese() + "檢查：" + brief(checked),
            "check of " + file.kind().code() + ": " + brief(checked));
    if (!right) {
      return;
    }
    JsonNode committed = files.commit(office, "/imports/" + checked.path("importId").asText());
    boolean written =
        checks.same(
            "committed",
            committed.path("state").asText(),
            file.kind().chinese() + "寫入",
            "commit of " + file.kind().code());
    if (written) {
      tally.imported(file.kind().code(), rows);
      screen.line("%s %d 列（%s）".formatted(file.kind().chinese(), rows, format.extension()));
    }
  }

  /** What is wrong is found, told cell by cell, and nothing of the file is written. */
  void refuseWrong(OfficeFile file) {
    String office = office(file);
    List<String> first = file.rows().getFirst();
    List<String> broken =
        IntStream.range(0, first.size())
            .mapToObj(at -> file.header().get(at).equals("身分證號") ? "A123456780" : first.get(at))
            .toList();
    OfficeFile wrong = new OfficeFile(file.kind(), file.header(), List.of(broken));
    JsonNode answer = checked(office, wrong, OfficeFormat.CSV, OfficeFormat.CSV.bytes(wrong));
    checks.same("wrong", answer.path("state").asText(), "檢查碼不符的身分證號", "a wrong national id");
    checks.same(
        "身分證號", answer.at("/problems/0/column").asText(), "指出有誤的格子", "the wrong cell is named");
    Reply commit =
        client.send(office, "POST", "/imports/" + answer.path("importId").asText() + "/commit");
    checks.refused(commit, 409, "wrong-state", "有誤的檔案不能寫入", "a wrong file can't be committed");
    byte[] bomb = "PK not a workbook".getBytes(UTF_8);
    JsonNode refused = checked(office, wrong, OfficeFormat.XLSX, bomb);
    checks.same("refused", refused.path("state").asText(), "假的 Excel 檔", "no workbook at all");
  }

  private JsonNode checked(String office, OfficeFile file, OfficeFormat format, byte[] bytes) {
    return files.check(office, files.upload(office, file, format, bytes));
  }

  private String office(OfficeFile file) {
    return Optional.ofNullable(offices.get(file.kind()))
        .orElseThrow(() -> new BrokenOffException("no office keeps " + file.kind()));
  }

  private static String brief(JsonNode job) {
    return job.path("state").asText()
        + " "
        + job.path("counts")
        + " "
        + job.path("refusal")
        + " "
        + job.at("/problems/0");
  }
}
